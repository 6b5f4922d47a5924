/**
 * npm run key: makes the pair of keys with which the office signs the list of its files. The private one goes into a file of
 * this user's own, never into the content, the site or a git repository; the public one is printed for site.yaml.
 *
 * Options: --out FILE (~/.gongkailan/private-key.pem, or what GONGKAILAN_KEY names). Exit code 1, and nothing written, where
 * there is a key already.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { explainFileTrouble } from "../src/publishing/file-trouble.ts";
import { newKeyPair } from "../src/publishing/sign.ts";
import { keyFile } from "./key-file.ts";
import { explainOptionError } from "./option-error.ts";

const USAGE = "用法：npm run key -- [--out 私钥文件]";
/** What stands in a folder that others see. */
const PUBLIC = [".git", "site.yaml", "manifest.json"];
const PROJECT = path.resolve(import.meta.dirname, "..");

try {
  main();
} catch (error) {
  console.error(explainFileTrouble(error) ?? `${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

function main(): void {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const file = values.out === undefined ? keyFile() : path.resolve(values.out);
  if (isInside(file))
    throw new Error(
      `私钥不能放在 ${path.dirname(file)}：项目、content、网站和 git 仓库里的文件会给别人看到。换一个文件夹`,
    );
  if (existsSync(file))
    throw new Error(`${file} 已经有了。要换私钥，先把它移到别处；换了以后，以前的签名仍要用以前的公钥核对`);
  const { privatePem, publicKey } = newKeyPair();
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privatePem, { flag: "wx", mode: 0o600 });
  console.log(`私钥写在 ${file}。它等于单位的公章：不要给别人，不要放进 content/、dist/ 和 git，抄一份存进保险柜。`);
  console.log(`把下面这一行写进 content/site.yaml，代替原来的“公钥:”，再运行 npm run build：\n\n公钥: ${publicKey}`);
}

/** Whether a file would stand in the project, a git repository, a content folder or a site. */
function isInside(file: string): boolean {
  if (!path.relative(PROJECT, file).startsWith("..")) return true;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (PUBLIC.some((name) => existsSync(path.join(folder, name)))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}
