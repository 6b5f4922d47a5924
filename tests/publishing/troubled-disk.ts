/**
 * Loaded before a build (node --import): a disk that refuses writing, or on which something else is at work.
 * TROUBLE is `CODE AFTER`, an error of the system and how many files can be written before it comes, or `change FILE` or
 * `remove FILE`, done to the site when it has been proven.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import process from "node:process";

const [kind = "", what = ""] = (process.env["TROUBLE"] ?? "").split(" ");
const after = Number(what);
let written = 0;

function before(target: unknown): void {
  const file = String(target);
  if (!/dist\.(?:next|lock)/u.test(file)) return;
  written += 1;
  if (/^E[A-Z]+$/u.test(kind) && written > after)
    throw Object.assign(new Error(`${kind}: refused, write '${file}'`), { code: kind, path: file });
  if (path.basename(file) !== "_headers") return;
  const touched = path.join(path.dirname(file), what);
  if (kind === "change") fs.appendFileSync(touched, " ");
  if (kind === "remove") fs.rmSync(touched);
}

const { writeFileSync } = fs;
fs.writeFileSync = (target, ...rest) => {
  before(target);
  writeFileSync(target, ...rest);
};
const { writeFile } = fs.promises;
fs.promises.writeFile = async (target, ...rest) => {
  before(target);
  return writeFile(target, ...rest);
};
syncBuiltinESMExports();
