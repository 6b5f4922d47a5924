import { expect, test } from "vitest";
import { tellWrongPages } from "../../src/sources/wrong-pages.ts";

test("a page that is not the source is told by its path, with the words around the difference", () => {
  const difference = { index: 4, before: "清淤", expected: "。", actual: "；" };
  const told = tellWrongPages([
    { page: "documents/a/p1/", ...difference },
    { page: "documents/a/index.json", ...difference },
  ]);
  expect(told.map(({ file, reason, ruleId }) => [file, reason, ruleId])).toEqual([
    ["documents/a/p1/", "网页与原文不一致，第 5 字起(“清淤”之后)应为“。”，实际是“；”", "verbatim"],
    ["documents/a/index.json", "文件与原文不一致，第 5 字起(“清淤”之后)应为“。”，实际是“；”", "verbatim"],
  ]);
});
