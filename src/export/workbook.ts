import type { Cell, CellStyle, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { daysBetween } from "../model/calendar-date.ts";
import { dataWords } from "../ui/data-words.ts";
import type { DataCell, DataColumn, DataTable } from "./data-table.ts";
import { EPOCH } from "./printed-value.ts";

/** A spreadsheet opens no longer address. */
const LONGEST_ADDRESS = 2079;
/** Nor does it open a file with a longer text in one cell. */
export const LONGEST_TEXT = 32_767;

export const FONT = { name: "宋体", size: 11 };
export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F0EBE0" } },
  alignment: { vertical: "center", wrapText: true },
};
const STYLES: Record<DataColumn["kind"], CellStyle> = {
  // A cell of text stays text without the format for text, in which older programs show long ones as ####.
  text: { alignment: { vertical: "top", wrapText: true } },
  number: { numFmt: "0", alignment: { vertical: "top" } },
  // As many places as the source has.
  decimal: { numFmt: "General", alignment: { vertical: "top" } },
  day: { numFmt: "yyyy-mm-dd", alignment: { vertical: "top", horizontal: "left" } },
  address: {
    font: { ...FONT, color: { rgb: "1D4E89" }, underline: true },
    alignment: { vertical: "top", wrapText: true },
  },
};

/**
 * A table as an .xlsx workbook: the head stays in view, every column can be filtered, days and numbers are real ones,
 * addresses can be followed. The same table gives the same bytes.
 *
 * @param title of the workbook's properties
 * @param updated when what it holds last changed (RFC 3339); the start of computer time where no document says so
 */
export async function toWorkbook(table: DataTable, title: string, updated?: string): Promise<Uint8Array> {
  const { name, columns, rows } = table;
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ head }, at) => cells.set(`0,${at}`, { value: head, type: "string", style: HEAD }));
  rows.forEach((row, index) =>
    row.forEach((value, at) => {
      const column = columns[at];
      if (value !== undefined && column) cells.set(`${index + 1},${at}`, toCell(value, column.kind));
    }),
  );
  return writeSheet(
    {
      name,
      columns: columns.map(({ width }) => ({ width })),
      rows: [columns.map(({ head }) => head), ...rows.map((row) => row.map(() => null))],
      cells,
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${columnName(columns.length)}${rows.length + 1}` },
    },
    title,
    updated,
  );
}

/** A workbook of one sheet, which prints as wide as a page; title and time as for {@link toWorkbook}. */
export function writeSheet(sheet: WriteSheet, title: string, updated?: string): Promise<Uint8Array> {
  return writeXlsx({
    // The library would put the time of the build here.
    properties: { title, modified: new Date(updated ?? 0) },
    defaultFont: FONT,
    sheets: [
      {
        ...sheet,
        pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  });
}

function toCell(value: NonNullable<DataCell>, kind: DataColumn["kind"]): Partial<Cell> {
  if (typeof value === "number") return { value, type: "number", style: STYLES[kind] };
  if (kind === "day") {
    const [day = "", clock] = value.split(" ");
    const [hours = 0, minutes = 0] = (clock ?? "").split(":").map(Number);
    const style = clock === undefined ? STYLES.day : { ...STYLES.day, numFmt: "yyyy-mm-dd hh:mm" };
    return { value: daysBetween(EPOCH, day) + (hours * 60 + minutes) / 1440, type: "number", style };
  }
  if (value.length > LONGEST_TEXT) return { value: dataWords.tooLong, type: "string", style: STYLES[kind] };
  const link = kind === "address" && /^https?:/u.test(value) && value.length <= LONGEST_ADDRESS;
  return {
    value: keepEscapes(value),
    type: "string",
    style: STYLES[kind],
    ...(link && { hyperlink: { target: value } }),
  };
}

/** A text that looks like the escape of a character is one to a spreadsheet, unless its own `_` is escaped (ISO 29500-1, 22.9.2.19). */
export function keepEscapes(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}

/** 1 → A, 27 → AA. */
export function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}
