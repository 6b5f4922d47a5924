import type { CharacterChunk } from "./format.ts";

/** The pieces that have a character, in order. */
export function piecesWith(character: string, chunk: CharacterChunk): number[] {
  let piece = 0;
  const steps = Object.prototype.hasOwnProperty.call(chunk, character) ? chunk[character] : undefined;
  return (steps ?? []).map((step) => (piece += step));
}
