import { append } from "../../model/largest.ts";
import type { Grid } from "./grid.ts";
import { REPEATED, countPlaced, rowHeight } from "./grid.ts";
import { cutRows } from "./cut-rows.ts";
import type { PlacedRow, PlacedTable } from "./placed-table.ts";
import { tiedRows } from "./tied-rows.ts";

/** A table whose pages are broken by whoever sets it. */
export interface FlowTable extends PlacedTable {
  /** Whether its head is repeated. */
  repeats: boolean;
  /** For each row whether it stays on the page of the row under it. */
  tied: boolean[];
}

/**
 * The rows of a table for a text that flows: each is no higher than a page with the head on it, for those that would be go
 * on in rows of their own, cell by cell.
 *
 * @param full height of a page, in points
 */
export function flowTable(grid: Grid, full: number): FlowTable {
  const { table, heights, widths } = grid;
  const high = heights.slice(0, table.head).reduce((sum, height) => sum + height, 0);
  const repeats = table.repeats && table.head > 0 && high <= full * REPEATED;
  const most = repeats ? full - high : full;
  const tall = heights.map((height) => height > most);
  const tiedAll = [...tiedRows(grid, full)];
  // A head that is repeated is never alone.
  tiedAll.fill(false, Math.max(0, table.head - 1), table.head);
  const rows: PlacedRow[] = [];
  const tied: boolean[] = [];
  for (let at = 0; at < heights.length;) {
    const isTall = tall[at] === true;
    let end = at + 1;
    while (!isTall && end < heights.length && tall[end] !== true) end++;
    const part = { ...grid, heights: heights.slice(at, end), table: { ...table, rows: cutAt(grid, at, end), head: 0 } };
    const room = isTall ? most : Infinity;
    const own = cutRows(part, () => room, room).flatMap((piece) => piece.rows);
    append(rows, own);
    append(
      tied,
      own.map((_, row) => !isTall && row < own.length - 1 && (tiedAll[at + row] ?? false)),
    );
    at = end;
  }
  return { widths, rows, repeats, tied: untie(rows, tied, reached(grid, rows), most) };
}

/** Some rows; what is merged with rows beyond them ends with them. */
function cutAt({ table }: Grid, from: number, end: number) {
  return table.rows.slice(from, end).map((row, at) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, end - from - at) })),
  }));
}

/** For each row whether a merged cell goes on with its words in the row under it: between them no page may end. */
function reached(grid: Grid, rows: readonly PlacedRow[]): boolean[] {
  const own = rows.map(() => false);
  rows.forEach(({ cells }, at) => {
    for (const { rowSpan, lines } of cells) {
      const needed = rowSpan > 1 ? rowHeight(grid, countPlaced(grid, lines)) : 0;
      let height = 0;
      for (let row = at; row < at + rowSpan - 1; row++) {
        height += rows[row]?.height ?? 0;
        if (height < needed) own[row] = true;
      }
    }
  });
  return own;
}

/** Rows that are together higher than a page do not stay together, but for those that words reach over. */
function untie(
  rows: readonly PlacedRow[],
  tied: readonly boolean[],
  reaching: readonly boolean[],
  most: number,
): boolean[] {
  const own = tied.map((one, at) => one || reaching[at] === true);
  for (let at = 0; at < rows.length; at++) {
    let [end, height] = [at, rows[at]?.height ?? 0];
    while (own[end]) height += rows[++end]?.height ?? 0;
    if (height > most) for (let row = at; row < end; row++) own[row] = reaching[row] === true;
    at = end;
  }
  return own;
}
