import type { CborReader } from "./cbor.ts";
import { readCbor } from "./cbor.ts";

/** What Pagefind writes before the content of each of its files. */
const SIGNATURE = "pagefind_dcd";

/** The content of one of Pagefind's files, taken out of its gzip. */
export function contentOf(bytes: Uint8Array): Uint8Array {
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new RangeError("not a file of Pagefind");
  return bytes.subarray(SIGNATURE.length);
}

/**
 * Where each word of one chunk of Pagefind's index stands (`*.pf_index` of Pagefind 1.6):
 * `[[word, [[page, [place …], [place in metadata …]] …], [variant …]] …]`, pages and places as differences from
 * the one before, a negative number among the places being the weight of those behind it.
 *
 * @param bytes the file, taken out of its gzip
 * @param begins where each page begins among the places of all
 * @returns the places in order, counted through all pages
 */
export function readChunk(bytes: Uint8Array, begins: readonly number[]): Map<string, number[]> {
  const cbor = readCbor(contentOf(bytes));
  const words = new Map<string, number[]>();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    const members = cbor.array();
    const word = cbor.text();
    words.set(word, readPlaces(cbor, begins));
    for (let member = 2; member < members; member++) cbor.skip();
  }
  return words;
}

function readPlaces(cbor: CborReader, begins: readonly number[]): number[] {
  const all: number[] = [];
  let page = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const members = cbor.array();
    page += cbor.integer();
    let place = begins[page] ?? 0;
    for (let places = cbor.array(); places > 0; places--) {
      const step = cbor.integer();
      if (step < 0) continue;
      place += step;
      all.push(place);
    }
    for (let member = 2; member < members; member++) cbor.skip();
  }
  return all;
}
