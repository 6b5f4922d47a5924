import type { Table, TableCell, TableRow } from "./document.ts";

/** The rows of the head, from the top; none where the table has no head. */
export function headRows(table: Table): TableRow[] {
  return table.rows.filter(({ kind }) => kind === "head");
}

/** The rows below the head. */
export function bodyRows(table: Table): TableRow[] {
  return table.rows.filter(({ kind }) => kind !== "head");
}

/**
 * The grid of some rows that follow one another: for each row and column the cell that covers it. A cell that is merged
 * over several places is the same object in all of them; undefined only where a row of an unsound table has no cell.
 */
export function gridOf(rows: readonly TableRow[], columns: number): (TableCell | undefined)[][] {
  const grid = rows.map(() => Array.from({ length: columns }, (): TableCell | undefined => undefined));
  rows.forEach(({ cells }, at) => {
    for (const cell of cells)
      for (let row = at; row < Math.min(at + cell.rowSpan, rows.length); row++)
        grid[row]?.fill(cell, cell.column, cell.column + cell.columnSpan);
  });
  return grid;
}

/**
 * For each column the cells of the head above it, from the top, each once: `[金额, 计划]` for a column 计划 under 金额.
 */
export function headCells(table: Table): TableCell[][] {
  const grid = gridOf(headRows(table), table.columns.length);
  return table.columns.map((_, column) => {
    const above = grid.flatMap((row) => row[column] ?? []);
    return [...new Set(above)].filter(({ value }) => value !== "");
  });
}

/**
 * The words of the head above each column, blanks apart: `金额计划`; `""` where it has none.
 *
 * @param between what stands between the cells of several rows
 */
export function columnLabels(table: Table, between = ""): string[] {
  return headCells(table).map((cells) => cells.map(({ value }) => value.replace(/\s+/gu, "")).join(between));
}

/** What stands in each column of a row; `""` also where a cell from the left or above goes on. */
export function valuesByColumn({ cells }: TableRow, columns: number): string[] {
  const values = Array.from({ length: columns }, () => "");
  for (const { column, value } of cells) values[column] = value;
  return values;
}

/** The paragraphs of a cell. */
export function cellLines({ value }: TableCell): string[] {
  return value.split("\n");
}

/**
 * How many columns at the left say what a row is about: 序号 and the column behind it, else the first column. They are
 * repeated where a table is cut into sheets side by side, and stay in view where it scrolls.
 */
export function countKeyColumns({ columns }: Table): number {
  return Math.min(columns[0]?.isSerial ? 2 : 1, Math.max(1, columns.length - 1));
}
