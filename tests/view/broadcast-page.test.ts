import { expect, test } from "vitest";
import { buildBroadcastPage, sayTime } from "../../src/view/broadcast-page.ts";
import { makeDocument } from "./make-document.ts";

const linesOf = (body: string) =>
  buildBroadcastPage(makeDocument(body), { name: "某某镇政务公开栏", guide: {} }).flatMap(({ lines }) => lines);
const ruby = (text: string, said: string) =>
  `<ruby>${text}<rp data-furniture="">（</rp><rt data-furniture="">${said}</rt><rp data-furniture="">）</rp></ruby>`;

test("readings stand above what is not read as it stands, and are no official text", () => {
  expect(linesOf("(一)增长41.9%，2022年12月。")).toEqual([
    `(一)增长${ruby("41.9%", "百分之四十一点九")}，2022年12月。`,
  ]);
});

test("a row has the heads of its columns and its pauses beside the text", () => {
  const furniture = (words: string) => `<span data-furniture="">${words}</span>`;
  expect(linesOf("| 村 | 金额(元) |\n| --- | --- |\n| 甲村 | 300 |")).toEqual([
    `村${furniture("，")}金额(元)${furniture("。")}`,
    `${furniture("村：")}甲村${furniture("；金额：")}300${furniture("元。")}`,
  ]);
});

test("the heads of several rows over a column are said with a pause between them", () => {
  const lines = linesOf(
    "| 村 | 本年度 | < |\n| --- | --- | --- |\n| ^ | 收件数 | 办结数 |\n| --- | --- | --- |\n| 甲村 | 3 | 2 |",
  );
  expect(lines.at(-1)).toContain("本年度，收件数：");
});

test("what ends the last piece stays together, as far as it fills a quarter of a sheet and not half of one", () => {
  const tails = (...lengths: number[]) =>
    buildBroadcastPage(makeDocument(lengths.map((length) => "路".repeat(length)).join("\n\n")), {
      name: "某某镇政务公开栏",
      guide: {},
    }).map(({ tail }) => tail);
  expect(tails(50, 20, 20, 20, 20, 20, 20)).toEqual([6]);
  expect(tails(50, 20, 130)).toEqual([2]);
  expect(tails(450)).toEqual([0]);
  // Only the last piece ends a sheet that nothing follows on.
  expect(tails(550, 550, 100).slice(0, -1).join()).toMatch(/^0(?:,0)*$/u);
});

test.each([
  [4, "10秒"],
  [58, "1分钟"],
  [98, "1分40秒"],
  [180, "3分钟"],
])("%s seconds are %s", (seconds, expected) => {
  expect(sayTime(seconds)).toBe(expected);
});
