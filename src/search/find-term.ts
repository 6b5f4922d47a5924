import type { Postings } from "./chunk.ts";
import type { OpenVolume } from "./index-reader.ts";
import { NOWHERE, align, coverOf, spread } from "./phrase.ts";
import { placesOf, readPiece } from "./read-piece.ts";
import { pairWord, singleWord } from "./words.ts";

/** Pairs of a long term that are looked up at first, and pieces up to which the text itself is then asked. */
const FIRST_PAIRS = 6;
const FEW_PIECES = 8;

/**
 * Where a term stands in a volume, exactly: the places are those of its first character, counted over the characters of
 * the piece without blanks. A single character has no places: only the pieces are known.
 */
export async function findTerm(volume: OpenVolume, characters: readonly string[]): Promise<Postings> {
  if (characters.length < 2) return findCharacter(volume, characters[0]);
  const cover = coverOf(characters.length);
  const first = spread(cover, FIRST_PAIRS);
  const likely = await findPairs(volume, characters, first);
  if (first.length === cover.length || likely.pieces.length === 0) return likely;
  if (likely.pieces.length > FEW_PIECES) return findPairs(volume, characters, cover);
  return confirm(volume, characters, likely);
}

async function findCharacter(volume: OpenVolume, character: string | undefined): Promise<Postings> {
  if (character === undefined) return NOWHERE;
  const { pieces } = await volume.postings(singleWord(character));
  return { pieces, from: [0, ...pieces.map(() => 0)], places: [] };
}

/** Where pairs of a term stand at their distances. */
async function findPairs(
  volume: OpenVolume,
  characters: readonly string[],
  offsets: readonly number[],
): Promise<Postings> {
  const parts = await Promise.all(
    offsets.map(async (offset) => {
      const word = pairWord(characters[offset] ?? "", characters[offset + 1] ?? "");
      return { offset, postings: await volume.postings(word) };
    }),
  );
  return align(parts);
}

/** Asks the text itself where it has the term. */
async function confirm(volume: OpenVolume, characters: readonly string[], likely: Postings): Promise<Postings> {
  const found: Postings = { pieces: [], from: [0], places: [] };
  const texts = await Promise.all(likely.pieces.map(async (piece) => readPiece(await volume.piece(piece))));
  for (const [at, piece] of likely.pieces.entries()) {
    const text = texts[at];
    const places = text ? placesOf(characters, text) : [];
    if (places.length === 0) continue;
    found.pieces.push(piece);
    found.places.push(...places);
    found.from.push(found.places.length);
  }
  return found;
}
