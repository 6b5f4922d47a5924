import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { OfficialDocument } from "../model/document.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import { countCharacters, textOf } from "../model/text.ts";
import { collectCharacters } from "../search/records/collect-characters.ts";
import type { WordCollection } from "../search/records/collect-words.ts";
import { collectWords } from "../search/records/collect-words.ts";
import type { IndexEntry, Volume } from "../search/format.ts";
import { ENTRY, FORMAT, INDEX_FOLDER } from "../search/format.ts";
import type { SearchRecord } from "../search/records/search-record.ts";
import { PIECE, toSearchRecord } from "../search/records/search-record.ts";
import { describeVolume } from "../search/records/describe-volume.ts";
import { planVolumes } from "../search/records/plan-volumes.ts";
import { byNewest, listDate } from "../view/dates.ts";
import { closePagefind, openWordIndex } from "./pagefind-index.ts";
import type { ResolveName } from "../view/named-field.ts";
import { toSearchSource } from "../sources/to-search-source.ts";

/** Pieces of text in one volume: Pagefind keeps all of what it indexes in memory, and a browser loads a list of all documents. */
const VOLUME = 10_000;

interface Indexing {
  resolve: ResolveName;
  /** Is given every piece of text. */
  words: WordCollection;
  /** Is told of each document. */
  onIndexed: () => void;
}

interface IndexOptions {
  /** Pieces of text in one volume, for tests. */
  volume?: number | undefined;
  /** Groups of words of one meaning, the official one first. */
  sayings?: readonly (readonly string[])[];
  /** Is told how many documents are in it. */
  tell?: TellProgress | undefined;
}

/**
 * Writes the search index of a built site into it.
 *
 * @param out folder of the site
 */
export async function indexSite(
  documents: readonly OfficialDocument[],
  resolve: ResolveName,
  out: string,
  { volume = VOLUME, sayings = [], tell }: IndexOptions = {},
): Promise<void> {
  const folder = path.join(out, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sorted = [...documents].sort(byNewest);
  const sizes = sorted.map((document) => ({
    year: listDate(document.disclosure)?.value.slice(0, 4) ?? "",
    pieces: Math.ceil((countCharacters(textOf(document)) + 1) / PIECE),
  }));
  const entry: IndexEntry = { format: FORMAT, volumes: [], sayings };
  let from = 0;
  let done = 0;
  const words = collectWords();
  const onIndexed = () => tell?.((done += 1), documents.length);
  for (const count of planVolumes(sizes, volume)) {
    const members = sorted.slice(from, (from += count));
    const { name, about } = await writeVolume(members, { resolve, onIndexed, words }, folder);
    const isNewest = entry.volumes.length === 0;
    if (!isNewest) writeFileSync(path.join(folder, name, "volume.bin"), pack(about));
    entry.volumes.push({ folder: name, documents: count, ...(isNewest && { about }) });
  }
  entry.aids = writeAids(words.files(sayings), folder);
  writeFileSync(path.join(out, ENTRY), pack(entry));
}

/** What helps to find other words than those typed, in a folder that is named by what is in it. */
function writeAids(files: ReadonlyMap<string, unknown>, folder: string): NonNullable<IndexEntry["aids"]> {
  const packed = [...files].map(([name, value]): [string, Uint8Array] => [name, pack(value)]);
  const hash = createHash("sha256");
  for (const [name, content] of packed) hash.update(name).update(content);
  const name = hash.digest("hex").slice(0, 10);
  mkdirSync(path.join(folder, name, "lexicon"), { recursive: true });
  for (const [file, content] of packed) writeFileSync(path.join(folder, name, file), content);
  return { folder: name, files: [...files.keys()] };
}

/** @returns the name of its folder, made of what is in it and what is known of its documents */
async function writeVolume(
  documents: readonly OfficialDocument[],
  how: Indexing,
  folder: string,
): Promise<{ name: string; about: Volume }> {
  const work = path.join(folder, "work");
  const volume = path.join(folder, "volume");
  for (const name of ["text", "words", "characters"]) mkdirSync(path.join(volume, name), { recursive: true });
  const hash = createHash("sha256");
  const write = (name: string, content: Uint8Array) => {
    hash.update(name).update(content);
    writeFileSync(path.join(volume, name), content);
  };

  const { records, words, characters, indexed } = await indexTexts(documents, how, work, (number, text) => {
    write(`text/${number}.bin`, pack(text));
  });
  const sizes = indexed.chunks.map(({ file }, number) => {
    const chunk = readFileSync(file);
    write(`words/${number}.bin`, chunk);
    return Math.round(chunk.length / 4096);
  });
  const single = characters.chunks();
  for (const [number, { content }] of single.entries()) write(`characters/${number}.bin`, pack(content));
  const starts = (list: readonly { start: string }[]) => list.map(({ start }) => start);
  const of = { chunks: starts(indexed.chunks), sizes, characters: starts(single), pages: indexed.pages, words };
  const about = describeVolume(records, of);
  hash.update(pack(about));
  rmSync(work, { recursive: true });
  const name = hash.digest("hex").slice(0, 10);
  renameSync(volume, path.join(folder, name));
  return { name, about };
}

/** Gives the words of all documents to Pagefind; `store` is given the text of each piece, by its number. */
async function indexTexts(
  documents: readonly OfficialDocument[],
  { resolve, onIndexed, words: collection }: Indexing,
  work: string,
  store: (number: number, text: unknown) => void,
) {
  const records: (Omit<SearchRecord, "pieces"> & { count: number })[] = [];
  const words: number[] = [];
  const characters = collectCharacters();
  try {
    const index = await openWordIndex();
    for (const document of documents) {
      const { pieces, ...record } = toSearchRecord(toSearchSource(document, resolve));
      for (const piece of pieces) {
        await index.add(piece.words);
        characters.add(words.length, piece.characters);
        store(words.length, piece.text);
        collection.add(piece.text);
        words.push(piece.words.length);
      }
      records.push({ ...record, count: pieces.length });
      onIndexed();
    }
    return { records, words, characters, indexed: await index.finish(work) };
  } finally {
    await closePagefind();
  }
}

function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 9 });
}
