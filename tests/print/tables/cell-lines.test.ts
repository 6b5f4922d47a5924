import { expect, test, vi } from "vitest";
import { breakLine, countLines } from "../../../src/print/tables/cell-lines.ts";
import type { Grid } from "../../../src/print/tables/grid.ts";
import { linesFrom } from "../../../src/print/tables/place-cell.ts";
import { setLine, setList } from "../../../src/print/tables/set-table.ts";
import { textOfRuns } from "../../../src/print/runs.ts";

test.each([
  { head: "村（社区）", width: 4.5, lines: ["村", "（社区）"] },
  { head: "补贴金额(元)", width: 5, lines: ["补贴金额", "(元)"] },
  { head: "所在村组名称", width: 4.5, lines: ["所在村", "组名称"] },
  { head: "村（居民委员会）", width: 6, lines: ["村（居民", "委员会）"] },
])("the head $head in a column of $width", ({ head, width, lines }) => {
  const own = breakLine({ ...setLine(head, "hei"), even: true }, width);
  expect(own.map(textOfRuns)).toEqual(lines);
});

test("of a paragraph only the places are looked for where its lines end: nothing is made", () => {
  const made = vi.spyOn(String.prototype, "slice");
  const line = setLine("由镇党委牵头，2023年3月底前完成1,234.50元，台账12号，坚持不放松。");
  made.mockClear();
  const count = countLines(line, 9);
  const calls = made.mock.calls.length;
  made.mockRestore();
  expect({ count, calls }).toEqual({ count: breakLine(line, 9).length, calls: 0 });
  expect(count).toBeGreaterThan(3);
});

test("a cell that goes on over pages is not taken apart", () => {
  const lines = Object.freeze(Array.from({ length: 100 }, () => ({ runs: [] })));
  const grid: Grid = { table: setList([1], []), widths: [1], heights: [], size: 10, line: 1.5, pad: 0.5 };
  expect(linesFrom(grid, lines, 90, 30)).toHaveLength(10);
  expect(linesFrom(grid, lines, 0, 30)).toHaveLength(30);
  expect(linesFrom(grid, lines, 0, 0)).toHaveLength(1);
});
