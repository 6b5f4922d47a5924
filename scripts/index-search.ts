import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { OfficialDocument } from "../src/model/document.ts";
import { countCharacters, textOf } from "../src/model/text.ts";
import { contentOf } from "../src/search/chunk.ts";
import { collectCharacters } from "../src/search/characters.ts";
import { readCbor } from "../src/search/cbor.ts";
import type { IndexEntry } from "../src/search/format.ts";
import { FORMAT, INDEX_FOLDER } from "../src/search/format.ts";
import type { SearchRecord } from "../src/search/records.ts";
import { PIECE, toSearchRecord } from "../src/search/records.ts";
import { describeVolume } from "../src/search/describe-volume.ts";
import { planVolumes } from "../src/search/volumes.ts";
import { byNewest, listDate } from "../src/view/dates.ts";
import type { NameOf } from "./search-sources.ts";
import { toSearchSource } from "./search-sources.ts";

/**
 * Postings in a chunk of words, a quarter of Pagefind's own measure: a query loads less. The variable is not an
 * official option of Pagefind 1.6; tests/search/index.test.ts sees whether it still acts.
 */
const CHUNK_SIZE = "5000";

/** Pieces of text in one index: Pagefind then needs some 3 GB of memory. */
const VOLUME = 10_000;

/**
 * Writes the search index of a built site into it.
 *
 * @param out folder of the site
 * @param volume pieces of text in one volume, for tests
 */
export async function indexSite(
  documents: readonly OfficialDocument[],
  nameOf: NameOf,
  out: string,
  volume = VOLUME,
): Promise<void> {
  const folder = path.join(out, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sorted = [...documents].sort(byNewest);
  const sizes = sorted.map((document) => ({
    year: listDate(document.disclosure)?.value.slice(0, 4) ?? "",
    pieces: Math.ceil((countCharacters(textOf(document)) + 1) / PIECE),
  }));
  const entry: IndexEntry = { format: FORMAT, volumes: [] };
  let from = 0;
  for (const count of planVolumes(sizes, volume)) {
    const members = sorted.slice(from, (from += count));
    entry.volumes.push({ folder: await writeVolume(members, nameOf, folder), documents: count });
  }
  writeFileSync(path.join(folder, "entry.json"), JSON.stringify(entry));
}

/** @returns the name of its folder, made of what is in it */
async function writeVolume(documents: readonly OfficialDocument[], nameOf: NameOf, folder: string): Promise<string> {
  const work = path.join(folder, "work");
  const volume = path.join(folder, "volume");
  for (const name of ["text", "words", "characters"]) mkdirSync(path.join(volume, name), { recursive: true });
  const hash = createHash("sha256");
  const write = (name: string, content: Uint8Array) => {
    hash.update(name).update(content);
    writeFileSync(path.join(volume, name), content);
  };

  const records: (Omit<SearchRecord, "pieces"> & { count: number })[] = [];
  const words: number[] = [];
  const characters = collectCharacters();
  let pages: number[];
  try {
    const index = await openIndex();
    for (const document of documents) {
      const { pieces, ...record } = toSearchRecord(toSearchSource(document, nameOf));
      for (const piece of pieces) {
        await index.add(piece.words);
        characters.add(words.length, piece.characters);
        write(`text/${words.length}.bin`, pack(piece.text));
        words.push(piece.words.length);
      }
      records.push({ ...record, count: pieces.length });
    }
    pages = await index.write(work);
  } finally {
    await close();
  }

  const indexed = readMeta(work);
  if (indexed.pages.join() !== pages.join()) throw new Error("Pagefind has not kept the order of the pages.");
  for (const [number, { file }] of indexed.chunks.entries())
    write(`words/${number}.bin`, readFileSync(path.join(work, "index", `${file}.pf_index`)));
  const single = characters.chunks();
  for (const [number, { content }] of single.entries()) write(`characters/${number}.bin`, pack(content));
  const starts = (list: readonly { start: string }[]) => list.map(({ start }) => start);
  const about = { chunks: starts(indexed.chunks), characters: starts(single), pages, words };
  write("volume.bin", pack(describeVolume(records, about)));
  rmSync(work, { recursive: true });
  const name = hash.digest("hex").slice(0, 10);
  renameSync(volume, path.join(folder, name));
  return name;
}

/**
 * Words in one page of Pagefind's index, about. A page is a stretch of the text of many documents: Pagefind needs more
 * time, memory and space for a word's first place in a page than for all others.
 */
const PAGE = 100_000;

/** Pages on the way to Pagefind, which takes them one after the other, while the next ones are made. */
const ON_THE_WAY = 2;

interface WordIndex {
  /** Adds the words of a piece of text. Comes back when there is room for more. */
  add: (words: readonly string[]) => Promise<void>;
  /** Writes the index. @returns how many words each page has */
  write: (folder: string) => Promise<number[]>;
}

async function openIndex(): Promise<WordIndex> {
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
    pending.push(confirm(index.addCustomRecord(record)));
    if (pending.length > ON_THE_WAY) await pending.shift();
  };
  return {
    async add(words) {
      for (const word of words) page.push(word);
      if (page.length >= PAGE) await send();
    },
    async write(folder) {
      if (page.length > 0) await send();
      await Promise.all(pending);
      await confirm(index.writeFiles({ outputPath: folder }));
      return pages;
    },
  };
}

/** The list of pages and chunks that Pagefind writes: `[version, [[hash, words, …] …], [[from, to, file] …], …]`. */
function readMeta(work: string): { pages: number[]; chunks: { start: string; file: string }[] } {
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
    return { start, file: cbor.text() };
  });
  return { pages, chunks };
}

function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 9 });
}
