import type { Point, Position } from "unist";
import type { Labelled, MarkerStyle, Node, Numbered } from "../model/document.ts";
import { depthForLabel } from "./label-owner.ts";
import type { MappedText } from "./markdown.ts";
import type { Frame, Inversions, LabelToken, MarkerToken } from "./nesting.ts";
import { depthForMarker, rankOf } from "./nesting.ts";
import type { Token } from "./tokens.ts";

/** Turns file offsets into line and column. */
export type ToPoint = (offset: number) => Point;

/**
 * Builds the tree of one part from its tokens. Nesting follows the official
 * order of levels (skipped levels are fine); a list that runs against that order is
 * recognised by the number that goes on after it.
 *
 * Ids are still empty, and every numbered unit below the sections is an `item`.
 *
 * @param under a label that introduces the tokens, where it is not one of them: it is the first node of the tree
 */
export function buildOutline(tokens: readonly Token[], toPoint: ToPoint, under?: Labelled): Node[] {
  const root: Node[] = under ? [under] : [];
  const inverted: Inversions = new Set();
  const stack: Frame[] = under ? [{ node: under, rank: Number.POSITIVE_INFINITY }] : [];
  const top = () => stack.at(-1);
  const add = (node: Node) => (top()?.node.children ?? root).push(node);
  const open = (node: Numbered | Labelled, rank: number, headingDepth?: number) => {
    add(node);
    stack.push(headingDepth === undefined ? { node, rank } : { node, rank, headingDepth });
  };

  tokens.forEach((token, index) => {
    switch (token.kind) {
      case "marker": {
        const rank = rankOf(token.marker);
        const untitled = stack.findIndex(
          (frame) => frame.rank < 1 && (frame.headingDepth ?? 0) >= (token.headingDepth ?? 7),
        );
        if (untitled >= 0) stack.length = untitled;
        stack.length = depthForMarker(token, stack, { tokens, index, inverted });
        open(newNumbered(token, isPlainSection(top()), toPoint), rank, token.headingDepth);
        break;
      }
      case "label":
        stack.length = depthForLabel(token, stack, { tokens, index });
        open(newLabelled(token, toPoint), Number.POSITIVE_INFINITY);
        break;
      case "heading":
        if (token.numbered)
          add({ type: "heading", role: "section", depth: token.depth, ...valueOf(token.text, toPoint) });
        else {
          const depth = stack.findIndex((frame) => (frame.headingDepth ?? 7) >= token.depth);
          if (depth >= 0) stack.length = depth;
          const { value, position } = valueOf(token.text, toPoint);
          const heading: Node = { type: "heading", role: "section", depth: token.depth, value, position };
          open({ type: "section", id: "", children: [heading], position }, token.depth / 10, token.depth);
        }
        break;
      case "text":
        if (token.role) stack.length = 0;
        add({ type: "paragraph", ...(token.role ? { role: token.role } : {}), ...valueOf(token.text, toPoint) });
        break;
      case "leaf":
        add(token.leaf);
        break;
      case "close": {
        const last = stack.findLastIndex(({ node }) => node.type !== "labelled" && node.marker?.style === token.style);
        if (last >= 0) stack.length = last;
        break;
      }
    }
  });
  root.forEach(closePosition);
  return root;
}

const SECTION_STYLES: readonly MarkerStyle[] = [
  "part",
  "volume",
  "chapter",
  "section",
  "article",
  "chinese",
  "chinese-paren",
  "decimal",
];

/** Whether a (一) in this place heads a section: under 一、 or nothing, not under an article or an item. */
function isPlainSection(around: Frame | undefined): boolean {
  return !around || (around.node.type === "section" && around.node.marker?.style !== "article");
}

function newNumbered({ marker, text }: MarkerToken, inSection: boolean, toPoint: ToPoint): Numbered {
  const { style, numbers, text: printed, width } = marker;
  const { position } = valueOf(text, toPoint);
  return {
    type: SECTION_STYLES.includes(style) && (inSection || style !== "chinese-paren") ? "section" : "item",
    id: "",
    marker: { style, numbers, text: printed, width, position },
    children: [],
    position,
  };
}

function newLabelled({ label, text }: LabelToken, toPoint: ToPoint): Labelled {
  const { value, position } = valueOf(text, toPoint);
  return { type: "labelled", name: label.name, kind: label.kind, label: value, children: [], position };
}

function valueOf(text: MappedText, toPoint: ToPoint): { value: string; position: Position } {
  const first = text.offsets[0] ?? 0;
  const last = text.offsets.at(-1) ?? first;
  return { value: text.value, position: { start: toPoint(first), end: toPoint(last + 1) } };
}

/** Lets a unit's position end where its last child ends. */
function closePosition(node: Node): void {
  if (!("children" in node)) return;
  node.children.forEach(closePosition);
  const end = node.children.at(-1)?.position.end;
  if (end) node.position = { start: node.position.start, end };
}
