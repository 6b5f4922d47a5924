import { splitLead } from "../markdown/lead.ts";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import { attachmentName } from "../model/attachments.ts";
import type { Labelled, MarkerStyle, Node, Numbered, Paragraph, ParagraphRole } from "../model/document.ts";
import { isBare } from "../model/text.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { Face, Run } from "./runs.ts";
import { runsOf, textOfRuns } from "./runs.ts";
import type { SetTable } from "./tables/set-table.ts";
import { setTable } from "./tables/set-table.ts";

/** A block of official text on paper. All runs in their order, furniture apart, are the text of the nodes, blanks apart. */
export type PrintBlock =
  | { type: "title"; text: string }
  /** 附件1 above the title of an annex. */
  | { type: "mark"; runs: Run[] }
  /** A title line; `level` 1 for 一、, 2 for (一) … */
  | { type: "heading"; level: number; runs: Run[] }
  /**
   * `indent`: two characters, as all paragraphs but 主送机关; `level` of a problem, which is a title; `leads`: it is nothing without
   * what stands under it.
   */
  | {
      type: "paragraph";
      indent: boolean;
      part: "statement" | "label" | "text";
      level?: number;
      leads?: true;
      runs: Run[];
    }
  | { type: "centred"; runs: Run[] }
  /** 署名 and 成文日期, one under the other at the right. */
  | { type: "signature"; lines: Run[][] }
  /** What belongs to a table: its name and 单位 above it, notes under it. */
  | { type: "beside-table"; part: "caption" | "unit" | "note"; runs: Run[] }
  | { type: "table"; table: SetTable }
  | { type: "image"; file: string; alt: string };

/** The blocks of official text on paper, in the order of the source. */
export function listPrintBlocks(nodes: readonly Node[]): PrintBlock[] {
  return joinSignatures(nodes.flatMap((node) => blocksOf(node, [])));
}

/** Whether a paragraph says that a table stands under it: 名单公示如下：, 见下表。 */
export function leadsToTable(block: PrintBlock | undefined, below: PrintBlock | undefined): boolean {
  if (block?.type !== "paragraph" || (below?.type !== "table" && below?.type !== "beside-table")) return false;
  return /(?:[：:]|(?:如下|下表)[。.]?)\s*$/u.test(textOfRuns(block.runs));
}

/** Whether the words of a number only lead to what it numbers: a title that nobody marked as one, 下列人员免予筹劳：. */
export function leadsOn({ children }: Numbered): boolean {
  const [first, ...rest] = children;
  return rest.length > 0 && first?.type === "paragraph" && !/[。！？；!?;]\s*$/u.test(first.value);
}

/** @param lead runs that begin the first paragraph of the node: its number, the label before it */
function blocksOf(node: Node, lead: readonly Run[]): PrintBlock[] {
  switch (node.type) {
    case "paragraph":
      return [paragraphBlock(node, lead)];
    case "heading": {
      if (node.role === "title") return [{ type: "title", text: joinLines(node.value) }];
      if (node.role === "annex-mark") return [{ type: "mark", runs: runsOf(node.value, "hei") }];
      const level = Math.max(1, node.depth - 1);
      return [{ type: "heading", level, runs: [...lead, ...runsOf(node.value, HEADING_FACES[level - 1] ?? "song")] }];
    }
    case "table":
      return [...alone(lead), { type: "table", table: setTable(node) }];
    case "image":
      return [...alone(lead), { type: "image", file: attachmentName(node.url) ?? node.url, alt: node.alt }];
    case "labelled":
      return labelledBlocks(node, lead);
    default:
      return numberedBlocks(node, lead);
  }
}

const HEADING_FACES: Face[] = ["hei", "kai"];

function paragraphBlock({ role, value }: Paragraph, lead: readonly Run[]): PrintBlock {
  const runs = [...lead, ...runsOf(value)];
  if (role === "signature" && lead.length === 0)
    return { type: "signature", lines: signingOffices(value).map((name) => runsOf(name)) };
  if (role === "signature" || role === "date") return { type: "signature", lines: [runs] };
  const part = role && BESIDE_TABLES[role];
  if (part) return { type: "beside-table", part, runs };
  if (role === "document-number") return { type: "centred", runs };
  return { type: "paragraph", indent: role !== "addressee" && role !== "imprint", part: "text", runs };
}

/** Offices that sign together stand one under another (GB/T 9704-2012 clause 7.3.5.2); blanks within a name are none between two. */
function signingOffices(value: string): string[] {
  const names = joinLines(value).split(/[\u3000 ]+/u);
  return names.every((name) => [...name].length >= SHORTEST_OFFICE) ? names : [value];
}

/** 县财政局 */
const SHORTEST_OFFICE = 4;

const BESIDE_TABLES: Partial<Record<ParagraphRole, "caption" | "unit" | "note">> = {
  "table-caption": "caption",
  "table-unit": "unit",
  "table-note": "note",
};

function labelledBlocks(node: Labelled, lead: readonly Run[]): PrintBlock[] {
  const label = labelRuns(node);
  const [first, ...rest] = node.children;
  if (!first) return alone([...lead, ...label]);
  const begin = blocksOf(first, [...lead, ...label]);
  const head = begin[0];
  if (head?.type === "paragraph") head.part = "label";
  return [...begin, ...rest.flatMap((child) => blocksOf(child, []))];
}

/** The label as printed; what stands in the head of a table is said again. */
function labelRuns({ label, name }: Labelled): Run[] {
  if (label !== "" || name === "") return runsOf(label, "hei");
  return runsOf(words.label(name), "hei").map((run) => ({ ...run, furniture: true }));
}

function numberedBlocks(unit: Numbered, lead: readonly Run[]): PrintBlock[] {
  const style = unit.marker?.style;
  const face = unit.type === "section" && style !== undefined ? (SECTION_FACES[style] ?? "song") : "song";
  const blank = unit.marker && (isBare(unit.marker) ? " " : BLANK_AFTER[unit.marker.style]);
  const number = unit.marker ? runsOf(unit.marker.text + (blank ?? ""), face) : [];
  const [first, ...rest] = unit.children;
  if (!first) return alone([...lead, ...number]);
  const begin = [...lead, ...number];
  const blocks =
    first.type === "paragraph" && unit.type === "section" ? [runInTitle(first, begin, face)] : blocksOf(first, begin);
  const own = blocks[0];
  if (own?.type === "heading") own.runs = own.runs.map((run) => ({ ...run, face: face === "song" ? run.face : face }));
  if (unit.type === "problem" && own?.type === "paragraph") own.part = "statement";
  if (leadsOn(unit) && own?.type === "paragraph") own.leads = true;
  return [...blocks, ...rest.flatMap((child) => blocksOf(child, []))];
}

/** The faces of numbers and titles, GB/T 9704-2012 clause 7.3.3: 一、 黑体, （一） 楷体, the others as the text. */
const SECTION_FACES: Partial<Record<MarkerStyle, Face>> = {
  part: "hei",
  chapter: "hei",
  chinese: "hei",
  "chinese-paren": "kai",
  article: "hei",
};

/** Numbers that stand apart from their text. */
const BLANK_AFTER: Partial<Record<MarkerStyle, string>> = {
  part: "\u3000",
  chapter: "\u3000",
  article: "\u3000",
  decimal: " ",
};

/** `(一)动员部署阶段(6月上旬)。出台…`: the first sentence is a title. */
function runInTitle({ value }: Paragraph, lead: readonly Run[], face: Face): PrintBlock {
  const { lead: title, rest } = splitLead(joinLines(value));
  const runs = [...lead, ...(title === "" ? [] : runsOf(title, face)), ...runsOf(rest)];
  return { type: "paragraph", indent: true, part: "text", runs };
}

function alone(runs: readonly Run[]): PrintBlock[] {
  return runs.length === 0 ? [] : [{ type: "paragraph", indent: true, part: "label", runs: [...runs] }];
}

function joinSignatures(blocks: readonly PrintBlock[]): PrintBlock[] {
  const joined: PrintBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === "signature" && last?.type === "signature") last.lines.push(...block.lines);
    else joined.push(block);
  }
  return joined;
}
