import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { indexSite } from "../../src/indexing/index-search.ts";
import { searchIn } from "./site-folder.ts";
import type { Judgement } from "./judged/judge.ts";
import { judgeQueries, sumUp } from "./judged/judge.ts";
import { readJudgedDocuments, readJudgedQueries } from "./judged/read-judged.ts";
import { readSayings } from "./judged/read-sayings.ts";

async function judge(sayings: string[][]): Promise<Judgement[]> {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-judged-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await indexSite(readJudgedDocuments(), (_list, value) => value, folder, { sayings });
  return judgeQueries(searchIn(folder), readJudgedQueries());
}

test("what villagers type finds what answers it, and a question the words that say it", async () => {
  const judgements = await judge(readSayings());
  expect(judgements.length).toBeGreaterThanOrEqual(150);
  const { ndcg, success, nothing, quoted } = sumUp(judgements);
  const missed = judgements.filter((one) => !one.success || one.isQuoted === false).map(({ typed }) => typed);
  expect.soft(success, missed.join(" ")).toBeGreaterThanOrEqual(0.95);
  expect.soft(nothing).toBeLessThanOrEqual(0.02);
  expect.soft(ndcg).toBeGreaterThanOrEqual(0.9);
  expect.soft(quoted, missed.join(" ")).toBeGreaterThanOrEqual(0.9);
});

test("every quotation is a stretch of its document, letter by letter", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-judged-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await indexSite(readJudgedDocuments(), (_list, value) => value, folder, { sayings: readSayings() });
  const source = readFileSync(join(import.meta.dirname, "judged/documents.txt"), "utf8");
  const search = searchIn(folder);
  const wrong: string[] = [];
  let quotations = 0;
  for (const { typed } of readJudgedQueries()) {
    for (const { excerpt } of (await (await search.search(typed)).also()).answers) {
      quotations++;
      if (!excerpt.text.split("\u3000").every((part) => source.includes(part))) wrong.push(excerpt.text);
    }
  }
  expect(wrong).toEqual([]);
  expect(quotations).toBeGreaterThan(30);
});
