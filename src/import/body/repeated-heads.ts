import { declareMessage } from "../../parse/declare-message.ts";
import type { WordsOf } from "./count-head.ts";
import type { LaidCell, TableGrid } from "./lay-out-table.ts";
import { ownCells } from "./lay-out-table.ts";

/** The head of a table stands in it again, as on each page of a paper. */
export const REPEATED_HEAD = declareMessage({
  id: "repeated-head",
  title: "表头只在最上面",
  why: "分页打印的表，每页印一遍表头；网页上表头夹在中间，会读成一行内容",
  fix: "草稿只留最上面的表头；原件里重复的表头不是分页印的，照原样补进 document.md。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td>村</td><td>户数</td></tr><tr><td>甲村</td><td>3</td></tr><tr><td>乙村</td><td>4</td></tr></table><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><table><tr><td>村</td><td>户数</td></tr><tr><td>甲村</td><td>3</td></tr><tr><td>村</td><td>户数</td></tr><tr><td>乙村</td><td>4</td></tr></table><p>2022年6月15日</p></div>',
      messages: ["1:69 存疑 这张表的表头又印了 1 遍，草稿只留了最上面的"],
    },
  ],
});

/**
 * Leaves out the rows in which all of a table's head stands once more, cell by cell, between rows of the table: papers
 * print it on each page. Under a row over the whole width it is the head of what follows, and stays.
 *
 * @returns the table without them, and how often they stood in it
 */
export function leaveOutRepeats(grid: TableGrid, head: number, wordsOf: WordsOf): { grid: TableGrid; repeats: number } {
  const say = (row: number, from: number) =>
    ownCells(grid, row).map((cell) => [cell.row - from, cell.column, cell.columnSpan, cell.rowSpan, wordsOf(cell)]);
  const sayHead = (from: number) => JSON.stringify(Array.from({ length: head }, (_, at) => say(from + at, from)));
  const wanted = sayHead(0);
  const isTold = head > 0 && ownCells(grid, head - 1).filter((cell) => wordsOf(cell) !== "").length > 1;
  const out = new Set<number>();
  for (let row = head + 1; isTold && row + head < grid.length; row++) {
    if (ownCells(grid, row - 1).length < 2 || sayHead(row) !== wanted) continue;
    for (let at = row; at < row + head; at++) out.add(at);
  }
  return { grid: out.size === 0 ? grid : withoutRows(grid, out), repeats: out.size / Math.max(head, 1) };
}

function withoutRows(grid: TableGrid, out: ReadonlySet<number>): TableGrid {
  const moved = new Map<LaidCell, LaidCell>();
  let row = 0;
  return grid.flatMap((line, at) => {
    if (out.has(at)) return [];
    for (const cell of ownCells(grid, at)) moved.set(cell, { ...cell, row });
    row++;
    return [line.map((cell) => moved.get(cell) ?? cell)];
  });
}
