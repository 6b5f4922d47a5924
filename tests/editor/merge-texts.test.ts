import { expect, test } from "vitest";
import { mergeTexts, mergedText } from "../../src/editor/merge-texts.ts";

const BASE = "\ufeff---\r\n标题: 通知\r\n---\r\n\r\n甲。\r\n\r\n乙。\r\n\r\n丙。\r\n";
const merge = (mine: string, theirs: string) => mergedText(mergeTexts(BASE, mine, theirs), theirs);

test("changes of different places are both there, and every other byte is as it was", () => {
  const mine = BASE.replace("甲", "甲甲");
  const theirs = BASE.replace("丙。\r\n", "丙丙。\r\n\r\n丁。\r\n").replace("标题: 通知", "标题: 通告");
  expect(merge(mine, theirs)).toBe(theirs.replace("甲", "甲甲"));
});

test("the line ends and the byte order mark are those of the file as it stands", () => {
  const theirs = BASE.replaceAll("\r\n", "\n").replace("\ufeff", "").replace("乙", "乙乙");
  expect(merge(BASE.replace("丙", "丙丙"), theirs)).toBe(theirs.replace("丙", "丙丙"));
});

test("the same change by both is one", () => {
  const both = BASE.replace("乙", "戊");
  expect(merge(both, both)).toBe(both);
});

test.each([
  ["the same line", "乙一。", "乙二。", [{ mine: ["乙一。"], theirs: ["乙二。"] }]],
  ["a line that one changed and the other took away", "乙一。", undefined, [{ mine: ["乙一。"], theirs: [] }]],
])("%s is not merged by a program", (_, mine, theirs, conflicts) => {
  const other = theirs === undefined ? BASE.replace("乙。\r\n", "") : BASE.replace("乙。", theirs);
  const pieces = mergeTexts(BASE, BASE.replace("乙。", mine), other);
  expect(pieces.filter((piece) => "mine" in piece)).toEqual(conflicts);
  expect(mergedText(pieces, other)).toBeUndefined();
});

test("lines that touch each other are not merged by a program either: they may be one sentence, or one field", () => {
  const base = "甲\n乙\n丙\n";
  const pieces = mergeTexts(base, "甲一\n乙\n丙\n", "甲\n乙二\n丙\n");
  expect(pieces.filter((piece) => "mine" in piece)).toEqual([{ mine: ["甲一", "乙"], theirs: ["甲", "乙二"] }]);
});
