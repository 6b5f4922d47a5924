import { largestOf } from "../../model/largest.ts";
import type { Room } from "../room.ts";
import { cutMerged, layBands } from "./bands.ts";
import { evenWidth } from "./column-shares.ts";
import { layLong, laySize } from "./lay-long.ts";
import { forgetRecords, recordTable } from "./records.ts";
import type { SetColumn, SetTable } from "./set-table.ts";
import type { TableLayout } from "./table-layout.ts";

const made = new WeakMap<SetTable, Map<string, TableLayout>>();

/**
 * Finds room for the columns of a table, in this order: shares by what they hold; smaller type; a turned sheet; columns on
 * sheets side by side with the key columns repeated; each row as a record.
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
  const layout = known.get(key) ?? (upright >= 0 ? layLong(table, room, own, false) : layWide(table, room, sizes));
  known.set(key, layout);
  return layout;
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
  const [largest = floor] = small;
  const records = recordTable(table, room.width / largest);
  return layLong(records, { ...room, beside: 1 }, small.length > 0 ? small : [floor], false);
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
