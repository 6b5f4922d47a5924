import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { KnownWords } from "../../src/proof/known-words.ts";
import { listWords } from "../../src/ui/list-words.ts";

const FILE = path.resolve(import.meta.dirname, "../../src/ui/list-words.ts");
const known = new KnownWords([], [readFileSync(FILE, "utf8")]);

/** A cell of lists/times.csv that the proof does not know stops the site: 每年（不晚于 2 月最后一天）. */
test.each([
  ["year", 2, "last", "（不晚于 2 月最后一天）"],
  ["year", 3, 15, "（不晚于 3 月 15 日）"],
  ["quarter", 1, "last", "（不晚于第 1 个月最后一天）"],
  ["quarter", 1, 10, "（不晚于第 1 个月 10 日）"],
  ["month", undefined, "last", "（不晚于最后一天）"],
  ["month", undefined, 25, "（不晚于 25 日）"],
] as const)("%s %s %s is said in words that are known in a cell", (every, month, day, said) => {
  const words = listWords.recurringBy(every, month, day);
  expect(words).toBe(said);
  expect(known.findUnknown(words, "in cells")).toBeUndefined();
});
