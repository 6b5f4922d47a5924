import type { PieceEnd } from "../model/text-units.ts";
import { textUnitEnd, textWidth, tornPieces, widthBetween } from "../model/text-units.ts";

/** How a text is broken into lines. */
interface Filled {
  /** Of a line, in full-width characters. */
  width: number;
  /** Of the first line. */
  indent?: number;
  /** Where its pieces end, which are torn only where they are wider than a line. */
  endOf?: PieceEnd;
  /** What such a piece is torn into. */
  tear?: (piece: string) => string[];
}

/**
 * Breaks a text into lines as browsers and Typst do for Chinese, rather a little too early than too late: the
 * lines that are set are never more than these.
 *
 * @returns where each line ends
 */
export function lineEnds(
  text: string,
  { width, indent = 0, endOf = textUnitEnd, tear = tornPieces }: Filled,
): number[] {
  const ends: number[] = [];
  let room = width - indent;
  let begin = 0;
  let at = 0;
  const put = (length: number, wide: number) => {
    if (wide > room && at > begin) {
      ends.push(at);
      begin = at;
      room = width;
    }
    at += length;
    room -= wide;
  };
  while (at < text.length) {
    const end = endOf(text, at);
    const whole = widthBetween(text, at, end);
    if (whole <= width) put(end - at, whole);
    else for (const piece of tear(text.slice(at, end))) put(piece.length, textWidth(piece));
  }
  ends.push(at);
  return ends;
}

/**
 * The lines of a text (see {@link lineEnds}).
 *
 * @returns put together they are the text
 */
export function fillLines(text: string, width: number, indent = 0): string[] {
  return sliceAt(text, lineEnds(text, { width, indent }));
}

/** The stretches of a text that end at some places. */
export function sliceAt(text: string, ends: readonly number[]): string[] {
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}
