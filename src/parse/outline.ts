import type { Point, Position } from "unist";
import type { Labelled, MarkerStyle, Node, Numbered } from "../model/document.ts";
import type { MappedText } from "./markdown.ts";
import type { Token } from "./tokens.ts";

/** Official order of levels; a deeper level has a larger rank. Decimals add their depth. */
const RANKS: Record<MarkerStyle, number> = {
  part: 1,
  chapter: 2,
  article: 3,
  chinese: 4,
  "chinese-paren": 5,
  decimal: 5.5,
  "problem-word": 5.9,
  arabic: 6,
  "arabic-paren": 7,
  "arabic-half-paren": 8,
  circled: 9,
  point: 10,
};

type MarkerToken = Extract<Token, { kind: "marker" }>;
type LabelToken = Extract<Token, { kind: "label" }>;

/** An open unit: what comes next may still belong into it. */
interface Frame {
  node: Numbered | Labelled;
  rank: number;
  headingDepth?: number;
}

/** Turns file offsets into line and column. */
export type ToPoint = (offset: number) => Point;

/**
 * Builds the tree of one part from its tokens. Nesting follows the official
 * order of levels (skipped levels are fine); a list that runs against that order is
 * recognised by the number that goes on after it.
 *
 * Ids are still empty, and every numbered unit below the sections is an `item`.
 */
export function buildOutline(tokens: readonly Token[], toPoint: ToPoint): Node[] {
  const root: Node[] = [];
  const stack: Frame[] = [];
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
        const untitled = stack.findIndex((frame) => frame.rank < 1 && (frame.headingDepth ?? 0) >= (token.headingDepth ?? 7));
        if (untitled >= 0) stack.length = untitled;
        stack.length = depthForMarker(token, stack, tokens, index);
        open(newNumbered(token, toPoint), rank, token.headingDepth);
        break;
      }
      case "label":
        stack.length = depthForLabel(token, stack, tokens, index);
        open(newLabelled(token, toPoint), Number.POSITIVE_INFINITY);
        break;
      case "heading":
        if (token.numbered) add({ type: "heading", role: "section", depth: token.depth, ...valueOf(token.text, toPoint) });
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
        const frame = top();
        if (frame?.node.type === "item" && frame.node.marker?.style === token.style) stack.pop();
        break;
      }
    }
  });
  root.forEach(closePosition);
  return root;
}

function rankOf(marker: MarkerToken["marker"]): number {
  return RANKS[marker.style] + (marker.style === "decimal" ? marker.numbers.length * 0.05 : 0);
}

/** How many frames stay open when this number comes. */
function depthForMarker(token: MarkerToken, stack: readonly Frame[], tokens: readonly Token[], index: number): number {
  const rank = rankOf(token.marker);
  const number = token.marker.numbers.at(-1) ?? 0;
  const same = stack.flatMap((frame, depth) => (frame.rank === rank ? [depth] : []));
  const inner = same.at(-1);
  if (inner !== undefined) {
    const labelInside = stack.some((frame, depth) => depth > inner && isMeasures(frame));
    if (labelInside && number === 1) return stack.length;
    const outer = same.at(-2);
    if (outer === undefined) return inner;
    const goesOnInner = number === numberOf(stack[inner]) + 1;
    const goesOnOuter = number === numberOf(stack[outer]) + 1;
    if (goesOnOuter && (!goesOnInner || bringsMeasures(token, tokens, index))) return outer;
    return inner;
  }
  const first = stack.findIndex((frame) => frame.rank !== Number.POSITIVE_INFINITY && frame.rank > rank);
  if (first < 0) return stack.length;
  const deepest = stack.findLast((frame) => frame.rank !== Number.POSITIVE_INFINITY);
  return number === 1 && deepest && goesOn(deepest, tokens, index) ? stack.length : first;
}

/** Whether the list a frame stands in goes on after this position: its next number follows. */
function goesOn(frame: Frame, tokens: readonly Token[], index: number): boolean {
  const next = tokens
    .slice(index + 1)
    .find((token) => token.kind === "marker" && rankOf(token.marker) === frame.rank) as MarkerToken | undefined;
  return next?.marker.numbers.at(-1) === numberOf(frame) + 1;
}

/** Whether a measures label comes before the next number of this style: then this number is a problem's. */
function bringsMeasures(token: MarkerToken, tokens: readonly Token[], index: number): boolean {
  for (const next of tokens.slice(index + 1)) {
    if (next.kind === "label" && next.label.kind === "measures") return true;
    if (next.kind === "heading" || (next.kind === "marker" && next.marker.style === token.marker.style)) return false;
  }
  return false;
}

/**
 * How many frames stay open when this label comes: it belongs to the unit whose labels
 * are being read, or to the measure above it where measures carry their own labels.
 */
function depthForLabel(token: LabelToken, stack: readonly Frame[], tokens: readonly Token[], index: number): number {
  const { kind } = token.label;
  const measures = stack.findIndex(isMeasures);
  if (measures >= 0) {
    const own = kind === "responsible" || kind === "limit";
    const measure = stack.findIndex((frame, depth) => depth > measures && frame.node.type !== "labelled");
    const labelled = stack.findIndex((frame, depth) => depth > measures && frame.node.type === "labelled");
    if (own && measure >= 0) {
      const continues = labelled >= 0 && labelled > measure;
      if (continues || isInline(token) || repeatsInList(token, stack, measures, measure, tokens, index)) return measure + 1;
    }
    return measures;
  }
  const labelled = stack.findIndex((frame) => frame.node.type === "labelled");
  if (labelled >= 0) return labelled;
  let depth = stack.length;
  if (kind !== "measures") return depth;
  while (depth > 1 && ownsListBelow(stack[depth - 1], stack[depth - 2])) depth--;
  return depth;
}

/** `(责任单位:…)` in brackets belongs to what it stands in. */
function isInline(token: LabelToken): boolean {
  return /^[(（]/u.test(token.label.text);
}

/** Whether measures of this problem carry such labels each: an earlier one has it, or a later one will. */
function repeatsInList(
  token: LabelToken,
  stack: readonly Frame[],
  measures: number,
  measure: number,
  tokens: readonly Token[],
  index: number,
): boolean {
  const list = stack[measures]?.node.children ?? [];
  const earlier = list.slice(0, -1).some((node) => node.type === "item" && node.children.some((child) => child.type === "labelled"));
  if (earlier) return true;
  const rank = stack[measure]?.rank ?? 0;
  const next = tokens.slice(index + 1).find((one) => one.kind === "marker" && rankOf(one.marker) <= rank) as MarkerToken | undefined;
  return next !== undefined && rankOf(next.marker) === rank && next.marker.numbers.at(-1) === numberOf(stack[measure]) + 1;
}

/** Whether the open unit is the last of several points of a unit that has no measures label yet. */
function ownsListBelow(frame: Frame | undefined, parent: Frame | undefined): boolean {
  if (!frame || parent?.node.type !== "item" || frame.node.type !== "item" || numberOf(frame) < 2) return false;
  return !parent.node.children.some(
    (node) => node.type === "item" && node.children.some((child) => child.type === "labelled" && child.kind === "measures"),
  );
}

function isMeasures(frame: Frame): boolean {
  return frame.node.type === "labelled" && frame.node.kind === "measures";
}

function numberOf(frame: Frame | undefined): number {
  return (frame?.node.type !== "labelled" && frame?.node.marker?.numbers.at(-1)) || 0;
}

const SECTION_STYLES: readonly MarkerStyle[] = ["part", "chapter", "article", "chinese", "chinese-paren", "decimal"];

function newNumbered({ marker, text }: MarkerToken, toPoint: ToPoint): Numbered {
  const { style, numbers, text: printed, width } = marker;
  const { position } = valueOf(text, toPoint);
  return {
    type: SECTION_STYLES.includes(style) ? "section" : "item",
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
