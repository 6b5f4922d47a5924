import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { gunzipSync, gzipSync } from "node:zlib";
import type { PagefindIndex } from "pagefind";
import { close, createIndex } from "pagefind";
import type { OfficialDocument } from "../src/model/document.ts";
import { countCharacters, textOf } from "../src/model/text.ts";
import { contentOf } from "../src/search/chunk.ts";
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
  for (const name of ["text", "words"]) mkdirSync(path.join(volume, name), { recursive: true });
  const hash = createHash("sha256");
  const write = (name: string, content: Uint8Array) => {
    hash.update(name).update(content);
    writeFileSync(path.join(volume, name), content);
  };

  const records: Omit<SearchRecord, "pieces">[] = [];
  const counts: number[] = [];
  const lengths: number[] = [];
  try {
    const index = await openIndex();
    for (const document of documents) {
      const { pieces, ...record } = toSearchRecord(toSearchSource(document, nameOf));
      for (const { words, text } of pieces) {
        const number = lengths.length;
        const { errors } = await index.addCustomRecord({ url: String(number), content: words, language: "und" });
        if (errors.length > 0) throw new Error(errors.join("\n"));
        lengths.push(words.split(" ").length);
        write(`text/${number}.bin`, pack(text));
      }
      records.push(record);
      counts.push(pieces.length);
    }
    await index.writeFiles({ outputPath: work });
  } finally {
    await close();
  }

  const { chunks, pages } = readMeta(work);
  if (pages.join() !== lengths.join()) throw new Error("Pagefind has not kept the order of the records.");
  for (const [number, { file }] of chunks.entries())
    write(`words/${number}.bin`, readFileSync(path.join(work, "index", `${file}.pf_index`)));
  write(
    "volume.bin",
    pack(
      describeVolume(
        records,
        counts,
        chunks.map(({ start }) => start),
      ),
    ),
  );
  rmSync(work, { recursive: true });
  const name = hash.digest("hex").slice(0, 10);
  renameSync(volume, path.join(folder, name));
  return name;
}

async function openIndex(): Promise<PagefindIndex> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = CHUNK_SIZE;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join("\n"));
  return index;
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
