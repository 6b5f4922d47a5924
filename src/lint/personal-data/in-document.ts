import type { Position } from "unist";
import type { VFile } from "vfile";
import { location } from "vfile-location";
import type { OfficialDocument, Table, TableCell } from "../../model/document.ts";
import { firstFrom } from "../../model/first-from.ts";
import { append } from "../../model/largest.ts";
import { bodyRows, headCells } from "../../model/table.ts";
import { walk } from "../../model/walk.ts";
import type { PersonalDatum } from "./find.ts";
import { findPersonalData } from "./find.ts";
import { foldText } from "./folded-text.ts";
import { findInYaml } from "./in-yaml.ts";
import { maskNumber } from "./mask.ts";
import { columnsOf, findSplitNumbers } from "./split-cells.ts";
import type { ColumnKind } from "./table-heads.ts";
import { columnKind, isExplained } from "./table-heads.ts";

/** A find in a file, with its place. */
export interface PlacedDatum extends PersonalDatum {
  position: Position;
  /** The table cell it stands in. */
  cell?: CellPlace | undefined;
}

/** A cell with what its table says of it. */
export interface CellPlace {
  cell: TableCell;
  /** Row of the table, 1 for the first below the head. */
  row: number;
  column: number;
  table: PersonalTable;
}

/** A table and what its columns hold. */
export interface PersonalTable {
  table: Table;
  /** The words right above each column. */
  heads: readonly (TableCell | undefined)[];
  kinds: readonly (ColumnKind | undefined)[];
  cells: readonly CellPlace[];
}

/** All finds in a file as it is read: frontmatter and addresses of pictures with it, escapes undone. */
export function findInFile(file: VFile): PlacedDatum[] {
  const place = placesIn(file);
  const source = String(file);
  const found = findPersonalData(source).map((datum) => ({ ...datum, position: place(datum.start, datum.end) }));
  const isYaml = /\.ya?ml$/u.test(file.path);
  const frontmatter = isYaml ? null : /^\ufeff?---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*$/mu.exec(source);
  const start = frontmatter ? frontmatter[0].indexOf("\n") + 1 : 0;
  const range = frontmatter && { start, end: start + (frontmatter.groups?.["yaml"]?.length ?? 0) };
  if (!isYaml && !range) return found;
  const values = findInYaml(file, range ?? undefined);
  const isNew = ({ start: from, end, text }: PersonalDatum) =>
    !found.some((one) => one.start >= from && one.end <= end && signsOf(one.text) === signsOf(text));
  return [...found, ...values.filter(isNew)].sort((one, other) => one.start - other.start);
}

/** The digits and letters of a number. */
function signsOf(written: string): string {
  return foldText(written).value.replace(/[^\dA-Za-z]/gu, "");
}

function placesIn(file: VFile): (start: number, end: number) => Position {
  const places = location(file);
  const pointAt = (offset: number) => ({ ...(places.toPoint(offset) ?? { line: 1, column: 1 }), offset });
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}

const known = new WeakMap<VFile, PlacedDatum[]>();

/** All finds in a document.md; those in tables without what the head of the column explains. */
export function findInDocument(document: OfficialDocument, file: VFile): PlacedDatum[] {
  const before = known.get(file);
  if (before) return before;
  const tables = collectTables(document);
  const cells = tables.flatMap((table) => table.cells);
  const starts = cells.map(({ cell }) => cell.position.start.offset ?? 0);
  const cellAt = (datum: PersonalDatum) => {
    const last = cells[firstFrom(starts, datum.start + 1) - 1];
    return last && holds(last.cell.position, datum) ? last : undefined;
  };
  const source = String(file);
  const found: PlacedDatum[] = findInFile(file)
    .map((datum) => ({ ...datum, cell: cellAt(datum) }))
    .filter(({ kind, cell, text }) => !cell || !isExplained(kind, text, headCell(cell.table, cell.column)?.value ?? ""))
    .map((datum) =>
      datum.kind === "id-typo" && isNamedAbove(datum, source) ? { ...datum, kind: "id" as const } : datum,
    );
  // Finds never overlap: of those that begin before the end of another the last is the nearest.
  const begins = found.map(({ start }) => start);
  const isNew = ({ start, end }: PersonalDatum) => (found[firstFrom(begins, end) - 1]?.end ?? 0) <= start;
  append(found, findSplit(tables, file).filter(isNew));
  found.sort((one, other) => one.start - other.start);
  known.set(file, found);
  return found;
}

/** Identity numbers over several cells of a row, or over the rows of a column. */
function findSplit(tables: readonly PersonalTable[], file: VFile): PlacedDatum[] {
  const place = placesIn(file);
  const source = String(file);
  return tables.flatMap(({ table, cells }) => {
    const rows = bodyRows(table);
    const places = new Map(cells.map((one) => [one.cell, one]));
    const groups = [...table.rows.map((row) => row.cells), ...columnsOf(rows)];
    return findSplitNumbers(groups, ({ value }) => value).flatMap(({ cells: own }): PlacedDatum[] => {
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return [];
      const start = cellPosition(file, first).start.offset ?? 0;
      const end = cellPosition(file, last).end.offset ?? 0;
      const written = source.slice(start, end);
      const cell = places.get(first);
      return [
        { kind: "id", start, end, text: written, masked: maskNumber("id", written), position: place(start, end), cell },
      ];
    });
  });
}

/** Whether the head of the column, the paragraph, or the title above it says that numbers are identity numbers. */
function isNamedAbove({ start, cell }: PlacedDatum, source: string): boolean {
  if (cell) return cell.table.kinds[cell.column] === "id";
  const lines = source.slice(0, start).split("\n");
  const title = lines.findLast((line) => /^#{1,6}[ \t]/u.test(line)) ?? "";
  const block = lines.slice(lines.findLastIndex((line, at) => at < lines.length - 1 && line.trim() === "") + 1);
  return NAMES_IDS.test(title) || NAMES_IDS.test(block.join("\n"));
}

const NAMES_IDS = /身份证|身份号码|居民证号/u;

/** The tables of a document in the order of the source. */
export function collectTables(document: OfficialDocument): PersonalTable[] {
  const tables: PersonalTable[] = [];
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type !== "table") return;
      const heads = headCells(node).map((above) => above.at(-1));
      const kinds = heads.map((head) => head && columnKind(head.value));
      const cells: CellPlace[] = [];
      const table = { heads, kinds, cells, table: node };
      bodyRows(node).forEach((row, index) => {
        for (const cell of row.cells) cells.push({ cell, row: index + 1, column: cell.column, table });
      });
      tables.push(table);
    });
  return tables;
}

function holds({ start, end }: Position, datum: PersonalDatum): boolean {
  return (start.offset ?? 0) <= datum.start && datum.end <= (end.offset ?? 0);
}

/** The head of a column, undefined where there is no such column. */
export function headCell({ heads }: PersonalTable, column: number): TableCell | undefined {
  return heads[column];
}

/** Where the words of a cell stand; the position of the cell itself has its stroke and blanks too. */
export function cellPosition(file: VFile, { value, position }: TableCell): Position {
  const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
  const before = String(file).slice(start, end).indexOf(value);
  const pointAt = (offset: number) => {
    const { line, column } = position.start;
    return { line, column: column + offset - start, offset };
  };
  return before < 0 ? position : { start: pointAt(start + before), end: pointAt(start + before + value.length) };
}
