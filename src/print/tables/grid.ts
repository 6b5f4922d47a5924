import { textRoom } from "./column-shares.ts";
import type { PlacedLine } from "./placed-table.ts";
import { CELL_PICTURE } from "./placed-table.ts";
import type { SetCell, SetRow, SetTable } from "./set-table.ts";
import { breakLine, countLines } from "./cell-lines.ts";
import { sortCells } from "./sort-cells.ts";

/** How rows are set: points, and units of the size of the text. */
export interface RowSetting {
  size: number;
  line: number;
  pad: number;
}

/** A table with the widths of its columns and the heights of its rows. */
export interface Grid extends RowSetting {
  table: SetTable;
  widths: number[];
  /** Points; what merged cells need beyond their rows is not in them. */
  heights: number[];
}

/** @param full height of a page */
export function makeGrid(table: SetTable, widths: number[], setting: RowSetting, full: number): Grid {
  const grid: Grid = { ...setting, table, widths, heights: [] };
  const rows = openTall(grid, full);
  if (rows) grid.table = { ...table, rows };
  grid.heights = countRows(grid).map((lines) => rowHeight(grid, lines));
  return grid;
}

/**
 * How many lines each row is high. A list has thousands of cells, few of which are wider than their column: in most columns
 * none is looked at, in the others each text once.
 */
function countRows(grid: Grid): number[] {
  const { groups, others } = sortCells(grid.table.rows);
  const counts = grid.table.rows.map(() => 1);
  const raise = (row: number, lines: number) => (counts[row] = Math.max(counts[row] ?? 1, lines));
  for (const { cell, widest, texts } of groups)
    if (widest > textRoom(cell, grid.widths))
      for (const [lines, rows] of texts) {
        const count = countCell(grid, { ...cell, lines });
        for (const row of rows) raise(row, count);
      }
  for (const { cell, row } of others) raise(row, countCell(grid, cell));
  return counts;
}

/** A line between rows, in points or pixels: at its thinnest it is a pixel of whatever screen. */
const RULE = 1.5;

/** Height of a row of so many lines. */
export function rowHeight({ size, line, pad }: RowSetting, lines: number): number {
  return (lines * line + 2 * pad) * size + RULE;
}

/** How many lines there is room for. */
export function linesIn({ size, line, pad }: RowSetting, height: number): number {
  return Math.floor(((height - RULE) / size - 2 * pad) / line + 1e-9);
}

/** How many lines a picture in a cell is as high as. */
export function pictureLines({ line }: RowSetting): number {
  return Math.ceil(CELL_PICTURE / line + 0.2);
}

/** How many lines a cell is high. */
export function countCell(grid: Grid, cell: SetCell): number {
  const width = textRoom(cell, grid.widths);
  const lines = cell.lines.reduce((sum, line) => sum + countLines(line, width), 0);
  return lines + cell.pictures.length * pictureLines(grid);
}

/** The lines of a cell, its pictures under its words. */
export function linesOf(grid: Grid, cell: SetCell): PlacedLine[] {
  const width = textRoom(cell, grid.widths);
  const [line] = cell.lines;
  if (line && cell.lines.length === 1 && line.width <= width && cell.pictures.length === 0)
    return [{ runs: line.runs }];
  return [
    ...cell.lines.flatMap((line) => breakLine(line, width).map((runs) => ({ runs }))),
    ...cell.pictures.map((picture) => ({ picture })),
  ];
}

/** Height of lines, in lines. */
export function countPlaced(grid: RowSetting, lines: readonly PlacedLine[]): number {
  return lines.reduce((sum, line) => sum + ("runs" in line ? 1 : pictureLines(grid)), 0);
}

/**
 * Merged cells that are too high to stay whole beside their rows stand in the first of these, with open cells under them.
 *
 * @returns undefined where there are none
 */
function openTall(grid: Grid, full: number): SetRow[] | undefined {
  const most = linesIn(grid, full * MERGED);
  const { rows } = grid.table;
  const isTall = (cell: SetCell, at: number) =>
    cell.rowSpan > 1 &&
    (countCell(grid, cell) > most || (rows[at]?.cells.some((one) => countCell(grid, one) > most) ?? false));
  const merging = mergingRows(rows);
  if (!rows.some(({ cells }, at) => merging[at] === true && cells.some((cell) => isTall(cell, at)))) return undefined;
  const opened = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  rows.forEach(({ cells }, at) => {
    for (const cell of cells.filter((one) => isTall(one, at))) {
      const own = opened[at]?.cells ?? [];
      own[own.indexOf(cell)] = { ...cell, rowSpan: 1, openBelow: true };
      for (let under = at + 1; under < Math.min(rows.length, at + cell.rowSpan); under++) {
        const last = under === at + cell.rowSpan - 1;
        const { place: _, ...rest } = cell;
        const blank: SetCell = { ...rest, rowSpan: 1, lines: [], pictures: [], openAbove: true };
        opened[under]?.cells.push(last ? blank : { ...blank, openBelow: true });
      }
    }
  });
  for (const row of opened) row.cells.sort((one, other) => one.column - other.column);
  return opened;
}

/** A head higher than this part of a page is not repeated. */
export const REPEATED = 1 / 3;

/** A merged cell that is higher than this part of a page is opened. */
const MERGED = 0.5;

const knownMerging = new WeakMap<readonly SetRow[], boolean[]>();

/** For each row whether a cell that is merged downwards begins in it. */
export function mergingRows(rows: readonly SetRow[]): readonly boolean[] {
  const known = knownMerging.get(rows) ?? rows.map(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
  knownMerging.set(rows, known);
  return known;
}
