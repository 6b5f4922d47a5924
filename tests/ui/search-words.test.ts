import { expect, test } from "vitest";
import { searchWords } from "../../src/ui/search-words.ts";

test("no words of the search name a day: a site whose documents do not have it could not be proven", () => {
  const texts = Object.values(searchWords).filter((words) => typeof words === "string");
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((words) => /\d{4}-\d{1,2}-\d|\d{4}年\d{1,2}月\d/u.test(words))).toEqual([]);
});
