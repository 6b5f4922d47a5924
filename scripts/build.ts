/**
 * npm run build: checks the content, builds the site beside the old one, proves
 * that its pages say what the sources say, and only then puts it in place.
 *
 * Options: --content DIR (content), --out DIR (dist), --base /path/ (from 网址 in site.yaml), --format text|json|github,
 * --verbose (what the program itself says when it breaks).
 * Exit code 0, or 1 with Chinese messages; the previous output folder is whole either way.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import type { FileList } from "../src/manifest/compare-files.ts";
import { compareFiles, describeDifferences } from "../src/manifest/compare-files.ts";
import type { Manifest } from "../src/manifest/manifest.ts";
import { currentRevision } from "../src/model/revisions.ts";
import { isWholeDocument } from "../src/permanence/place.ts";
import { isFull } from "../src/publishing/disk-full.ts";
import { explainFileTrouble } from "../src/publishing/file-trouble.ts";
import { hashSite } from "../src/publishing/hash-site.ts";
import { IsLocked } from "../src/publishing/lock.ts";
import { sealSite } from "../src/publishing/seal-site.ts";
import { switchSite } from "../src/publishing/switch-site.ts";
import type { WorkFolder } from "../src/publishing/work-folder.ts";
import { inWorkFolder } from "../src/publishing/work-folder.ts";
import { checkContent } from "../src/sources/check-content.ts";
import { proveSite } from "../src/sources/prove-site.ts";
import type { Content } from "../src/sources/read-content.ts";
import { addressesUnder } from "../src/view/addresses.ts";
import { finishSite, openToAll } from "./finish-site.ts";
import { keyFile } from "./key-file.ts";
import type { MadeSite } from "./make-site.ts";
import { makeSite } from "./make-site.ts";
import { explainOptionError } from "./option-error.ts";
import { Progress } from "./progress.ts";
import { reportTrouble } from "./report-trouble.ts";
import { shown } from "./shown.ts";
import { siteAddress } from "./site-address.ts";
import { todayInChina } from "./today.ts";
import { Told, readFormat } from "./told.ts";
import { isInWindow } from "./window.ts";

const USAGE =
  "用法：npm run build -- [--content 文件夹] [--out 文件夹] [--base /路径/] [--format text|json|github] [--verbose]";
const BROKEN = "生成网站时程序出错，原来的网站没有改动";
const ASK = "加上 --verbose 再运行一次，把屏幕上的字发给维护网站的人";

/** What a build does, and about how much of the time each step takes. */
const progress = new Progress({
  检查: 5,
  排版打印: { kept: 70 },
  生成网页: 20,
  编搜索索引: 3,
  核对文字: 5,
  换上新网站: 4,
});

const options = readOptions();
if (options)
  process.exitCode = await run(options).catch((error: unknown) => {
    progress.clear();
    console.error(options.verbose ? error : explainEnd(error));
    return 1;
  });

type Options = NonNullable<ReturnType<typeof readOptions>>;

async function run(options: Options): Promise<number> {
  return inWorkFolder(options.out, Date.now(), async (work) => {
    if (work.isRestored) console.error(`上一次换网站时中断了，已经把原来的网站放回 ${shown(options.out)}。`);
    const read = await checkContent(options.content, todayInChina(), progress.begin("检查"));
    progress.clear();
    const told = new Told(options.format, read.files);
    const isPublished = await publish(read, work, options, told);
    told.end();
    return isPublished ? 0 : 1;
  });
}

/** Puts the site of what was read in place, if all is well with it; otherwise says why not. */
async function publish(read: Content, work: WorkFolder, options: Options, told: Told): Promise<boolean> {
  const { content, base, verbose } = options;
  told.now();
  if (hasErrors(read)) {
    console.error("有错误，网站没有生成；原来的网站没有改动。");
    return false;
  }
  let made: MadeSite;
  try {
    made = await makeSite(read, { content, out: work.site, base, verbose, progress });
  } catch (error) {
    progress.clear();
    if (explainFileTrouble(error) !== undefined || isFull(error, path.dirname(work.site))) throw error;
    tellBroken(error, read, options, told);
    return false;
  }
  const address = siteAddress(read.site, base);
  await proveSite(read, {
    site: work.site,
    root: content,
    made: made.files,
    address,
    tell: progress.begin("核对文字"),
  });
  progress.clear();
  if (hasErrors(read)) {
    work.keep();
    told.now();
    console.error(`网站没有发布，原来的网站没有改动；有问题的网页留在 ${work.site}。`);
    return false;
  }
  const publicKey = read.site?.publicKey;
  const added = await finishSite(
    work.site,
    addressesUnder(address.base ?? "/").home,
    publicKey,
    progress.begin("换上新网站"),
  );
  progress.clear();
  const files = hashSite(work.site);
  if (!isWhole(made, files, added, work)) return false;
  const { registered } = read.permanence;
  const listed = { documents: listDocuments(read), withdrawn: listWithdrawn(read), files };
  const unsigned = sealSite(work.site, listed, registered, {
    publicKey,
    keyFile: keyFile(),
  });
  openToAll(work.site);
  await switchSite(work.site, work.out);
  told.say(
    `已核对 ${read.documents.length} 件公文，网页和数据文件的文字与原文一字不差。网站在 ${shown(options.out)}。`,
  );
  if (unsigned !== undefined) told.say(unsigned);
  const { unlisted } = read.permanence;
  if (unlisted > 0 && !isInWindow) told.say(`有 ${unlisted} 个新地址还没有登记，发布后运行 npm run lock。`);
  return true;
}

/** Whether every file that was made, and proven, is still there as it was, and no other but those added on purpose. */
function isWhole({ list }: MadeSite, files: FileList, added: readonly string[], { site, keep }: WorkFolder): boolean {
  const differences = compareFiles(list, files);
  const lines = describeDifferences({
    ...differences,
    added: differences.added.filter((name) => !added.includes(name)),
  });
  if (lines.length === 0) return true;
  keep();
  console.error(
    `网站没有发布，原来的网站没有改动：核对以后又有文件变了。看看有没有别的程序在动 ${site}，再运行一次。\n${lines.join("\n")}`,
  );
  return false;
}

function listDocuments({ documents }: Content): Manifest["documents"] {
  return Object.fromEntries(
    documents.map(({ document }) => {
      const published = document.disclosure.publishedOn?.slice(0, 10);
      return [document.id, { revision: currentRevision(document), ...(published !== undefined && { published }) }];
    }),
  );
}

function listWithdrawn({ permanence }: Content): string[] {
  return permanence.gone
    .filter(({ from, fate }) => fate.kind === "withdrawn" && isWholeDocument(from))
    .map(({ from }) => from.document)
    .sort();
}

function explainEnd(error: unknown): string {
  if (error instanceof IsLocked) return error.message;
  const trouble = explainFileTrouble(error);
  return trouble === undefined ? `程序出错，没有做完。${ASK}。` : `新网站没有做成，原来的网站没有改动。${trouble}`;
}

function hasErrors({ files }: Content): boolean {
  return countMessages(files).errors > 0;
}

/** Says in a sentence where the program broke, as far as that is known, and in its own words where they were asked for. */
function tellBroken(error: unknown, read: Content, { verbose }: Options, told: Told): void {
  const isNamed = reportTrouble(error, read);
  told.now();
  if (verbose) console.error(error);
  const advice = verbose ? "把上面的字发给维护网站的人" : ASK;
  console.error(isNamed ? `${BROKEN}。` : `${BROKEN}，没有看出是哪一件公文：${advice}。`);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: "string", default: "content" },
        out: { type: "string", default: "dist" },
        base: { type: "string" },
        format: { type: "string", default: "text" },
        verbose: { type: "boolean", default: false },
      },
    });
    const { base, verbose } = values;
    const content = path.resolve(values.content);
    if (!existsSync(content)) throw new Error(`没有“${values.content}”这个文件夹`);
    return { content, out: path.resolve(values.out), base, format: readFormat(values.format), verbose };
  } catch (error) {
    console.error(`${explainOptionError(error)}\n${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}
