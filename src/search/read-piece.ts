import type { BlockKind, StoredBlock, StoredPiece } from "./format.ts";
import { kindAt } from "./format.ts";
import { comparedCharacter } from "./pair-words.ts";

/** A block of a piece, with the places of its characters. */
export interface PieceBlock {
  kind: BlockKind;
  anchor: string;
  /** Address of its page below the site. */
  page: string;
  text: string;
  /** Place of its first character; places are counted over the characters of the piece without blanks. */
  from: number;
  /** Where each of its characters stands in `text`. */
  offsets: number[];
  /** Number of the run it belongs to, within which a string may cross from block to block. */
  run: number;
  /** Number of the line it is shown in: a run, or the cells of a row. */
  line: number;
}

/** The text of a piece, ready to be searched. */
export interface PieceText {
  blocks: PieceBlock[];
  /** All characters as they are compared, by place. */
  characters: string[];
  /** Where each run begins; the last member is the end of all. */
  runs: number[];
}

const known = new WeakMap<StoredPiece, PieceText>();

export function readPiece(stored: StoredPiece): PieceText {
  const found = known.get(stored);
  if (found) return found;
  const text: PieceText = { blocks: [], characters: [], runs: [] };
  let line = -1;
  for (const block of stored.blocks) {
    const follows = block[4];
    if (follows !== 1) text.runs.push(text.characters.length);
    if (follows === undefined) line++;
    text.blocks.push(readBlock(block, stored, text, line));
  }
  text.runs.push(text.characters.length);
  known.set(stored, text);
  return text;
}

function readBlock(
  [kind, anchor, page, words]: StoredBlock,
  stored: StoredPiece,
  text: PieceText,
  line: number,
): PieceBlock {
  const from = text.characters.length;
  const offsets: number[] = [];
  let offset = 0;
  for (const character of words) {
    const compared = comparedCharacter(character);
    if (compared !== "") {
      text.characters.push(compared);
      offsets.push(offset);
    }
    offset += character.length;
  }
  const run = text.runs.length - 1;
  return { kind: kindAt(kind), anchor, page: stored.pages[page] ?? "", text: words, from, offsets, run, line };
}

/** Every place of a piece where a term begins; a string does not go on from one run to the next. */
export function placesOf(term: readonly string[], { characters, runs }: PieceText): number[] {
  const places: number[] = [];
  let run = 0;
  for (let place = 0; place + term.length <= characters.length; place++) {
    while ((runs[run + 1] ?? Infinity) <= place) run++;
    if (place + term.length <= (runs[run + 1] ?? 0) && standsAt(place, term, characters)) places.push(place);
  }
  return places;
}

function standsAt(place: number, term: readonly string[], characters: readonly string[]): boolean {
  for (let at = 0; at < term.length; at++) if (characters[place + at] !== term[at]) return false;
  return term.length > 0;
}

/** The source between two places, word for word. */
export function sourceBetween(from: number, to: number, { blocks }: PieceText): string {
  let text = "";
  for (const block of blocks) {
    const end = block.from + block.offsets.length;
    if (block.from >= to || end <= from) continue;
    const start = block.offsets[Math.max(from, block.from) - block.from] ?? 0;
    const stop = block.offsets[Math.min(to, end) - block.from] ?? block.text.length;
    text += block.text.slice(start, stop);
  }
  return text.trim();
}
