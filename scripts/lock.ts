/**
 * npm run lock: writes down in content/published.yaml which addresses are published, so that a build tells when one of them
 * is gone, and the hash of the site's manifest, to which the next one refers. Run it when the site is on the server.
 *
 * Options: --content DIR, --out DIR (the built site). Adds; never takes an address out. Exit code 1 and nothing written where
 * the content has errors or the site has not been built from it.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportErrors, reportText } from "../src/lint/reporters/text.ts";
import { addRegistered } from "../src/manifest/manifest.ts";
import { readBuilt } from "../src/publishing/read-built.ts";
import type { Content } from "../src/sources/read-content.ts";
import { addPublished } from "../src/permanence/published.ts";
import { collectProblems } from "../src/model/walk.ts";
import { writePublished } from "../src/permanence/published-file.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";
import { todayInChina } from "./today.ts";
import { isInWindow } from "./window.ts";
import { writeFilesWhole } from "./write-files.ts";

/** What comes before, in the words of who reads it. */
const BUILD = isInWindow ? "检查并生成" : "运行 npm run build";

process.exitCode = main();

function main(): number {
  const options = readOptions();
  if (!options) return 1;
  const { content: root, out } = options;
  const content = readTold(root);
  if (countMessages(content.files).errors > 0) {
    console.error((isInWindow ? reportErrors : reportText)(content.files));
    console.error(`有错误，没有登记。改好以后先${BUILD}。`);
    return 1;
  }
  const missing = findMissing(content, out);
  if (missing !== undefined) {
    console.error(`网站里还没有 ${missing}，没有登记。先${BUILD}，发布以后再登记。`);
    return 1;
  }
  const built = readBuilt(out);
  if (typeof built === "string") {
    console.error(`${built}，没有登记。先${BUILD}，发布以后再登记。`);
    return 1;
  }
  const { published, registered, unlisted } = content.permanence;
  const { manifest, sha256 } = built;
  const text = writePublished(
    addPublished(
      published,
      content.documents.map(({ document }) => document),
    ),
    addRegistered(registered, manifest, { date: todayInChina(), sha256 }),
  );
  const file = path.join(root, "published.yaml");
  try {
    writeFilesWhole([[file, text]]);
  } catch (error) {
    console.error(`没能写入 ${path.relative(process.cwd(), file)}：${(error as Error).message}`);
    return 1;
  }
  const shown = path.relative(process.cwd(), file);
  console.log(unlisted > 0 ? `已登记 ${unlisted} 个新地址，写在 ${shown}。` : `没有新地址，${shown} 已是最新。`);
  console.log(`全站清单的指纹是 ${sha256}。别人核对网站时可以与它对照。`);
  return 0;
}

/** A page that the content should have in the built site and has not. */
function findMissing({ documents }: Content, out: string): string | undefined {
  for (const { document, earlier } of documents) {
    const root = `documents/${document.id}/`;
    const inside = [
      ...collectProblems(document).map(({ problem }) => problem.id),
      ...[...earlier.keys()].map((one) => `r${one}`),
    ];
    const pages = [root, ...inside.map((one) => `${root}${one}/`)];
    const page = pages.find((one) => !existsSync(path.join(out, one, "index.html")));
    if (page !== undefined) return page;
  }
  return undefined;
}

function readOptions(): { content: string; out: string } | undefined {
  try {
    const { values } = parseArgs({
      options: { content: { type: "string", default: "content" }, out: { type: "string", default: "dist" } },
    });
    if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
    return { content: path.resolve(values.content), out: path.resolve(values.out) };
  } catch (error) {
    console.error(`${explainOptionError(error)}\n用法：npm run lock -- [--content 文件夹] [--out 网站文件夹]`);
    return undefined;
  }
}
