import type { Frame, LabelToken, Place } from "./nesting.ts";
import { isMeasures, nextMarker, numberOf, rankOf } from "./nesting.ts";

/** Where the builder stands in its tokens. */
type Ahead = Pick<Place, "tokens" | "index">;

/**
 * How many frames stay open when this label comes: it belongs to the unit whose labels
 * are being read, or to the measure above it where measures carry their own labels.
 */
export function depthForLabel(token: LabelToken, stack: readonly Frame[], ahead: Ahead): number {
  const { kind } = token.label;
  const measures = stack.findIndex(isMeasures);
  if (measures >= 0) {
    const own = kind === "responsible" || kind === "limit";
    const measure = stack.findIndex((frame, depth) => depth > measures && frame.node.type !== "labelled");
    const labelled = stack.findIndex((frame, depth) => depth > measures && frame.node.type === "labelled");
    if (own && measure >= 0) {
      const continues = labelled >= 0 && labelled > measure;
      if (continues || isInline(token) || repeatsInList(stack, measures, measure, ahead)) return measure + 1;
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
function repeatsInList(stack: readonly Frame[], measures: number, measure: number, { tokens, index }: Ahead): boolean {
  const list = stack[measures]?.node.children ?? [];
  const earlier = list
    .slice(0, -1)
    .some((node) => node.type === "item" && node.children.some((child) => child.type === "labelled"));
  if (earlier || numberOf(stack[measure]) === 1) return true;
  const rank = stack[measure]?.rank ?? 0;
  const next = nextMarker(tokens, index, (one) => one <= rank);
  return (
    next !== undefined && rankOf(next.marker) === rank && next.marker.numbers.at(-1) === numberOf(stack[measure]) + 1
  );
}

/** Whether the open unit is the last of several points of a unit that has no measures label yet. */
function ownsListBelow(frame: Frame | undefined, parent: Frame | undefined): boolean {
  if (!frame || parent?.node.type !== "item" || frame.node.type !== "item" || numberOf(frame) < 2) return false;
  return !parent.node.children.some(
    (node) =>
      node.type === "item" && node.children.some((child) => child.type === "labelled" && child.kind === "measures"),
  );
}
