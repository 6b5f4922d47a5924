import { expect, test } from "vitest";
import { findWords } from "../../../src/client/editor/find-words.ts";

const TEXT = "# 关于\\|秋收的 通知\n\n一、抢收。\n\n| 村名 | 户数 |\n| --- | --- |\n| 甲村 | 3 |\n\n一、抢收。\n";
const found = (words: string, from?: number) => {
  const place = findWords(TEXT, words, from);
  return place && TEXT.slice(place.start, place.end);
};

test("words are found whatever blanks and signs of a document.md stand between them", () => {
  expect(found("关于|秋收 的通知")).toBe("关于\\|秋收的 通知");
  expect(found("村名　户数")).toBe("村名 | 户数");
  expect(found("甲 村")).toBe("甲村");
});

test("of several places the first behind the last one counts, else the first of all", () => {
  const first = TEXT.indexOf("一、");
  expect(findWords(TEXT, "一、抢收。")?.start).toBe(first);
  expect(findWords(TEXT, "一、抢收。", first + 1)?.start).toBe(TEXT.lastIndexOf("一、"));
  expect(findWords(TEXT, "关于", TEXT.length)?.start).toBe(2);
});

test("what is not there, and what has no words, is nowhere", () => {
  expect(findWords(TEXT, "二、报送")).toBeUndefined();
  expect(findWords(TEXT, " |\t")).toBeUndefined();
  expect(findWords("", "甲")).toBeUndefined();
});
