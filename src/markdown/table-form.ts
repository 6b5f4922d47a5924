import { columnWidths } from "../model/column-widths.ts";
import type { ColumnWidth } from "../model/column-widths.ts";
import type { Table } from "../model/document.ts";
import { bodyRows, columnLabels, countKeyColumns, headRows, isGroupCell, repeatedColumns } from "../model/table.ts";
import { headLines, isLow, isTallList } from "./tall-table.ts";

/**
 * How a table is shown where there is little room. The rule, from the least widths of its columns alone:
 *
 * - `stays`: it fits a phone as it is, as most lists of names do;
 * - `records`: it does not, and each of its rows makes sense by itself: label and value, line by line, in boxes of less
 *   than 36rem; above that it is a table, or records all the same where it is wider than the text and no long list;
 * - `scrolls`: it does not, and its figures are compared down and across, or stand in halves with the same heads, of which one
 *   says nothing of the other, or its cells are merged sideways, or it has no words to label a value with, or too many columns, or is a list of short values whose records would be higher than
 *   three screens of a phone: it stays a table and scrolls in its own box, its head and key columns fixed.
 *
 * On paper, which does not scroll, a table is set as it is, or smaller, or else as records.
 */
export interface TableForm {
  name: "stays" | "records" | "scrolls";
  /** Whether it may not fit the column of text on a wide screen either. */
  isWide: boolean;
  /** Whether its rows are records there too: what is read row by row, with more than fits the text. A long list is not. */
  isAlways: boolean;
  paper: "whole" | "small" | "records";
  widths: readonly ColumnWidth[];
  /**
   * How high the head is that stays in view in a box that scrolls down too, of at most 80 of a hundred parts of the screen;
   * undefined where there is no such box: a head, or a row, would take most of it.
   */
  box: "low-head" | "high-head" | undefined;
  /** From a hundred rows on: records that are far away are not laid out. */
  isLong: boolean;
  /**
   * Whether a long list that stays a table is set row by row, each by the widths of the columns: browsers take seconds to
   * lay out a table of two thousand rows, and no time for the rows that are not seen.
   */
  isSetByRows: boolean;
}

/** Rooms in em of the type used there: a phone of 360 px at 14 px, the column of text at 16 px, A4 at 11 pt and 8 pt. */
const PHONE = (360 - 2 * 16) / 14;
const DESK = 684 / 16;
const PAPER = 616 / 14.67;
const PAPER_SMALL = 616 / 10.67;
/** What the edges of a cell take in each room, in the same em. */
const PHONE_EDGES = 10 / 14;
const DESK_EDGES = 18 / 16;
const PAPER_EDGES = 10 / 14.67;

/** Estimates are not exact. */
const SPARE = 1;

/** More labels than anybody reads as a record. */
const MOST_LABELS = 20;

export function tableForm(table: Table): TableForm {
  const widths = columnWidths(table);
  const words = widths.reduce((sum, { least }) => sum + least, 0);
  const fits = (room: number, edges: number) => words + widths.length * edges <= room;
  const isLong = bodyRows(table).length >= MANY;
  const isSettable = isLong && canBeSetByRows(table, widths);
  const low = isLow(table, widths);
  const isTall = (!isLong || isSettable) && isTallList(table, widths);
  const name = fits(PHONE, PHONE_EDGES) ? "stays" : makesRecords(table) && !isTall ? "records" : "scrolls";
  const isWide = !fits(DESK, DESK_EDGES);
  const isAlways = name === "records" && isWide && !isLongList(table);
  const box = low && (name === "scrolls" || (isWide && !isAlways)) ? boxFor(table, widths) : undefined;
  const set = spreadWidth(widths, { words, name, isWide, hasBox: box !== undefined });
  return {
    name,
    isLong,
    isSetByRows: name !== "records" && isSettable,
    isWide,
    isAlways,
    box,
    paper: paperFor(set),
    widths: set,
  };
}

/** Columns have on paper what they have on a desk. */
function paperFor(widths: readonly ColumnWidth[]): TableForm["paper"] {
  const words = widths.reduce((sum, { least }) => sum + least, 0) + widths.length * PAPER_EDGES;
  return words <= PAPER ? "whole" : words <= PAPER_SMALL ? "small" : "records";
}

/**
 * What there is room for beyond the least, for columns of short words first of all, each in one line: on a phone for what
 * stays a table there, on a desk for what scrolls on a phone; without end where it scrolls on a desk too.
 */
function spreadWidth(
  widths: readonly ColumnWidth[],
  { words, name, isWide, hasBox }: { words: number; name: TableForm["name"]; isWide: boolean; hasBox: boolean },
): readonly ColumnWidth[] {
  const [room, edges] = name === "stays" ? [PHONE, PHONE_EDGES] : [isWide ? Infinity : DESK, DESK_EDGES];
  return name === "stays" || hasBox ? giveOneLine(widths, room - words - widths.length * edges - SPARE) : widths;
}

function giveOneLine(widths: readonly ColumnWidth[], room: number): ColumnWidth[] {
  let left = room;
  const lackOf = ({ least, oneLine }: ColumnWidth) => oneLine - least;
  const lacking = widths.filter((column) => lackOf(column) > 0).sort((one, other) => lackOf(one) - lackOf(other));
  const given = new Set<ColumnWidth>();
  for (const column of lacking) {
    if (lackOf(column) > left) break;
    left -= lackOf(column);
    given.add(column);
  }
  return widths.map((column) => (given.has(column) ? { ...column, least: column.oneLine, isHeld: false } : column));
}

/** Rows that an old phone lays out at once. */
const MANY = 100;

/** What the styles know of merged cells. */
const MOST_MERGED = { columns: 6, width: 23 };

/** Whether it is a long list with one row of plain heads, whose sums need no more than the styles give them. */
function canBeSetByRows(table: Table, widths: readonly ColumnWidth[]): boolean {
  const [first, ...others] = headRows(table);
  if (others.length > 0 || first?.cells.every(({ columnSpan }) => columnSpan === 1) !== true) return false;
  const widthUnder = (from: number, count: number) =>
    widths.slice(from, from + count).reduce((sum, { oneLine }) => sum + Math.ceil(oneLine), 0);
  return (
    isLongList(table) &&
    table.rows.every(({ cells }) =>
      cells.every(
        ({ column, columnSpan }) =>
          columnSpan <= MOST_MERGED.columns && widthUnder(column, columnSpan) <= MOST_MERGED.width,
      ),
    )
  );
}

/** Of lines of a head; what a list is sorted with takes one. */
const LOW_HEAD = 3;

function boxFor(table: Table, widths: readonly ColumnWidth[]): "low-head" | "high-head" {
  return headLines(table, widths) + (isLongList(table) ? 1 : 0) > LOW_HEAD ? "high-head" : "low-head";
}

/** Whether a row can be read without those around it. */
function makesRecords(table: Table): boolean {
  const { columns } = table;
  if (columns.length > MOST_LABELS || columnLabels(table).some((label) => label === "")) return false;
  const figures = columns.filter(({ kind, isSerial }) => !isSerial && (kind === "number" || kind === "money"));
  const others = columns.filter(({ isSerial }) => !isSerial).length - figures.length;
  if (figures.length > 2 && (figures.length > others || repeatedColumns(table) > 0)) return false;
  return bodyRows(table).every(
    ({ kind, cells }) =>
      kind === "total" || isGroupCell(cells, columns.length) || cells.every(({ columnSpan }) => columnSpan === 1),
  );
}

/**
 * The columns that say what a row is about: 序号 and its neighbour, or all under the first cell of the head; none where the
 * heads come again further right.
 */
export function namingColumns(table: Table): number[] {
  if (repeatedColumns(table) > 0) return [];
  const first = headRows(table)[0]?.cells[0]?.columnSpan ?? 1;
  const usual = countKeyColumns(table);
  return Array.from({ length: first < table.columns.length / 2 ? Math.max(first, usual) : usual }, (_, at) => at);
}

/** From so many rows on a list can be sorted and searched. */
const LONG = 20;

/**
 * Whether a table is a long list of rows that each stand for themselves: their order may be changed for a reader without
 * changing what any of them says. Sums stand at its end, if there are any.
 */
export function isLongList(table: Table): boolean {
  const rows = bodyRows(table);
  const sums = rows.findIndex(({ kind }) => kind === "total");
  const listed = sums < 0 ? rows : rows.slice(0, sums);
  return (
    headRows(table).length > 0 &&
    listed.length >= LONG &&
    listed.every(({ cells }) => cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1)) &&
    (sums < 0 || rows.slice(sums).every(({ kind }) => kind === "total"))
  );
}
