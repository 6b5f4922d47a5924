import { withoutBlanks } from "../model/text.ts";

/** Characters of a text. */
export interface QuoteRange {
  start: number;
  end: number;
}

export type Edge = "start" | "end";

/** A text may be broken into lines where words are not. */
function placesOf(text: string): number[] {
  return [...text.matchAll(/./gsu)].flatMap(({ index, 0: sign }) => (withoutBlanks(sign) === "" ? [] : [index]));
}

/**
 * Where words stand in a text, blanks apart.
 *
 * @param inside is looked at first
 */
export function findRange(text: string, words: string, inside?: QuoteRange): QuoteRange | undefined {
  const wanted = withoutBlanks(words);
  if (wanted === "") return undefined;
  if (inside) {
    const found = findRange(text.slice(inside.start, inside.end), words);
    if (found) return { start: found.start + inside.start, end: found.end + inside.start };
  }
  const plain = withoutBlanks(text);
  const at = plain.indexOf(wanted);
  if (at < 0) return undefined;
  const places = placesOf(text);
  const signs = [...plain.slice(0, at)].length;
  const last = places[signs + [...wanted].length - 1] ?? 0;
  return { start: places[signs] ?? 0, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length };
}

/** The words of a range as an entry has them: on one line. */
export function wordsIn(text: string, { start, end }: QuoteRange): string {
  return text
    .slice(start, end)
    .replace(/\s*\n\s*/gu, "")
    .trim();
}

const STOP = /[，。；：！？,;:!?\n]/u;
/** 1,234 and 9:30 */
const IN_NUMBER = /^[0-9][,:][0-9]$/u;

/** A range with one end moved by a character, or to the next stop; never empty, never out of the text. */
export function moveEdge(
  text: string,
  range: QuoteRange,
  edge: Edge,
  step: -1 | 1,
  by: "character" | "clause",
): QuoteRange {
  let at = range[edge];
  const isAt = () => by === "character" || isStop(text, at, edge);
  do at += step;
  while (at > 0 && at < text.length && (!isAt() || withoutBlanks(text.slice(...around(at, edge))) === ""));
  // Behind the other end there is no stop any more.
  if (by === "clause" && (edge === "start" ? at >= range.end : at <= range.start)) return range;
  return putEdge(text, range, edge, at);
}

/** The character that is inside at that end. */
function around(at: number, edge: Edge): [number, number] {
  return edge === "start" ? [at, at + 1] : [at - 1, at];
}

function isStop(text: string, at: number, edge: Edge): boolean {
  const [sign, inside] = edge === "start" ? [at - 1, at] : [at, at - 1];
  const isSign = (place: number) =>
    STOP.test(text.charAt(place)) && !IN_NUMBER.test(text.slice(Math.max(0, place - 1), place + 2));
  return isSign(sign) && !isSign(inside);
}

/** A range with one end at another place. */
export function putEdge(text: string, range: QuoteRange, edge: Edge, at: number): QuoteRange {
  if (edge === "start") return { ...range, start: Math.max(0, Math.min(at, range.end - 1)) };
  return { ...range, end: Math.min(text.length, Math.max(at, range.start + 1)) };
}
