import type { CharacterChunk } from "../format.ts";

/** Piece numbers in a chunk of single characters, about. */
const CHUNK = 20_000;

/**
 * The index of single characters: pairs of characters do not find them. A query of one character is seldom, and
 * needs no places.
 */
export interface CharacterIndex {
  /** Pieces have to come in the order of their numbers. */
  add: (piece: number, characters: readonly string[]) => void;
  /** Chunks in the order of their characters. */
  chunks: () => { start: string; content: CharacterChunk }[];
}

export function collectCharacters(): CharacterIndex {
  const steps = new Map<string, { last: number; steps: number[] }>();
  return {
    add(piece, characters) {
      for (const character of characters) {
        const known = steps.get(character) ?? { last: 0, steps: [] };
        known.steps.push(piece - known.last);
        known.last = piece;
        steps.set(character, known);
      }
    },
    chunks() {
      const chunks: { start: string; content: CharacterChunk }[] = [];
      let room = 0;
      for (const character of [...steps.keys()].sort()) {
        if (room <= 0) {
          chunks.push({ start: character, content: {} });
          room = CHUNK;
        }
        const own = steps.get(character)?.steps ?? [];
        const last = chunks.at(-1);
        if (last) last.content[character] = own;
        room -= own.length;
      }
      return chunks;
    },
  };
}
