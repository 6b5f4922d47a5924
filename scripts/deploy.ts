/**
 * npm run deploy -- --to DIR: shows what the built site changes for readers and, after asking, puts it where the web server
 * reads it, in one switch; the former site is kept beside it as DIR.former.
 *
 * Options: --out DIR (the built site), --undo puts the former site back, --list only shows, --yes asks nothing, --seen SITE,PLACE
 * is what an earlier run under the window said of both, so that what has not changed is not read again. Exit code 1 and
 * nothing changed where the site is not as it was built, or DIR has something else in it.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { SiteChanges } from "../src/manifest/site-changes.ts";
import { siteChanges } from "../src/manifest/site-changes.ts";
import { explainFileTrouble } from "../src/publishing/file-trouble.ts";
import { IsLocked } from "../src/publishing/lock.ts";
import { NoPlace, formerOf, placeSite, siteAt, takeBackSite } from "../src/publishing/place-site.ts";
import { readBuilt } from "../src/publishing/read-built.ts";
import { isAgreed } from "./ask.ts";
import { isInWindow, tellWindow } from "./window.ts";
import { explainOptionError } from "./option-error.ts";
import { shown } from "./shown.ts";

const USAGE = "用法：npm run deploy -- --to 网站在服务器上的文件夹 [--out 网站文件夹] [--undo] [--list] [--yes]";

try {
  process.exitCode = await main();
} catch (error) {
  const trouble = error instanceof NoPlace || error instanceof IsLocked ? error.message : explainFileTrouble(error);
  console.error(trouble === undefined ? `${explainOptionError(error)}\n${USAGE}` : `没有发布。${trouble}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { site, target, isUndone, isSure, isListed, seen } = readOptions();
  const isWanted = async (question: string) => isSure || isAgreed(question);
  const after = readBuilt(isUndone ? formerOf(target) : site, seen.site);
  if (typeof after === "string")
    throw new NoPlace(
      isUndone ? "没有存着的旧网站，不能退回" : `${after}。先${isInWindow ? "检查并生成" : "运行 npm run build"}`,
    );
  const before = siteAt(target, seen.place);
  const changes = siteChanges(before?.manifest, after.manifest);
  if (changes.sent + changes.gone === 0) {
    console.log(`${shown(target)} 已经是这个网站，不用再发布。`);
    return 0;
  }
  const titles = new Map([...titlesOf(target), ...titlesOf(isUndone ? formerOf(target) : site)]);
  for (const line of describe(changes, titles)) console.log(line);
  if (isListed) {
    tellWindow({ changes, seen: `${after.stamp},${before?.stamp ?? ""}` });
    return 0;
  }
  if (!(await isWanted(isUndone ? "退回到旧网站？(y/N) " : `发布到 ${shown(target)}？(y/N) `))) {
    console.log("没有改动。");
    return 1;
  }
  if (isUndone) {
    await takeBackSite(target, Date.now());
    console.log(
      `已退回到旧网站。刚才的新网站存在 ${shown(formerOf(target))}，再${isInWindow ? "撤销" : "运行"}一次就换回来。`,
    );
  } else {
    const isFirst = !existsSync(target);
    await placeSite(site, target, Date.now(), before?.stamp);
    console.log(`已发布到 ${shown(target)}，逐个文件读回核对过。`);
    if (isInWindow) return 0;
    if (!isFirst) console.log("要退回到旧网站，加 --undo 再运行一次。");
    console.log("现在运行 npm run lock，登记这次公开的网址。");
  }
  return 0;
}

/** One line for each document that readers will find otherwise. */
function describe({ added, revised, changed, removed, sent, gone }: SiteChanges, titles: ReadonlyMap<string, string>) {
  const lines = (label: string, ids: readonly string[]) => ids.map((id) => `${label}  ${titles.get(id) ?? id}`);
  return [
    ...lines("新公开", added),
    ...lines("已修订", revised),
    ...lines("有改动", changed),
    ...lines("撤下　", removed),
    `共更新 ${sent} 个文件，去掉 ${gone} 个。`,
  ];
}

/** The titles of the documents of a site, as its catalogue has them. */
function titlesOf(site: string): [string, string][] {
  const file = path.join(site, "data/catalogue.json");
  if (!existsSync(file)) return [];
  const { documents } = JSON.parse(readFileSync(file, "utf8")) as {
    documents: { id: string; disclosure: { title: string } }[];
  };
  return documents.map(({ id, disclosure }) => [id, disclosure.title]);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      out: { type: "string", default: "dist" },
      undo: { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      seen: { type: "string", default: "" },
    },
  });
  if (values.to === undefined || values.to === "") throw new Error("没有写发布到哪个文件夹（--to）");
  const [site, target] = [path.resolve(values.out), path.resolve(values.to)];
  if (target === site || target.startsWith(`${site}${path.sep}`) || site.startsWith(`${target}${path.sep}`))
    throw new Error("--to 不能是生成网站的文件夹，也不能在它里面或者包着它");
  const [seenSite, seenPlace] = values.seen.split(",");
  const seen = { site: seenSite, place: seenPlace };
  return { site, target, isUndone: values.undo, isSure: values.yes, isListed: values.list, seen };
}
