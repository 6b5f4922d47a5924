import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import type { OfficialDocument } from "../model/document.ts";
import type { PrintFile } from "../model/print-files.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Everything that decides what the files look like, apart from the documents. */
const TOOLS = ["src", "scripts", "package-lock.json"];
/** What was not asked for so long is thrown away. */
const KEEP_DAYS = 30;

/**
 * Files for paper and screen that an earlier build made of the very same document, with the same address of the site, the
 * same fonts and the same program. The folder may be deleted at any time.
 */
export class PrintCache {
  readonly #folder: string;
  readonly #base: string;
  readonly #now: number;

  /**
   * @param folder of the cache
   * @param content absolute path of the content folder
   * @param url 网址 of the site
   * @param now the moment of this build, in ms since 1970; decides only what is thrown away
   */
  constructor(folder: string, content: string, url: string | undefined, now: number) {
    this.#folder = folder;
    this.#now = now;
    const hash = createHash("sha256").update(`${process.version} ${url ?? ""}`);
    for (const file of [
      ...TOOLS.flatMap((name) => listFiles(path.join(ROOT, name))),
      ...listFiles(path.join(content, "fonts")),
    ])
      hash.update(`\n${path.basename(file)}\n`).update(readFileSync(file));
    this.#base = hash.digest("hex");
  }

  /** Puts the files of a document into `out`; undefined where they have to be made. */
  take(document: OfficialDocument, out: string): PrintFile[] | undefined {
    const entry = this.#entryOf(document);
    const list = path.join(entry, "files.json");
    if (!existsSync(list)) return undefined;
    cpSync(path.join(entry, "files"), path.join(out, "documents", document.id), { recursive: true });
    utimesSync(entry, new Date(this.#now), new Date(this.#now));
    return JSON.parse(readFileSync(list, "utf8")) as PrintFile[];
  }

  /** Keeps the files of a document that stand in `out`. */
  keep(document: OfficialDocument, out: string, files: readonly PrintFile[]): void {
    const entry = this.#entryOf(document);
    const draft = `${entry}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    cpSync(path.join(out, "documents", document.id), path.join(draft, "files"), { recursive: true });
    writeFileSync(path.join(draft, "files.json"), JSON.stringify(files));
    rmSync(entry, { recursive: true, force: true });
    renameSync(draft, entry);
  }

  /** Throws away what has not been asked for. */
  clean(): void {
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const entry = path.join(this.#folder, name);
      if (this.#now - statSync(entry).mtimeMs > KEEP_DAYS * 86_400_000) rmSync(entry, { recursive: true, force: true });
    }
  }

  #entryOf(document: OfficialDocument): string {
    const hash = createHash("sha256").update(this.#base).update(JSON.stringify(document));
    // Pictures stand in the document by their names only.
    for (const file of listFiles(path.join(path.dirname(path.resolve(document.path)), "attachments")))
      hash.update(`\n${path.basename(file)}\n`).update(readFileSync(file));
    return path.join(this.#folder, hash.digest("hex"));
  }
}

/** A file, or all files in a folder, in a fixed order; none where there is neither. */
function listFiles(target: string): string[] {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
