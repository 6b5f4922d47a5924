/**
 * npm run build: checks the content, builds the site beside the old one, proves
 * that its pages say what the sources say, and only then puts it in place.
 *
 * Options: --content DIR (content), --out DIR (dist), --base /path/ (from 网址 in site.yaml).
 * Exit code 0, or 1 with Chinese messages; the previous output folder is whole either way.
 */
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import { checkContent } from "../src/sources/check-content.ts";
import type { Content } from "../src/sources/read-content.ts";
import { proveDataFiles } from "../src/proof/data-files.ts";
import { proveDocument } from "../src/proof/pages.ts";
import { buildSite } from "./build-site.ts";
import { indexSite } from "../src/indexing/index-search.ts";
import { explainOptionError } from "./option-error.ts";
import { PrintCache } from "../src/typeset/print-cache.ts";
import { reportMissingGlyphs } from "../src/sources/missing-glyphs.ts";
import { tellWrongPages } from "../src/sources/wrong-pages.ts";
import { printDocuments } from "../src/typeset/print-documents.ts";
import { namesFrom } from "../src/sources/resolve-names.ts";
import { todayInChina } from "./today.ts";
import { MissingGlyphs } from "../src/typeset/typst.ts";

/** Nothing is lost with it: files are made anew. */
const CACHE = path.resolve(import.meta.dirname, "../node_modules/.cache/gongkailan-print");

const options = readOptions();
if (options) process.exitCode = await run(options);

interface Options {
  content: string;
  out: string;
  base?: string | undefined;
}

async function run({ content, out, base }: Options): Promise<number> {
  const read = await checkContent(content, todayInChina());
  console.log(reportText(read.files));
  if (countMessages(read.files).errors > 0) {
    console.error("有错误，网站没有生成；原来的网站没有改动。");
    return 1;
  }
  const next = `${out}.next`;
  const print = `${out}.print`;
  for (const folder of [next, print]) rmSync(folder, { recursive: true, force: true });
  try {
    const documents = read.documents.map(({ document }) => document);
    const settings = { content, out: print, url: read.site?.url };
    const cache = new PrintCache(CACHE, content, settings.url, Date.now());
    const files = await printDocuments(documents, settings, { cache });
    await buildSite({ root: content, content: read, print: files, out: next, base });
    if (documents.length > 0) cpSync(path.join(print, "documents"), path.join(next, "documents"), { recursive: true });
    rmSync(print, { recursive: true });
    await indexSite(documents, namesFrom(read.vocabularies), next);
  } catch (error) {
    for (const folder of [next, print]) rmSync(folder, { recursive: true, force: true });
    if (error instanceof MissingGlyphs) reportMissing(error, read.documents);
    else console.error(error);
    console.error("生成网站时出错，原来的网站没有改动。");
    return 1;
  }
  const failures = read.documents.flatMap(({ document, source, earlier }) => [
    ...proveDocument(document, String(source), (page) => readPage(path.join(next, page, "index.html")), earlier),
    ...proveDataFiles(document.id, String(source), (file) => readPage(path.join(next, file))),
  ]);
  if (failures.length > 0) {
    for (const { file, reason, ruleId } of tellWrongPages(failures))
      console.error(`${file}: 错误 ${reason} [${ruleId}]`);
    console.error(`网站没有发布，原来的网站没有改动；有问题的网页留在 ${next}。`);
    return 1;
  }
  swap(next, out);
  const problems = read.documents.length;
  console.log(
    `已核对 ${problems} 件公文，网页和数据文件的文字与原文一字不差。网站在 ${path.relative(process.cwd(), out) || out}。`,
  );
  const { unlisted } = read.permanence;
  if (unlisted > 0) console.log(`有 ${unlisted} 个新地址还没有登记，发布后运行 npm run lock。`);
  return 0;
}

/** Says where the characters stand that no face has. */
function reportMissing({ document, characters }: MissingGlyphs, documents: Content["documents"]): void {
  const source = documents.find((one) => one.document.id === document.id)?.source;
  if (!source) return;
  for (const { line, column, reason, ruleId, note } of reportMissingGlyphs(source, characters))
    console.error(`${source.path}:${line}:${column}: 错误 ${reason} [${ruleId}]\n  改法：${note}`);
}

function readPage(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Puts the new site where the old one was; the old one is only removed afterwards. */
function swap(next: string, out: string): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: { content: { type: "string" }, out: { type: "string" }, base: { type: "string" } },
    });
    const content = path.resolve(values.content ?? "content");
    if (!existsSync(content)) throw new Error(`没有“${values.content ?? "content"}”这个文件夹`);
    return { content, out: path.resolve(values.out ?? "dist"), base: values.base };
  } catch (error) {
    console.error(
      `${explainOptionError(error)}\n用法：npm run build -- [--content 文件夹] [--out 文件夹] [--base /路径/]`,
    );
    process.exitCode = 1;
    return undefined;
  }
}
