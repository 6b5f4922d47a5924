import type { Postings } from "./chunk.ts";

/** A part of a phrase: how far behind its beginning it stands, and where it stands in the text. */
export interface PhrasePart {
  offset: number;
  postings: Postings;
}

export const NOWHERE: Postings = { pieces: [], from: [0], places: [] };

/**
 * Where the pairs begin that together cover a phrase of so many characters (two or more): every second one, and the
 * last. A text that has them all at these distances has the phrase.
 */
export function coverOf(length: number): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < length - 1; offset += 2) offsets.push(offset);
  if (length % 2 === 1) offsets.push(length - 2);
  return offsets;
}

/** So many of the offsets, evenly spread, the first and the last among them. */
export function spread(offsets: readonly number[], count: number): number[] {
  if (offsets.length <= count) return [...offsets];
  const step = (offsets.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, at) => offsets[Math.round(at * step)] ?? 0);
}

/** Where all parts stand at their distances; the places are those of the beginning of the phrase. */
export function align(parts: readonly PhrasePart[]): Postings {
  const [rarest, ...others] = [...parts].sort((a, b) => a.postings.places.length - b.postings.places.length);
  if (!rarest) return NOWHERE;
  const found: Postings = { pieces: [], from: [0], places: [] };
  const { pieces, from, places } = rarest.postings;
  const cursors = others.map(() => 0);
  for (const [at, piece] of pieces.entries()) {
    const inPiece = others.map(
      (part, other) => (cursors[other] = seek(part.postings.pieces, piece, cursors[other] ?? 0)),
    );
    if (inPiece.some((place, other) => others[other]?.postings.pieces[place] !== piece)) continue;
    const before = found.places.length;
    for (let place = from[at] ?? 0; place < (from[at + 1] ?? 0); place++) {
      const start = (places[place] ?? 0) - rarest.offset;
      const all = others.every((part, other) => hasPlace(part.postings, inPiece[other] ?? 0, start + part.offset));
      if (all) found.places.push(start);
    }
    if (found.places.length === before) continue;
    found.pieces.push(piece);
    found.from.push(found.places.length);
  }
  return found;
}

/** Index of the first member from `cursor` on that is not below `wanted`. */
function seek(sorted: readonly number[], wanted: number, cursor: number): number {
  let step = 1;
  let low = cursor;
  while (low + step < sorted.length && (sorted[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  return lowerBound(sorted, wanted, low, Math.min(low + step + 1, sorted.length));
}

function hasPlace({ from, places }: Postings, at: number, wanted: number): boolean {
  const end = from[at + 1] ?? 0;
  const place = lowerBound(places, wanted, from[at] ?? 0, end);
  return place < end && places[place] === wanted;
}

function lowerBound(sorted: readonly number[], wanted: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
