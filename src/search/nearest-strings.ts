import type { PieceText } from "./read-piece.ts";

/** A string of the text and how far it is from what was typed. */
interface Near {
  text: string;
  distance: number;
  count: number;
}

/** A suggestion begins and ends with a letter or figure. */
const WORD = /^[\p{L}\p{N}]$/u;

/**
 * The strings of some texts that differ from what was typed by a slip: a wrong, missing, surplus or exchanged
 * character, two from five characters on and three from nine. The nearest and then the most frequent first, each in the
 * characters of the source.
 */
export function nearestStrings(typed: readonly string[], texts: readonly PieceText[]): string[] {
  const most = typed.length < 5 ? 1 : typed.length < 9 ? 2 : 3;
  const found = new Map<string, Near>();
  for (const text of texts)
    for (const { from, to, distance } of nearPlaces(typed, text.characters, most)) {
      const characters = text.characters.slice(from, to);
      if (!WORD.test(characters[0] ?? "") || !WORD.test(characters.at(-1) ?? "") || crosses(from, to, text)) continue;
      const key = characters.join("");
      const near = found.get(key) ?? { text: sourceOf(from, to, text), distance, count: 0 };
      near.count++;
      found.set(key, near);
    }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

interface Stretch {
  from: number;
  to: number;
  distance: number;
}

/**
 * Stretches of a text at most so far from a pattern (optimal string alignment, free at both ends of the text), the
 * nearest of those that overlap.
 */
function nearPlaces(pattern: readonly string[], text: readonly string[], most: number): Stretch[] {
  const size = pattern.length;
  const first = (place: number): Cell[] => Array.from({ length: size + 1 }, (_, row) => ({ cost: row, from: place }));
  let [before, column] = [first(0), first(0)];
  const found: Stretch[] = [];
  for (let place = 1; place <= text.length; place++) {
    const next: Cell[] = [{ cost: 0, from: place }];
    for (let row = 1; row <= size; row++) next.push(step(row, place, next, column, before, pattern, text));
    [before, column] = [column, next];
    const { cost, from } = next[size] ?? { cost: Infinity, from: place };
    if (cost > most) continue;
    const last = found.at(-1);
    if (!last || last.to <= from) found.push({ from, to: place, distance: cost });
    else if (cost < last.distance) found[found.length - 1] = { from, to: place, distance: cost };
  }
  return found;
}

/** How far the beginning of the pattern is from some stretch that ends here, and where that begins. */
interface Cell {
  cost: number;
  from: number;
}

function step(
  row: number,
  place: number,
  next: readonly Cell[],
  column: readonly Cell[],
  before: readonly Cell[],
  pattern: readonly string[],
  text: readonly string[],
): Cell {
  const same = pattern[row - 1] === text[place - 1];
  const ways = [more(column[row - 1], same ? 0 : 1), more(column[row], 1), more(next[row - 1], 1)];
  const exchanged =
    row > 1 && place > 1 && pattern[row - 1] === text[place - 2] && pattern[row - 2] === text[place - 1];
  if (exchanged && !same) ways.push(more(before[row - 2], 1));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

function more(cell: Cell | undefined, cost: number): Cell {
  return { cost: (cell?.cost ?? Infinity) + cost, from: cell?.from ?? 0 };
}

function crosses(from: number, to: number, { runs }: PieceText): boolean {
  return runs.some((start) => start > from && start < to);
}

function sourceOf(from: number, to: number, { blocks }: PieceText): string {
  let text = "";
  for (const block of blocks) {
    const end = block.from + block.offsets.length;
    if (block.from >= to || end <= from) continue;
    const start = block.offsets[Math.max(from, block.from) - block.from] ?? 0;
    const last = block.offsets[Math.min(to, end) - block.from] ?? block.text.length;
    text += block.text.slice(start, last);
  }
  return text.trim();
}
