/**
 * npm run deploy -- --to PLACE: shows what the built site changes for readers and, after asking, puts it where the web server
 * reads it. PLACE is a folder, switched at once, with the former site beside it as DIR.former; or sftp://user@host/folder,
 * ftps://… or ftp://…, to which only what has changed is sent; or git+ADDRESS#branch, which is pushed to.
 *
 * Options: --out DIR (the built site), --undo puts the former site back, --list only shows, --yes asks nothing, --host-key
 * FINGERPRINT is that of an SFTP server, --key FILE a private key; the password is in the variable GONGKAILAN_PASSWORD. --seen
 * SITE,PLACE is what an earlier run under the window said of both, so that what has not changed is not read again. Exit code 1
 * where the site is not as it was built, or at PLACE is something else: then nothing was changed; or where the line broke: then
 * the next run goes on.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Manifest } from "../src/manifest/manifest.ts";
import type { SiteChanges } from "../src/manifest/site-changes.ts";
import { withdrawnSince } from "../src/manifest/manifest.ts";
import { siteChanges } from "../src/manifest/site-changes.ts";
import { explainFileTrouble } from "../src/publishing/file-trouble.ts";
import { manifestOf, withdrawnFrom } from "../src/publishing/kept-sites.ts";
import { IsLocked } from "../src/publishing/lock.ts";
import type { Place } from "../src/publishing/open-place.ts";
import { openPlace } from "../src/publishing/open-place.ts";
import { NoPlace } from "../src/publishing/place-site.ts";
import { readBuilt } from "../src/publishing/read-built.ts";
import { UnknownHost, explainRemote, isElsewhere } from "../src/publishing/remote-files.ts";
import { isAgreed } from "./ask.ts";
import { isInWindow, tellWindow } from "./window.ts";
import { explainOptionError } from "./option-error.ts";
import { Progress } from "./progress.ts";
import { shown } from "./shown.ts";

const USAGE =
  "用法：npm run deploy -- --to 文件夹，或者 sftp://用户名@服务器/文件夹 [--out 网站文件夹] [--undo] [--list] [--yes] [--host-key 指纹] [--key 私钥文件]";
const progress = new Progress({ 发送: 1 });

const options = readOptions();
if (options)
  process.exitCode = await run(options).catch((error: unknown) => {
    progress.clear();
    if (error instanceof UnknownHost) tellWindow({ hostKey: error.hostKey });
    console.error(explainEnd(error, options.to));
    return 1;
  });

type Options = NonNullable<ReturnType<typeof readOptions>>;

function explainEnd(error: unknown, to: string): string {
  if (error instanceof NoPlace || error instanceof IsLocked) return `没有发布。${error.message}`;
  const trouble = explainFileTrouble(error);
  if (isElsewhere(to)) return explainRemote(error);
  return trouble === undefined ? `没有发布。${explainOptionError(error)}` : `没有发布。${trouble}`;
}

async function run(options: Options): Promise<number> {
  const place = await openPlace(options.to, {
    ...options,
    now: () => Date.now(),
    seen: options.seen.place,
    tell: progress.begin("发送"),
  });
  try {
    return await deploy(place, options);
  } finally {
    progress.clear();
    place.close();
  }
}

async function deploy(place: Place, { site, to, isUndone, isSure, isListed, seen }: Options): Promise<number> {
  const named = isElsewhere(to) ? to : shown(path.resolve(to));
  const next = isUndone ? place.former : site;
  const after = readBuilt(next, seen.site);
  if (typeof after === "string")
    throw new NoPlace(isUndone ? noFormer(site) : `${after}。先${isInWindow ? "检查并生成" : "运行 npm run build"}`);
  const before = await place.before();
  if (isUndone) refuseWithdrawn(after.manifest, [before?.manifest, manifestOf(site)]);
  const changes = siteChanges(before?.manifest, after.manifest);
  if (changes.sent + changes.gone === 0) {
    console.log(`${named} 已经是这个网站，不用再发布。`);
    return 0;
  }
  const titles = new Map([...titlesOf(place.known), ...titlesOf(next)]);
  for (const line of describe(changes, titles)) console.log(line);
  if (isListed) {
    tellWindow({ changes, seen: `${after.stamp},${before?.stamp ?? ""}` });
    return 0;
  }
  if (!isSure && !(await isAgreed(isUndone ? "退回到旧网站？(y/N) " : `发布到 ${named}？(y/N) `))) {
    console.log("没有改动。");
    return 1;
  }
  await (isUndone ? place.takeBack() : place.put(site));
  progress.clear();
  if (isUndone)
    console.log(
      `已退回到旧网站。刚才的新网站存在 ${shown(place.former)}，再${isInWindow ? "撤销" : "运行"}一次就换回来。`,
    );
  else tellPlaced(named, isElsewhere(to), before && withdrawnSince(before.manifest, [after.manifest]));
  return 0;
}

/** @param withdrawn what the site that was there had and this one says is withdrawn; undefined where there was none */
function tellPlaced(named: string, isSent: boolean, withdrawn: readonly string[] | undefined): void {
  console.log(`已发布到 ${named}，${isSent ? "只发了有变化的文件" : "逐个文件读回核对过"}。`);
  if (withdrawn && withdrawn.length > 0)
    console.log(`旧网站里有撤回的公文（${withdrawn.join("、")}），没有存着，这一次不能撤销。`);
  if (isInWindow) return;
  if (withdrawn?.length === 0) console.log("要退回到旧网站，加 --undo 再运行一次。");
  console.log("现在运行 npm run lock，登记这次公开的网址。");
}

/** Why there is nothing to go back to. @param site the built one */
function noFormer(site: string): string {
  const withdrawn = withdrawnFrom(site);
  return `没有存着的旧网站，不能退回${withdrawn.length === 0 ? "" : `：撤回过公文（${withdrawn.join("、")}），有它们的旧网站都删去了`}`;
}

/** @throws {NoPlace} where a withdrawn document would be back with the former site @param later the sites that came after it */
function refuseWithdrawn(former: Manifest, later: readonly (Manifest | undefined)[]): void {
  const back = withdrawnSince(former, later);
  if (back.length > 0)
    throw new NoPlace(
      `不能退回：旧网站里有撤回的公文（${back.join("、")}），退回就又公开了。要改别的，改 content/ 里的，重新生成再公开`,
    );
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
  try {
    const { values } = parseArgs({
      options: {
        to: { type: "string" },
        out: { type: "string", default: "dist" },
        undo: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        key: { type: "string" },
        "host-key": { type: "string" },
        seen: { type: "string", default: "" },
      },
    });
    const { to = "", undo: isUndone, yes: isSure, list: isListed, key: keyFile, "host-key": hostKey } = values;
    if (to === "") throw new Error("没有写发布到哪里（--to）");
    const site = path.resolve(values.out);
    const target = path.resolve(to);
    const isNested =
      target === site || target.startsWith(`${site}${path.sep}`) || site.startsWith(`${target}${path.sep}`);
    if (!isElsewhere(to) && isNested) throw new Error("--to 不能是生成网站的文件夹，也不能在它里面或者包着它");
    const [seenSite, seenPlace] = values.seen.split(",");
    const seen = { site: seenSite, place: seenPlace };
    const password = process.env["GONGKAILAN_PASSWORD"];
    return { site, to, isUndone, isSure, isListed, seen, keyFile, hostKey, password };
  } catch (error) {
    console.error(`${explainOptionError(error)}\n${USAGE}`);
    process.exitCode = 1;
    return undefined;
  }
}
