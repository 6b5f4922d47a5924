import type { OpenVolume } from "./index-reader.ts";
import { align, coverOf, seek, spread } from "./phrase.ts";
import { placesOf, readPiece } from "./read-piece.ts";
import { pairWord } from "./words.ts";

/** Pairs of a long term that are looked up at first, and pieces up to which the text itself is then asked. */
const FIRST_PAIRS = 6;
const FEW_PIECES = 8;

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
  const cover = coverOf(characters.length);
  const first = spread(cover, FIRST_PAIRS);
  const likely = inPieces(await findPairs(volume, characters, first), volume);
  if (first.length === cover.length || likely.length === 0) return likely;
  if (likely.length > FEW_PIECES) return inPieces(await findPairs(volume, characters, cover), volume);
  return confirm(volume, characters, likely);
}

/** Where pairs of a term stand at their distances, over all of the text. */
async function findPairs(
  volume: OpenVolume,
  characters: readonly string[],
  offsets: readonly number[],
): Promise<number[]> {
  const parts = await Promise.all(
    offsets.map(async (offset) => {
      const places = await volume.places(pairWord(characters[offset] ?? "", characters[offset + 1] ?? ""));
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
    const last = found.at(-1);
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
