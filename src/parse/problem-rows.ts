import type { Table, TableCell, TableRow } from "../model/document.ts";
import { bodyRows, cellLines, gridOf } from "../model/table.ts";
import type { MappedText } from "./markdown.ts";
import type { ProblemColumn } from "./problem-columns.ts";
import type { MarkerReading } from "./read-marker.ts";
import { readMarker, readNumbers } from "./read-marker.ts";

/** The paragraphs of each cell with their places in the file. */
export type CellTexts = (cell: TableCell) => readonly MappedText[];

/** A row of the body, read as what it does. */
export interface Row {
  /** For each column the cell that covers it. */
  grid: readonly (TableCell | undefined)[];
  /** The cells that begin in it. */
  cells: readonly TableCell[];
  kind:
    | { is: "group"; cell: TableCell; marker: Lead | undefined }
    | { is: "problem"; marker: Lead }
    | { is: "more" }
    | { is: "none" };
}

/** A printed number and the cell that it stands in. */
export interface Lead {
  cell: TableCell;
  reading: MarkerReading;
}

/** What the rows of the body do; or the first row that has no number to belong to. */
export function readRows(table: Table, columns: readonly ProblemColumn[]): Row[] | { unnumbered: TableRow } {
  const serial = columns.findIndex(({ role }) => role === "serial");
  const at = serial >= 0 ? serial : columns.findIndex(({ role }) => role === "problem");
  const body = bodyRows(table);
  const grid = gridOf(body, columns.length);
  const numberOf = (cell: TableCell | undefined): Lead | undefined => {
    const reading = cell && readNumber(cellLines(cell)[0] ?? "", serial >= 0);
    return reading && { cell, reading };
  };
  // 一 and 二 between 1 and 2 number groups.
  const isArabic = body.some((_, row) => numberOf(grid[row]?.[at])?.reading.style === "arabic");
  const rows: Row[] = [];
  let inProblem = false;
  for (const [row, line] of body.entries()) {
    const { kind, cells } = line;
    const own = grid[row]?.[at];
    const read = (): Row["kind"] | undefined => {
      if (kind === "total") return { is: "none" };
      if (cells.every(isEmpty)) return { is: inProblem ? "more" : "none" };
      const group = own && cells.includes(own) ? groupOf(cells, own, isArabic ? numberOf(own) : undefined) : undefined;
      if (group) return group;
      const marker = own && cells.includes(own) ? numberOf(own) : undefined;
      // A form that is still to be filled in has numbers and nothing else.
      if (marker && cells.length > 1 && cells.every((cell) => cell === own || isEmpty(cell))) return { is: "none" };
      if (marker) return { is: "problem", marker };
      const isOpen = inProblem && (own === undefined || own.value === "" || !cells.includes(own));
      return isOpen ? { is: "more" } : undefined;
    };
    const found = read();
    if (!found) return { unnumbered: line };
    inProblem = found.is === "problem" || found.is === "more";
    rows.push({ grid: grid[row] ?? [], cells, kind: found });
  }
  return rows;
}

/** `3`, `３.`, `（三）`, `问题3`; of a cell with other words behind the number too, where no column is for it. */
export function readNumber(text: string, alone: boolean): MarkerReading | undefined {
  const bare = /^(?:[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,4})$/u.test(text) && alone;
  if (bare) {
    const style = /[0-9０-９]/u.test(text) ? "arabic" : "chinese";
    return withNumbers({ style, numbers: readNumbers(text), text, width: "none", length: text.length });
  }
  // 问题3 has a stop behind it in running text.
  const reading = readMarker(text) ?? (alone ? readMarker(`${text}:`) : undefined);
  if (!reading || (alone && reading.length < text.length)) return undefined;
  const length = Math.min(reading.length, text.length);
  return withNumbers({ ...reading, text: text.slice(0, length).trimEnd(), length });
}

function withNumbers(reading: MarkerReading): MarkerReading | undefined {
  return reading.numbers.length === 1 ? reading : undefined;
}

/** A row that says only what those below it are about. */
function groupOf(cells: readonly TableCell[], own: TableCell, marker: Lead | undefined): Row["kind"] | undefined {
  const stated = cells.filter(({ value }) => value !== "");
  const [first, second] = stated;
  if (!first) return undefined;
  const isChinese = marker?.reading.style === "chinese" || marker?.reading.style === "chinese-paren";
  if (first === own && second && stated.length === 2 && marker && isChinese)
    return { is: "group", cell: second, marker };
  const isWide = first.columnSpan > 1 || (first === own && !marker);
  return stated.length === 1 && isWide ? { is: "group", cell: first, marker: undefined } : undefined;
}

/**
 * Columns of classes or problems that have several problems in one cell are groups, and so are those at the left of the number
 * that say nothing of a problem by themselves: 村, 类别.
 */
export function withGroups(columns: readonly ProblemColumn[], rows: readonly Row[]): ProblemColumn[] {
  const serial = columns.findIndex(({ role }) => role === "serial");
  const isMerged = (column: number) => {
    const numbered = rows.filter(({ kind }) => kind.is === "problem").map(({ grid }) => grid[column]);
    return numbered.some((cell, at) => cell !== undefined && cell.value !== "" && cell === numbered[at - 1]);
  };
  const grouped = columns.map((column, at): ProblemColumn => {
    const isClass = column.role === "group" || column.role === "problem";
    if (isClass && isMerged(at)) return { ...column, role: "group" };
    if (at < serial && (column.role === "group" || column.role === "other")) return { ...column, role: "group" };
    return column.role === "group" ? { ...column, role: "other" } : column;
  });
  // Words that several numbers share are those of each, where no other column says what is wrong.
  const isLost = !grouped.some(({ role }) => role === "problem");
  return grouped.map((column, at) =>
    isLost && at > serial && columns[at]?.role === "problem" ? { ...column, role: "problem" } : column,
  );
}

/** Whether nothing stands in a cell. */
export function isEmpty({ value, images }: TableCell): boolean {
  return value === "" && images.length === 0;
}
