import { describe, expect, test } from "vitest";
import { readTextPage } from "../../../src/import/input/text-page.ts";

/** The lines of a scraped text with what parts and indents them. */
function linesOf(source: string): string[] {
  const { text, lines } = readTextPage(source);
  return lines.map(
    ({ start, end, gap, indented }) => `${gap}${indented ? " indented" : ""}: ${text.slice(start, end)}`,
  );
}

/** The cells of its tables, row by row. */
function tablesOf(source: string): string[][][] {
  const { text, grids } = readTextPage(source);
  return grids.map(({ rows }) => rows.map((row) => row.map(({ start, end }) => text.slice(start, end))));
}

describe("lines", () => {
  test.each([
    ["are never blank, and have no blanks at their ends", " 甲 \n\u3000\n乙\u00a0", ["block: 甲", "block: 乙"]],
    ["of all systems", "甲\r\n乙\r丙\u2028丁", ["block: 甲", "line: 乙", "line: 丙", "line: 丁"]],
    ["are parted by empty ones", "甲\n乙\n\n丙", ["block: 甲", "line: 乙", "block: 丙"]],
    ["are indented by two characters", "甲\n　　乙\n  丙\n\t丁\n 戊", ["block: 甲", "line indented: 乙", "line indented: 丙", "line indented: 丁", "line: 戊"]],
    ["of nothing are none", "\n \n", []],
  ])("%s", (_, source, lines) => expect(linesOf(source)).toEqual(lines)); // prettier-ignore
});

describe("tables", () => {
  test.each([
    ["by |, one at the end or the beginning apart", "a | b |\n| c | d", [[["a", "b", ""], ["c", "d"]]]],
    ["by the wide ｜", "a｜b", [[["a", "b"]]]],
    ["by tab stops inside a line", "a\tb\n\tc\td", [[["a", "b"], ["c", "d"]]]],
    ["end with an empty line or a line without cells", "a|b\n\nc|d\n甲\ne|f", [[["a", "b"]], [["c", "d"]], [["e", "f"]]]],
    ["are none where no line has cells", "甲\n　　乙", []],
  ])("%s", (_, source, tables) => expect(tablesOf(source)).toEqual(tables)); // prettier-ignore
});

describe("a page that is one line as a whole", () => {
  const prose = "各村要抢抓农时，确保颗粒归仓，按时报送进度。".repeat(10);
  test("gets lines of its own for what stands before and after its text", () => {
    const head = "首页 政务公开 发布时间：2024-09-01 10:20 来源：南滩镇";
    expect(linesOf(`${head} ${prose} 2024年9月1日 上一篇：无 版权所有`)).toEqual([
      "block: 首页",
      "line: 政务公开",
      "line: 发布时间：2024-09-01 10:20",
      "line: 来源：南滩镇",
      `line: ${prose} 2024年9月1日`,
      "line: 上一篇：无",
      "line: 版权所有",
    ]);
  });
  test("stays one where nothing shows itself as frame", () => {
    expect(linesOf(`${prose} ${prose}`)).toEqual([`block: ${prose} ${prose}`]);
  });
});
