import type { OfficialDocument } from "../../src/model/document.ts";
import { toSearchSource } from "../../src/sources/to-search-source.ts";
import type { IndexEntry } from "../../src/search/format.ts";
import { ENTRY, FORMAT, INDEX_FOLDER } from "../../src/search/format.ts";
import { collectCharacters } from "../../src/search/records/collect-characters.ts";
import { describeVolume } from "../../src/search/records/describe-volume.ts";
import { toSearchRecord } from "../../src/search/records/search-record.ts";

/**
 * The files of an index over some documents, as `indexSite` writes them but with one chunk of words that is made here and
 * not by Pagefind: no process, no folder. Paths below the site.
 *
 * @param documents newest first
 */
export function makeIndex(documents: readonly OfficialDocument[]): Map<string, Uint8Array> {
  const folder = `${INDEX_FOLDER}/0123456789`;
  const files = new Map<string, Uint8Array>();
  const put = (path: string, value: unknown) => files.set(path, new TextEncoder().encode(JSON.stringify(value)));
  const records = documents.map((document) => toSearchRecord(toSearchSource(document, (_list, value) => value)));
  const words = records.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.words));
  const characters = collectCharacters();
  const pieces = records.flatMap((record) => record.pieces);
  for (const [number, piece] of pieces.entries()) {
    characters.add(number, piece.characters);
    put(`${folder}/text/${number}.bin`, piece.text);
  }
  for (const [number, { content }] of characters.chunks().entries()) put(`${folder}/characters/${number}.bin`, content);
  files.set(`${folder}/words/0.bin`, writeChunk(words));
  const volume = describeVolume(
    records.map(({ pieces: own, ...record }) => ({ ...record, count: own.length })),
    {
      chunks: [""],
      sizes: [1],
      characters: characters.chunks().map(({ start }) => start),
      pages: [words.length],
      words: pieces.map((piece) => piece.words.length),
    },
  );
  const entry: IndexEntry = {
    format: FORMAT,
    volumes: [{ folder: "0123456789", documents: documents.length, about: volume }],
  };
  put(ENTRY, entry);
  return files;
}

/** Words of one page as a chunk of Pagefind's index: `[[word, [[page, [place …], []]]] …]`, places as differences. */
function writeChunk(words: readonly string[]): Uint8Array {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) places.set(word, [...(places.get(word) ?? []), place]);
  const entries = [...places].map(([word, own]) => {
    const steps = own.map((place, at) => integer(place - (own[at - 1] ?? 0)));
    return array([text(word), array([array([integer(0), array(steps), array([])])])]);
  });
  return new Uint8Array([...new TextEncoder().encode("pagefind_dcd"), ...array([array(entries)])]);
}

const integer = (value: number) => head(0, value);
const text = (value: string) => {
  const bytes = [...new TextEncoder().encode(value)];
  return [...head(3, bytes.length), ...bytes];
};
const array = (members: readonly number[][]) => [...head(4, members.length), ...members.flat()];

/** Kind and size of a CBOR value (RFC 8949). */
function head(kind: number, size: number): number[] {
  if (size < 24) return [(kind << 5) | size];
  return [(kind << 5) | 26, size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255];
}
