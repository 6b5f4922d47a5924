import type { Labelled, MarkerStyle, Numbered } from "../model/document.ts";
import { countOf } from "./read-marker.ts";
import type { Token } from "./tokens.ts";

export type MarkerToken = Extract<Token, { kind: "marker" }>;
export type LabelToken = Extract<Token, { kind: "label" }>;

/** An open unit: what comes next may still belong into it. */
export interface Frame {
  node: Numbered | Labelled;
  rank: number;
  headingDepth?: number;
}

/** Official order of levels; a deeper level has a larger rank. Decimals add their depth. */
const RANKS: Record<MarkerStyle, number> = {
  part: 1,
  volume: 1.5,
  chapter: 2,
  section: 2.5,
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

/** The rank of a number: deeper levels have larger ones. */
export function rankOf(marker: MarkerToken["marker"]): number {
  return RANKS[marker.style] + (marker.style === "decimal" ? marker.numbers.length * 0.05 : 0);
}

/** Lists found to run against the official order, as `inner rank in outer rank`: the same holds for the rest of the part. */
export type Inversions = Set<string>;

/** Where the builder stands in its tokens. */
export interface Place {
  tokens: readonly Token[];
  index: number;
  inverted: Inversions;
}

/** How many frames stay open when this number comes. */
export function depthForMarker(
  token: MarkerToken,
  stack: readonly Frame[],
  { tokens, index, inverted }: Place,
): number {
  const rank = rankOf(token.marker);
  const number = countOf(token.marker);
  const same = stack.flatMap((frame, depth) => (frame.rank === rank ? [depth] : []));
  const inner = same.at(-1);
  if (inner !== undefined) {
    const labelInside = !token.headingDepth && stack.some((frame, depth) => depth > inner && isMeasures(frame));
    if (labelInside && number === 1 && !bringsMeasures(token, tokens, index)) return stack.length;
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
  // A title line stands below title lines only.
  if (number !== 1 || !deepest || (token.headingDepth ?? 7) <= (deepest.headingDepth ?? 6)) return first;
  const inversion = `${rank} in ${deepest.rank}`;
  if (!inverted.has(inversion) && !goesOn(deepest, tokens, index)) return first;
  inverted.add(inversion);
  return stack.length;
}

/** Whether the list a frame stands in goes on after this position: its next number follows. */
function goesOn(frame: Frame, tokens: readonly Token[], index: number): boolean {
  const next = nextMarker(tokens, index, (rank) => rank === frame.rank);
  return next !== undefined && countOf(next.marker) === numberOf(frame) + 1;
}

/** The next number of a rank that is asked for. */
export function nextMarker(
  tokens: readonly Token[],
  index: number,
  select: (rank: number) => boolean,
): MarkerToken | undefined {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "marker" && select(rankOf(token.marker))) return token;
  }
  return undefined;
}

/** Whether a measures label comes before the next number of this style: then this number is a problem's. */
function bringsMeasures(token: MarkerToken, tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    const next = tokens[at] as Token;
    if (next.kind === "label" && next.label.kind === "measures") return true;
    if (next.kind === "heading" || (next.kind === "marker" && next.marker.style === token.marker.style)) return false;
  }
  return false;
}

/** Whether an open unit is what 整改措施 introduces. */
export function isMeasures(frame: Frame): boolean {
  return frame.node.type === "labelled" && frame.node.kind === "measures";
}

/** The printed number of an open unit, the last level of a decimal one; 0 for a label. */
export function numberOf(frame: Frame | undefined): number {
  return (frame?.node.type !== "labelled" && frame?.node.marker && countOf(frame.node.marker)) || 0;
}
