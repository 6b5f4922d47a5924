import type { Cell, Grid, Line } from "./page.ts";

/** A table while it is read: its cells as ranges of lines. */
export interface OpenGrid {
  from: number;
  to: number;
  outer: boolean;
  heads?: number;
  rows: Omit<Cell, "start" | "end">[][];
}

/** The tables that were read with the stretches of text of their cells; tables without words are left out. */
export function buildGrids(tables: OpenGrid[], lines: Line[]): Grid[] {
  return tables
    .filter((table) => table.to > table.from)
    .map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, ...stretch(cell, lines) }))),
    }));
}

/** An empty cell is a stretch of no length. */
function stretch(cell: { from: number; to: number }, lines: Line[]): { start: number; end: number } {
  const first = lines[cell.from];
  const last = lines[cell.to - 1];
  if (!first || !last || cell.to <= cell.from) return { start: 0, end: 0 };
  return { start: first.start, end: last.end };
}
