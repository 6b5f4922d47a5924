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
import type { Contacts } from "../print/brief.ts";
import type { FileChoice } from "../model/file-choice.ts";
import type { MadeFile } from "../model/print-files.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Everything that decides what the files look like, apart from the documents. */
const TOOLS = ["src", "scripts", "package-lock.json"];
/** What was not asked for so long is thrown away. */
const KEEP_DAYS = 30;

/** What a site decides of the files. */
export interface CacheSettings {
  /** Absolute path of the content folder. */
  content: string;
  /** 网址 */
  url?: string | undefined;
  /** 默认制作文件 */
  files?: FileChoice | undefined;
  /** Whom it states to be asked. */
  contacts?: Contacts;
}

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
   * @param settings what the site decides
   * @param now the moment of this build, in ms since 1970; decides only what is thrown away
   */
  constructor(folder: string, { content, url, files, contacts = [] }: CacheSettings, now: number) {
    this.#folder = folder;
    this.#now = now;
    const hash = createHash("sha256").update(
      `${process.version} ${url ?? ""} ${files ?? ""} ${JSON.stringify(contacts)}`,
    );
    for (const file of [
      ...TOOLS.flatMap((name) => listFiles(path.join(ROOT, name))),
      ...listFiles(path.join(content, "fonts")),
    ])
      hash.update(`\n${path.basename(file)}\n`).update(readFileSync(file));
    this.#base = hash.digest("hex");
  }

  /**
   * Puts the files of a document into `out`; undefined where they have to be made, also because what is kept of them is not
   * what was kept: it is a guess, and nothing but its hash makes it true.
   */
  take(document: OfficialDocument, out: string): MadeFile[] | undefined {
    const kept = this.#read(this.#entryOf(document));
    for (const { file, bytes } of kept ?? []) {
      const target = path.join(out, "documents", document.id, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    return kept?.map(({ file }) => file);
  }

  #read(entry: string): { file: MadeFile; bytes: Uint8Array }[] | undefined {
    try {
      if (!existsSync(entry)) return undefined;
      const files = readIndex(path.join(entry, INDEX), path.basename(entry));
      const kept = files.map((file) => ({ file, bytes: readFileSync(path.join(entry, file.hash)) }));
      if (kept.some(({ file, bytes }) => hashOf(bytes) !== file.hash)) throw new Error("A file is not what was kept.");
      utimesSync(entry, new Date(this.#now), new Date(this.#now));
      return kept;
    } catch {
      rmSync(entry, { recursive: true, force: true });
      return undefined;
    }
  }

  /** Keeps the files of a document that stand in `out`; where that fails, they are made again next time. */
  keep(document: OfficialDocument, out: string, files: readonly MadeFile[]): void {
    const entry = this.#entryOf(document);
    const draft = `${entry}.${process.pid}`;
    try {
      mkdirSync(draft, { recursive: true });
      for (const file of files)
        cpSync(path.join(out, "documents", document.id, file.path), path.join(draft, file.hash));
      writeFileSync(path.join(draft, INDEX), writeIndex(path.basename(entry), files));
      rmSync(entry, { recursive: true, force: true });
      renameSync(draft, entry);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }

  /** Throws away what has not been asked for. */
  clean(): void {
    const isFolder = statSync(this.#folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    for (const name of isFolder ? readdirSync(this.#folder) : []) {
      const entry = path.join(this.#folder, name);
      // Another build may have thrown it away.
      const { mtimeMs } = statSync(entry, { throwIfNoEntry: false }) ?? { mtimeMs: this.#now };
      if (this.#now - mtimeMs > KEEP_DAYS * 86_400_000) rmSync(entry, { recursive: true, force: true });
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

const INDEX = "files.json";

export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The list of an entry, and the hash of it together with the name of the entry: one that was moved is none. */
function writeIndex(name: string, files: readonly MadeFile[]): string {
  return JSON.stringify({ files, hash: hashOf(name + JSON.stringify(files)) });
}

/** Throws where it is not the list that was written for this entry. */
function readIndex(file: string, name: string): MadeFile[] {
  const text = readFileSync(file, "utf8");
  const { files } = JSON.parse(text) as { files: MadeFile[] };
  if (text !== writeIndex(name, files)) throw new Error("The list is not what was kept.");
  return files;
}
