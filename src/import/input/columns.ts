import { trimSpan } from "./blanks.ts";
import type { Cell, Span } from "./page.ts";

/** The stretches of a line between its tab stops, empty ones among them; each without blanks at its ends. */
export function splitAtTabs(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = start; at <= end;) {
    const next = text.indexOf("\t", at);
    const stop = next < 0 || next > end ? end : next;
    pieces.push(trimSpan(text, { start: at, end: stop }));
    at = stop + 1;
  }
  return pieces;
}

/** Blanks with which a typist sets columns, and how wide they are: in Chinese type an ideographic blank is two. */
const WIDE = /[\u2003\u3000]/u;
const BLANKS = /[ \t\u00a0\u2000-\u2003\u3000]+/gu;

/**
 * The stretches of a line between runs of blanks two columns wide; a name of two characters that is spread to the
 * width of three, is one.
 *
 * @param isWeb whether plain blanks are shown as one, as in a web page
 */
export function splitAtBlanks(text: string, line: Span, isWeb: boolean): Span[] {
  const words = text.slice(line.start, line.end);
  const pieces: Span[] = [];
  let at = 0;
  const push = (end: number) => {
    const last = pieces.at(-1);
    const piece = { start: line.start + at, end: line.start + end };
    const isSpread = last && isOneHan(text, last) && isOneHan(text, piece);
    if (isSpread) last.end = piece.end;
    else pieces.push(piece);
  };
  for (const { 0: blanks, index } of words.matchAll(BLANKS)) {
    if (widthOf(blanks, isWeb) < 2) continue;
    push(index);
    at = index + blanks.length;
  }
  push(words.length);
  return pieces;
}

function widthOf(blanks: string, isWeb: boolean): number {
  let width = 0;
  for (const blank of blanks) if (!isWeb || !/[ \t]/u.test(blank)) width += WIDE.test(blank) ? 2 : 1;
  return width;
}

function isOneHan(text: string, { start, end }: Span): boolean {
  return /^\p{Script=Han}$/u.test(text.slice(start, end));
}

/**
 * Rows that tab stops part, in columns: an indent that all have is none; where several tab stops were set to reach a
 * column, they are one.
 */
export function alignTabs(rows: readonly (readonly Span[])[]): Span[][] {
  const isEmpty = ({ start, end }: Span) => end <= start;
  const indent = Math.min(...rows.map((row) => row.findIndex((piece) => !isEmpty(piece))));
  const shown = rows.map((row) => row.slice(Math.max(indent, 0), row.findLastIndex((piece) => !isEmpty(piece)) + 1));
  const closed = shown.map((row) => row.filter((piece) => !isEmpty(piece)));
  const isEven = (all: readonly Span[][]) => new Set(all.map(({ length }) => length)).size === 1;
  return !isEven(shown) && isEven(closed) ? closed : shown;
}

/** Columns of one line as the cells of a table. */
export function toCells(pieces: readonly Span[], line: number): Cell[] {
  return pieces.map(({ start, end }) => ({
    start,
    end,
    from: line,
    to: line + 1,
    columnSpan: 1,
    rowSpan: 1,
    pictures: [],
  }));
}
