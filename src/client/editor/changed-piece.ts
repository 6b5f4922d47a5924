const NAMES = ["section", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "tr"];

/** Elements of a rendered text that can be made anew alone; none of them is ever without its end tag. */
export const PIECES = NAMES.join(",");

const CUT = new RegExp(`(?=</?(?:${NAMES.join("|")})[ >])`, "u");
const OPENING = new RegExp(`^<(?:${NAMES.join("|")})[ >]`, "u");

/** An element that was changed, and how it is now. */
export interface ChangedPiece {
  /** Which of the elements that `PIECES` selects, in the order of the text. */
  index: number;
  /** How many there were. */
  count: number;
  html: string;
}

/**
 * The smallest element around all that differs in two renderings of a text, found by their signs alone: to read the HTML of a
 * long text after each key takes a slow machine too long.
 *
 * @returns undefined where none is around it
 */
export function changedPiece(before: string, after: string): ChangedPiece | undefined {
  const [old, now] = [before.split(CUT), after.split(CUT)];
  // A text about HTML can have tags in its attributes.
  if (shallowest(now, 0) !== 0 || openAfter(now).length > 0) return undefined;
  const { start, end } = sameEnds(old, now);
  const around = openAfter(now.slice(0, start));
  const middles = [old, now].map((pieces) => pieces.slice(start, pieces.length - end));
  const opening = around[Math.min(...middles.map((pieces) => shallowest(pieces, around.length))) - 1];
  if (opening === undefined) return undefined;
  return {
    index: now.slice(0, opening).filter(isOpening).length,
    count: old.filter(isOpening).length,
    html: elementAt(now, opening),
  };
}

/** How many pieces are the same in front and behind; of the last one in front the words may differ, not the tag. */
function sameEnds(old: readonly string[], now: readonly string[]): { start: number; end: number } {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return { start: start < shorter - end && tagOf(old[start]) === tagOf(now[start]) ? start + 1 : start, end };
}

/** Where the elements begin that are open behind these pieces. */
function openAfter(pieces: readonly string[]): number[] {
  const open: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (isOpening(piece)) open.push(index);
    else if (isClosing(piece)) open.pop();
  }
  return open;
}

/** How many of the elements that are open before these pieces stay open throughout. */
function shallowest(pieces: readonly string[], depth: number): number {
  let [least, now] = [depth, depth];
  for (const piece of pieces) {
    now += isOpening(piece) ? 1 : isClosing(piece) ? -1 : 0;
    least = Math.min(least, now);
  }
  return least;
}

/** The HTML of the element that begins with a piece, up to its end tag. */
function elementAt(pieces: readonly string[], opening: number): string {
  let depth = 0;
  let at = opening;
  do depth += isOpening(pieces[at] ?? "") ? 1 : -1;
  while (depth > 0 && at++ < pieces.length);
  return pieces.slice(opening, at).join("") + tagOf(pieces[at]);
}

function tagOf(piece = ""): string {
  return piece.slice(0, piece.indexOf(">") + 1);
}

/** What stands before the first cut is neither. */
function isOpening(piece: string): boolean {
  return OPENING.test(piece);
}

function isClosing(piece: string): boolean {
  return piece.startsWith("</");
}
