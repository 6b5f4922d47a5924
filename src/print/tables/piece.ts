import type { Grid } from "./grid.ts";
import { linesOf } from "./grid.ts";
import { placeCell } from "./place-cell.ts";
import type { PlacedRow } from "./placed-table.ts";

/** Rows that stand on one page, and how high they are together, in points. */
export interface Piece {
  readonly rows: PlacedRow[];
  readonly height: number;
}

/**
 * A piece that rows are put into. Those that stand in it as they are in their table are made anew each time that somebody
 * asks for them: a list is cut in many sizes before one is taken, and the cells of all its pages at once take more memory
 * than all else.
 */
export class OpenPiece implements Piece {
  height = 0;
  readonly #grid: Grid;
  readonly #rows: (PlacedRow | number)[] = [];

  /** @param repeated what stands again over the first row */
  constructor(grid: Grid, repeated: readonly PlacedRow[]) {
    this.#grid = grid;
    for (const row of repeated) this.put({ ...row, cells: row.cells.map((cell) => ({ ...cell })) });
  }

  get rows(): PlacedRow[] {
    return this.#rows.map((row) => (typeof row === "number" ? placeRow(this.#grid, row) : row));
  }

  /** The row at the end, where it may still grow. */
  get last(): PlacedRow | undefined {
    const last = this.#rows.at(-1);
    return typeof last === "number" ? undefined : last;
  }

  put(row: PlacedRow): void {
    this.#rows.push(row);
    this.height += row.height;
  }

  /** Puts a row of the table as it is, which no merged cell reaches over. */
  putWhole(at: number): void {
    this.#rows.push(at);
    this.height += this.#grid.heights[at] ?? 0;
  }
}

/** A row of a table with all its words. */
export function placeRow(grid: Grid, at: number): PlacedRow {
  const { kind, cells, begins } = grid.table.rows[at] ?? { kind: "body", cells: [] };
  return {
    kind,
    height: grid.heights[at] ?? 0,
    cells: cells.map((cell) => placeCell(cell, linesOf(grid, cell))),
    ...(begins && { begins }),
  };
}
