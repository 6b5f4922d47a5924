import type { Room } from "../room.ts";
import { CELL_BLANK, evenWidth, shareWidth } from "./column-shares.ts";
import type { SetCell, SetTable } from "./set-table.ts";

/** The columns of a table on pages side by side. */
export interface Bands {
  size: number;
  /** For each page its columns: the keys, which are repeated, and its own. */
  columns: number[][];
  /** Of all columns, in units of the size of the text. */
  widths: number[];
}

/** More pages side by side are not read across. */
const MOST = 5;
/** The key columns leave room for others. */
const KEYS = 0.5;

/**
 * Columns that are too many for one page, on as few pages as may be, then in the largest type that keeps their number.
 *
 * @returns undefined where they would be too many, or a column alone is too wide
 */
export function layBands(table: SetTable, room: Room, sizes: readonly number[]): Bands | undefined {
  const found = sizes.flatMap((size) => cutColumns(table, room.width / size, size) ?? []);
  const fewest = Math.min(...found.map(({ columns }) => columns.length));
  return fewest > MOST ? undefined : found.find(({ columns }) => columns.length === fewest);
}

function cutColumns(table: SetTable, width: number, size: number): Bands | undefined {
  const { columns } = table;
  const keys = bandKeys(table);
  const own = columns.slice(0, keys);
  const keyWidth = evenWidth(own);
  if (keyWidth > width * KEYS) return undefined;
  const rest = blocksOf(table, keys);
  const room = width - keyWidth;
  if (rest.some(({ even }) => even > room)) return undefined;
  const pages = fill(rest, room);
  const total = rest.reduce((sum, { even }) => sum + even, 0);
  // As many on each page, where that is no page more.
  const widest = Math.max(...rest.map(({ even }) => even));
  const even = fill(rest, Math.min(room, total / pages.length + widest / 2));
  const cut = even.length === pages.length ? even : pages;
  const widths = own.map((column) => column.even + CELL_BLANK);
  for (const page of cut) {
    const shares = shareWidth(
      page.flatMap((at) => columns[at] ?? []),
      room,
    );
    if (!shares) return undefined;
    widths.push(...shares);
  }
  const keyColumns = own.map((_, at) => at);
  return { size, widths, columns: cut.map((page) => [...keyColumns, ...page]) };
}

/** How many columns stand again on each page: none where the heads come again, for each half has its own. */
export function bandKeys({ keys, period }: SetTable): number {
  return period > 0 ? 0 : keys;
}

/** Columns that stand on one page: each alone, or those that come again together. */
interface Block {
  columns: number[];
  even: number;
}

function blocksOf({ columns, period }: SetTable, keys: number): Block[] {
  const step = Math.max(1, period);
  return Array.from({ length: (columns.length - keys) / step }, (_, block) => {
    const own = Array.from({ length: step }, (_one, at) => keys + block * step + at);
    return { columns: own, even: evenWidth(own.flatMap((at) => columns[at] ?? [])) };
  });
}

function fill(blocks: readonly Block[], width: number): number[][] {
  const pages: number[][] = [];
  let left = 0;
  for (const { columns, even } of blocks) {
    if (even > left || pages.length === 0) {
      pages.push([]);
      left = width;
    }
    pages.at(-1)?.push(...columns);
    left -= even;
  }
  return pages;
}

/** Cuts the cells that reach over several pages side by side: their words stand on the first, and again on the others. */
export function cutMerged(table: SetTable, bands: readonly (readonly number[])[]): SetTable {
  const begins = bands.slice(1).flatMap((columns) => columns[bandKeys(table)] ?? []);
  const cut = (cell: SetCell): SetCell[] => {
    const end = cell.column + cell.columnSpan;
    const inside = begins.filter((at) => at > cell.column && at < end);
    if (inside.length === 0) return [cell];
    return [cell.column, ...inside].map((column, at) => {
      const columnSpan = (inside[at] ?? end) - column;
      if (at === 0) return { ...cell, columnSpan };
      const { place: _, ...again } = cell;
      return { ...again, column, columnSpan, pictures: [], furniture: true };
    });
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.flatMap(cut) })) };
}
