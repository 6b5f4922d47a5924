/**
 * npm run takedown -- ID --reason 理由: takes a document off the site that should never have been on it. Its folder, with all
 * versions and attachments, is moved out of the content; redirects.yaml says since when and why it is withdrawn; what was
 * kept of it is deleted: former sites, copies of what was sent, dated copies of the content, what was typed, the cache of print;
 * the site is built anew. Then it says what was deleted and lists what has to be done by hand: addresses to clear from caches and
 * search engines, sheets to take off walls, and what git still has.
 *
 * Options: --content DIR, --out DIR (the built site), --to DIR (where it is published, if on this machine), --base /path/,
 * --date YYYY-MM-DD (today), --yes asks nothing.
 * Exit code 1 where nothing was done, or the site could not be built without it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { isRealDate } from "../src/model/calendar-date.ts";
import { keptTexts } from "../src/edit-server/kept-texts.ts";
import { isWholeDocument, readPlace } from "../src/permanence/place.ts";
import type { Traces } from "../src/permanence/takedown.ts";
import { addEntry, listTraces, withdrawalEntry } from "../src/permanence/takedown.ts";
import { keptSites } from "../src/publishing/kept-sites.ts";
import { clearWorkFolders } from "../src/publishing/work-folder.ts";
import { pathInside } from "../src/sources/inside.ts";
import type { Content } from "../src/sources/read-content.ts";
import { parseAnyway } from "../src/sources/read-content.ts";
import { listSiteFiles } from "../src/sources/site-files.ts";
import { isAgreed } from "./ask.ts";
import { PRINT_CACHE } from "./make-site.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";
import { shown } from "./shown.ts";
import { describeRest } from "./takedown-rest.ts";
import { todayInChina } from "./today.ts";
import { writeFilesWhole } from "./write-files.ts";

const USAGE =
  "用法：npm run takedown -- 公文文件夹名 --reason 撤回的理由 [--date 2024-05-20] [--content 文件夹] [--out 网站文件夹] [--to 公开到的文件夹] [--base /路径/] [--yes]";
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
  const stores = findStores(content, options);
  if (stores.length > 0)
    console.log(
      [
        "里面有它的这些也一并删去，以后不能从这里找回，也不能撤销：",
        ...stores.map((store) => `  ${shown(store)}`),
      ].join("\n"),
    );
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
  const left = stores.filter((store) => !isDeleted(store));
  const isBuilt = build(options);
  const deleted = stores.filter((store) => !left.includes(store));
  const list = describeRest({
    ...options,
    content,
    traces,
    kept,
    isBuilt,
    deleted: deleted.map(shown),
    left: left.map(shown),
  });
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

/** What is kept of it beside the content and beside the site, under former names too. */
function findStores({ permanence }: Content, { id, root, out, to }: Options): string[] {
  const former = permanence.gone.flatMap(({ from, fate }) =>
    fate.kind === "moved" && fate.to.document === id && isWholeDocument(from) ? [from.document] : [],
  );
  const [ids, sites] = [[id, ...former], to === undefined ? [out] : [out, to]];
  return [...keptTexts(root, ids), ...sites.flatMap((site) => keptSites(site, ids))];
}

function isDeleted(store: string): boolean {
  try {
    rmSync(store, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    return true;
  } catch {
    return false;
  }
}

/** Builds the site without it; says so where that fails. */
function build({ root, out, base }: Options): boolean {
  const script = path.join(import.meta.dirname, "build.ts");
  const options = ["--content", root, "--out", out, ...(base === undefined ? [] : ["--base", base])];
  const { status } = spawnSync(process.execPath, [script, ...options], { stdio: "inherit" });
  return status === 0;
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "dist" },
      to: { type: "string", default: "" },
      base: { type: "string" },
      date: { type: "string", default: todayInChina() },
      reason: { type: "string" },
      yes: { type: "boolean", default: false },
    },
  });
  const [written, more] = positionals;
  if (written === undefined || more !== undefined) throw new Error("写一件公文的文件夹名");
  const { reason = "", date, base, yes, to } = values;
  if (reason.trim() === "") throw new Error("没有写撤回的理由");
  if (!isRealDate(date)) throw new Error(`“${date}”不是日期的写法，写成 2024-05-20 的样子`);
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  const id = readPlace(written)?.document ?? written;
  return {
    id,
    root: path.resolve(values.content),
    out: path.resolve(values.out),
    to: to === "" ? undefined : path.resolve(to),
    base,
    date,
    reason: reason.trim(),
    yes,
  };
}
