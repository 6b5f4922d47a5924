import type { MarkerStyle } from "../model/document.ts";
import type { MarkerReading } from "./read-marker.ts";
import { readGluedNumber, readMarker } from "./read-marker.ts";

/** A number found inside a paragraph, or the end of its list: inside the paragraph where that outlives the list, else at its end. */
export type RunOnSplit =
  { at: number; kind: "marker"; reading: MarkerReading } | { at: number; kind: "close"; style: MarkerStyle };

export interface RunOnContext {
  /** Positions right after a marker or label that stands in this paragraph: a list may begin there. */
  openers: readonly number[];
  /** Whether the paragraph belongs to a measures label. */
  measures: boolean;
  /** The marker the paragraph begins with. */
  head: MarkerReading | undefined;
}

interface Candidate {
  at: number;
  reading: MarkerReading;
  /** After the end of a sentence or clause (。；), or at an opener: a lost or doubled number is still a number here. */
  strong: boolean;
}

/** `1.5万元` is a figure, `1.2022年` may be an item. */
const FRACTION = /^[0-9]{1,2}[.．][0-9]{1,2}(?![0-9]|年|月)/u;

const FIRST_CHARACTER = /[(（0-9０-９①-⑳㉑-㊿一二三四五六七八九十]/u;

/**
 * Finds the numbers of items that run on in one paragraph: `(1)…。(2)…。`, `①…;②…`.
 * A list begins with 1 and has two items at least, unless it begins right after
 * a label or marker. `1.` and 一是 run on only under a measures label, after a colon, or after
 * a paragraph that begins so.
 *
 * @param value text of the paragraph
 */
export function findRunOnMarkers(value: string, context: RunOnContext): RunOnSplit[] {
  const byStyle = new Map<MarkerStyle, Candidate[]>();
  for (const candidate of findCandidates(value, context)) {
    const list = byStyle.get(candidate.reading.style) ?? [];
    list.push(candidate);
    byStyle.set(candidate.reading.style, list);
  }
  const splits: RunOnSplit[] = [];
  for (const [style, candidates] of byStyle)
    for (const list of collectLists(candidates, style, context)) {
      for (const { at, reading } of list) splits.push({ at, kind: "marker", reading });
      if (context.head?.style !== style)
        splits.push({ at: endOfList(value, list) ?? value.length, kind: "close", style });
    }
  return splits;
}

function* findCandidates(value: string, context: RunOnContext): Generator<Candidate> {
  const openers = new Set(context.openers);
  for (let at = 0; at < value.length; at++) {
    if (at === 0 && context.head) at = context.head.length;
    if (!FIRST_CHARACTER.test(value[at] ?? "")) continue;
    const before = lastBefore(value, at);
    const strong = openers.has(at) || /[。；;！？!?]/u.test(before);
    if (!strong && !/[:：,，、”）)]/u.test(before)) continue;
    const sure = readMarker(value.slice(at, at + 12));
    const reading =
      sure ?? (FRACTION.test(value.slice(at, at + 12)) ? undefined : readGluedNumber(value.slice(at, at + 12)));
    if (!reading || !mayRunOn(reading.style, before, strong, context)) continue;
    yield { at, reading, strong: strong && sure !== undefined };
  }
}

function mayRunOn(style: MarkerStyle, before: string, strong: boolean, context: RunOnContext): boolean {
  switch (style) {
    case "arabic-paren":
    case "arabic-half-paren":
      return before !== "、";
    case "circled":
      return true;
    case "chinese-paren":
      return strong || /[:：]/u.test(before);
    case "arabic":
      return strong || /[:：]/u.test(before);
    case "point":
      return context.measures || context.head?.style === "point";
    default:
      return false;
  }
}

/** Cuts the candidates of one style into lists that run 1, 2, 3 … */
function collectLists(candidates: Candidate[], style: MarkerStyle, context: RunOnContext): Candidate[][] {
  const lists: Candidate[][] = [];
  const headNumber = context.head?.style === style ? context.head.numbers.at(-1) : undefined;
  let current: Candidate[] = [];
  let last = headNumber;
  for (const candidate of candidates) {
    const number = candidate.reading.numbers.at(-1) ?? 0;
    if (last !== undefined && (number === last + 1 || (candidate.strong && number !== 1 && last > 0))) {
      current.push(candidate);
    } else if (number === 1 || isLostStart(candidate, style, context)) {
      if (current.length > 0) lists.push(current);
      current = [candidate];
    } else continue;
    last = number;
  }
  if (current.length > 0) lists.push(current);
  return lists.filter(
    (list) =>
      list.length > 1 ||
      continues(list[0], headNumber) ||
      opens(list[0], context) ||
      isLostStart(list[0], style, context),
  );
}

/** `…。(2)…` is the second of a list whose first number got lost; `2.…` only right after a label. */
function isLostStart(candidate: Candidate | undefined, style: MarkerStyle, context: RunOnContext): boolean {
  const number = candidate?.reading.numbers.at(-1) ?? 0;
  if (!candidate?.strong || number <= 1 || number > 20) return false;
  return style === "arabic-paren" || style === "circled" || (style === "arabic" && opens(candidate, context));
}

/** `(1)…(2)…` where (1) heads the paragraph: one run-on number is enough. */
function continues(first: Candidate | undefined, headNumber: number | undefined): boolean {
  return headNumber !== undefined && first !== undefined && (first.reading.numbers.at(-1) ?? 0) > 1;
}

function opens(first: Candidate | undefined, context: RunOnContext): boolean {
  return first?.strong === true && context.openers.includes(first.at);
}

/**
 * Where the last item ends although the paragraph goes on: when all items before it
 * end with a semicolon or comma, the last one ends with the first full stop.
 */
function endOfList(value: string, list: Candidate[]): number | undefined {
  const last = list.at(-1);
  if (!last || list.length < 2) return undefined;
  const inner = list.slice(1).map(({ at }) => lastBefore(value, at));
  if (!inner.every((character) => /[；;,，、]/u.test(character))) return undefined;
  const stop = value.indexOf("。", last.at);
  return stop < 0 || value.slice(stop + 1).trim() === "" ? undefined : stop + 1;
}

/** The last character before a position that is no blank. */
function lastBefore(value: string, at: number): string {
  while (at > 0 && /\s/u.test(value[at - 1] ?? "")) at--;
  return value[at - 1] ?? "";
}
