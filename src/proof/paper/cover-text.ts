/** What a text may be made of beside the words that it must be made of. */
export interface Beside {
  /** Words that may come any number of times. */
  again: readonly string[];
  /** A text whose beginning may stand between the words, sign by sign and in its order. */
  labels: string;
}

/** A place of a text that words have been found up to. */
interface Reached {
  at: number;
  labels: number;
  /** The word that ends here, if it is one that comes once. */
  word: string;
  /** What may come next, and has not been tried. */
  pieces: Piece[];
}

interface Piece {
  words: string;
  from: "words" | "again" | "labels";
}

/**
 * Covers a text with words that come in no known order: each stands in it once, whole, and no sign belongs to two of them or
 * to none.
 *
 * @returns how many signs of the labels stand in the text; undefined where it cannot be covered
 */
export function coverText(text: string, words: readonly string[], beside: Beside): number | undefined {
  const left = countWords(words);
  const count = (word: string, by: number) => word !== "" && left.set(word, (left.get(word) ?? 0) + by);
  const piecesAt = listPieces(text, left, beside);
  const deadEnds = new Set<string>();
  const keyOf = (at: number, labels: number) => `${at} ${labels} ${[...left.values()].join(" ")}`;
  const reached: Reached[] = [{ at: 0, labels: 0, word: "", pieces: piecesAt(0, 0) }];
  for (let last = reached.at(-1); last; last = reached.at(-1)) {
    if (last.at === text.length && [...left.values()].every((one) => one === 0)) return last.labels;
    const piece = last.pieces.shift();
    if (!piece) {
      deadEnds.add(keyOf(last.at, last.labels));
      count(last.word, 1);
      reached.pop();
      continue;
    }
    const at = last.at + piece.words.length;
    const labels = last.labels + (piece.from === "labels" ? 1 : 0);
    const word = piece.from === "words" ? piece.words : "";
    count(word, -1);
    if (deadEnds.size > 0 && deadEnds.has(keyOf(at, labels))) count(word, 1);
    else reached.push({ at, labels, word, pieces: piecesAt(at, labels) });
  }
  return undefined;
}

/** How often each word is to come, the longest first. */
function countWords(words: readonly string[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const word of longestFirst(words)) left.set(word, (left.get(word) ?? 0) + 1);
  return left;
}

function longestFirst(words: readonly string[]): string[] {
  return words.filter((one) => one !== "").sort((one, other) => other.length - one.length);
}

/** What may stand at a place of a text, the likeliest first. */
function listPieces(text: string, left: ReadonlyMap<string, number>, beside: Beside) {
  const again = longestFirst(beside.again);
  return (at: number, labels: number): Piece[] => {
    const pieces: Piece[] = [];
    for (const [words, count] of left)
      if (count > 0 && text.startsWith(words, at)) pieces.push({ words, from: "words" });
    for (const words of again) if (text.startsWith(words, at)) pieces.push({ words, from: "again" });
    const sign = text.charAt(at);
    if (sign !== "" && sign === beside.labels[labels]) pieces.push({ words: sign, from: "labels" });
    return pieces;
  };
}
