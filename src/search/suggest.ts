import { inPieces } from "./find-term.ts";
import { fold } from "./fold.ts";
import type { OpenVolume } from "./index-reader.ts";
import { nearestStrings } from "./nearest-strings.ts";
import { align } from "./phrase.ts";
import type { Term } from "./query.ts";
import { readPiece } from "./read-piece.ts";
import { pairWord } from "./pair-words.ts";

/** A term that stands nowhere is compared up to this length, with this many pieces of text. */
const LONGEST = 24;
const PIECES = 8;

/**
 * What somebody may have meant by a term that stands nowhere: a string of the documents that differs from it by a
 * slip, in the characters of the source; undefined where there is none.
 */
export async function suggestTerm(volumes: readonly OpenVolume[], { characters }: Term): Promise<string | undefined> {
  if (characters.length < 3 || characters.length > LONGEST) return undefined;
  const likely = (await Promise.all(volumes.map((volume) => likelyPieces(volume, characters)))).flat();
  const best = likely.sort((a, b) => b.score - a.score).slice(0, PIECES);
  const texts = await Promise.all(best.map(async ({ volume, piece }) => readPiece(await volume.piece(piece))));
  // Who types digits means them: another number is no slip.
  const digits = digitsOf(characters.join(""));
  return nearestStrings(characters, texts).find((text) => digitsOf(fold(text)) === digits);
}

function digitsOf(text: string): string {
  return text.replace(/[^\d〇零一二三四五六七八九十]/gu, "");
}

/** Pieces that have parts of a term: pairs count for more than single characters. */
async function likelyPieces(volume: OpenVolume, characters: readonly string[]) {
  const scores = new Map<number, number>();
  const count = (pieces: readonly number[], worth: number) => {
    for (const piece of pieces) scores.set(piece, (scores.get(piece) ?? 0) + worth);
  };
  for (const character of new Set(characters)) count(await volume.piecesWith(character), 1);
  for (const places of await pairsOf(volume, characters))
    count(
      inPieces(places, volume).map(({ piece }) => piece),
      3,
    );
  const least = characters.length / 2;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, PIECES)
    .map(([piece, score]) => ({ volume, piece, score }));
}

/** Places of the pairs of a term, in order. */
async function pairsOf(volume: OpenVolume, characters: readonly string[]): Promise<(readonly number[])[]> {
  return Promise.all(characters.slice(1).map((second, at) => volume.places(pairWord(characters[at] ?? "", second))));
}

/**
 * The longest part of a term that stands somewhere, as typed, and in how many documents; undefined where no two
 * neighbouring characters of it do.
 */
export async function findShorter(
  volumes: readonly OpenVolume[],
  term: Term,
): Promise<{ typed: string; total: number } | undefined> {
  const characters = term.characters.slice(0, LONGEST);
  let best = { length: 0, start: 0, total: 0 };
  const pairs = await Promise.all(volumes.map((volume) => pairsOf(volume, characters)));
  for (let start = 0; start + 1 < characters.length; start++) {
    for (let length = Math.max(2, best.length); start + length <= characters.length; length++) {
      const total = volumes.reduce(
        (sum, volume, at) => sum + countDocuments(volume, pairs[at] ?? [], start, length),
        0,
      );
      if (total === 0) break;
      if (length > best.length || total > best.total) best = { length, start, total };
    }
  }
  return best.length === 0
    ? undefined
    : { typed: characters.slice(best.start, best.start + best.length).join(""), total: best.total };
}

function countDocuments(
  volume: OpenVolume,
  pairs: readonly (readonly number[])[],
  start: number,
  length: number,
): number {
  const parts = pairs.slice(start, start + length - 1).map((places, offset) => ({ offset, places }));
  return new Set(inPieces(align(parts), volume).map(({ piece }) => volume.documentOf[piece])).size;
}
