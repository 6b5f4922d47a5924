import { describe, expect, test } from "vitest";
import { blockAt, linesOfBlocks } from "../../src/editor/preview-places.ts";

const LINES = [
  "# 关于防汛的通知",
  "",
  "一、加强值守。各村每天安排两人值守。",
  "整改措施：（1）对照清单核查。（2）加强业务培训。",
  "",
  "| 村 | 户数 |",
  "| --- | --- |",
  "| 甲村 | 3 |",
  "| ^ | 4 |",
  "",
  "整改措施：（1）对照清单核查。",
];
const BLOCKS = [
  "关于防汛的通知",
  "一、加强值守。各村每天安排两人值守。",
  "整改措施：",
  "（1）对照清单核查。",
  "（2）加强业务培训。",
  "复制",
  "村户数",
  "甲村3",
  "4",
  "整改措施：（1）对照清单核查。",
];

test("every block has its line: a line that is shown in pieces, rows of a table, words that come twice", () => {
  expect(linesOfBlocks(LINES, BLOCKS)).toEqual([0, 2, 3, 3, 3, undefined, 5, 7, 8, 10]);
});

test("words of ours that stand in no line have none, and lead nobody astray", () => {
  expect(linesOfBlocks(["甲乙丙丁。", "甲"], ["打印", "", "甲乙丙丁。"])).toEqual([undefined, undefined, 0]);
});

test("signs of Markdown and punctuation that the site shows otherwise make no difference", () => {
  expect(linesOfBlocks(["## （一）\\*甲乙丙, 丁", "戊<br>己"], ["(一)*甲乙丙,丁", "戊己"])).toEqual([0, 1]);
});

describe("the block at the cursor", () => {
  const places = linesOfBlocks(LINES, BLOCKS);
  const at = (line: number, before: string) => blockAt(places, BLOCKS, { line, before, whole: LINES[line] ?? "" });

  test("is the line's own, and of several the one that the cursor is in", () => {
    expect([at(2, ""), at(3, "整改"), at(3, "整改措施：（1）对照"), at(3, LINES[3] ?? "")]).toEqual([1, 2, 3, 4]);
  });

  test("of an empty line is the one before", () => {
    expect(at(4, "")).toBe(4);
    expect(blockAt([undefined], ["复制"], { line: 0, before: "", whole: "" })).toBeUndefined();
  });
});
