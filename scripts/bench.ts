/**
 * npm run bench: generates sites of many documents, indexes them in the way of this site and in Pagefind's own,
 * searches them in a browser, makes the files for paper and screen of some and of two kind by kind, checks some with all rules, and builds a
 * site with and without a table of many rows. Prints a table; the numbers of one run are to be
 * compared with one another only.
 *
 * Options: --pages 1000,10000 (sizes), --seed 1, --volume 10000 (pieces of text in one volume of the index), --alone
 * (without Pagefind's own way: that needs more memory than most machines have for 45,800 pages), --print 1,100,1000
 * (documents), --check 1,100,1000 (documents), --rows 2000 (of a table), --editor 400 (problems of the document that is edited), --keep FOLDER (leaves the generated site there),
 * --serve FOLDER (a built site: how often a second nginx sends the page of a document; needs nginx and wrk). An empty list
 * leaves a part out: --pages= --print= --rows= --editor= only checks. --propose measures the proposals of annotations and nothing else (see
 * scripts/bench-propose.ts), --wrong prints their faults.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { readContent } from "../src/sources/read-content.ts";
import { textOf } from "../src/model/text.ts";
import { sizeOf } from "../src/publishing/disk-full.ts";
import { writeNginx } from "../src/serving/nginx.ts";
import { readServing } from "../src/sources/read-serving.ts";
import { startNginx } from "../tests/browser/web-servers.ts";
import { randomFrom } from "../tests/search/audit/random.ts";
import { openSearchPage } from "../tests/search/audit/search-page.ts";
import { askSample } from "../tests/search/bench/ask.ts";
import { learnLanguage } from "../tests/search/bench/language.ts";
import { writeGeneratedContent, writeGeneratedSite } from "../tests/search/bench/site.ts";
import type { CheckCost } from "./bench-check.ts";
import type { EditorCost } from "./bench-editor.ts";
import type { IndexCost } from "./bench-index.ts";
import type { KindCosts } from "./bench-kinds.ts";
import type { PrintCost } from "./bench-print.ts";
import { benchPropose } from "./bench-propose.ts";
import type { TableCost } from "./bench-table.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const MEGA = 2 ** 20;
/** What is made of a document that goes on a notice board and has no 制作文件. */
const USUAL = new Set(["official.pdf", "board-a4.pdf", "card.png"]);

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000,10000" },
    seed: { type: "string", default: "1" },
    volume: { type: "string" },
    alone: { type: "boolean", default: false },
    keep: { type: "string" },
    print: { type: "string", default: "1,100,1000" },
    check: { type: "string", default: "1,100,1000" },
    serve: { type: "string" },
    editor: { type: "string", default: "400" },
    rows: { type: "string", default: "2000" },
    propose: { type: "boolean", default: false },
    wrong: { type: "boolean", default: false },
  },
});
if (values.propose) benchPropose(values.wrong);
else await benchAll();

async function benchAll(): Promise<void> {
  for (const pages of listNumbers(values.pages)) await bench(pages, Number(values.seed));
  if (values.print !== "") benchKinds(Number(values.seed));
  for (const documents of listNumbers(values.print)) benchPrint(documents, Number(values.seed));
  for (const documents of listNumbers(values.check)) benchCheck(documents, Number(values.seed));
  for (const rows of listNumbers(values.rows)) benchTable(rows);
  for (const problems of listNumbers(values.editor)) benchEditor(problems);
  if (values.serve !== undefined) await benchServe(path.resolve(values.serve));
}

/** The page of the first document from a real nginx: by our configuration, packed, beside one that only knows the folder. */
async function benchServe(site: string): Promise<void> {
  const [id = ""] = readdirSync(path.join(site, "documents"));
  const own = await sentEachSecond(writeNginx(readServing(site, "/"), site), `/documents/${id}/`);
  const plain = await sentEachSecond(`server { listen 80; root ${site}; }`, `/documents/${id}/`);
  row("公文网页，每秒次", own, `只写了文件夹的 nginx ${show(plain)} 次，比为 ${show(own / plain)}`);
}

async function sentEachSecond(configuration: string, address: string): Promise<number> {
  const { port, stop } = await startNginx(configuration);
  try {
    const words = ["-t1", "-c64", "-d5s", "-H", "Accept-Encoding: gzip", `http://127.0.0.1:${port}${address}`];
    const { stdout, error } = spawnSync("wrk", words, { encoding: "utf8" });
    if (error) throw error;
    if (/Non-2xx/u.test(stdout)) throw new Error(stdout);
    return Number(/Requests\/sec:\s+(?<count>[\d.]+)/u.exec(stdout)?.groups?.["count"]);
  } finally {
    stop();
  }
}

/** `1,100` as numbers; none of an empty text. */
function listNumbers(text: string): number[] {
  return text.split(",").filter(Boolean).map(Number);
}

/** Makes the files of a plain document and of a long one, kind by kind. */
function benchKinds(seed: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-bench-"));
  try {
    const random = randomFrom(seed);
    writeGeneratedSite(folder, 60, learnLanguage(readCorpus(), random), random);
    const { costs } = runScript<{ costs: KindCosts[] }>("bench-kinds.ts", [folder]);
    for (const { name, characters, files } of costs) {
      row(`${name}，字`, characters, "处理器时间，毫秒；KB");
      for (const { name: file, bytes, milliseconds } of files) row(file, milliseconds, `${show(bytes / 1024)} KB`);
      const usual = files.filter((file) => USUAL.has(file.name));
      for (const [label, own] of [["合计", files] as const, ["平时做的", usual] as const]) {
        const sum = (of: (file: (typeof files)[number]) => number) => own.reduce((total, file) => total + of(file), 0);
        row(
          label,
          sum((file) => file.milliseconds),
          `${show(sum((file) => file.bytes) / 1024)} KB`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes all PDF files of so many documents: the copies and the sheets of each. */
function benchPrint(documents: number, seed: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-bench-"));
  try {
    const random = randomFrom(seed);
    // Few documents have as many pages as three.
    writeGeneratedSite(folder, documents * 3 + 40, learnLanguage(readCorpus(), random), random);
    const cost = runScript<PrintCost>("bench-print.ts", [folder, String(documents)]);
    row("打印和电子屏，件", cost.documents, `${cost.files} 个文件，${cost.pages} 页`);
    row("每秒，件", cost.documents / cost.seconds, `每秒 ${show(cost.pages / cost.seconds)} 页`);
    row("内存，MB", mega(cost.memory), "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads so many documents, parses them and runs all rules on them. */
function benchCheck(documents: number, seed: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-bench-"));
  try {
    const random = randomFrom(seed);
    for (const name of ["site.yaml", "vocabulary"])
      cpSync(path.join(ROOT, "content", name), path.join(folder, name), { recursive: true });
    writeGeneratedContent(folder, documents, learnLanguage(readCorpus(), random), random);
    const cost = runScript<CheckCost>("bench-check.ts", [folder]);
    row("检查，件", cost.documents, `${cost.errors} 个错误，${cost.notices} 个提醒`);
    row("每秒，件", cost.documents / cost.seconds, `共 ${show(cost.seconds)} 秒`);
    row("内存，MB", mega(cost.memory), "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types in the editor of a document of so many problems, on this machine and on one that is six times slower. */
function benchEditor(problems: number): void {
  for (const slower of [1, 6]) {
    const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-bench-"));
    try {
      for (const name of ["site.yaml", "vocabulary"])
        cpSync(path.join(ROOT, "content", name), path.join(folder, "content", name), { recursive: true });
      const options = [path.join(folder, "content"), String(problems), String(slower)];
      const cost = runScript<EditorCost>("bench-editor.ts", options);
      row("编辑，个问题", problems, `${cost.characters} 字，机器慢 ${slower} 倍`);
      row(
        "按一个键，毫秒",
        cost.key,
        `最久 ${show(cost.longest)}；空白的文本框 ${show(cost.plain)}，${show(cost.key / cost.plain)} 倍`,
      );
      row("出检查结果，毫秒", cost.messages, "从最后一个键起");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Builds a site with a list of so many rows beside one of sixty, and without it. */
function benchTable(rows: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-bench-"));
  try {
    for (const name of ["site.yaml", "vocabulary"])
      cpSync(path.join(ROOT, "content", name), path.join(folder, name), { recursive: true });
    const cost = runScript<TableCost>("bench-table.ts", [folder, String(rows)]);
    row("一张表，行", rows, "整站没有它和有它");
    for (const [label, kind] of [["处理器多用，秒", "processor"] as const, ["多等，秒", "wall"] as const]) {
      const [without, within] = [cost.without[kind], cost.with[kind]];
      row(label, within - without, `${show(without)} 和 ${show(within)}，${show(within / without)} 倍`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(pages: number, seed: number): Promise<void> {
  const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "gongkailan-bench-"));
  try {
    const random = randomFrom(seed);
    const site = writeGeneratedSite(folder, pages, learnLanguage(readCorpus(), random), random);
    row("网页", site.pages, `公文 ${site.documents} 件，${Math.round(site.characters / 1000)} 千字`);
    const usual = values.alone ? undefined : indexBy("usual", folder);
    const own = indexBy("own", folder);
    const compare = (one: number | undefined, other: number | undefined, unit = 1) =>
      one === undefined || other === undefined
        ? ""
        : `Pagefind 自己的做法 ${show(other / unit)}，${show(one / other)} 倍`;
    row("建索引，秒", own.seconds, compare(own.seconds, usual?.seconds));
    if (own.processor !== undefined) row("处理器，秒", own.processor, compare(own.processor, usual?.processor));
    if (own.pagefind !== undefined) row("内存，MB", mega(own.pagefind), compare(own.pagefind, usual?.pagefind, MEGA));
    row("Node 内存，MB", mega(own.node), compare(own.node, usual?.node, MEGA));
    const size = sizeOf(path.join(folder, "site/pagefind"));
    row("索引占用，MB", mega(size), compare(size, usual && sizeOf(path.join(folder, "usual")), MEGA));
    row("索引分册", readdirSync(path.join(folder, "site/pagefind")).length - 1, "");
    const search = await openSearchPage(path.join(folder, "site"));
    try {
      const { firstBytes, sessionBytes, firstTime, times, recall, precision, faults } = await askSample(
        search,
        site.texts,
        random,
      );
      row(
        "第一次查找，KB",
        firstBytes.median / 1024,
        `最多 ${show(firstBytes.most / 1024)}，其中程序 ${show(search.script / 1024)}`,
      );
      row("查找八次，KB", sessionBytes / 1024, "在同一页里");
      row("第一次查找，毫秒", firstTime, "中位数，含下载");
      row("以后每次，毫秒", times.median, `中位数；九成不超过 ${show(times.most)}`);
      row("找全，%", recall * 100, "");
      row("找准，%", precision * 100, faults.slice(0, 3).join("；"));
    } finally {
      await search.close();
    }
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts whose words the generated ones have. */
function readCorpus(): string[] {
  return ["content", "tests/fixtures"].flatMap((name) =>
    readContent(path.join(ROOT, name)).documents.map(({ document }) => textOf(document)),
  );
}

function indexBy(way: "own" | "usual", folder: string): IndexCost {
  const volume = way === "own" && values.volume !== undefined ? [values.volume] : [];
  return runScript("bench-index.ts", [way, folder, ...volume]);
}

/** Runs a script of this folder in a process of its own and reads the JSON at the end of what it prints. */
function runScript<T>(name: string, options: readonly string[]): T {
  const script = path.join(import.meta.dirname, name);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=8192", script, ...options], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return JSON.parse(stdout.slice(stdout.search(/\{[^\n]*$/u))) as T;
}

function mega(bytes: number): number {
  return bytes / MEGA;
}

function show(number: number): string {
  return number >= 100 ? String(Math.round(number)) : number.toFixed(number >= 10 ? 1 : 2);
}

function row(name: string, value: number, note: string): void {
  console.log(`${name.padEnd(12, "\u3000")} ${show(value).padStart(9)}  ${note}`);
}
