import { expect, test } from "vitest";
import type { Edge, QuoteRange } from "../../src/editor/quote-range.ts";
import { findRange, moveEdge, putEdge, wordsIn } from "../../src/editor/quote-range.ts";

const TEXT = "由镇农办清淤，筹资1,200元;村\n 民护坡。";
const rangeOf = (words: string) => findRange(TEXT, words) ?? { start: 0, end: 0 };

test("words are found where the text is wrapped, and said on one line", () => {
  const range = rangeOf("村民护坡");
  expect(TEXT.slice(range.start, range.end)).toBe("村\n 民护坡");
  expect(wordsIn(TEXT, range)).toBe("村民护坡");
  expect(findRange(TEXT, "没有")).toBeUndefined();
  expect(findRange(TEXT, "")).toBeUndefined();
  // Of words that come twice, those inside a quote are meant; a sign outside the first plane is whole.
  expect(findRange("清淤。再清淤。", "清淤", { start: 3, end: 7 })).toEqual({ start: 4, end: 6 });
  expect(findRange("甲𠮷乙", "𠮷")).toEqual({ start: 1, end: 3 });
});

test.for<[words: string, edge: Edge, step: -1 | 1, by: "character" | "clause", after: string]>([
  ["由镇农办清淤", "end", 1, "clause", "由镇农办清淤，筹资1,200元"],
  ["由镇农办清淤，筹资1,200元", "end", -1, "clause", "由镇农办清淤"],
  ["由镇农办清淤，筹资1,200元", "start", 1, "clause", "筹资1,200元"],
  ["筹资1,200元", "start", -1, "clause", "由镇农办清淤，筹资1,200元"],
  ["村民护坡", "end", 1, "clause", "村民护坡。"],
  // There is no stop in it to go back to.
  ["由镇农办清淤", "end", -1, "clause", "由镇农办清淤"],
  ["由镇农办清淤", "start", 1, "clause", "由镇农办清淤"],
  ["清淤", "end", -1, "character", "清"],
  ["清", "end", -1, "character", "清"],
  ["清淤", "start", -1, "character", "办清淤"],
  ["民护坡", "start", -1, "character", "村民护坡"],
])("%s: %s %i by %s is %s", ([words, edge, step, by, after]) => {
  const moved = moveEdge(TEXT, rangeOf(words), edge, step, by);
  expect(wordsIn(TEXT, moved)).toBe(after);
});

test("an end never leaves the text, nor goes past the other one", () => {
  const range: QuoteRange = { start: 2, end: 5 };
  expect(putEdge("甲乙丙丁戊己", range, "end", 99)).toEqual({ start: 2, end: 6 });
  expect(putEdge("甲乙丙丁戊己", range, "end", 0)).toEqual({ start: 2, end: 3 });
  expect(putEdge("甲乙丙丁戊己", range, "start", -4)).toEqual({ start: 0, end: 5 });
  expect(putEdge("甲乙丙丁戊己", range, "start", 99)).toEqual({ start: 4, end: 5 });
});
