import type { Cell, CellStyle, MergeRange } from "hucre";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { ColumnKind, Paragraph, Table, TableCell } from "../model/document.ts";
import { bodyRows, cellLines, headCells, headRows, valuesByColumn, wordsOf } from "../model/table.ts";
import type { TablePlace } from "../model/table-places.ts";
import { captionOf } from "../model/table-places.ts";
import { dataWords } from "../ui/data-words.ts";
import { readPrintedValue } from "./printed-value.ts";
import { FONT, HEAD, LONGEST_TEXT, columnName, keepEscapes, writeSheet } from "./workbook.ts";

/**
 * A table of a document as rows of a CSV file. Its head is one row, which has the words of all rows of the head, one
 * after another, for each column; a table without a head has none. Below, each cell stands once, as the source prints
 * it: the other places of a merged cell are empty, since to say its words again would say more than the source does.
 */
export function tableRows(table: Table): string[][] {
  const head = headRows(table).length > 0 ? [headCells(table).map((cells) => wordsOf(cells).join(" "))] : [];
  return [...head, ...bodyRows(table).map((row) => valuesByColumn(row, table.columns.length))];
}

/** Whether a workbook can hold a table: no cell of it is longer than a spreadsheet opens. */
export function fitsWorkbook({ table, above, below }: TablePlace): boolean {
  const texts = [...above, ...below, ...table.rows.flatMap(({ cells }) => cells)];
  return texts.every(({ value }) => value.length <= LONGEST_TEXT);
}

/**
 * A table of a document as an .xlsx workbook: its caption and 单位 above it and its notes below, as in the source; cells
 * merged as there; the head in view. Numbers and days are real ones where a format prints what the source prints, all
 * else is text; nothing is ever a formula.
 *
 * @param title of the workbook's properties
 * @param updated when what it holds last changed, as for `toWorkbook`
 */
export function toTableWorkbook(place: TablePlace, title: string, updated?: string): Promise<Uint8Array> {
  const { table, above, below } = place;
  const width = table.columns.length;
  const lines = [
    ...above.map((one) => wideLine(one, width)),
    ...tableLines(table),
    ...below.map((one) => wideLine(one, width)),
  ];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  lines.forEach((line, row) => {
    for (const { value, column, columnSpan, rowSpan } of line.cells) {
      if (value !== "") cells.set(`${row},${column}`, toCell(value, line.style, line.kinds?.[column]));
      const end = { endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 };
      if (columnSpan > 1 || rowSpan > 1) merges.push({ startRow: row, startCol: column, ...end });
    }
  });
  const head = above.length + headRows(table).length;
  const hasHead = head > above.length;
  const last = above.length + table.rows.length;
  return writeSheet(
    {
      name: sheetName(captionOf(place)),
      columns: widthsOf(table).map((one) => ({ width: one })),
      rows: lines.map(() => Array.from({ length: width }, () => null)),
      cells,
      ...(merges.length > 0 && { merges }),
      ...(hasHead && { freezePane: { rows: head } }),
      // Rows that share a cell cannot be sorted.
      ...(hasHead && isFlat(table) && { autoFilter: { range: `A${head}:${columnName(width)}${last}` } }),
    },
    title,
    updated,
  );
}

const CENTRED: CellStyle = { ...HEAD, alignment: { ...HEAD.alignment, horizontal: "center" } };
const TEXT: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const ABOVE: Partial<Record<NonNullable<Paragraph["role"]>, CellStyle>> = {
  "table-caption": { font: { ...FONT, bold: true }, alignment: { horizontal: "center", wrapText: true } },
  "table-unit": { alignment: { horizontal: "right", wrapText: true } },
};

/** A row of the sheet. */
interface Line {
  cells: Pick<TableCell, "value" | "column" | "columnSpan" | "rowSpan">[];
  style: CellStyle;
  /** Of the columns, where their values may be numbers or days. */
  kinds?: ColumnKind[];
}

/** A paragraph over the whole width of the table. */
function wideLine({ role, value }: Paragraph, columnSpan: number): Line {
  const style = (role && ABOVE[role]) ?? TEXT;
  return { cells: [{ value: joinLines(value), column: 0, columnSpan, rowSpan: 1 }], style };
}

function tableLines({ columns, rows }: Table): Line[] {
  const cells = rows.flatMap((row) => row.cells);
  // Where one begins with 0 they are no numbers: 0737, 001.
  const coded = new Set(cells.filter(({ value }) => /^0[0-9]/u.test(value)).map(({ column }) => column));
  const kinds = columns.map(({ kind }, at) => (coded.has(at) ? "code" : kind));
  return rows.map((row) =>
    row.kind === "head" ? { cells: row.cells, style: CENTRED } : { cells: row.cells, style: TEXT, kinds },
  );
}

function toCell(text: string, style: CellStyle, kind: ColumnKind | undefined): Partial<Cell> {
  const printed = kind && readPrintedValue(text, kind);
  if (!printed) return { value: keepEscapes(text), type: "string", style };
  return { value: printed.value, type: "number", style: { ...style, numFmt: printed.format } };
}

/** Whether no cell below the head is merged. */
function isFlat(table: Table): boolean {
  return bodyRows(table).every(({ cells }) => cells.every(({ columnSpan, rowSpan }) => columnSpan * rowSpan === 1));
}

/** Widths of the columns in characters of Latin text, between those of a number and of a line of a paragraph. */
function widthsOf({ columns, rows }: Table): number[] {
  const widths = columns.map(() => 6);
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell.columnSpan > 1) continue;
    const longest = Math.max(...cellLines(cell).map(widthOf));
    widths[cell.column] = Math.min(48, Math.max(widths[cell.column] ?? 0, longest + 2));
  }
  return widths;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < "\u2e80" ? 1 : 2), 0);
}

/** A sheet is called by at most 31 characters, some signs apart. */
function sheetName(caption: string | undefined): string {
  const name = (caption ?? "").replace(/[[\]:*?/\\'\p{Cc}\p{Cs}]|[^\0-\uffff]/gu, "").trim();
  return name.slice(0, 31).trim() || dataWords.tableSheet;
}
