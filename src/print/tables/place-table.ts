import { largestOf } from "../../model/largest.ts";
import { textWidth } from "../../model/text-units.ts";
import { textOfRuns } from "../runs.ts";
import { textRoom } from "./column-shares.ts";
import { bandKeys } from "./bands.ts";
import { cutRows } from "./cut-rows.ts";
import type { Piece } from "./piece.ts";
import type { TableLayout } from "./table-layout.ts";
import type { PlacedCell, PlacedRow, PlacedTable, TableBlock } from "./placed-table.ts";

/** A table, or what of it stands on one page, with its height in points. */
export interface PlacedPage {
  block: TableBlock;
  height: number;
}

/**
 * Puts a table onto pages.
 *
 * @param first height that is left on the page where it begins
 * @param full height of the pages behind that
 */
export function placeTable({ grid, beside, bands }: TableLayout, first: number, full: number): PlacedPage[] {
  const { size, widths, table } = grid;
  const block = (pieces: PlacedTable[]): TableBlock => ({ type: "table", size, pieces });
  if (bands)
    return cutRows(grid, (at) => (at === 0 ? first : full), full).flatMap((piece) =>
      bands.map((columns, band) => ({
        block: { ...block([cutBand(piece, columns, band === 0 ? 0 : bandKeys(table), widths)]), anchor: table.anchor },
        height: piece.height,
      })),
    );
  const pieces = cutEvenly(grid, beside, first, full);
  const pages: PlacedPage[] = [];
  for (let at = 0; at < pieces.length; at += beside) {
    const own = pieces.slice(at, at + beside);
    const placed = own.map((piece) => rowsOnDemand(widths, () => piece.rows));
    pages.push({ block: block(placed), height: Math.max(...own.map(({ height }) => height)) });
  }
  return pages;
}

/** The pieces of a table; where several stand side by side those of the last page are of about one height. */
function cutEvenly(grid: TableLayout["grid"], beside: number, first: number, full: number): Piece[] {
  const pieces = cutRows(grid, (at) => (at < beside ? first : full), full);
  if (beside === 1) return pieces;
  const before = Math.floor((pieces.length - 1) / beside) * beside;
  const last = pieces.slice(before);
  const most = before === 0 ? first : full;
  const total = last.reduce((sum, { height }) => sum + height, 0);
  const step = largestOf(grid.heights);
  const head = grid.heights.slice(0, grid.table.head).reduce((sum, own) => sum + own, 0);
  // Less would tear a row that is whole elsewhere.
  const least = head + step;
  for (let room = Math.max(total / beside, least); room < most; room += step) {
    const even = cutRows(grid, (at) => (at >= before ? room : at < beside ? first : full), full);
    if (even.length <= before + beside) return even;
  }
  return pieces;
}

/**
 * The columns of a piece that stand on one page.
 *
 * @param keys how many of them are repeated here
 */
function cutBand(piece: Piece, columns: readonly number[], keys: number, widths: readonly number[]): PlacedTable {
  const own = columns.map((column) => widths[column] ?? 0);
  const cut = (cell: PlacedCell): PlacedCell[] => {
    const under = columns.flatMap((column, at) =>
      column >= cell.column && column < cell.column + cell.columnSpan ? [at] : [],
    );
    const [column] = under;
    if (column === undefined) return [];
    const placed = { ...cell, column, columnSpan: under.length };
    if (column >= keys) return [placed];
    const isNarrow = under.length < cell.columnSpan && widthOfLines(cell) > textRoom(placed, own);
    const { place: _, ...again } = placed;
    return [{ ...again, lines: isNarrow ? [] : cell.lines, furniture: true }];
  };
  return rowsOnDemand(own, () => piece.rows.map((row) => ({ ...row, cells: row.cells.flatMap(cut) })));
}

/** A piece whose rows are made when they are read. */
function rowsOnDemand(widths: number[], makeRows: () => PlacedRow[]): PlacedTable {
  return {
    widths,
    get rows() {
      return makeRows();
    },
  };
}

function widthOfLines({ lines }: PlacedCell): number {
  return Math.max(0, ...lines.map((line) => ("runs" in line ? textWidth(textOfRuns(line.runs)) : 0)));
}
