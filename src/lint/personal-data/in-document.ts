import type { Position } from "unist";
import type { VFile } from "vfile";
import { location } from "vfile-location";
import type { OfficialDocument, Table, TableCell } from "../../model/document.ts";
import { bodyRows, headCells } from "../../model/table.ts";
import { walk } from "../../model/walk.ts";
import type { PersonalDatum } from "./find.ts";
import { findPersonalData } from "./find.ts";
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

/** All finds in a file as text, frontmatter and addresses of pictures with it. */
export function findInFile(file: VFile): PlacedDatum[] {
  const places = location(file);
  const pointAt = (offset: number) => places.toPoint(offset) ?? { line: 1, column: 1 };
  return findPersonalData(String(file)).map((datum) => ({
    ...datum,
    position: {
      start: { ...pointAt(datum.start), offset: datum.start },
      end: { ...pointAt(datum.end), offset: datum.end },
    },
  }));
}

const known = new WeakMap<VFile, PlacedDatum[]>();

/** All finds in a document.md; those in tables without what the head of the column explains. */
export function findInDocument(document: OfficialDocument, file: VFile): PlacedDatum[] {
  const before = known.get(file);
  if (before) return before;
  const cells = collectTables(document).flatMap((table) => table.cells);
  const found = findInFile(file)
    .map((datum) => ({ ...datum, cell: cells.find(({ cell }) => holds(cell.position, datum)) }))
    .filter(
      ({ kind, cell, text }) => !cell || !isExplained(kind, text, headCell(cell.table, cell.column)?.value ?? ""),
    );
  known.set(file, found);
  return found;
}

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
