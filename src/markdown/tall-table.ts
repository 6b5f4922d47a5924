import type { ColumnWidth } from "../model/column-widths.ts";
import { widthOf } from "../model/column-widths.ts";
import type { Table, TableCell, TableRow } from "../model/document.ts";
import { bodyRows, cellLines, columnLabels, headRows } from "../model/table.ts";

/** Heights in px of a phone of 360 by 800, and of a line in a record. */
const SCREEN = 800;
const RECORD_LINE = 28;
/** What stands above and below a value, and a record. */
const VALUE_EDGES = 8;
const RECORD_EDGES = 17;
/** What a line of a record has room for, in em. */
const VALUE = 14;
const LABEL = 7.5;

/** Records are read, not looked through, up to so many screens. */
const MOST_SCREENS = 3;
/** A box of most of a screen shows at least two such rows under the highest head. */
const ROW_LINES = 10;
const HEAD_LINES = 6;
/** Longer texts are read as records, however many; rows of so many lines, taken all together, are looked through. */
const LIST_LINES = 3;

/** How many lines the head of a table has that keeps the least widths of its columns. */
export function headLines(table: Table, widths: readonly ColumnWidth[]): number {
  return headRows(table).reduce((sum, row) => sum + rowLines(row, widths), 0);
}

/** Whether the rows of a table, and its head, are so low that it can be read in a box of most of a screen. */
export function isLow(table: Table, widths: readonly ColumnWidth[]): boolean {
  return (
    headRows(table).length > 0 &&
    headLines(table, widths) <= HEAD_LINES &&
    bodyRows(table).every((row) => rowLines(row, widths) <= ROW_LINES)
  );
}

/**
 * Whether a table is a list of short values whose rows, as records, would be more than anybody scrolls through on a phone:
 * forty rows of twelve values are 19,700 px.
 */
export function isTallList(table: Table, widths: readonly ColumnWidth[]): boolean {
  const labels = columnLabels(table).map((label) => linesIn(label, LABEL));
  const rows = bodyRows(table);
  const records = rows.reduce((sum, row) => sum + recordHeight(row, labels), 0);
  const lines = rows.reduce((sum, row) => sum + rowLines(row, widths), 0);
  return records > MOST_SCREENS * SCREEN && lines <= LIST_LINES * rows.length && isLow(table, widths);
}

function recordHeight({ cells }: TableRow, labels: readonly number[]): number {
  const said = cells.filter(({ value }) => value !== "");
  return said.reduce(
    (sum, cell) => sum + Math.max(linesOf(cell, VALUE), labels[cell.column] ?? 0) * RECORD_LINE + VALUE_EDGES,
    RECORD_EDGES,
  );
}

/** A cell that is merged downwards shares its lines with the rows it stands in. */
function rowLines({ cells }: TableRow, widths: readonly ColumnWidth[]): number {
  return Math.max(
    1,
    ...cells.map((cell) => {
      const own = widths.slice(cell.column, cell.column + cell.columnSpan);
      const room = own.reduce((sum, { least }) => sum + Math.max(1, least), 0);
      return Math.ceil(linesOf(cell, room) / cell.rowSpan);
    }),
  );
}

function linesOf(cell: TableCell, room: number): number {
  return cellLines(cell).reduce((sum, line) => sum + linesIn(line, room), 0);
}

function linesIn(words: string, room: number): number {
  return Math.max(1, Math.ceil(widthOf(words) / room - 0.05));
}
