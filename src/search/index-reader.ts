import { gunzipSync } from "fflate";
import type { Aids } from "./aids.ts";
import { openAids } from "./aids.ts";
import { readChunk } from "./chunk.ts";
import { piecesWith } from "./characters.ts";
import type { CharacterChunk, IndexEntry, StoredPiece, Volume } from "./format.ts";
import { ENTRY, FORMAT, INDEX_FOLDER } from "./format.ts";

/** Fetches a file of the site. `fresh` asks the server again even where the browser has a copy. */
export type FetchFile = (path: string, fresh?: boolean) => Promise<Response | Uint8Array>;

/** Why nothing could be searched: a file did not come, or the index is newer than this page. */
export class SearchError extends Error {
  readonly reason: "unreachable" | "outdated";

  constructor(reason: "unreachable" | "outdated", message: string) {
    super(message);
    this.name = "SearchError";
    this.reason = reason;
  }
}

/** A volume of the index, open for questions. Its documents and pieces are known by their numbers. */
export interface OpenVolume {
  about: Volume;
  /** Number of the document that each piece belongs to. */
  documentOf: number[];
  /** Number of the first piece of each document. */
  firstPiece: number[];
  /** Where each piece begins among the words of all. */
  begins: number[];
  /** Where a pair of characters stands among the words of all pieces, in order. */
  places: (word: string) => Promise<readonly number[]>;
  /** What asking for these places loads, in units of 4 KB. */
  costOf: (word: string) => number;
  /** The pieces that have a character, in order. */
  piecesWith: (character: string) => Promise<number[]>;
  piece: (number: number) => Promise<StoredPiece>;
}

/** The index of a site, open for questions. */
export interface OpenIndex {
  volumes: OpenVolume[];
  aids: Aids;
}

/** Opens the index of a site. Throws a {@link SearchError}. */
export async function openIndex(fetchFile: FetchFile): Promise<OpenIndex> {
  const entry = JSON.parse(decode(await load(fetchFile, ENTRY, true))) as IndexEntry;
  if (entry.format !== FORMAT) throw new SearchError("outdated", `format ${entry.format} of the index`);
  const volumes = entry.volumes.map(({ folder, about }) => openVolume(fetchFile, `${INDEX_FOLDER}/${folder}`, about));
  const aids = openAids(entry.sayings ?? [], async <T>(name: string) => {
    if (!entry.aids?.files.includes(name)) return undefined;
    return JSON.parse(decode(await load(fetchFile, `${INDEX_FOLDER}/${entry.aids.folder}/${name}`))) as T;
  });
  return { volumes: await Promise.all(volumes), aids };
}

async function openVolume(fetchFile: FetchFile, folder: string, known?: Volume): Promise<OpenVolume> {
  const read = async <T>(path: string) => JSON.parse(decode(await load(fetchFile, `${folder}/${path}`))) as T;
  const about = known ?? (await read<Volume>("volume.bin"));
  const pages = beginsOf(about.pages);
  const words = remember(async (number) => readChunk(await load(fetchFile, `${folder}/words/${number}.bin`), pages));
  const characters = remember((number) => read<CharacterChunk>(`characters/${number}.bin`));
  return {
    about,
    documentOf: about.pieces.flatMap((count, document) => Array<number>(count).fill(document)),
    firstPiece: beginsOf(about.pieces),
    begins: beginsOf(about.words),
    async places(word) {
      const number = chunkOf(about.chunks, word);
      return number < 0 ? [] : ((await words(number)).get(word) ?? []);
    },
    costOf: (word) => about.sizes[chunkOf(about.chunks, word)] ?? 0,
    async piecesWith(character) {
      const number = chunkOf(about.characters, character);
      return number < 0 ? [] : piecesWith(character, await characters(number));
    },
    piece: remember((number) => read<StoredPiece>(`text/${number}.bin`)),
  };
}

/** The sum of all counts before each. */
function beginsOf(counts: readonly number[]): number[] {
  let next = 0;
  return counts.map((count) => (next += count) - count);
}

/** Number of the last chunk that begins at or before a word or character. */
function chunkOf(starts: readonly string[], word: string): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Keeps what was loaded; what failed is loaded again the next time. */
function remember<T>(loadOne: (number: number) => Promise<T>): (number: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  return (number) => {
    const found = known.get(number);
    if (found) return found;
    const loading = loadOne(number);
    known.set(number, loading);
    loading.catch(() => known.delete(number));
    return loading;
  };
}

async function load(fetchFile: FetchFile, path: string, fresh = false): Promise<Uint8Array> {
  const bytes = await bytesOf(fetchFile, path, fresh);
  // A server may have taken the file out of its gzip on the way.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

async function bytesOf(fetchFile: FetchFile, path: string, fresh: boolean): Promise<Uint8Array> {
  try {
    const answer = await fetchFile(path, fresh);
    if (answer instanceof Uint8Array) return answer;
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    throw new SearchError(answer.status === 404 ? "outdated" : "unreachable", `${answer.status} for ${path}`);
  } catch (error) {
    if (error instanceof SearchError) throw error;
    throw new SearchError("unreachable", `${path}: ${String(error)}`);
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
