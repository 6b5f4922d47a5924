import { expect, test } from "vitest";
import { flowTable } from "../../../src/print/tables/flow-table.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { lay, makeTable } from "./make-table.ts";

test("where Typst breaks pages, none ends between rows that the words of a merged cell reach over", () => {
  const words = "《中华人民共和国政府信息公开条例》、各地相关法律法规和规定";
  const steps = "办理条件、申请材料、办理流程".repeat(2);
  const table = makeTable([["序号", "依据", "内容"], ["1", words, steps], ["2", "^", steps], ["3", "无", "办理结果"]]); // prettier-ignore
  // So low a page that rows of a merged cell are not held together for being few.
  const { grid } = lay(table, { width: 200, tables: [10], beside: 1, height: 300 });
  const { rows, tied } = flowTable(grid, 140);
  const merged = rows.flatMap(({ cells }, at) => cells.flatMap((cell) => (cell.rowSpan > 1 ? [{ cell, at }] : [])));
  for (const { cell, at } of atLeastOne(merged)) {
    let height = rows[at]?.height ?? 0;
    for (let row = at; tied[row]; row++) height += rows[row + 1]?.height ?? 0;
    expect(height).toBeGreaterThanOrEqual(cell.lines.length * grid.line * grid.size);
    expect(rows[at]?.height).toBeLessThan(cell.lines.length * grid.line * grid.size);
  }
});
