import type { Element } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { ColumnWidth } from "../model/column-widths.ts";
import type { Numbered, Table, TableCell } from "../model/document.ts";
import { unitsByCell } from "../model/problem-cells.ts";
import { columnLabels, countKeyColumns, headRows } from "../model/table.ts";
import { optionsOf } from "./render-options.ts";
import type { TableForm } from "./table-form.ts";
import { isLongList, namingColumns } from "./table-form.ts";

/** What the rows of one table are made with. */
export interface Drawn {
  state: State;
  table: Table;
  form: TableForm;
  /** The words above each column, where rows can be records. */
  labels: string[] | undefined;
  hasRoles: boolean;
  /** The column that says what a row is about; -1 where none does in few words. */
  named: number;
  /** The columns that stay in view where the others scroll, each with the classes that place it. */
  keys: ReadonlyMap<number, string[]>;
  /** The first cell of each column that is no wider than it: it holds its width. */
  holders: ReadonlySet<TableCell>;
  /** Of a long list, the columns that it can be sorted by. */
  sorted: ReadonlySet<number> | undefined;
  /** The units that are read from its cells. */
  units: ReadonlyMap<TableCell, readonly Numbered[]>;
  anchors: boolean;
}

export function drawTable(state: State, table: Table, form: TableForm): Drawn {
  const labels = form.name === "records" || form.paper === "records" ? columnLabels(table) : undefined;
  return {
    state,
    table,
    form,
    labels,
    hasRoles: labels !== undefined || form.isSetByRows,
    named: namingColumn(table),
    keys:
      form.name === "scrolls" || (form.isWide && !form.isAlways)
        ? keyColumns(table, form)
        : new Map<number, string[]>(),
    holders: widthHolders(table),
    sorted: isLongList(table) ? sortedColumns(table) : undefined,
    units: unitsByCell(table),
    anchors: optionsOf(state).anchors !== false,
  };
}

/** The words of a key cell that are still a name. */
export const NAME = 24;

function namingColumn(table: Table): number {
  const last = countKeyColumns(table) - 1;
  const isShort = table.rows.every(({ cells }) =>
    cells.every(({ column, value }) => column !== last || value.length <= NAME),
  );
  if (table.columns.length > 1 && isShort) return last;
  return table.columns[0]?.isSerial ? 0 : -1;
}

/** `<col>`s, where cells of the head stand for several; in a long list with the kinds of the columns, by which it is sorted. */
export function columnsToHast({ table, sorted }: Drawn): Element[] {
  const groups = columnGroups(table);
  if (!sorted && groups.length === table.columns.length) return [];
  let at = 0;
  return groups.map((span) =>
    h("colgroup", [
      ...table.columns
        .slice(at, (at += span))
        .map(({ kind, isSerial }) => h("col", { dataKind: sorted ? (isSerial ? "serial" : kind) : undefined })),
    ]),
  );
}

/** Words that nobody looks through in alphabetical order. */
const SENTENCE = 40;

function sortedColumns({ columns, rows }: Table): Set<number> {
  const sorted = new Set(columns.keys());
  for (const { cells } of rows)
    for (const { column, value } of cells) if (value.length > SENTENCE) sorted.delete(column);
  return sorted;
}

/** How many columns each cell of the first row of the head covers. */
function columnGroups(table: Table): number[] {
  const [first] = headRows(table);
  const spans = first?.cells.map(({ columnSpan }) => columnSpan) ?? [];
  return spans.length === 0 ? table.columns.map(() => 1) : spans;
}

function widthHolders({ rows, columns }: Table): Set<TableCell> {
  const cells = rows.flatMap((row) => row.cells.filter(({ columnSpan }) => columnSpan === 1));
  const first = new Map<number, TableCell>();
  for (const cell of cells) if (!first.has(cell.column)) first.set(cell.column, cell);
  return new Set(columns.flatMap((_, column) => first.get(column) ?? []));
}

/** Of the type of a table; a phone has about 23 em. */
const KEYS = 10;

/** The columns that stay in view; of those that are too wide to be kept, the last one. */
function keyColumns(table: Table, { widths }: TableForm): Map<number, string[]> {
  const count = namingColumns(table).length;
  const least = widths.slice(0, count).map(leastOf);
  const isNarrow = least.reduce((sum, width) => sum + width, 0) <= KEYS;
  const keys = new Map<number, string[]>();
  let before = 0;
  for (let column = isNarrow ? 0 : count - 1; column < count; column++) {
    const place = before === 0 ? [] : [`before-${before}`, `edges-${column}`];
    keys.set(column, ["key", ...place]);
    before += least[column] ?? 0;
  }
  return keys;
}

/** The least width of a column in whole em; what is estimated a little above one is not given another. */
export function leastOf({ least }: ColumnWidth): number {
  return Math.ceil(least - 0.15);
}
