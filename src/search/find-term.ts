import type { OpenVolume } from "./index-reader.ts";
import { align, coverOf, seek, spread } from "./phrase.ts";
import { placesOf, readPiece } from "./read-piece.ts";
import { pairWord } from "./pair-words.ts";

/** Pairs of a term, and what looking them up may load in units of 4 KB, before only some of them are looked up first. */
const FEW_PAIRS = 6;
const LIGHT = 20;
/** Pieces up to which the text itself is asked for the rest of a term: at least, at most. */
const FEW_PIECES = 8;
const MOST_PIECES = 40;

/** A piece of text that has a term. */
export interface PieceWith {
  piece: number;
  /** How often; 0 for a single character, of which that is not known. */
  count: number;
  /** Words in the piece before the first of them. */
  first: number;
}

/** The pieces of a volume that have a term, exactly, in order. */
export async function findTerm(volume: OpenVolume, characters: readonly string[]): Promise<PieceWith[]> {
  if (characters.length < 2)
    return (await volume.piecesWith(characters[0] ?? "")).map((piece) => ({ piece, count: 0, first: 0 }));
  const costOf = (offset: number) => volume.costOf(pairAt(characters, offset));
  const cover = coverOf(characters.length);
  const isLight = cover.length <= FEW_PAIRS && sum(cover.map(costOf)) <= LIGHT;
  if (!isLight && characters.length > 2) {
    const first = cheapest(characters.length - 1, costOf);
    const likely = inPieces(await findPairs(volume, characters, first), volume);
    // A piece of text is about as big as two units.
    const rest = sum(cover.filter((offset) => !first.includes(offset)).map(costOf)) / 2;
    if (likely.length <= Math.min(MOST_PIECES, Math.max(FEW_PIECES, rest))) return confirm(volume, characters, likely);
  }
  return inPieces(await findPairs(volume, characters, cover), volume);
}

/** Some pairs of a term that are quickly looked up, spread over all of it. */
function cheapest(pairs: number, costOf: (offset: number) => number): number[] {
  const some = spread(
    Array.from({ length: pairs }, (_, offset) => offset),
    2 * FEW_PAIRS,
  );
  return some
    .sort((a, b) => costOf(a) - costOf(b))
    .slice(0, Math.ceil(some.length / 2))
    .sort((a, b) => a - b);
}

function pairAt(characters: readonly string[], offset: number): string {
  return pairWord(characters[offset] ?? "", characters[offset + 1] ?? "");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Where pairs of a term stand at their distances, over all of the text. */
async function findPairs(
  volume: OpenVolume,
  characters: readonly string[],
  offsets: readonly number[],
): Promise<number[]> {
  const parts = await Promise.all(
    offsets.map(async (offset) => {
      const places = await volume.places(pairAt(characters, offset));
      return { offset, places };
    }),
  );
  return align(parts);
}

/** Places by the piece they lie in. */
export function inPieces(places: readonly number[], { begins }: OpenVolume): PieceWith[] {
  const found: PieceWith[] = [];
  let piece = 0;
  for (const place of places) {
    const last = found[found.length - 1];
    if (last && place < (begins[piece + 1] ?? Infinity)) {
      last.count++;
      continue;
    }
    piece = seek(begins, place + 1, piece) - 1;
    found.push({ piece, count: 1, first: place - (begins[piece] ?? 0) });
  }
  return found;
}

/** Asks the text itself whether it has the term. */
async function confirm(
  volume: OpenVolume,
  characters: readonly string[],
  likely: readonly PieceWith[],
): Promise<PieceWith[]> {
  const confirmed = await Promise.all(
    likely.map(async ({ piece, first }) => {
      const count = placesOf(characters, readPiece(await volume.piece(piece))).length;
      return { piece, count, first };
    }),
  );
  return confirmed.filter(({ count }) => count > 0);
}
