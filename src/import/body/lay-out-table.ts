import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { Cell, Grid } from "../input/page.ts";
import { isFilled } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";

/** Merged cells that lie over one another. */
export const MERGED_CELLS = declareMessage({
  id: "merged-cells",
  title: "合并的单元格不互相重叠",
  why: "两格占了同一个位置，看不出哪一格是多大",
  fix: "草稿把后面的一格缩小了；对照原表，在 document.md 里用“^”“<”改正。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td colspan="2">受灾情况</td></tr><tr><td>甲村</td><td>3</td></tr></table><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td>村</td><td rowspan="2">户数</td></tr><tr><td colspan="2">甲村</td></tr></table><p>2022年6月15日</p></div>',
      messages: ["1:123 存疑 这张表里合并的格子互相重叠"],
    },
  ],
});

/** A cell of a table at its upper left place; `source` is undefined where the input has none in that place. */
export interface LaidCell {
  source: Cell | undefined;
  row: number;
  column: number;
  columnSpan: number;
  rowSpan: number;
}

/** A table as a grid: for each row and column the cell that covers it. Each row and each column has a cell that begins in it. */
export type TableGrid = readonly (readonly LaidCell[])[];

/** The cells that begin in a row of a table, from left to right. */
export function ownCells(grid: TableGrid, row: number): LaidCell[] {
  return [...new Set(grid[row])].filter((cell) => cell.row === row);
}

/** Lays the cells of a table out, as browsers and Word do: each in the first free place of its row. */
export function layOutTable(page: ReadPage, grid: Grid, doubts: Doubts): TableGrid {
  const rows = page.kind === "text" ? grid.rows.map((row) => (isRule(page, row) ? [] : row)) : grid.rows;
  const { cells, overlap } = placeCells(rows);
  const line = overlap && page.lines[Math.min(overlap.from, grid.to - 1)];
  if (line) doubts.add(line.start, MERGED_CELLS, "这张表里合并的格子互相重叠");
  const isTyped = page.kind === "text" || grid.columns !== undefined;
  const shown = isTyped ? withoutEmptyLines(cells) : cells;
  const from = countStarts(shown.map(({ row }) => row));
  const across = countStarts(shown.map(({ column }) => column));
  const laid = Array.from({ length: from.total }, (): LaidCell[] => []);
  for (const cell of shown) {
    const [row, column] = [from.before(cell.row), across.before(cell.column)];
    const rowSpan = from.before(cell.row + cell.rowSpan) - row;
    const columnSpan = across.before(cell.column + cell.columnSpan) - column;
    const own = { source: cell.source, row, column, columnSpan, rowSpan };
    for (let at = row; at < row + rowSpan; at++)
      for (let over = column; over < column + columnSpan; over++) (laid[at] as LaidCell[])[over] = own;
  }
  laid.forEach((line, row) => fillGaps(line, row, across.total, !isTyped));
  return laid;
}

/** A line of strokes in a scraped text, as Markdown has it under the head. */
function isRule({ text }: ReadPage, cells: readonly Cell[]): boolean {
  return cells.every(({ start, end }) => /^[\s:|-]*$/u.test(text.slice(start, end)));
}

/** Of a scraped text: scrapers end each row with a separator; the empty column after it is none, nor is a row of separators. */
function withoutEmptyLines(cells: readonly LaidCell[]): LaidCell[] {
  const filled = cells.filter(({ source }) => source && isFilled(source));
  const rows = new Set(filled.map(({ row }) => row));
  const last = filled.reduce((most, { column }) => Math.max(most, column), 0);
  return cells.filter(({ row, column }) => rows.has(row) && column <= last);
}

/** Gives each cell its place; a later one is made smaller where it would lie over an earlier one, and the first such is told. */
function placeCells(rows: readonly (readonly Cell[])[]): { cells: LaidCell[]; overlap: Cell | undefined } {
  const taken = rows.map(() => new Set<number>());
  const cells: LaidCell[] = [];
  let overlap: Cell | undefined;
  rows.forEach((row, at) => {
    let column = 0;
    for (const source of row) {
      while (taken[at]?.has(column)) column++;
      const columnSpan = countFree(source.columnSpan, (span) => taken[at]?.has(column + span) ?? true);
      const rowSpan = countFree(source.rowSpan, (span) => taken[at + span]?.has(column) ?? true);
      if (columnSpan < source.columnSpan) overlap ??= source;
      for (const below of taken.slice(at, at + rowSpan))
        for (let over = column; over < column + columnSpan; over++) below.add(over);
      cells.push({ source, row: at, column, columnSpan, rowSpan });
      column += columnSpan;
    }
  });
  return { cells, overlap };
}

/** How many of so many places are free, the first of which is. */
function countFree(most: number, isTaken: (place: number) => boolean): number {
  let count = 1;
  while (count < most && !isTaken(count)) count++;
  return count;
}

/** Counts the rows, or columns, in which a cell begins: in all, and before one of them. */
function countStarts(places: readonly number[]): { total: number; before: (place: number) => number } {
  const starts = new Set(places);
  const before = [0];
  const last = places.reduce((most, place) => Math.max(most, place), -1);
  for (let at = 0; at <= last; at++) before.push((before.at(-1) ?? 0) + (starts.has(at) ? 1 : 0));
  return { total: starts.size, before: (place) => before[place] ?? starts.size };
}

/** A row that is shorter than the others has an empty cell in the rest; one in each column in a text, whose lines are no rows of a paper. */
function fillGaps(line: LaidCell[], row: number, width: number, together: boolean): void {
  for (let column = 0; column < width; column++) {
    if (line[column]) continue;
    let end = column + 1;
    while (together && end < width && !line[end]) end++;
    const gap = { source: undefined, row, column, columnSpan: end - column, rowSpan: 1 };
    for (let at = column; at < end; at++) line[at] = gap;
    column = end - 1;
  }
}
