import { gunzipSync } from "fflate";
import type { Postings } from "./chunk.ts";
import { readChunk } from "./chunk.ts";
import type { IndexEntry, StoredPiece, Volume } from "./format.ts";
import { FORMAT, INDEX_FOLDER } from "./format.ts";
import { NOWHERE } from "./phrase.ts";

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
  /** Where a word stands. */
  postings: (word: string) => Promise<Postings>;
  piece: (number: number) => Promise<StoredPiece>;
}

/** Opens the index of a site. Throws a {@link SearchError}. */
export async function openIndex(fetchFile: FetchFile): Promise<OpenVolume[]> {
  const entry = JSON.parse(decode(await load(fetchFile, `${INDEX_FOLDER}/entry.json`, true))) as IndexEntry;
  if (entry.format !== FORMAT) throw new SearchError("outdated", `format ${entry.format} of the index`);
  return Promise.all(entry.volumes.map(({ folder }) => openVolume(fetchFile, `${INDEX_FOLDER}/${folder}`)));
}

async function openVolume(fetchFile: FetchFile, folder: string): Promise<OpenVolume> {
  const about = JSON.parse(decode(await load(fetchFile, `${folder}/volume.bin`))) as Volume;
  const documentOf = about.pieces.flatMap((count, document) => Array<number>(count).fill(document));
  let next = 0;
  const firstPiece = about.pieces.map((count) => (next += count) - count);
  const chunk = remember(async (number: number) => readChunk(await load(fetchFile, `${folder}/words/${number}.bin`)));
  const piece = remember(
    async (number: number) => JSON.parse(decode(await load(fetchFile, `${folder}/text/${number}.bin`))) as StoredPiece,
  );
  const postings = async (word: string) => {
    const number = chunkOf(about.chunks, word);
    return number < 0 ? NOWHERE : ((await chunk(number)).get(word) ?? NOWHERE);
  };
  return { about, documentOf, firstPiece, postings, piece };
}

/** Number of the last chunk that begins at or before a word. */
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
