import type { Table, TableCell, TableRow } from "./document.ts";
import { withoutBlanks } from "./text.ts";

/** The rows of the head, from the top; none where the table has no head. */
export function headRows(table: Table): TableRow[] {
  return table.rows.filter(({ kind }) => kind === "head");
}

/** The rows below the head. */
export function bodyRows(table: Table): TableRow[] {
  return table.rows.filter(({ kind }) => kind !== "head");
}

/**
 * The grid of some rows that follow one another: for each row and column the cell that covers it. A cell that is merged
 * over several places is the same object in all of them; undefined only where a row of an unsound table has no cell.
 */
export function gridOf(rows: readonly TableRow[], columns: number): (TableCell | undefined)[][] {
  const grid = rows.map(() => Array.from({ length: columns }, (): TableCell | undefined => undefined));
  rows.forEach(({ cells }, at) => {
    for (const cell of cells)
      for (let row = at; row < Math.min(at + cell.rowSpan, rows.length); row++)
        grid[row]?.fill(cell, cell.column, cell.column + cell.columnSpan);
  });
  return grid;
}

/**
 * For each column the cells of the head above it, from the top, each once: `[金额, 计划]` for a column 计划 under 金额.
 */
export function headCells(table: Table): TableCell[][] {
  const grid = gridOf(headRows(table), table.columns.length);
  return table.columns.map((_, column) => {
    const above = grid.flatMap((row) => row[column] ?? []);
    return [...new Set(above)].filter(({ value }) => value !== "");
  });
}

/**
 * The words of the head above each column, with a blank between two of its cells, for 本年度 and 收件数 are no one word: `金额 计划`; `""` where it has none. What says of the whole table what
 * it is heads no column; nor does a head that only some of the rows stand under.
 */
export function columnLabels(table: Table): string[] {
  if (hasInnerHeads(table)) return table.columns.map(() => "");
  const titles = new Set(headRows(table).flatMap((row) => (isTitleRow(row, table.columns.length) ? row.cells : [])));
  return headCells(table).map((cells) => wordsOf(cells.filter((cell) => !titles.has(cell))).join(" "));
}

/** The words of each cell, blanks apart. */
export function wordsOf(cells: readonly TableCell[]): string[] {
  return cells.map(({ value }) => withoutBlanks(value));
}

/** Whether a row of a head says what the whole table is: its title, 单位：万元, 填报单位：甲村 beside a day. */
function isTitleRow({ cells }: TableRow, columns: number): boolean {
  const [first, ...others] = cells.filter(({ value }) => value !== "");
  if (!first || columns < 2) return false;
  return others.length === 0 ? first.columnSpan === columns : saysUnit(wordsOf([first, ...others]));
}

/** Whether the words of a row are nothing but who has filled in a table, when, and in what units. */
export function saysUnit(words: readonly string[]): boolean {
  return words.some((word) => UNIT.test(word)) && words.every((word) => STATED.test(word));
}

const UNIT = /单位[:：]/u;
const STATED = /^[（(]?[\p{Script=Han}]{1,10}[:：]|^\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?$|^公开\d+表$/u;

/** Whether a row is one cell over all columns: the name of the rows under it, or a remark. */
export function isGroupCell(cells: readonly { columnSpan: number }[], columns: number): boolean {
  return columns > 1 && cells.length === 1 && cells[0]?.columnSpan === columns;
}

/**
 * Whether a table has heads further down, under a row over all columns, that begin as the first one does: 信息内容 under
 * 第二十条第（五）项; or is parted by such rows, of which the first is its head. What is repeated on the next page, or said
 * before a value, would be the wrong one.
 */
export function hasInnerHeads(table: Table): boolean {
  const head = headRows(table);
  const first = head.at(-1)?.cells[0];
  const rows = bodyRows(table);
  if (!first || first.value === "" || first.column > 0) return false;
  const isTitle = ({ cells }: TableRow) => isGroupCell(cells, table.columns.length);
  if (head.every(isTitle) && rows.slice(0, -1).some(isTitle)) return true;
  return rows.some(({ cells }, at) => {
    const above = rows[at - 1]?.cells;
    const isUnderTitle = above?.length === 1 && above[0]?.columnSpan === table.columns.length;
    return isUnderTitle && cells[0]?.column === 0 && cells[0].value === first.value;
  });
}

/**
 * After how many columns the heads of a table come again: 科目, 金额, 科目, 金额 after two; 0 where they do not. What stands at
 * the left says nothing of the columns behind that.
 */
export function repeatedColumns(table: Table): number {
  const heads = headCells(table).map((cells) => wordsOf(cells.slice(-1))[0] ?? "");
  for (let count = 2; count <= heads.length / 2; count++)
    if (heads.length % count === 0 && heads.every((head, at) => head !== "" && head === heads[at % count]))
      return count;
  return 0;
}

/** What stands in each column of a row; `""` also where a cell from the left or above goes on. */
export function valuesByColumn({ cells }: TableRow, columns: number): string[] {
  const values = Array.from({ length: columns }, () => "");
  for (const { column, value } of cells) values[column] = value;
  return values;
}

/** The paragraphs of a cell. */
export function cellLines({ value }: TableCell): string[] {
  return value.split("\n");
}

/**
 * How many columns at the left say what a row is about: 序号 and the column behind it, else the first column. They are
 * repeated where a table is cut into sheets side by side, and stay in view where it scrolls.
 */
export function countKeyColumns({ columns }: Table): number {
  return Math.min(columns[0]?.isSerial ? 2 : 1, Math.max(1, columns.length - 1));
}
