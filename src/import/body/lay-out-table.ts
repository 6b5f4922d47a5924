import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { Cell, Grid } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";

/** A table with merged cells. */
export const MERGED_CELLS = declareMessage({
  id: "merged-cells",
  title: "表格里没有合并的单元格",
  why: "草稿的表格一行一行写，没有合并的格子",
  fix: "草稿把文字放在合并格的第一格，其余留空；对照原表，看每一行能不能读懂。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td>村</td><td>户数</td></tr><tr><td>甲</td><td>3</td></tr></table><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td colspan="2">受灾情况</td></tr><tr><td>甲村</td><td>3</td></tr></table><p>2022年6月15日</p></div>',
      messages: ["1:81 存疑 这张表有合并的单元格"],
    },
  ],
});

/** A table as rows of equal length; a cell without words is undefined. */
export type TableRows = (Cell | undefined)[][];

/** Lays the cells of a table out: a cell over several columns or rows stands in the first of them, the others stay empty. */
export function layOutTable(page: ReadPage, grid: Grid, doubts: Doubts): TableRows {
  const rows: TableRows = grid.rows.map(() => []);
  const taken = grid.rows.map(() => new Set<number>());
  let merged: Cell | undefined;
  grid.rows.forEach((cells, index) => {
    if (page.kind === "text" && cells.every((cell) => /^[\s:|-]*$/u.test(page.text.slice(cell.start, cell.end))))
      return;
    let column = 0;
    for (const cell of cells) {
      while (taken[index]?.has(column)) column++;
      if (cell.columnSpan > 1 || cell.rowSpan > 1) merged ??= cell;
      for (let row = index; row < Math.min(index + cell.rowSpan, grid.rows.length); row++)
        for (let at = column; at < column + cell.columnSpan; at++) taken[row]?.add(at);
      const row = rows[index] as TableRows[number];
      row[column] = cell.end > cell.start ? cell : undefined;
      column += cell.columnSpan;
    }
  });
  const first = page.lines[grid.from];
  if (merged && first) doubts.add(first.start, MERGED_CELLS, "这张表有合并的单元格");
  const width = Math.max(
    0,
    ...rows.map((row, index) => Math.max(row.length, ...[...(taken[index] ?? [])].map((column) => column + 1))),
  );
  const even = rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
  const last = page.kind === "text" ? lastColumn(even) : width;
  return even.filter((row) => row.some(Boolean)).map((row) => row.slice(0, last));
}

/** Scrapers end each row with a separator; the empty column after it is none. */
function lastColumn(rows: TableRows): number {
  return rows.reduce((most, row) => Math.max(most, row.findLastIndex(Boolean) + 1), 0);
}
