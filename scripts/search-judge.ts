/**
 * npm run search:judge: asks the search 150 queries in villagers' words over documents of invented towns, and prints
 * nDCG@5, success@3, how many found nothing, and how many quotations say what is asked; kind by kind.
 *
 * Options: --wrong (prints each query that is not answered). Exit code 1 where success@3 is below 95 % or more than
 * 2 % found nothing.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { indexSite } from "../src/indexing/index-search.ts";
import { createSearch } from "../src/search/search.ts";
import { simplify } from "../src/search/simplify.ts";
import { readSayings } from "../tests/search/judged/read-sayings.ts";
import type { Judgement } from "../tests/search/judged/judge.ts";
import { judgeQueries, sumUp } from "../tests/search/judged/judge.ts";
import { readJudgedDocuments, readJudgedQueries } from "../tests/search/judged/read-judged.ts";

const { values } = parseArgs({ options: { wrong: { type: "boolean", default: false } } });
const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-judge-"));
try {
  const documents = readJudgedDocuments();
  await indexSite(documents, (_list, value) => value, folder, { sayings: readSayings() });
  const search = createSearch({
    fetchFile: async (name) => readFileSync(path.join(folder, name)),
    loadSimplify: async () => simplify,
  });
  const judgements = await judgeQueries(search, readJudgedQueries());
  console.log(`公文 ${documents.length} 件\n`);
  for (const kind of new Set(judgements.map((one) => one.kind)))
    report(
      kind,
      judgements.filter((one) => one.kind === kind),
    );
  console.log("");
  const { success, nothing } = report("全部", judgements);
  if (values.wrong) tellWrong(judgements);
  process.exitCode = success >= 0.95 && nothing <= 0.02 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Prints a row of the table and gives its figures back. */
function report(name: string, judgements: readonly Judgement[]) {
  const sums = sumUp(judgements);
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);
  const parts = [
    `nDCG@5 ${sums.ndcg.toFixed(3)}`,
    `前三有用 ${percent(sums.success)}`,
    `没找到 ${percent(sums.nothing)}`,
  ];
  console.log(
    `${name.padEnd(12)} ${String(judgements.length).padStart(4)} 次  ${parts.join("  ")}  引得对 ${percent(sums.quoted)}`,
  );
  return sums;
}

function tellWrong(judgements: readonly Judgement[]): void {
  for (const { typed, shown, success, isQuoted, quoted, quotations, ndcg } of judgements) {
    if (!success || ndcg < 0.6)
      console.log(`${success ? "低" : "错"} ${typed}: ${shown.slice(0, 5).join(" ")} (${ndcg.toFixed(2)})`);
    if (isQuoted === false) console.log(`引 ${typed}: 应有“${quoted ?? ""}”，引了 ${quotations.join(" / ")}`);
  }
}
