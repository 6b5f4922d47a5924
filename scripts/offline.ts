/**
 * npm run offline -- FOLDER: copies the built site into a folder that is read without a server, from a stick or on a machine
 * without a network: index.html is opened with a double click. All that is needed without scripts is there; searching is not.
 *
 * Options: --out DIR (the built site), --content DIR, --base /path/ (from 网址 in site.yaml). Exit code 1 and nothing written
 * where the folder is there, or a link or a word of the copy is not that of the site.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { findBrokenLinks } from "../src/proof/links.ts";
import { officialTexts } from "../src/proof/pages.ts";
import { isForOffline, withoutServer } from "../src/publishing/offline-pages.ts";
import { listSiteFiles } from "../src/sources/site-files.ts";
import { addressesUnder } from "../src/view/addresses.ts";
import { explainOptionError } from "./option-error.ts";
import { Progress } from "./progress.ts";
import { readTold } from "./read-told.ts";
import { shown } from "./shown.ts";
import { requireSite, siteAddress } from "./site-address.ts";

const USAGE = "用法：npm run offline -- 要存到的文件夹 [--out 网站文件夹] [--content 文件夹] [--base /路径/]";

try {
  main();
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

function main(): void {
  const { site, base, target } = readOptions();
  const progress = new Progress({ 复制: 1 });
  const tell = progress.begin("复制");
  const work = `${target}.next`;
  rmSync(work, { recursive: true, force: true });
  try {
    const files = listSiteFiles(site).filter(isForOffline);
    for (const [at, name] of files.entries()) {
      copyFile(path.join(site, name), path.join(work, name), { name, base });
      tell(at + 1, files.length);
    }
    progress.clear();
    const read = (name: string) => readFileSync(path.join(work, name), "utf8");
    const [broken] = findBrokenLinks({ files, read, base: "/", origin: undefined });
    if (broken) throw new Error(`没有存：${broken.file} 里的“${broken.link}”找不到。先运行 npm run build，再试一次`);
    renameSync(work, target);
    console.log(`存好了，在 ${shown(target)}：双击里面的 index.html 打开；搜索要联网才能用。`);
  } finally {
    progress.clear();
    rmSync(work, { recursive: true, force: true });
  }
}

/** A page is read back: it has the official texts that the site has. */
function copyFile(from: string, to: string, { name, base }: { name: string; base: string }): void {
  mkdirSync(path.dirname(to), { recursive: true });
  if (!/\.(?:html|css)$/u.test(name)) {
    cpSync(from, to);
    return;
  }
  const text = readFileSync(from, "utf8");
  writeFileSync(to, withoutServer(name, text, base));
  if (!name.endsWith(".html")) return;
  const [own, copied] = [officialTexts(text), officialTexts(readFileSync(to, "utf8"))];
  if (JSON.stringify([...own]) !== JSON.stringify([...copied])) throw new Error(`没有存：${name} 的文字与网站不同`);
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "dist" },
      base: { type: "string" },
    },
  });
  const [folder, more] = positionals;
  if (folder === undefined || more !== undefined) throw new Error("写一个要存到的文件夹");
  const [site, target] = [path.resolve(values.out), path.resolve(folder)];
  requireSite(values.out);
  if (existsSync(target)) throw new Error(`${folder} 已经有了，换一个文件夹，或者先删去它`);
  if (target.startsWith(`${site}${path.sep}`)) throw new Error("不能存到网站的文件夹里面");
  const { base = "/" } = siteAddress(readTold(path.resolve(values.content)).site, values.base);
  return { site, target, base: addressesUnder(base).home };
}
