import { append, largestOf } from "../../model/largest.ts";
import { textWidth } from "../../model/text-units.ts";
import { runsOf } from "../runs.ts";
import { CELL_BLANK } from "./column-shares.ts";
import type { SetCell, SetRow, SetTable } from "./set-table.ts";
import { NO_PICTURES, lineOfRuns, setLine } from "./set-table.ts";

/** Labels beyond this width wrap. */
const LONGEST_LABEL = 9;
/** A merged cell is said again in each record, if it is no longer than this. */
const REPEATED = 20;

/** From so many columns on, records of short values have several of them on a line. */
const MANY = 6;
/** Values up to this width are short; nearly all of them are where several stand on a line. */
const SHORT = 10;
const NEARLY_ALL = 0.75;
const MOST_ON_LINE = 4;

/** The widths of labels and short values of a table, and its records by how many stand on a line. */
const made = new WeakMap<SetTable, { label: number; short: number; sets: Map<number, SetTable> }>();

/**
 * The rows of a table as records, one under another: a line for each cell, with the words of its head before it; of many
 * short values as many on a line as it has room for. The head itself stands once above them, for there it has its place in
 * the order of the text.
 *
 * @param width of a line, in units of the size of the text
 */
export function recordTable(table: SetTable, width: number): SetTable {
  const known = made.get(table) ?? measure(table);
  made.set(table, known);
  const { label, short, sets } = known;
  const fit = Math.floor(width / (label + short + 2 * CELL_BLANK));
  const onLine = short === 0 ? 1 : Math.max(1, Math.min(fit, MOST_ON_LINE));
  const set = sets.get(onLine) ?? makeRecords(table, { label, short, onLine });
  sets.set(onLine, set);
  return set;
}

/** Lets go of the records of a table. */
export function forgetRecords(table: SetTable): void {
  made.delete(table);
}

function measure(table: SetTable) {
  const label = labelWidth(table);
  return { label, short: shortWidth(table, label), sets: new Map<number, SetTable>() };
}

/** What the lines of records are made by: how wide labels and short values are, and how many of both stand on a line. */
interface Lines {
  label: number;
  short: number;
  onLine: number;
}

function makeRecords(table: SetTable, lines: Lines): SetTable {
  const { label, short, onLine } = lines;
  const head = table.rows.slice(0, table.head);
  const rows: SetRow[] = [];
  const labels = table.columns.map((column) => labelCells(column.label, onLine));
  const joined = table.columns.map((_, at) => isJoined(table, at));
  const words = head.flatMap(({ cells }) => cells);
  if (words.length > 0) rows.push({ kind: "body", cells: [joinCells(words, 2 * onLine)], begins: true, tied: true });
  let merged: { cell: SetCell; last: number }[] = [];
  table.rows.slice(table.head).forEach(({ cells, kind }, at) => {
    merged = merged.filter(({ last }) => last >= at);
    const again = merged.map(({ cell }) => repeat(cell));
    const own = [...cells, ...again].sort((one, other) => one.column - other.column);
    const record = recordLines(own, table, kind, { ...lines, labels, joined });
    for (const cell of cells) if (cell.rowSpan > 1) merged.push({ cell, last: at + cell.rowSpan - 1 });
    for (const row of record.slice(0, -1)) row.tied = true;
    if (record[0]) record[0].begins = true;
    append(rows, record);
  });
  const value = { least: 8, even: 8, most: 200, kind: "prose", isSerial: false, label: "" } as const;
  const narrow = onLine > 1 && { least: short, even: short };
  const pair = [
    { ...value, least: label, even: label, most: label },
    { ...value, ...narrow },
  ];
  return {
    anchor: table.anchor,
    columns: Array.from({ length: onLine }, () => pair).flat(),
    rows,
    head: 0,
    repeats: false,
    keys: 1,
    period: 0,
  };
}

function labelWidth({ columns }: SetTable): number {
  return Math.min(LONGEST_LABEL, Math.max(2, ...columns.map((column) => textWidth(column.label))));
}

/** The width of the short values of a table of many columns; 0 where it has other values too. */
function shortWidth(table: SetTable, label: number): number {
  const cells = table.rows.slice(table.head).flatMap((row) => row.cells);
  const short = cells.filter((cell) => isShort(cell, table, label, SHORT));
  if (table.columns.length < MANY || short.length < cells.length * NEARLY_ALL) return 0;
  return largestOf(
    short.values().map(({ lines }) => lines[0]?.width ?? 0),
    2,
  );
}

function isShort(
  { column, columnSpan, lines, pictures }: SetCell,
  table: SetTable,
  label: number,
  short: number,
): boolean {
  const head = table.columns[column]?.label ?? "";
  return (
    columnSpan === 1 &&
    pictures.length === 0 &&
    lines.length <= 1 &&
    (lines[0]?.width ?? 0) <= short &&
    textWidth(head) <= label
  );
}

/** The lines of a record: each of its cells with its label, short ones side by side; none of an empty cell. */
function recordLines(
  own: readonly SetCell[],
  table: SetTable,
  kind: SetRow["kind"],
  lines: Lines & { labels: readonly SetCell[][]; joined: readonly boolean[] },
): SetRow[] {
  const { label, short, onLine } = lines;
  const rows: SetRow[] = [];
  const blank = labelCells("", onLine);
  let open: SetCell[] = [];
  let above: number | undefined;
  const close = () => {
    const last = open.at(-1);
    if (last) {
      last.columnSpan = 2 * onLine - last.column;
      rows.push({ kind, cells: [...open] });
    }
    open = [];
  };
  for (const cell of own) {
    if (cell.lines.length === 0 && cell.pictures.length === 0) continue;
    const isAlone = onLine === 1 || !isShort(cell, table, label, short);
    if (isAlone || open.length === 2 * onLine) close();
    const isSaid = above === cell.column - 1 && lines.joined[cell.column] === true;
    open.push(...labelled(cell, (isSaid ? undefined : lines.labels[cell.column]) ?? blank, table, open.length, onLine));
    above = cell.column;
    if (isAlone) close();
  }
  close();
  return rows;
}

/** Whether a column and the one before it have one cell of the head in common and no other: its words are said once for both. */
function isJoined({ columns, rows, head }: SetTable, at: number): boolean {
  const covers = ({ column, columnSpan }: SetCell) => column < at && at < column + columnSpan;
  const isSame = columns[at]?.label === columns[at - 1]?.label;
  return isSame && rows.slice(0, head).some(({ cells }) => cells.some(covers));
}

/** A cell with its label before it, from a column of the lines on. */
function labelled(
  cell: SetCell,
  labels: readonly SetCell[],
  { columns }: SetTable,
  at: number,
  onLine: number,
): SetCell[] {
  const own: SetCell = { ...cell, column: at + 1, columnSpan: 1, rowSpan: 1, align: "left" };
  // A heading over all columns is of none of them.
  if (cell.columnSpan === columns.length) return [{ ...own, column: 0, columnSpan: 2 * onLine }];
  const label = labels[at / 2];
  return label ? [label, own] : [own];
}

/** The label of a column at each place of a line where it may stand; all records share it. */
function labelCells(label: string, onLine: number): SetCell[] {
  const lines = label === "" ? [] : [setLine(label, "hei")];
  return Array.from({ length: onLine }, (_, at) => ({
    column: 2 * at,
    columnSpan: 1,
    rowSpan: 1,
    lines,
    pictures: NO_PICTURES,
    align: "left",
    furniture: true,
  }));
}

/** Cells as the paragraphs of one, parted by blanks. */
function joinCells(cells: readonly SetCell[], columnSpan: number): SetCell {
  const lines = cells.flatMap((cell) => cell.lines);
  const runs = lines.flatMap((line, at) => [...(at > 0 ? runsOf(" ", "hei") : []), ...line.runs]);
  const line = lineOfRuns(runs);
  const pictures = cells.flatMap((cell) => cell.pictures);
  return { column: 0, columnSpan, rowSpan: 1, lines: line.text === "" ? [] : [line], pictures, align: "left" };
}

/** A merged cell in a record below the first: said again where it is short. */
function repeat({ place: _, ...cell }: SetCell): SetCell {
  const width = cell.lines.reduce((sum, line) => sum + line.width, 0);
  return { ...cell, lines: width <= REPEATED ? cell.lines : [], pictures: NO_PICTURES, furniture: true };
}
