import { expect, test } from "vitest";
import { breakLine } from "../../../src/print/tables/cell-lines.ts";
import { setLine } from "../../../src/print/tables/set-table.ts";
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
