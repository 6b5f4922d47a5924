import { VFile } from "vfile";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";

const HEAD = '---\n标题: 甲\n成文日期: "2022-06-15"\n---\n\n';

/** A regular expression that takes the square of this many characters takes longer than any test may. */
const SIZE = 1_000_000;

test.each([
  ["Chinese characters", "整改措施落实到位并且完成"],
  ["names", "镇、村、"],
  ["ones", "一个、"],
  ["brackets that open", "（《“"],
  ["brackets that close", "）》”"],
  ["titles", "《甲镇整改方案》"],
  ["points", "：一是甲二是"],
  ["blanks in words", "度 的，"],
  ["blanks", " "],
  ["figures", "1"],
  ["letters like figures", "O"],
  ["figures and letters like them", "1O"],
  ["dates", "3月5日于6月"],
  ["dots", "."],
])("a paragraph of a million characters does not hang the check: %s", (_name, unit) => {
  expect(check(`，甲${unit.repeat(SIZE / unit.length)}乙。`)).toBeDefined();
});

test("nor does a cell of many paragraphs", () => {
  expect(check(`| 甲 | 乙 |\n| --- | --- |\n| 1 | ${"丙<br>".repeat(SIZE / 20)}丁 |`)).toBeDefined();
});

function check(body: string) {
  const file = new VFile({ path: "2022-plan/document.md", value: HEAD + body });
  return checkDocument({ id: "2022-plan", file, attachments: [] }, {});
}
