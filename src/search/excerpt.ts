import type { PieceBlock } from "./read-piece.ts";

/** Where a term stands: places of a piece, the end not included. */
export interface PlaceRange {
  from: number;
  to: number;
}

/** A stretch of the source, word for word, with what was searched marked. */
export interface Excerpt {
  text: string;
  /** Beginning and end of each marked stretch in `text`, as for `String.slice`; in order, apart from one another. */
  marks: [from: number, to: number][];
  /** Whether the block goes on before and after it. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Characters of an excerpt, and of those before its first mark. */
const LENGTH = 96;
const BEFORE = 28;

/** A line as it is shown: the blocks of a run one after the other, or the cells of a row with a gap between. */
interface Line {
  text: string;
  blocks: { block: PieceBlock; start: number }[];
}

/**
 * The part of a block around its first range. A block without much text of its own, such as a label, is shown with
 * what follows in the same paragraph; a cell with its row.
 *
 * @param line all blocks shown in the same line, that of the ranges among them
 * @param ranges what is marked, in order
 */
export function makeExcerpt(block: PieceBlock, line: readonly PieceBlock[], ranges: readonly PlaceRange[]): Excerpt {
  const { text, blocks } = layOut(line);
  const marks = mergeMarks(ranges.map((range) => toMark(range, blocks)));
  const isRow = line.some((one) => one.run !== block.run);
  const start = isRow ? 0 : (blocks.find((one) => one.block === block)?.start ?? 0);
  const own = isRow ? text.length : start + block.text.length;
  const end = own - start < LENGTH / 3 ? Math.min(text.length, start + LENGTH) : own;
  return cutOut(text, marks, start, end);
}

/** All of a text with its marks. */
export function wholeExcerpt(block: PieceBlock, ranges: readonly PlaceRange[]): Excerpt {
  const marks = mergeMarks(ranges.map((range) => toMark(range, [{ block, start: 0 }])));
  return { text: block.text, marks, cutBefore: false, cutAfter: false };
}

function layOut(line: readonly PieceBlock[]): Line {
  let text = "";
  const blocks = line.map((block, at) => {
    if (at > 0 && block.run !== line[at - 1]?.run) text += "\u3000";
    const start = text.length;
    text += block.text;
    return { block, start };
  });
  return { text, blocks };
}

function toMark({ from, to }: PlaceRange, blocks: Line["blocks"]): [number, number] {
  const first = offsetOf(from, blocks);
  const last = offsetOf(to - 1, blocks);
  return [first.start, last.end];
}

function offsetOf(place: number, blocks: Line["blocks"]): { start: number; end: number } {
  const found = blocks.find(({ block }) => block.from <= place && place < block.from + block.offsets.length);
  if (!found) return { start: 0, end: 0 };
  const { block } = found;
  const offset = block.offsets[place - block.from] ?? 0;
  const start = found.start + offset;
  const width = (block.text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return { start, end: start + width };
}

function mergeMarks(marks: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const BREAK = /[，。、；：,.;:！？!?\s]/u;

function cutOut(text: string, marks: readonly [number, number][], start: number, end: number): Excerpt {
  const [first = start, firstEnd = start] = marks.find(([, to]) => to > start) ?? [];
  const length = Math.max(LENGTH, firstEnd - first + 2 * BEFORE);
  let from = start;
  if (end - start > length && first - start > BEFORE) {
    from = Math.min(first - BEFORE, end - length);
    // Rather begin behind a comma or full stop near by.
    for (let at = from; at < Math.min(from + BEFORE / 2, first); at++)
      if (BREAK.test(text[at] ?? "")) {
        from = at + 1;
        break;
      }
  }
  from = awayFromPair(text, Math.max(start, Math.min(from, first)));
  const to = awayFromPair(text, Math.max(Math.min(end, from + length), Math.min(firstEnd, text.length)));
  return sliceWhole(text, marks, { from, to, start, end });
}

/** Takes in all of a mark that lies across the beginning or end. */
function sliceWhole(
  text: string,
  marks: readonly [number, number][],
  range: { from: number; to: number; start: number; end: number },
): Excerpt {
  let { from, to } = range;
  for (const [first, last] of marks) {
    if (first < from && last > from) from = first;
    if (first < to && last > to) to = last;
  }
  return {
    text: text.slice(from, to),
    marks: marks
      .filter(([first, last]) => first >= from && last <= to)
      .map(([first, last]) => [first - from, last - from]),
    cutBefore: from > range.start,
    cutAfter: to < range.end,
  };
}

/** Not in the middle of a character of two units. */
function awayFromPair(text: string, at: number): number {
  return /[\ud800-\udbff]/u.test(text[at - 1] ?? "") && /[\udc00-\udfff]/u.test(text[at] ?? "") ? at - 1 : at;
}
