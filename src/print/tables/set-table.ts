import { attachmentName } from "../../model/attachments.ts";
import type { ColumnNeed } from "./column-needs.ts";
import { columnNeeds } from "./column-needs.ts";
import type { ColumnKind, Table, TableCell, TableRow } from "../../model/document.ts";
import { cellLines, columnLabels, countKeyColumns, hasInnerHeads, repeatedColumns } from "../../model/table.ts";
import { textWidth } from "../../model/text-units.ts";
import type { Run } from "../runs.ts";
import { runsOf, textOfRuns } from "../runs.ts";

/** A table before it is known how wide and how high it is: the same for paper, slides and the copy. */
export interface SetTable {
  /** Its address among the tables of the document. */
  anchor: string;
  columns: SetColumn[];
  rows: SetRow[];
  /** How many of the rows are its head. */
  head: number;
  /** Whether its head is that of all its rows, and stands again on each page. */
  repeats: boolean;
  /** How many columns at the left say what a row is about. */
  keys: number;
  /** After how many columns its heads come again; 0 where they do not. */
  period: number;
}

export interface SetColumn extends ColumnNeed {
  kind: ColumnKind;
  isSerial: boolean;
  /** The words of the head above it. */
  label: string;
}

export interface SetRow {
  kind: TableRow["kind"];
  cells: SetCell[];
  /** It stays on one page with the row under it: records are kept whole. */
  tied?: true;
  /** A record begins with it. */
  begins?: true;
}

/** A cell with its first column, and how many columns and rows it covers. */
export interface SetCell {
  column: number;
  columnSpan: number;
  rowSpan: number;
  lines: readonly SetLine[];
  pictures: readonly Picture[];
  align: "left" | "right" | "centre";
  /** Words that are not of the text here: repeated, or ours. */
  furniture?: true;
  /** No line above or below: it goes on in the cell there. */
  openAbove?: true;
  openBelow?: true;
  /** Its row and column in the table of the document, each from 0. */
  place?: string;
}

/** A paragraph of a cell. */
export interface SetLine {
  runs: Run[];
  text: string;
  width: number;
  /** Whether it stands in a column of names. */
  names: boolean;
  /** Its lines are of about one width: a head of five characters is three and two, not four and one. */
  even?: true;
}

/** A picture in a cell, by the name of its file in `attachments/`. */
export interface Picture {
  file: string;
  alt: string;
}

/** What nearly all cells have, once. */
export const NO_PICTURES: readonly Picture[] = [];

const made = new WeakMap<Table, SetTable>();

/** Lets go of what was made of a table: it may be large, and its document lives on. */
export function forgetTable(table: Table): void {
  made.delete(table);
}

/** A table of a document as it is set. */
export function setTable(table: Table): SetTable {
  const known = made.get(table);
  if (known) return known;
  const labels = columnLabels(table);
  const shared: SharedLines = new Map();
  const widths = columnNeeds(table);
  const set: SetTable = {
    anchor: table.anchor,
    columns: table.columns.map((column, at) => ({
      ...column,
      ...(widths[at] ?? { least: 1, even: 1, most: 1 }),
      label: labels[at] ?? "",
    })),
    rows: table.rows.map(({ kind, cells }, row) => ({
      kind,
      cells: cells.map((cell) => ({
        ...setCell(cell, table, kind === "head", shared),
        place: `${row}:${cell.column}`,
      })),
    })),
    head: table.rows.filter(({ kind }) => kind === "head").length,
    repeats: !hasInnerHeads(table),
    keys: countKeyColumns(table),
    period: repeatedColumns(table),
  };
  made.set(table, set);
  return set;
}

/** An amount, whatever else stands in its column. */
const AMOUNT = /^[-+−－]?[￥¥]?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})$|^[-+−－]?[￥¥]?\d{1,3}(?:,\d{3})+$/u;

/** The lines of cells of one table: what says the same shares them, for a list of thousands says little that is new. */
type SharedLines = Map<string, SetLine[]>;

function setCell(cell: TableCell, table: Table, isHead: boolean, shared: SharedLines): SetCell {
  const kind = table.columns[cell.column]?.kind ?? "prose";
  const isFigure = cell.columnSpan === 1 && (kind === "number" || kind === "money" || AMOUNT.test(cell.value));
  // √
  const isMark = !isHead && cell.value.length <= 2 && [...cell.value].length === 1;
  const names = kind === "name";
  const key = `${isHead ? "head" : names ? "names" : "text"} ${cell.value}`;
  const lines =
    shared.get(key) ??
    cellLines(cell).map((text): SetLine => {
      return isHead ? { ...setLine(text, "hei"), even: true } : setLine(text, "song", names);
    });
  shared.set(key, lines);
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    lines: cell.value === "" ? [] : lines,
    pictures:
      cell.images.length === 0
        ? NO_PICTURES
        : cell.images.map(({ url, alt }) => ({ file: attachmentName(url) ?? url, alt })),
    align: isHead && cell.columnSpan > 1 ? "centre" : isFigure ? "right" : isMark ? "centre" : "left",
  };
}

/** A paragraph of a cell. */
export function setLine(text: string, face: Run["face"] = "song", names = false): SetLine {
  return { runs: runsOf(text, face), text, width: textWidth(text), names };
}

/** The same of runs. */
export function lineOfRuns(runs: Run[]): SetLine {
  const text = textOfRuns(runs);
  return { runs, text, width: textWidth(text), names: false };
}

/**
 * A table of ours, a list of problems: its head and its rows.
 *
 * @param widths of the columns in characters; a column takes a line up to its width
 */
export function setList(widths: readonly number[], rows: readonly (readonly Run[][])[]): SetTable {
  return {
    anchor: "",
    columns: widths.map((width) => ({ kind: "prose", isSerial: false, label: "", least: 2, even: width, most: width })),
    rows: rows.map((cells, row) => ({
      kind: row === 0 ? "head" : "body",
      cells: cells.map((runs, column) => {
        return { column, columnSpan: 1, rowSpan: 1, lines: [lineOfRuns(runs)], pictures: [], align: "left" };
      }),
    })),
    head: 1,
    repeats: true,
    keys: 1,
    period: 0,
  };
}

/** A table with its pictures called otherwise. */
export function renamePictures(table: SetTable, rename: (picture: Picture) => Picture): SetTable {
  if (!table.rows.some(({ cells }) => cells.some(({ pictures }) => pictures.length > 0))) return table;
  const cellOf = (cell: SetCell) => ({ ...cell, pictures: cell.pictures.map(rename) });
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) };
}
