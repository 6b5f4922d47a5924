import type { PieceText } from "./read-piece.ts";
import { sourceBetween } from "./read-piece.ts";

/** A string of the text and how it differs from what was typed. */
interface Near {
  /** In the characters of the source. */
  text: string;
  length: number;
  slips: number;
  kept: number;
  count: number;
}

/** A suggestion begins and ends with a letter or figure. */
const WORD = /^[\p{L}\p{N}]$/u;

/**
 * The strings of some texts that differ from what was typed by a slip: a wrong, missing, surplus or exchanged
 * character; two slips from five characters on and three from nine. Those with the fewest slips first, then those that keep most of what
 * was typed, are as long, and stand there most often.
 */
export function nearestStrings(typed: readonly string[], texts: readonly PieceText[]): string[] {
  const most = typed.length < 5 ? 1 : typed.length < 9 ? 2 : 3;
  const found = new Map<string, Near>();
  for (const text of texts)
    for (const { from, to, slips, kept } of nearStretches(typed, text.characters, most)) {
      const characters = text.characters.slice(from, to);
      if (!WORD.test(characters[0] ?? "") || !WORD.test(characters[characters.length - 1] ?? "")) continue;
      if (text.runs.some((start) => start > from && start < to)) continue;
      const key = characters.join("");
      const near = found.get(key) ?? { text: sourceBetween(from, to, text), length: to - from, slips, kept, count: 0 };
      near.count++;
      found.set(key, near);
    }
  const difference = ({ length }: Near) => Math.abs(length - typed.length);
  return [...found.values()]
    .sort(
      (a, b) =>
        a.slips - b.slips ||
        b.kept - a.kept ||
        difference(a) - difference(b) ||
        b.count - a.count ||
        (a.text < b.text ? -1 : 1),
    )
    .map(({ text }) => text);
}

interface Stretch {
  from: number;
  to: number;
  slips: number;
  kept: number;
}

/** For every place of a text the stretch ending there that is nearest to a pattern, if it has few enough slips. */
function nearStretches(pattern: readonly string[], text: readonly string[], most: number): Stretch[] {
  const found: Stretch[] = [];
  let [before, column] = [firstColumn(pattern.length), firstColumn(pattern.length)];
  for (let place = 1; place <= text.length; place++) {
    const next: Cell[] = [{ slips: 0, kept: 0, from: place }];
    for (let row = 1; row <= pattern.length; row++)
      next.push(bestCell(row, place, { pattern, text, next, column, before }));
    const { slips, kept, from } = next[pattern.length] ?? UNREACHED;
    if (slips <= most) found.push({ from, to: place, slips, kept });
    [before, column] = [column, next];
  }
  return found;
}

/** The beginning of the pattern compared with some stretch that ends here: slips, characters kept, where it begins. */
interface Cell {
  slips: number;
  kept: number;
  from: number;
}

const UNREACHED: Cell = { slips: Infinity, kept: 0, from: 0 };

/** Nothing of the text yet: every character of the pattern is surplus. */
function firstColumn(size: number): Cell[] {
  return Array.from({ length: size + 1 }, (_, row) => ({ slips: row, kept: 0, from: 0 }));
}

interface Table {
  pattern: readonly string[];
  text: readonly string[];
  next: readonly Cell[];
  column: readonly Cell[];
  before: readonly Cell[];
}

/** Optimal string alignment: one step from the cells before. */
function bestCell(row: number, place: number, { pattern, text, next, column, before }: Table): Cell {
  const [one, other] = [pattern[row - 1], text[place - 1]];
  const ways = [
    one === other ? goOn(column[row - 1], 0, 1) : goOn(column[row - 1], 1, 0),
    goOn(column[row], 1, 0),
    goOn(next[row - 1], 1, 0),
  ];
  const isExchanged = row > 1 && place > 1 && one === text[place - 2] && pattern[row - 2] === other;
  if (isExchanged && one !== other) ways.push(goOn(before[row - 2], 1, 2));
  return ways.reduce((best, way) => (isBetter(way, best) ? way : best));
}

function goOn({ slips, kept, from }: Cell = UNREACHED, more: number, keeping: number): Cell {
  return { slips: slips + more, kept: kept + keeping, from };
}

function isBetter(one: Cell, other: Cell): boolean {
  if (one.slips !== other.slips) return one.slips < other.slips;
  return one.kept === other.kept ? one.from < other.from : one.kept > other.kept;
}
