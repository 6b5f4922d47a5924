import type { Room } from "../room.ts";
import { CELL_BLANK } from "./column-shares.ts";
import { beginHeight, cutRows } from "./cut-rows.ts";
import type { Grid } from "./grid.ts";
import { makeGrid, REPEATED } from "./grid.ts";
import { lowWidths } from "./low-rows.ts";
import type { TableLayout } from "./table-layout.ts";
import type { SetTable } from "./set-table.ts";

/** Blank between pieces that stand side by side, in units of the size of the text. */
export const BETWEEN = 1;
export const MOST_BESIDE = 6;
/** A list of so few pages takes no more than it must. */
const LONG = 2;
/** Up to so many pages it is not estimated how many they are, but counted. */
const COUNTED = 8;
/** A little larger type is worth some pages more. */
const NEARLY = 1.1;

export interface Choice {
  turned?: boolean;
  beside?: number;
  /** Of the columns, where they are not those that fill a line. */
  widths?: number[];
}

/** A table in one size of type. */
export function laySize(
  table: SetTable,
  room: Room,
  size: number,
  { turned = false, beside = 1, widths }: Choice = {},
): TableLayout {
  const width = room.width / size;
  const own = widths ?? lowWidths(table, (width - (beside - 1) * BETWEEN) / beside) ?? [];
  const grid = makeGrid(table, own, { size, line: room.line, pad: room.pad }, room.height);
  return { grid, turned, beside, begin: beginHeight(grid, room.height) };
}

/**
 * A list of more than one page takes the fewest pages, then the largest type that keeps their number; where it is narrow,
 * pieces of it stand side by side. A head that is too high to be repeated, or fills half a page, is set smaller with its list.
 *
 * @param sizes in which its columns have room, the largest first
 */
export function layLong(table: SetTable, room: Room, sizes: readonly number[], turned: boolean): TableLayout {
  const [largest = 0] = sizes;
  const first = laySize(table, room, largest, { turned });
  if (countPages(first, room.height, 1) <= 1) return first;
  const wide = wordWidth(table);
  const choices = sizes.map((size) => {
    const beside = Math.max(1, Math.min(room.beside, Math.floor((room.width / size + BETWEEN) / (wide + BETWEEN))));
    const layout = laySize(table, room, size, { turned, beside });
    return { layout, pages: countPages(layout, room.height, FIRST) };
  });
  const likely = Math.min(...choices.map(({ pages }) => pages));
  if (likely <= COUNTED) for (const choice of choices) choice.pages = cutPages(choice.layout, room.height);
  const few = Math.min(...choices.map(({ pages }) => pages));
  const most = few <= LONG ? few : few * NEARLY;
  const found = choices.find(({ pages }) => pages <= most)?.layout ?? first;
  const high = headHeight(found.grid) / room.height;
  if (!table.repeats || high <= REPEATED) return found;
  const smaller = room.tables
    .filter((size) => size < found.grid.size)
    .map((size) => laySize(table, room, size, { turned, beside: found.beside }));
  const whose = (part: number) => smaller.find(({ grid }) => headHeight(grid) <= room.height * part);
  return whose(REPEATED) ?? (high > HALF ? whose(HALF) : undefined) ?? found;
}

/** A head that is as high is set smaller also where it is not repeated then. */
const HALF = 1 / 2;

function headHeight({ heights, table }: Grid): number {
  return heights.slice(0, table.head).reduce((sum, own) => sum + own, 0);
}

/** How many pages a table takes, rows that may not be parted and all. */
function cutPages({ grid, beside }: TableLayout, height: number): number {
  return Math.ceil(cutRows(grid, (piece) => (piece < beside ? height * FIRST : height), height).length / beside);
}

const wordWidths = new WeakMap<SetTable, number>();

/** Width of a narrow table with the words under its head in one line each. */
function wordWidth(table: SetTable): number {
  const width = wordWidths.get(table) ?? measureWords(table);
  wordWidths.set(table, width);
  return width;
}

function measureWords({ columns, rows }: SetTable): number {
  const widest = columns.map(({ even }) => even);
  for (const { kind, cells } of rows)
    for (const { column, columnSpan, lines } of kind === "head" ? [] : cells)
      if (columnSpan === 1)
        for (const line of lines) widest[column] = Math.max(widest[column] ?? 0, Math.min(line.width, WORD));
  return widest.reduce((sum, column) => sum + column + CELL_BLANK, 0);
}

/** Words up to this width are not torn to have two pieces side by side. */
const WORD = 6;

/** There is text before the table and behind it: so much of the first page is its own. */
const FIRST = 0.75;

/** How many pages a table takes, nearly: what may not be parted is not looked at. @param first part of the first page */
function countPages({ grid, beside }: { grid: Grid; beside: number }, height: number, first: number): number {
  const { heights, table } = grid;
  const head = headHeight(grid);
  const repeated = table.repeats && head <= height * REPEATED ? head : 0;
  let [pieces, used] = [0, 0];
  for (const own of heights) {
    used += own;
    const room = pieces < beside ? height * first : height;
    if (used <= room) continue;
    pieces += Math.max(1, Math.ceil(own / height));
    used = repeated + Math.min(own, height - repeated);
  }
  return Math.ceil((pieces + 1) / beside);
}
