import type { CborReader } from "./cbor.ts";
import { readCbor } from "./cbor.ts";

/**
 * Where a word stands: in which pieces, and at which places of each. The places of piece `pieces[i]` are
 * `places[from[i]]` up to, not with, `places[from[i + 1]]`, in order.
 */
export interface Postings {
  pieces: number[];
  from: number[];
  places: number[];
}

/** What Pagefind writes before the content of each of its files. */
const SIGNATURE = "pagefind_dcd";

/** The content of one of Pagefind's files, taken out of its gzip. */
export function contentOf(bytes: Uint8Array): Uint8Array {
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new RangeError("not a file of Pagefind");
  return bytes.subarray(SIGNATURE.length);
}

/**
 * The words of one chunk of Pagefind's index (`*.pf_index` of Pagefind 1.6):
 * `[[word, [[piece, [place …], [place in metadata …]] …], [variant …]] …]`, pieces and places as differences from
 * the one before, a negative number among the places being the weight of those behind it.
 *
 * @param bytes the file, taken out of its gzip
 */
export function readChunk(bytes: Uint8Array): Map<string, Postings> {
  const cbor = readCbor(contentOf(bytes));
  const words = new Map<string, Postings>();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    const members = cbor.array();
    const word = cbor.text();
    words.set(word, readPostings(cbor));
    for (let member = 2; member < members; member++) cbor.skip();
  }
  return words;
}

function readPostings(cbor: CborReader): Postings {
  const postings: Postings = { pieces: [], from: [0], places: [] };
  let piece = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const members = cbor.array();
    piece += cbor.integer();
    let place = 0;
    for (let places = cbor.array(); places > 0; places--) {
      const step = cbor.integer();
      if (step < 0) continue;
      place += step;
      postings.places.push(place);
    }
    for (let member = 2; member < members; member++) cbor.skip();
    postings.pieces.push(piece);
    postings.from.push(postings.places.length);
  }
  return postings;
}
