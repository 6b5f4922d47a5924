/**
 * npm run names: lists the attachments whose names make no address, or cannot be kept on every machine, and, after asking,
 * gives them others that look alike; where files of their folder write them, the words are changed too.
 *
 * Options: --content DIR; --yes asks nothing. Exit code 1 where such a name is left.
 */
import { existsSync, readFileSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { ATTACHMENTS } from "../src/model/attachments.ts";
import { addressableName } from "../src/model/file-names.ts";
import type { Ask } from "./mend-content.ts";
import { mendContent } from "./mend-content.ts";
import { readTold } from "./read-told.ts";
import { writeFilesWhole } from "./write-files.ts";

const USAGE = "用法：npm run names -- [--content 文件夹] [--yes]";
/** The files of a document that may name an attachment, and the folder of its earlier versions. */
const WRITING = ["document.md", "decisions.yaml", "personal-data-waivers.yaml"];
const REVISIONS = "revisions";

interface Renaming {
  /** Absolute path of the folder of the document, and its name. */
  folder: string;
  id: string;
  from: string;
  to: string;
}

await mendContent(USAGE, mendNames);

async function mendNames(root: string, ask: Ask): Promise<void> {
  const all = findNames(root);
  if (all.length === 0) {
    console.log("附件的文件名都可以用作网址。");
    return;
  }
  const free = all.filter(isFree);
  for (const one of all)
    console.log(
      `${one.id} 的附件“${one.from}”${free.includes(one) ? ` → “${one.to}”` : `：“${one.to}”已经有了，请自己改名`}`,
    );
  process.exitCode = free.length < all.length ? 1 : 0;
  if (free.length === 0) return;
  if (!(await ask(`给这 ${free.length} 个附件改名，document.md 里写到的也改？(y/N) `))) return;
  for (const one of free) rename(one);
  console.log(`改好了 ${free.length} 个。现在运行 npm run check；已经公开过的，照它的提示在 redirects.yaml 里写明。`);
}

function findNames(root: string): Renaming[] {
  return readTold(root).folders.flatMap(({ id, attachments }) =>
    attachments
      .map((from) => ({ folder: path.join(root, "documents", id), id, from, to: addressableName(from) }))
      .filter(({ from, to }) => from !== to),
  );
}

/** Whether no other attachment has that name, or will have it. Some systems take two kinds of one letter for the same. */
function isFree({ folder, from, to }: Renaming): boolean {
  const names = readdirSync(path.join(folder, ATTACHMENTS));
  return names.filter((name) => name !== from && addressableName(name).toLowerCase() === to.toLowerCase()).length === 0;
}

/** The words first: a name that is not there is told by the check, a file that nobody names is not published. */
function rename({ folder, from, to }: Renaming): void {
  const revisions = path.join(folder, REVISIONS);
  const files = [
    ...WRITING.map((name) => path.join(folder, name)),
    ...(existsSync(revisions) ? readdirSync(revisions).map((name) => path.join(revisions, name)) : []),
  ].filter((file) => existsSync(file));
  writeFilesWhole(
    files.flatMap((file): [string, string][] => {
      const text = readFileSync(file, "utf8");
      const changed = text.replaceAll(from, to).replaceAll(encodeURI(from), to);
      return changed === text ? [] : [[file, changed]];
    }),
  );
  renameSync(path.join(folder, ATTACHMENTS, from), path.join(folder, ATTACHMENTS, to));
}
