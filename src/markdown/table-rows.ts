import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { isFigure, isPadded, isWhole, wholePieces } from "../model/column-widths.ts";
import type { ColumnKind, TableCell, TableColumn, TableRow } from "../model/document.ts";
import { cellLines, headRows, isGroupCell } from "../model/table.ts";
import type { Drawn } from "./table-columns.ts";
import { NAME, leastOf } from "./table-columns.ts";
import { unitsToHast } from "./table-units.ts";

export function headRow({ cells }: TableRow, drawn: Drawn): Element {
  const { table, hasRoles, sorted } = drawn;
  const head = headRows(table);
  return h("tr", { role: hasRoles ? "row" : undefined }, [
    ...cells.map((cell) => {
      const column = table.columns[cell.column];
      const isLowest = cell.columnSpan === 1;
      const properties = {
        ...spansOf(cell),
        className: classes([
          ...(isLowest && column && isFigureColumn(column) ? ["figure"] : []),
          ...(isPadded(cell.value) ? ["whole"] : []),
          ...widthClass(cell, drawn),
          ...keyClass(cell, drawn),
        ]),
      };
      // A cell without words heads nothing.
      if (isEmpty(cell)) return h("td", { role: hasRoles ? "cell" : undefined, ...properties });
      const isGroup = cell.columnSpan > 1 && head[0]?.cells.includes(cell) === true;
      return h(
        "th",
        {
          role: hasRoles ? "columnheader" : undefined,
          scope: isGroup ? "colgroup" : "col",
          dataColumn: isLowest && sorted?.has(cell.column) ? cell.column : undefined,
          ...properties,
        },
        contentOf(cell, drawn),
      );
    }),
  ]);
}

export function bodyRow(row: TableRow, covering: readonly (TableCell | undefined)[], drawn: Drawn): Element {
  const { table, labels, hasRoles } = drawn;
  const isGroup = isGroupCell(row.cells, table.columns.length);
  const isTitle =
    isGroup && row.kind === "body" && row !== table.rows.at(-1) && (row.cells[0]?.value.length ?? 0) <= 2 * NAME;
  const above = labels && [...new Set(covering)].flatMap((cell) => (cell && !row.cells.includes(cell) ? [cell] : []));
  return h(
    "tr",
    {
      id: drawn.anchors ? row.anchor : undefined,
      role: hasRoles ? "row" : undefined,
      className: classes([...(row.kind === "total" ? ["total"] : []), ...(isTitle ? ["group"] : [])]),
      dataAbove:
        above?.flatMap((cell) => (cell.value === "" ? [] : sayAgain(cell, labels ?? []))).join("\n") || undefined,
    },
    row.cells.map((cell) => bodyCell(cell, row, drawn)),
  );
}

function bodyCell(cell: TableCell, row: TableRow, drawn: Drawn): Element {
  const { table, labels, hasRoles, named } = drawn;
  const column = table.columns[cell.column];
  const own = unitsToHast(drawn.state, drawn.units.get(cell) ?? []);
  const kind = column?.kind ?? "prose";
  const isOne = cell.columnSpan === 1;
  const isName = !isEmpty(cell) && (row.kind === "total" ? cell === row.cells[0] : isOne && cell.column === named);
  const figure = isOne && column && isFigureColumn(column) && isFigure(cell.value);
  const whole = !figure && isOne && (column?.isSerial || isWhole(cell, kind));
  const broken = isOne && kind === "code" && !whole;
  const properties = {
    dataLabel: isOne ? labels?.[cell.column] || undefined : undefined,
    ...spansOf(cell),
    className: classes([
      ...(figure ? ["figure"] : []),
      ...(whole ? ["whole"] : []),
      ...(broken ? ["code"] : []),
      ...widthClass(cell, drawn),
      ...keyClass(cell, drawn),
      ...(own.length > 0 ? ["has-unit"] : []),
      ...(own.some((one) => one.type === "element" && one.tagName === "a") ? ["has-page"] : []),
    ]),
  };
  const content = [...own, ...contentOf(cell, drawn, figure || whole ? undefined : isOne ? kind : "prose")];
  return isName
    ? h("th", { role: hasRoles ? "rowheader" : undefined, scope: "row", ...properties }, content)
    : h("td", { role: hasRoles ? "cell" : undefined, ...properties }, content);
}

/** `村名：南村`, so that a row below a merged cell says whose it is. */
function sayAgain(cell: TableCell, labels: readonly string[]): string {
  const words = [...cellLines(cell).join(" ")];
  const cut = words.length > AGAIN ? `${words.slice(0, AGAIN).join("")}…` : words.join("");
  const label = labels[cell.column] ?? "";
  return label === "" || cell.columnSpan > 1 ? cut : `${label}：${cut}`;
}

const AGAIN = 40;

/**
 * Paragraphs as such where there are several, then the pictures.
 *
 * @param kind of its column, where parts of the words are to be kept together
 */
function contentOf(cell: TableCell, { state }: Drawn, kind?: ColumnKind): ElementContent[] {
  const lines = cellLines(cell);
  const words = lines.length > 1 ? lines.map((line) => h("p", wordsOf(line, kind))) : wordsOf(cell.value, kind);
  return [...words, ...cell.images.flatMap((image) => state.one(image, undefined) ?? [])] as ElementContent[];
}

/** Words, in which dates, amounts, times, numbers and names that are not the whole of them are kept together. */
function wordsOf(words: string, kind: ColumnKind | undefined): ElementContent[] {
  if (words === "") return [];
  const pieces = kind === undefined ? [{ text: words, tied: false }] : wholePieces(words, kind);
  const content: ElementContent[] = [];
  for (const { text, tied } of pieces) {
    const last = content.at(-1);
    if (tied) content.push(h("span", { className: ["whole"] }, text));
    else if (last?.type === "text") last.value += text;
    else content.push({ type: "text", value: text });
  }
  return content;
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

/** The width that a column is given, in em, where its values do not hold it, or no other row does. */
function widthClass(cell: TableCell, { form: { widths, isSetByRows }, holders, keys }: Drawn): string[] {
  const own = widths.slice(cell.column, cell.column + cell.columnSpan);
  const isGiven = holders.has(cell) && (own[0]?.isHeld !== true || keys.has(cell.column));
  return isGiven || isSetByRows ? [`least-${own.reduce((sum, width) => sum + leastOf(width), 0)}`] : [];
}

function keyClass({ column, columnSpan }: TableCell, { keys }: Drawn): string[] {
  const place = keys.get(column);
  return place && keys.has(column + columnSpan - 1) ? place : [];
}
