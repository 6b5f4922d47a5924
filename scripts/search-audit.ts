/**
 * npm run search:audit: asks the search of a built site, in a browser, for everything its documents say and for what
 * they do not say, and prints how much it finds and how much of that is right, beside Pagefind's own ways.
 *
 * Options: --site FOLDER (dist), --base /path/ (/), --seed 1, --most NUMBER (queries of each kind; every distinct string where not given), --box 300 (typed into the box).
 * Exit code 0 where nothing is missing or wrong, else 1 with what is.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { auditBox, auditDocuments, auditSearch, prepareAudit } from "../tests/search/audit/run-audit.ts";
import type { Score } from "../tests/search/audit/score.ts";
import { sharesOf } from "../tests/search/audit/score.ts";
import { openSearchPage } from "../tests/search/audit/search-page.ts";
import type { UsualWay } from "../tests/search/audit/usual-ways.ts";
import { openUsualSearch } from "../tests/search/audit/usual-ways.ts";

/** Queries put to each of Pagefind's own ways. */
const COMPARED = 2000;

const WAYS: [UsualWay, string][] = [
  ["plain", "Pagefind，不作设置（zh-CN）"],
  ["quoted", "同上，加引号"],
  ["verified", "同上，不加引号，再核对原文"],
];

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "dist" },
    base: { type: "string", default: "/" },
    seed: { type: "string", default: "1" },
    most: { type: "string" },
    box: { type: "string", default: "300" },
  },
});
const site = path.resolve(values.site);
if (existsSync(path.join(site, "pagefind/entry.bin"))) process.exitCode = await run();
else {
  console.error(`没有“${values.site}”这个网站，或它没有搜索索引。先运行 npm run build。`);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const audit = prepareAudit(site, Number(values.seed), values.most === undefined ? undefined : Number(values.most));
  console.log(`公文 ${audit.texts.length} 件\n`);
  const search = await openSearchPage(site, values.base);
  const scores: Score[] = [];
  try {
    for (const [name, score] of await auditSearch(search, audit)) scores.push(report(name, score));
    const box = Number(values.box);
    if (box > 0) scores.push(report("键入搜索框", await auditBox(search, audit, box)));
  } finally {
    await search.close();
  }
  console.log("");
  report("本站", sum(scores));
  const usual = await openUsualSearch(site);
  try {
    for (const [way, name] of WAYS)
      report(name, await auditDocuments((queries) => usual.ask(way, queries), audit, COMPARED));
  } finally {
    await usual.close();
  }
  const faults = scores.flatMap((score) => score.faults);
  if (faults.length === 0) {
    console.log("\n该找到的全部找到，没有找错，每一处都落到那一条。");
    return 0;
  }
  console.error(`\n${faults.length} 处不对：\n${faults.slice(0, 50).join("\n")}`);
  return 1;
}

/** Prints a row of the table and gives the score back. */
function report(name: string, score: Score): Score {
  const { recall, precision } = sharesOf(score);
  const percent = (share: number) => `${(Math.floor(share * 10_000) / 100).toFixed(2)}%`.padStart(8);
  console.log(
    `${name.padEnd(16, "\u3000")} ${String(score.queries).padStart(6)} 次  找全 ${percent(recall)}  找准 ${percent(precision)}`,
  );
  return score;
}

function sum(scores: readonly Score[]): Score {
  const total = (key: "queries" | "wanted" | "given" | "right") => scores.reduce((all, score) => all + score[key], 0);
  return {
    queries: total("queries"),
    wanted: total("wanted"),
    given: total("given"),
    right: total("right"),
    faults: [],
  };
}
