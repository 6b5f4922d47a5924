import { textWidth } from "../../model/text-units.ts";
import { runsOf } from "../runs.ts";
import type { SetCell, SetRow, SetTable } from "./set-table.ts";
import { lineOfRuns, setLine } from "./set-table.ts";

/** Labels beyond this width wrap. */
const LONGEST_LABEL = 9;
/** A merged cell is said again in each record, if it is no longer than this. */
const REPEATED = 20;

const made = new WeakMap<SetTable, SetTable>();

/**
 * The rows of a table as records, one under another: a line for each cell, with the words of its head before it. The head
 * itself stands once above them, for there it has its place in the order of the text.
 */
export function recordTable(table: SetTable): SetTable {
  const known = made.get(table);
  if (known) return known;
  const head = table.rows.slice(0, table.head);
  const rows: SetRow[] = [];
  const words = head.flatMap(({ cells }) => cells);
  if (words.length > 0) rows.push({ kind: "body", cells: [joinCells(words)], begins: true });
  const merged: { cell: SetCell; last: number }[] = [];
  table.rows.slice(table.head).forEach(({ cells, kind }, at) => {
    const from = rows.length;
    const again = merged.filter(({ last }) => last >= at).map(({ cell }) => repeat(cell));
    for (const cell of [...cells, ...again].sort((one, other) => one.column - other.column))
      rows.push(...recordLines(cell, table, kind));
    for (const cell of cells) if (cell.rowSpan > 1) merged.push({ cell, last: at + cell.rowSpan - 1 });
    for (let row = from; row < rows.length - 1; row++) Object.assign(rows[row] ?? {}, { tied: true });
    if (rows[from]) rows[from].begins = true;
  });
  const label = Math.min(LONGEST_LABEL, Math.max(2, ...table.columns.map((column) => textWidth(column.label))));
  const value = { least: 8, even: 8, most: 200, kind: "prose", isSerial: false, label: "" } as const;
  const set: SetTable = {
    anchor: table.anchor,
    columns: [{ ...value, least: label, even: label, most: label }, value],
    rows,
    head: 0,
    repeats: false,
    keys: 1,
    period: 0,
  };
  made.set(table, set);
  return set;
}

/** The line of a cell: its label and its words; none of an empty cell. */
function recordLines(cell: SetCell, { columns }: SetTable, kind: SetRow["kind"]): SetRow[] {
  if (cell.lines.length === 0 && cell.pictures.length === 0) return [];
  const own: SetCell = { ...cell, column: 1, columnSpan: 1, rowSpan: 1, align: "left" };
  const label = columns[cell.column]?.label ?? "";
  // A heading over all columns is of none of them.
  if (cell.columnSpan === columns.length) return [{ kind, cells: [{ ...own, column: 0, columnSpan: 2 }] }];
  const name: SetCell = {
    column: 0,
    columnSpan: 1,
    rowSpan: 1,
    lines: label === "" ? [] : [setLine(label, "hei")],
    pictures: [],
    align: "left",
    furniture: true,
  };
  return [{ kind, cells: [name, own] }];
}

/** Cells as the paragraphs of one, parted by blanks. */
function joinCells(cells: readonly SetCell[]): SetCell {
  const lines = cells.flatMap((cell) => cell.lines);
  const runs = lines.flatMap((line, at) => [...(at > 0 ? runsOf(" ", "hei") : []), ...line.runs]);
  const line = lineOfRuns(runs);
  const pictures = cells.flatMap((cell) => cell.pictures);
  return { column: 0, columnSpan: 2, rowSpan: 1, lines: line.text === "" ? [] : [line], pictures, align: "left" };
}

/** A merged cell in a record below the first: said again where it is short. */
function repeat({ place: _, ...cell }: SetCell): SetCell {
  const width = cell.lines.reduce((sum, line) => sum + line.width, 0);
  return { ...cell, lines: width <= REPEATED ? cell.lines : [], pictures: [], furniture: true };
}
