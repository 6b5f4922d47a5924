import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { listTablePlaces } from "../model/table-places.ts";
import type { Difference } from "./compare.ts";
import { compareText } from "./compare.ts";
import type { Failure } from "./pages.ts";
import type { SourceTable } from "./source-text.ts";
import { FROM_ABOVE, FROM_LEFT, sourceTables, sourceText, wordsOf } from "./source-text.ts";
import { readShownSheet } from "./workbook-cells.ts";

/** A spreadsheet opens no longer text: a table with one has no workbook. */
const LONGEST_TEXT = 32_767;

/**
 * Proves that the files of the tables of a document say in each cell what the source says there: the CSV below its head,
 * which is one row, the workbook everywhere, and that it merges the cells that are merged.
 *
 * @param source the whole document.md
 * @param readFile the bytes of a file below the site; undefined where there is none
 */
export function proveTableFiles(
  document: OfficialDocument,
  source: string,
  readFile: (path: string) => Uint8Array | undefined,
): Failure[] {
  const places = listTablePlaces(document);
  const tables = sourceTables(source);
  const text = withoutBlanks(sourceText(source));
  return tables.flatMap((table, at) => {
    const place = places[at];
    const page = `documents/${document.id}/${place?.table.anchor ?? `?${at + 1}`}`;
    const csv = readFile(`${page}.csv`);
    const workbook = readFile(`${page}.xlsx`);
    const failures: { page: string; found: RowDifference | undefined }[] = [
      { page: `${page}.csv`, found: compareCsv(table, csv) },
    ];
    const mayLack = table.rows.flat().some((cell) => wordsOf(cell).length > LONGEST_TEXT);
    if (workbook !== undefined || !mayLack)
      failures.push({ page: `${page}.xlsx`, found: compareWorkbook(table, workbook, place?.above.length ?? 0, text) });
    return failures.flatMap(({ page: name, found }) => {
      if (!found) return [];
      const { row, ...difference } = found;
      const unit = place && (place.table.rows[row]?.anchor ?? place.table.anchor);
      return [{ page: name, ...(unit !== undefined && { unit }), ...difference }];
    });
  });
}

/** Where a row first differs, and which of the table it is, from 0. */
interface RowDifference extends Difference {
  row: number;
}

/** Compares rows one by one, cell by cell. */
function compareRows(
  expected: readonly (readonly string[])[],
  actual: readonly (readonly string[])[],
): RowDifference | undefined {
  for (let row = 0; row < Math.max(expected.length, actual.length); row++) {
    const difference = compareText(joinCells(expected[row] ?? []), joinCells(actual[row] ?? []));
    if (difference) return { ...difference, row };
  }
  return undefined;
}

/** Cells as one text, apart, so that none can have the words of another. */
function joinCells(row: readonly string[]): string {
  return row.map((cell) => `${cell}｜`).join("");
}

/** The rows of a table, as long as the longest of them. */
function wordRows({ rows }: SourceTable): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => wordsOf(row[at] ?? "")));
}

function compareCsv(table: SourceTable, file: Uint8Array | undefined): RowDifference | undefined {
  const rows = readCsv(new TextDecoder().decode(file));
  const head = table.head > 0 ? [headOf(table)] : [];
  const found = compareRows([...head, ...wordRows(table).slice(table.head)], rows);
  return found && { ...found, row: found.row < head.length ? 0 : found.row - head.length + table.head };
}

/** The words above each column, each cell once. */
function headOf({ rows, head }: SourceTable): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  /** For each place of the head a name of the cell that covers it. */
  const owners: string[][] = [];
  const words = new Map<string, string>();
  rows.slice(0, head).forEach((row, at) => {
    owners.push([]);
    for (let column = 0; column < width; column++) {
      const cell = row[column] ?? "";
      const before =
        cell === FROM_LEFT ? owners[at]?.[column - 1] : cell === FROM_ABOVE ? owners[at - 1]?.[column] : undefined;
      const owner = before ?? `${at} ${column}`;
      if (typeof cell === "string") words.set(owner, cell);
      owners[at]?.push(owner);
    }
  });
  return Array.from({ length: width }, (_, column) => {
    const above = new Set(owners.map((row) => row[column] ?? ""));
    return [...above].map((owner) => words.get(owner) ?? "").join("");
  });
}

const CELL = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/uy;

/** The cells of a CSV file without what guards them from spreadsheets. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = new RegExp(CELL);
  for (let found = pattern.exec(file); found?.groups; found = pattern.exec(file)) {
    const { quoted, plain = "", end } = found.groups;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^['\t]/u, ""));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

/**
 * @param above how many lines of text stand above the table
 * @param text of the whole document, in which those and the ones below are around the table
 */
function compareWorkbook(
  table: SourceTable,
  file: Uint8Array | undefined,
  above: number,
  text: string,
): RowDifference | undefined {
  const { rows, merges } = file ? readShownSheet(file) : { rows: [], merges: [] };
  const words = wordRows(table);
  const shown = words.map((row, at) => row.map((_, column) => rows[above + at]?.[column] ?? ""));
  const all = withoutBlanks(rows.flat().join(""));
  return (
    compareRows(words, shown) ??
    (text.includes(all) ? undefined : { row: 0, index: 0, expected: "", actual: all.slice(0, 20), before: "" }) ??
    compareRows(marksOf(table), coveredBy(merges, above, words))
  );
}

/** Where merged cells go on, as the source says it. */
function marksOf({ rows }: SourceTable): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => (typeof (row[at] ?? "") === "string" ? "" : "并")));
}

/** The same of the workbook: what a merged cell covers, its upper left apart. */
function coveredBy(merges: ReturnType<typeof readShownSheet>["merges"], above: number, words: string[][]): string[][] {
  const covered = words.map((row) => row.map(() => ""));
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const line = covered[row - above];
        if (line && (row > top || column > left)) line[column] = "并";
      }
  }
  return covered;
}
