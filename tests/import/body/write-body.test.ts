import { describe, expect, test } from "vitest";
import { layOutTable } from "../../../src/import/body/lay-out-table.ts";
import { placePictures } from "../../../src/import/body/place-pictures.ts";
import { writeTable } from "../../../src/import/body/write-table.ts";
import { escapeHeading, escapeText, tidyBlanks } from "../../../src/import/body/write-words.ts";
import type { Grid } from "../../../src/import/input/page.ts";
import type { ReadPage } from "../../../src/import/input/read-lines.ts";
import { readSigns } from "../../../src/import/lines/signs.ts";
import type { DraftBlock } from "../../../src/import/paragraphs/draft-block.ts";
import { collectDoubts, readText, readWeb } from "../read-pages.ts";

describe("blanks inside a line", () => {
  const PROSE = "各村要抢抓农时， 确保颗粒归仓，按时报送 进度。";
  test.each([
    ["that were wraps of running text go", PROSE, false, "各村要抢抓农时，确保颗粒归仓，按时报送进度。"],
    ["stay between other words", "东村 西村", false, "东村 西村"],
    ["of several become one", "东村 　 西村", false, "东村 西村"],
    ["stay at Latin letters and figures", "请用 Office 2016 报送。", false, "请用 Office 2016 报送。"],
    ["with a line end in them go", "东村\n西村", false, "东村西村"],
    ["that take no room go", "东\u200b村", false, "东村"],
    ["that spread a title go", "关于做好秋收工作的通 知", true, "关于做好秋收工作的通知"],
    ["that spread a title go, however wide", "关于做好秋收工作的通　　知", true, "关于做好秋收工作的通知"],
  ])("%s", (_, words, title, tidy) => expect(tidyBlanks(readSigns(words), title)).toBe(tidy));
});

test.each([
  ["# 号", "\\# 号", "\\# 号"],
  ["| 号", "\\| 号", "| 号"],
  ["甲\\乙![丙]#", "甲\\\\乙\\![丙]#", "甲\\\\乙\\![丙]\\#"],
])("what Markdown would take in %j is escaped", (words, text, heading) => {
  expect([escapeText(words), escapeHeading(words)]).toEqual([text, heading]);
});

function firstGrid({ grids }: ReadPage): Grid {
  const [grid] = grids;
  if (!grid) throw new Error("no table");
  return grid;
}

describe("a table", () => {
  test("with merged cells has its words in the first of them, which is told", () => {
    const page = readWeb("<table><tr><td colspan=2>甲</td><td rowspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>");
    const doubts = collectDoubts();
    const rows = layOutTable(page, firstGrid(page), doubts);
    const words = rows.map((row) => row.map((cell) => (cell ? page.text.slice(cell.start, cell.end) : "")));
    expect(words).toEqual([["甲", "", "乙"], ["丙", "丁", ""]]);
    expect(doubts.told).toEqual(["merged-cells: 这张表有合并的单元格"]);
  }); // prettier-ignore
  test("of a scraped text has neither a rule of strokes nor the column after a last |", () => {
    const page = readText("序号 | 村 |\n--- | --- |\n1 | 东村 |");
    expect(writeTable(page, firstGrid(page), collectDoubts()).markdown).toBe(
      "| 序号 | 村 |\n| --- | --- |\n| 1 | 东村 |",
    );
  });
  test("is written with the lines of a cell on one line, and its cells are told in their order", () => {
    const page = readWeb("<table><tr><td>甲<br>乙</td><td>a|b</td></tr><tr><td></td><td>丙</td></tr></table>");
    const { markdown, cells } = writeTable(page, firstGrid(page), collectDoubts());
    expect(markdown).toBe("| 甲 乙 | a\\|b |\n| --- | --- |\n|  | 丙 |");
    expect(cells.map(({ start, end }) => page.text.slice(start, end))).toEqual(["甲\n乙", "a|b", "丙"]);
  });
});

test("pictures stand after the paragraph that holds them, or between two", () => {
  const page = readText("甲\n乙");
  const blocks = page.lines.map(({ start, end, signs }): DraftBlock => ({
    kind: "paragraph",
    depth: 0,
    pieces: [{ start, end, signs, glue: "" }],
    opening: signs,
  }));
  const pictures = [{ at: 0, file: "1" }, { at: 1, file: "2" }, { at: 3, file: "3" }]; // prettier-ignore
  const shown = placePictures(page, blocks, pictures).map((block) =>
    block.kind === "picture" ? block.file : block.kind === "table" ? "table" : block.opening.text,
  );
  expect(shown).toEqual(["1", "甲", "2", "乙", "3"]);
});
