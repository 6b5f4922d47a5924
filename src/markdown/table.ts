import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import { isFigure, isWhole } from "../model/column-widths.ts";
import type { Table, TableCell, TableColumn, TableRow } from "../model/document.ts";
import { cellLines, columnLabels, countKeyColumns, gridOf, headRows } from "../model/table.ts";
import type { CellReading } from "../model/problem-cells.ts";
import { readingsByCell } from "../model/problem-cells.ts";
import { optionsOf } from "./render-options.ts";
import type { TableForm } from "./table-form.ts";
import { isGroupCell, isLongList, namingColumns, tableForm } from "./table-form.ts";
import { unitsToHast } from "./table-units.ts";

/**
 * The grid of a table: `<thead>` with all rows of the head, none where it has no head, and `<tbody>`; merged cells with
 * their spans. The cell that names a row is its `<th>`. Each row of the body has its address as `id`.
 *
 * Where rows are shown as records, each cell has the words of its column in `data-label`, and a row under a merged cell
 * those of that cell in `data-above`; both are printed as generated content, not as text. Roles are written out there,
 * because `display: block` would take the table's meaning from screen readers.
 *
 * @param caption the words above it, in order
 */
export function tableToHast(
  state: State,
  node: Table,
  _parent?: unknown,
  { caption = [], form = tableForm(node) }: { caption?: ElementContent[]; form?: TableForm } = {},
): Element {
  const drawn: Drawn = {
    state,
    table: node,
    labels: form.name === "records" || form.paper === "records" ? columnLabels(node) : undefined,
    form,
    named: namingColumn(node),
    keys: form.name === "scrolls" || form.isWide ? keyColumns(node, form) : new Map(),
    holders: widthHolders(node),
    isList: isLongList(node),
    readings: readingsByCell(node),
    anchors: optionsOf(state).anchors !== false,
  };
  const head = headRows(node);
  const grid = gridOf(node.rows, node.columns.length);
  const role = (name: string) => (drawn.labels ? name : undefined);
  return h("table", { role: role("table"), className: ["official-table"] }, [
    ...(caption.length === 0
      ? []
      : [h("caption", { id: drawn.anchors ? captionId(node) : undefined, role: role("caption") }, caption)]),
    ...columnsToHast(drawn),
    ...(head.length === 0
      ? []
      : [
          h("thead", { id: drawn.anchors ? headId(node) : undefined, role: role("rowgroup") }, [
            ...head.map((row) => headRow(row, drawn)),
          ]),
        ]),
    h("tbody", { role: role("rowgroup") }, [
      ...node.rows.slice(head.length).map((row, at) => bodyRow(row, grid[head.length + at] ?? [], drawn)),
    ]),
  ]);
}

/** Where a link to the caption or the head of a table leads to. */
export function captionId({ anchor }: Table): string {
  return `${anchor}-caption`;
}

export function headId({ anchor }: Table): string {
  return `${anchor}-head`;
}

/** What the rows of one table are made with. */
interface Drawn {
  state: State;
  table: Table;
  form: TableForm;
  /** The words above each column, where rows can be records. */
  labels: string[] | undefined;
  /** The column that says what a row is about; -1 where none does in few words. */
  named: number;
  /** The columns that stay in view where the others scroll, each with the classes that place it. */
  keys: ReadonlyMap<number, string[]>;
  /** The first cell of each column that is no wider than it: it holds its width. */
  holders: ReadonlySet<TableCell>;
  isList: boolean;
  /** The units that are read from its cells. */
  readings: ReadonlyMap<TableCell, CellReading>;
  anchors: boolean;
}

/** The words of a key cell that are still a name. */
const NAME = 24;

function namingColumn(table: Table): number {
  const last = countKeyColumns(table) - 1;
  const isShort = table.rows.every(({ cells }) =>
    cells.every(({ column, value }) => column !== last || value.length <= NAME),
  );
  if (table.columns.length > 1 && isShort) return last;
  return table.columns[0]?.isSerial ? 0 : -1;
}

/** `<col>`s, where cells of the head stand for several; in a long list with the kinds of the columns, by which it is sorted. */
function columnsToHast({ table, isList }: Drawn): Element[] {
  const groups = columnGroups(table);
  if (!isList && groups.length === table.columns.length) return [];
  let at = 0;
  return groups.map((span) =>
    h("colgroup", [
      ...table.columns
        .slice(at, (at += span))
        .map(({ kind, isSerial }) => h("col", { dataKind: isList ? (isSerial ? "serial" : kind) : undefined })),
    ]),
  );
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
  const least = widths.slice(0, count).map((width) => Math.ceil(width.least));
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

function headRow({ cells }: TableRow, drawn: Drawn): Element {
  const { table, labels, isList } = drawn;
  const head = headRows(table);
  return h("tr", { role: labels && "row" }, [
    ...cells.map((cell) => {
      const column = table.columns[cell.column];
      const isLowest = cell.columnSpan === 1;
      const properties = {
        ...spansOf(cell),
        className: classes([
          ...(isLowest && column && isFigureColumn(column) ? ["figure"] : []),
          ...widthClass(cell, drawn),
          ...keyClass(cell, drawn),
        ]),
      };
      // A cell without words heads nothing.
      if (isEmpty(cell)) return h("td", { role: labels && "cell", ...properties });
      const isGroup = cell.columnSpan > 1 && head[0]?.cells.includes(cell) === true;
      return h(
        "th",
        {
          role: labels && "columnheader",
          scope: isGroup ? "colgroup" : "col",
          dataColumn: isList && isLowest ? cell.column : undefined,
          ...properties,
        },
        contentOf(cell, drawn),
      );
    }),
  ]);
}

function bodyRow(row: TableRow, covering: readonly (TableCell | undefined)[], drawn: Drawn): Element {
  const { table, labels } = drawn;
  const isGroup = isGroupCell(row.cells, table.columns.length);
  const isTitle =
    isGroup && row.kind === "body" && row !== table.rows.at(-1) && (row.cells[0]?.value.length ?? 0) <= 2 * NAME;
  const above = labels && [...new Set(covering)].flatMap((cell) => (cell && !row.cells.includes(cell) ? [cell] : []));
  return h(
    "tr",
    {
      id: drawn.anchors ? row.anchor : undefined,
      role: labels && "row",
      className: classes([...(row.kind === "total" ? ["total"] : []), ...(isTitle ? ["group"] : [])]),
      dataAbove:
        above?.flatMap((cell) => (cell.value === "" ? [] : sayAgain(cell, labels ?? []))).join("\n") || undefined,
    },
    row.cells.map((cell) => bodyCell(cell, row, drawn)),
  );
}

function bodyCell(cell: TableCell, row: TableRow, drawn: Drawn): Element {
  const { table, labels, named } = drawn;
  const column = table.columns[cell.column];
  const units = drawn.readings.get(cell)?.units ?? [];
  const kind = column?.kind ?? "prose";
  const isOne = cell.columnSpan === 1;
  const isName = cell.column === named && !isEmpty(cell) && (isOne || row.kind === "total");
  const figure = isOne && column && isFigureColumn(column) && isFigure(cell.value);
  const broken = isOne && kind === "code" && !column?.isSerial;
  const properties = {
    dataLabel: isOne ? labels?.[cell.column] || undefined : undefined,
    ...spansOf(cell),
    className: classes([
      ...(figure ? ["figure"] : []),
      ...(!figure && isOne && (column?.isSerial || isWhole(cell, kind)) ? ["whole"] : []),
      ...(broken ? ["code"] : []),
      ...widthClass(cell, drawn),
      ...keyClass(cell, drawn),
      ...(drawn.anchors && units.some(({ type }) => type === "problem") ? ["has-page"] : []),
    ]),
  };
  const content = [...unitsToHast(drawn.state, units), ...contentOf(cell, drawn)];
  return isName
    ? h("th", { role: labels && "rowheader", scope: "row", ...properties }, content)
    : h("td", { role: labels && "cell", ...properties }, content);
}

/** `村名：南村`, so that a row below a merged cell says whose it is. */
function sayAgain(cell: TableCell, labels: readonly string[]): string {
  const words = [...cellLines(cell).join(" ")];
  const cut = words.length > AGAIN ? `${words.slice(0, AGAIN).join("")}…` : words.join("");
  const label = labels[cell.column] ?? "";
  return label === "" || cell.columnSpan > 1 ? cut : `${label}：${cut}`;
}

const AGAIN = 40;

/** Paragraphs as such where there are several, then the pictures. */
function contentOf(cell: TableCell, { state }: Drawn): ElementContent[] {
  const lines = cellLines(cell);
  const words: ElementContent[] =
    lines.length > 1
      ? lines.map((line) => h("p", line))
      : cell.value === ""
        ? []
        : [{ type: "text", value: cell.value }];
  return [...words, ...cell.images.flatMap((image) => state.one(image, undefined) ?? [])] as ElementContent[];
}

function classes(names: readonly string[]): string[] | undefined {
  return names.length > 0 ? [...names] : undefined;
}

function spansOf({ columnSpan, rowSpan }: TableCell): { colSpan?: number; rowSpan?: number } {
  return { ...(columnSpan > 1 && { colSpan: columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
}

function isEmpty({ value, images }: TableCell): boolean {
  return value === "" && images.length === 0;
}

function isFigureColumn({ kind, isSerial }: TableColumn): boolean {
  return !isSerial && (kind === "number" || kind === "money");
}

/** The width that a column is given, in em, where its values do not hold it. */
function widthClass(cell: TableCell, { form: { widths }, holders, keys }: Drawn): string[] {
  const width = widths[cell.column];
  if (!width || !holders.has(cell) || (width.isHeld && !keys.has(cell.column))) return [];
  return [`least-${Math.min(12, Math.ceil(width.least))}`];
}

function keyClass({ column, columnSpan }: TableCell, { keys }: Drawn): string[] {
  const place = keys.get(column);
  return place && keys.has(column + columnSpan - 1) ? place : [];
}
