import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import type { Line, Span } from "./page.ts";

const LONG = 200;
/** Words without blanks in them; a time of day stays with its date. */
const PIECE = /\S+(?:[ \u00a0]\d{1,2}:\d{2}(?::\d{2})?(?!\S))?/gu;
/** So many pieces at the head of a line are looked at. */
const HEAD = 80;

/**
 * A scraped page that is one line as a whole: what stands before and after its text
 * (navigation, 发布日期:…, 上一篇) becomes lines of its own, where it shows itself as such.
 */
export function splitWholePage(text: string, line: Line): Line[] {
  if (line.end - line.start < LONG) return [line];
  const pieces = cutAtBlanks(text, line);
  const from = headLength(text, pieces);
  const to = tailStart(text, pieces, line);
  if (from === 0 && to === pieces.length) return [line];
  const own = (piece: Span, index: number): Line => ({
    ...line,
    ...piece,
    gap: index === 0 ? line.gap : "line",
    indented: false,
  });
  const middle = { start: pieces[from]?.start ?? line.end, end: pieces[to - 1]?.end ?? line.end };
  return [
    ...pieces.slice(0, from).map(own),
    ...(from < to ? [own(middle, from)] : []),
    ...pieces.slice(to).map((piece, index) => own(piece, index + 1)),
  ];
}

/** How many pieces stand before the text, if some of them are of the frame or are fields. */
function headLength(text: string, pieces: readonly Span[]): number {
  let evidence = 0;
  let index = 0;
  for (; index < Math.min(pieces.length, HEAD); index++) {
    const signs = signsOf(text, pieces[index]);
    if (signs.frame || /^\p{Script=Han}{2,6}[：:]\S{2}/u.test(signs.text)) evidence++;
    else if (signs.addressee || signs.prose || signs.documentNumber) break;
  }
  return evidence >= 2 && index < Math.min(pieces.length, HEAD) ? index : 0;
}

/** The first piece of the page's foot, in the second half of the line. */
function tailStart(text: string, pieces: readonly Span[], line: Line): number {
  const half = line.start + (line.end - line.start) / 2;
  const found = pieces.findIndex((piece) => piece.start > half && signsOf(text, piece).foot);
  return found < 0 ? pieces.length : found;
}

function signsOf(text: string, piece: Span | undefined): Signs {
  return readSigns(piece ? text.slice(piece.start, Math.min(piece.end, piece.start + 300)) : "");
}

function cutAtBlanks(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(PIECE)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
