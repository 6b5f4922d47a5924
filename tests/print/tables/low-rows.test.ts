import { expect, test } from "vitest";
import { evenWidth, shareWidth } from "../../../src/print/tables/column-shares.ts";
import { countCell, linesOf, makeGrid } from "../../../src/print/tables/grid.ts";
import { lowWidths } from "../../../src/print/tables/low-rows.ts";
import { setTable } from "../../../src/print/tables/set-table.ts";
import { textOfRuns } from "../../../src/print/runs.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { lay, makeTable } from "./make-table.ts";

const SETTING = { size: 1, line: 1.3, pad: 0.1 };
const CHANNELS =
  "■政府网站 □政府公报<br>□两微一端 □发布会听证会<br>■公开查阅点 □政务服务中心<br>■村公示栏<br>■精准推送";

test("the rest of a line goes where it makes the rows lowest", () => {
  const basis = "《政府信息公开条例》、《社会救助暂行办法》、各地配套政策法规文件".repeat(4);
  const table = setTable(makeTable([["序号", "公开依据", "公开渠道和载体"], ["1", basis, CHANNELS]])); // prettier-ignore
  const room = 40;
  const heightOf = (widths: number[] = []) => makeGrid(table, widths, SETTING, 1000).heights.reduce((a, b) => a + b, 0);
  const low = lowWidths(table, room);
  expect(low?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 4);
  expect(heightOf(low)).toBeLessThan(heightOf(shareWidth(table.columns, room)));
});

test("there is always room for all columns, whatever the rest", () => {
  const table = setTable(makeTable([["序号", "说明", "备注"], ["1", "各村要按时报送。".repeat(30), "无"]])); // prettier-ignore
  const least = evenWidth(table.columns);
  for (const rest of atLeastOne([0, 1e-9, 0.1, 1 / 3, 1, 7.7, 30]))
    expect(lowWidths(table, least + rest)?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(least + rest, 4);
  expect(lowWidths(table, least - 0.1)).toBeUndefined();
});

test("words that are as wide as their column are not torn", () => {
  const { grid } = lay(
    makeTable([["责任单位", "说明"], ["问题序号", "各村要按时报送。".repeat(30)], ["整改时限", "无"]]),
  ); // prettier-ignore
  for (const { cells } of atLeastOne(grid.table.rows)) expect(cells[0] && countCell(grid, cells[0])).toBe(1);
});

test.each([
  ["本年制发件数", 5, ["本年制", "发件数"]],
  ["现行有效", 3, ["现行", "有效"]],
  ["特定群体（请写明）", 4, ["特定群", "体（请", "写明）"]],
  ["法人或其他组织", 3, ["法人或", "其他", "组织"]],
])("the head %s in %d characters is in lines of about one width", (head, width, expected) => {
  const table = setTable(makeTable([[head, "甲"], ["1", "2"]])); // prettier-ignore
  const grid = makeGrid(table, [width + 1, 10], SETTING, 1000);
  const cell = grid.table.rows[0]?.cells[0];
  const lines = cell ? linesOf(grid, cell) : [];
  const words = lines.map((line) => ("runs" in line ? textOfRuns(line.runs) : ""));
  expect(words.join("")).toBe(head);
  expect(words).toEqual(expected);
});

test("no last line of a paragraph is one character", () => {
  const table = setTable(makeTable([["村组", "甲"], ["石榴村二组", "2"]])); // prettier-ignore
  const grid = makeGrid(table, [5, 10], SETTING, 1000);
  const cell = grid.table.rows[1]?.cells[0];
  const lines = cell ? linesOf(grid, cell) : [];
  expect(lines.map((line) => ("runs" in line ? textOfRuns(line.runs) : ""))).toEqual(["石榴村", "二组"]);
});
