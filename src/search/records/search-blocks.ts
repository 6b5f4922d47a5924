import { joinLines } from "../../markdown/rehype-line-wraps.ts";
import { captionAbove } from "../../markdown/remark-table-frames.ts";
import { captionId, headId } from "../../markdown/table.ts";
import type { Labelled, Node, Numbered, OfficialDocument, Part } from "../../model/document.ts";
import { cellLines } from "../../model/table.ts";
import { withoutBlanks } from "../../model/text.ts";
import type { BlockKind } from "../format.ts";

/** A stretch of official text that a hit can lie in. */
export interface SearchBlock {
  kind: BlockKind;
  /** The id to jump to on its page; empty for the beginning of the page. */
  anchor: string;
  /** Id of the problem it belongs to: that problem has a page of its own. */
  problem?: string;
  /** In the characters of the source; line wraps are taken out. */
  text: string;
  /**
   * How it follows the block before it: `run` as the same paragraph of the source goes on, so that a string may
   * cross from one to the other; `row` as the next cell of one row; undefined for a new paragraph.
   */
  follows?: "run" | "row";
}

/** The text of a document in the order of the source, its title first. */
export function listBlocks(document: OfficialDocument): SearchBlock[] {
  const title: SearchBlock = { kind: "title", anchor: "", text: joinLines(document.disclosure.title) };
  const blocks = document.parts.flatMap((part, index) => listPart(part, index === 0 ? title.text : undefined));
  return [title, ...blocks].filter(({ text }) => withoutBlanks(text) !== "");
}

/** A stretch of text that is being made, with the lines of the file it stands on. */
interface Stretch extends SearchBlock {
  lines: { start: number; end: number };
  /** Whether it can go on in the next stretch of the same line: a heading and a table cell cannot. */
  open: boolean;
}

interface Place {
  kind: BlockKind;
  anchor: string;
  problem?: string;
}

/** @param title the title of the document, where the part may begin with it: it is in the list already */
function listPart(part: Part, title: string | undefined): SearchBlock[] {
  const stretches: Stretch[] = [];
  const place: Place = { kind: "text", anchor: part.id };
  addNodes(
    part.children.filter((node) => !isTitle(node, title)),
    place,
    stretches,
  );
  return stretches.map(({ lines: _lines, open: _open, ...block }, at): SearchBlock => {
    const before = stretches[at - 1];
    const here = stretches[at];
    const goesOn = before?.open && here?.open && before.lines.end === here.lines.start;
    return goesOn ? { ...block, follows: "run" } : block;
  });
}

function isTitle(node: Node, title: string | undefined): boolean {
  if (node.type !== "heading" || node.role !== "title" || title === undefined) return false;
  return withoutBlanks(node.value) === withoutBlanks(title);
}

/** Nodes side by side; the caption of a table belongs to it. */
function addNodes(nodes: readonly Node[], place: Place, stretches: Stretch[], isNumbered = false): void {
  const captions = new Map<Node, Place>();
  nodes.forEach((node, at) => {
    if (node.type !== "table") return;
    const own: Place = { ...place, kind: "table", anchor: captionId(node) };
    for (const paragraph of captionAbove(nodes.slice(0, at), isNumbered)) captions.set(paragraph, own);
  });
  for (const node of nodes) addNode(node, captions.get(node) ?? place, stretches);
}

function addNode(node: Node, place: Place, stretches: Stretch[]): void {
  const lines = { start: node.position.start.line, end: node.position.end.line };
  switch (node.type) {
    case "paragraph":
      stretches.push({ ...place, text: joinLines(node.value), lines, open: true });
      break;
    case "heading":
      stretches.push({ ...place, kind: "heading", text: joinLines(node.value), lines, open: false });
      break;
    case "table":
      for (const { anchor = headId(node), cells } of node.rows)
        for (const [index, cell] of cells.entries()) {
          const block = {
            ...place,
            anchor,
            kind: "table" as const,
            text: cellLines(cell).join(" "),
            lines,
            open: false,
          };
          stretches.push(index > 0 ? { ...block, follows: "row" } : block);
        }
      break;
    case "image":
      break;
    case "labelled":
      addWithLead(node, node.label, placeInLabel(node, place), "label", stretches);
      break;
    default:
      addWithLead(node, printedNumber(node), placeOf(node, place), undefined, stretches);
  }
}

/** The number as printed, with the blank that the source has behind it: `第三条 `, `1.`. */
function printedNumber({ marker, children }: Numbered): string {
  if (!marker) return "";
  const end = marker.position.end.offset;
  const words = children[0]?.position.start.offset;
  const isApart = end !== undefined && words !== undefined && words > end;
  return isApart ? `${marker.text} ` : marker.text;
}

function placeOf(node: Numbered, outside: Place): Place {
  const kind = node.type === "section" ? "text" : node.type;
  const problem = node.type === "problem" ? node.id : outside.problem;
  return { kind, anchor: node.id, ...(problem === undefined ? {} : { problem }) };
}

/** 责任单位 and 整改时限 in a problem are not words of the problem itself. */
function placeInLabel(node: Labelled, outside: Place): Place {
  return outside.kind === "problem" && node.kind !== "problem" ? { ...outside, kind: "text" } : outside;
}

/**
 * A printed number or label belongs to the words behind it, where these are its own; before a numbered unit, or
 * alone in its paragraph, it is a block by itself.
 */
function addWithLead(
  node: Numbered | Labelled,
  lead: string,
  place: Place,
  alone: BlockKind | undefined,
  stretches: Stretch[],
): void {
  const first = stretches.length;
  addNodes(node.children, place, stretches, "marker" in node && node.marker !== undefined);
  if (lead === "") return;
  const line = node.position.start.line;
  const behind = node.children[0];
  const words = stretches[first];
  const owns = behind?.type === "paragraph" || behind?.type === "heading" || (behind?.type === "labelled" && !alone);
  if (owns && words && words.lines.start <= line + 1) {
    words.text = lead + words.text;
    words.lines.start = line;
  } else {
    const block = { ...place, kind: alone ?? place.kind, text: lead, lines: { start: line, end: line }, open: true };
    stretches.splice(first, 0, block);
  }
}
