import { readFileSync, statfsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { readCbor } from "../search/cbor.ts";
import { contentOf } from "../search/chunk.ts";

/**
 * Postings in a chunk of words, a quarter of Pagefind's own measure: a query loads less. The variable is not an
 * official option of Pagefind 1.6; tests/indexing/index.slow.test.ts sees whether it still acts.
 */
const CHUNK_SIZE = "5000";

/**
 * Words in one page of Pagefind's index, about. A page is a stretch of the text of many documents: Pagefind needs more
 * time, memory and space for a word's first place in a page than for all others.
 */
const PAGE = 500_000;

/** Pages on the way to Pagefind, which takes them one after the other, while the next ones are made. */
const ON_THE_WAY = 2;

/** An index that Pagefind makes. */
export interface WordIndex {
  /** Adds the words of a piece of text. Comes back when there is room for more. */
  add: (words: readonly string[]) => Promise<void>;
  /** Makes the index, with its files in a temporary folder. */
  finish: (work: string) => Promise<IndexedWords>;
}

/** The chunks of a finished index in order, and how many words each of its pages has. */
export interface IndexedWords {
  pages: number[];
  chunks: { start: string; file: string }[];
}

/**
 * Opens one index in Pagefind, which runs as a process of its own until `closePagefind`. Throws where Pagefind fails
 * or has not done what is known of version 1.6.
 */
export async function openWordIndex(): Promise<WordIndex> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = CHUNK_SIZE;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join("\n"));
  const pages: number[] = [];
  const pending: Promise<void>[] = [];
  let page: string[] = [];
  const confirm = async (answer: Promise<{ errors: string[] }>) => {
    const { errors: failures } = await answer;
    if (failures.length > 0) throw new Error(failures.join("\n"));
  };
  const send = async () => {
    const record = { url: String(pages.length), content: page.join(" "), language: "und" };
    pages.push(page.length);
    page = [];
    const sent = confirm(index.addCustomRecord(record));
    sent.catch(() => undefined);
    pending.push(sent);
    if (pending.length > ON_THE_WAY) await pending.shift();
  };
  return {
    async add(words) {
      for (const word of words) page.push(word);
      if (page.length >= PAGE) await send();
    },
    async finish(work) {
      if (page.length > 0) await send();
      await Promise.all(pending);
      requireRoom(path.dirname(work), pages);
      await confirm(index.writeFiles({ outputPath: work }));
      const indexed = readMeta(work);
      if (indexed.pages.join() !== pages.join()) throw new Error("Pagefind has not kept the order of the pages.");
      return indexed;
    },
  };
}

/** More than Pagefind writes of a word, and beside the words, in bytes. */
const OF_WORD = 8;
const OF_INDEX = 1_500_000;

/** Where there is no room Pagefind ends without an answer, with words of its own on the screen; so it is not asked then. */
function requireRoom(folder: string, pages: readonly number[]): void {
  const { bavail, bsize } = statfsSync(folder);
  const wanted = pages.reduce((sum, words) => sum + words * OF_WORD, OF_INDEX);
  if (bavail * bsize < wanted) throw Object.assign(new Error(`No room for the index in ${folder}`), { code: "ENOSPC" });
}

/** The list of pages and chunks that Pagefind writes: `[version, [[hash, words, …] …], [[from, to, file] …], …]`. */
function readMeta(work: string): IndexedWords {
  const { languages } = JSON.parse(readFileSync(path.join(work, "pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { hash: string }>;
  };
  const cbor = readCbor(
    contentOf(gunzipSync(readFileSync(path.join(work, `pagefind.${languages["und"]?.hash}.pf_meta`)))),
  );
  cbor.array();
  cbor.text();
  const members = <T>(read: () => T): T[] => Array.from({ length: cbor.array() }, read);
  const tuple = <T>(read: () => T): T => {
    const size = cbor.array();
    const value = read();
    for (let member = 2; member < size; member++) cbor.skip();
    return value;
  };
  const pages = members(() =>
    tuple(() => {
      cbor.skip();
      return cbor.integer();
    }),
  );
  const chunks = members(() => {
    cbor.array();
    const start = cbor.text();
    cbor.skip();
    return { start, file: path.join(work, "index", `${cbor.text()}.pf_index`) };
  });
  return { pages, chunks };
}

/** Ends the process of Pagefind. */
export async function closePagefind(): Promise<void> {
  await close();
}
