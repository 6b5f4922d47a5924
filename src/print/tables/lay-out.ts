import { largestOf } from "../../model/largest.ts";
import type { Room } from "../room.ts";
import { cutMerged, layBands } from "./bands.ts";
import { evenWidth } from "./column-shares.ts";
import { countCell, rowHeight } from "./grid.ts";
import { layLong, laySize } from "./lay-long.ts";
import { forgetRecords, recordTable } from "./records.ts";
import type { SetCell, SetColumn, SetTable } from "./set-table.ts";
import type { TableLayout } from "./table-layout.ts";

const made = new WeakMap<SetTable, Map<string, TableLayout>>();

/**
 * Finds room for the columns of a table, in this order: shares by what they hold; smaller type; a turned sheet; columns on
 * sheets side by side with the key columns repeated; each row as a record. So is a row whose long cells would each have a page.
 *
 * @param size of the text around it: it is set no larger
 */
export function layOut(table: SetTable, room: Room, size: number): TableLayout {
  const sizes = [size, ...room.tables.filter((one) => one < size)];
  const upright = sizes.findIndex((one) => evenWidth(table.columns) <= room.width / one);
  const own = sizes.slice(Math.max(0, upright));
  // Of two sizes of text that are both too large for it the table knows nothing.
  const key = `${room.width} ${room.height} ${room.line} ${room.beside} ${own[0] ?? 0}`;
  const known = made.get(table) ?? new Map<string, TableLayout>();
  made.set(table, known);
  const layout = known.get(key) ?? layTable(table, room, sizes, upright);
  known.set(key, layout);
  return layout;
}

function layTable(table: SetTable, room: Room, sizes: readonly number[], upright: number): TableLayout {
  const layout =
    upright >= 0 ? layLong(table, room, offered(sizes.slice(upright), room), false) : layWide(table, room, sizes);
  return isScattered(layout, room) ? layRecords(table, room, sizes) : layout;
}

/** The largest of some sizes, and the others that a list may be set in to take fewer pages. */
function offered([largest = 0, ...others]: readonly number[], { legible = 0 }: Room): number[] {
  return [largest, ...others.filter((one) => one >= legible)];
}

/** Whether a row is higher than a page for several of its cells: cell by cell, each page would have one of them and be empty beside it. */
function isScattered({ grid, turned }: TableLayout, room: Room): boolean {
  const full = turned ? (room.turned?.height ?? room.height) : room.height;
  const { rows, head } = grid.table;
  const isHigh = (cell: SetCell) => cell.rowSpan === 1 && rowHeight(grid, countCell(grid, cell)) > full * HIGH;
  return grid.heights.some(
    (height, at) => at >= head && height > full && (rows[at]?.cells.filter(isHigh).length ?? 0) > 1,
  );
}

/** A cell that is higher than this part of a page is read by itself. */
const HIGH = 0.6;

function layRecords(table: SetTable, room: Room, sizes: readonly number[]): TableLayout {
  const small = sizes.filter((one) => one <= room.compact);
  const floor = sizes.at(-1) ?? 0;
  const records = recordTable(table, room.width / (small[0] ?? floor));
  return layLong(records, { ...room, beside: 1 }, offered(small.length > 0 ? small : [floor], room), false);
}

/** Lets go of how a table was laid out. */
export function forgetLayouts(table: SetTable): void {
  made.delete(table);
  forgetRecords(table);
}

/** A table that no size makes fit upright. @param sizes the largest first */
function layWide(table: SetTable, room: Room, sizes: readonly number[]): TableLayout {
  const { turned } = room;
  const across = sizes.findIndex((one) => evenWidth(table.columns) <= (turned?.width ?? 0) / one);
  if (turned && across >= 0) return layLong(table, { ...room, ...turned }, sizes.slice(across), true);
  const small = sizes.filter((one) => one <= room.compact);
  const wide = { ...room, ...turned };
  const tight = { ...table, columns: table.columns.map(tighten) };
  const floor = sizes.at(-1) ?? 0;
  if (evenWidth(tight.columns) <= wide.width / floor)
    return laySize(tight, wide, floor, { turned: turned !== undefined });
  const bands = room.records ? undefined : layBands(table, wide, small.length > 0 ? small : sizes);
  if (bands) {
    const { size, widths, columns } = bands;
    const layout = laySize(cutMerged(table, columns), wide, size, { turned: turned !== undefined, widths });
    // A row that goes on over pages, and over pages side by side, is read by nobody.
    if (largestOf(layout.grid.heights) < wide.height * TALL) {
      // Rows that are parted are parted on all pages side by side: the first of these have nothing above them.
      const high = layout.grid.heights.reduce((sum, height) => sum + height, 0);
      return { ...layout, bands: columns, begin: Math.max(layout.begin, Math.min(high, wide.height * MOST_BEGIN)) };
    }
  }
  return layRecords(table, room, sizes);
}

/** A little narrower than is read well: rather that than columns on several pages. */
function tighten(column: SetColumn): SetColumn {
  return { ...column, even: Math.max(column.least, column.even * TIGHT) };
}

const TIGHT = 0.8;

/** Columns on several pages begin where there is so much of a page for them: their name stands above them. */
const MOST_BEGIN = 0.75;

/** Rows of bands are no higher than this part of a page. */
const TALL = 0.6;
