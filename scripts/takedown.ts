/**
 * npm run takedown -- ID --reason 理由: takes a document off the site that should never have been on it. Its folder, with all
 * versions and attachments, is moved out of the content; redirects.yaml says since when and why it is withdrawn; what was
 * kept of it between builds is deleted; the site is built anew. Then it lists what else has to be done by hand: addresses to
 * clear from caches and search engines, sheets to take off walls, and what git still has.
 *
 * Options: --content DIR, --out DIR (the built site), --base /path/, --date YYYY-MM-DD (today), --yes asks nothing.
 * Exit code 1 where nothing was done, or the site could not be built without it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { isRealDate } from "../src/model/calendar-date.ts";
import type { Posting } from "../src/model/postings.ts";
import { stillPosted } from "../src/model/postings.ts";
import { readPlace } from "../src/permanence/place.ts";
import type { Traces } from "../src/permanence/takedown.ts";
import { addEntry, addressesOf, listTraces, withdrawalEntry } from "../src/permanence/takedown.ts";
import { clearWorkFolders } from "../src/publishing/work-folder.ts";
import { pathInside } from "../src/sources/inside.ts";
import type { Content } from "../src/sources/read-content.ts";
import { parseAnyway } from "../src/sources/read-content.ts";
import { listSiteFiles } from "../src/sources/site-files.ts";
import { isAgreed } from "./ask.ts";
import { PRINT_CACHE } from "./make-site.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";
import { todayInChina } from "./today.ts";
import { writeFilesWhole } from "./write-files.ts";

const USAGE =
  "用法：npm run takedown -- 公文文件夹名 --reason 撤回的理由 [--date 2024-05-20] [--content 文件夹] [--out 网站文件夹] [--base /路径/] [--yes]";
/** Beside the content folder, never published, and not in git. */
const KEPT = "withdrawn";
/** Files with text; those of the search are packed. */
const TEXT = /\.(?:html|xml|json|jsonld|csv|txt|md|ics)$/u;
const PACKED = /\.bin$/u;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const options = readOptions();
  const { id, root, out, date, reason } = options;
  const folder = pathInside(root, "documents", id);
  if (folder === undefined) throw new Error(`${path.join("documents", id)} 没有这件公文；已经撤回的不用再撤`);
  const content = readTold(root);
  const traces = findTraces(content, id, out);
  const kept = path.join(path.dirname(root), KEPT, id);
  if (existsSync(kept)) throw new Error(`${shown(kept)} 已经有了，是以前撤回的；先把它移到别处`);
  console.log(
    `“${id}”会从网站上撤下：各个版本、附件、清单、数据、搜索、打印和电子屏文件都不再有；原来的网址上只写“已于${date}撤回，理由：${reason}”。`,
  );
  console.log(`它的文件夹移到 ${shown(kept)}，不会发布。理由是公开的，不要把不能公开的内容写在里面。`);
  if (!options.yes && !(await isAgreed("现在撤下？(y/N) "))) {
    console.log("没有改动任何文件。");
    return 1;
  }
  const redirects = path.join(root, "redirects.yaml");
  const before = existsSync(redirects) ? readFileSync(redirects, "utf8") : undefined;
  // The copy first: nothing is lost where a step fails.
  mkdirSync(path.dirname(kept), { recursive: true });
  cpSync(folder, kept, { recursive: true });
  writeFilesWhole([[redirects, addEntry(before, withdrawalEntry(id, date, reason))]]);
  rmSync(folder, { recursive: true });
  // Which entries are of this document nobody can tell from their names.
  rmSync(PRINT_CACHE, { recursive: true, force: true });
  clearWorkFolders(out);
  const isBuilt = build(options);
  const list = describeRest(content, traces, options, isBuilt);
  writeFileSync(path.join(kept, "撤回以后要做的.txt"), `${list}\n`);
  console.log(`\n${list}\n\n这些也写在 ${shown(path.join(kept, "撤回以后要做的.txt"))}。`);
  return isBuilt ? 0 : 1;
}

function findTraces(content: Content, id: string, out: string): Traces {
  if (!existsSync(out)) return { own: [], naming: [] };
  const file = content.folders.find((one) => one.id === id)?.file;
  const title = file && parseAnyway(id, file).disclosure.title;
  const revisions = Math.max(1, ...(content.permanence.published.get(id)?.texts.keys() ?? []));
  const words = title ? [title] : [];
  return listTraces(listSiteFiles(out), { id, revisions, words }, (name) => {
    if (!TEXT.test(name) && !PACKED.test(name)) return undefined;
    const bytes = readFileSync(path.join(out, name));
    return (PACKED.test(name) ? gunzipSync(bytes) : bytes).toString("utf8");
  });
}

/** Builds the site without it; says so where that fails. */
function build({ root, out, base }: Options): boolean {
  const script = path.join(import.meta.dirname, "build.ts");
  const options = ["--content", root, "--out", out, ...(base === undefined ? [] : ["--base", base])];
  const { status } = spawnSync(process.execPath, [script, ...options], { stdio: "inherit" });
  return status === 0;
}

/** What no program can do, in the order in which it should be done. */
function describeRest(
  { site, folders }: Content,
  { own, naming }: Traces,
  { id, out, date }: Options,
  isBuilt: boolean,
): string {
  const address = (name: string) => (site?.url ? new URL(name, site.url.replace(/\/?$/u, "/")).href : `/${name}`);
  const list = (files: readonly string[]) => addressesOf(files).map((name) => `  ${address(name)}`);
  const paper = own.filter((name) => /\.(?:pdf|html|zip|mp4)$/u.test(name) && /\/(?:print|screen)\//u.test(name));
  const hanging = stillPosted(folders.find((one) => one.id === id)?.postings ?? [], date);
  const steps = [
    ...(isBuilt
      ? [`把重新生成的网站 ${shown(out)} 整个传到服务器，服务器上原来的文件全部删去，不要只覆盖。`]
      : [
          `网站没有重新生成（原因见上面）。服务器上先把 documents/${id}/ 整个删去；改好错误，运行 npm run build，再整个上传。`,
        ]),
    ["到 CDN（内容分发）和搜索引擎的站长平台，申请清除下面的网址。公文自己的：", ...list(own)].join("\n"),
    ["提到它的页面和数据，也要刷新缓存：", ...list(naming)].join("\n"),
    describeWalls(hanging, paper),
    "新网站发布以后，删去存着的旧网站和旧副本，里面还有它：网站文件夹旁边名字带 .former 的，电脑上 dist 旁边名字带 .sent 的，content 旁边的 copies/ 和 .drafts/。删去以前不要按“撤销”，旧网站一回来，它也回来了。",
    "git 的历史里还有这件公文。仓库是公开的，或者给过别人的，请管仓库的人按 git filter-repo 的办法改写历史、换掉泄露的口令；本软件不改历史，改了别人的副本就对不上了。",
    "涉及国家秘密的，不要自行处置完了事：保存现场，立即报告本单位保密工作机构。涉及个人信息的，按个人信息保护法第五十七条通知本人。",
  ];
  return [`“${id}”已经撤下。还要由人做的：`, ...steps.map((step, at) => `${at + 1}. ${step}`)].join("\n");
}

/** The sheets to take off walls: those that are registered, and what nobody has registered. */
function describeWalls(hanging: readonly Posting[], paper: readonly string[]): string {
  const others = "村里电视用的 U 盘，微信里转发的图片。";
  if (hanging.length === 0)
    return `张贴过的取下来：公示栏里的纸${paper.length > 0 ? `（打印过 ${shortList(paper)} 的）` : ""}，${others}`;
  const list = hanging.map(
    ({ village, place, from, sheet = "" }) => `  ${village}　${place}　${from} 贴上${sheet === "" ? "" : `　${sheet}`}`,
  );
  return [`照张贴登记取下来（${hanging.length} 处）：`, ...list, `  没有登记过的公示栏也看一遍；${others}`].join("\n");
}

function shortList(files: readonly string[]): string {
  const names = [...new Set(files.map((name) => path.posix.basename(name)).filter((name) => name !== "index.html"))];
  return names.slice(0, 8).join("、") + (names.length > 8 ? " 等" : "");
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || ".";
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "dist" },
      base: { type: "string" },
      date: { type: "string", default: todayInChina() },
      reason: { type: "string" },
      yes: { type: "boolean", default: false },
    },
  });
  const [written, more] = positionals;
  if (written === undefined || more !== undefined) throw new Error("写一件公文的文件夹名");
  const { reason = "", date, base, yes } = values;
  if (reason.trim() === "") throw new Error("没有写撤回的理由");
  if (!isRealDate(date)) throw new Error(`“${date}”不是日期的写法，写成 2024-05-20 的样子`);
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  const id = readPlace(written)?.document ?? written;
  return {
    id,
    root: path.resolve(values.content),
    out: path.resolve(values.out),
    base,
    date,
    reason: reason.trim(),
    yes,
  };
}
