import type { OpenVolume } from "./index-reader.ts";
import type { Match } from "./match.ts";

export type SortOrder = "relevance" | "newest" | "oldest";

/** The constants of BM25: a term found often counts up to 2.2, the more often the longer the text. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Worth more than any frequency: terms that are in the title, or the whole query standing in one. */
const TITLE = 4;
const IN_ONE = 2.5;
/** Smaller differences say less than the date. */
const STEP = 0.125;

/** Puts matches in order. Among equals the newer document comes first. */
export function sortMatches(matches: readonly Match[], volumes: readonly OpenVolume[], order: SortOrder): Match[] {
  const key = order === "relevance" ? scorer(volumes) : dayKey(order);
  return matches
    .map((match, at) => ({ match, at, key: key(match) }))
    .sort((a, b) => b.key - a.key || a.at - b.at)
    .map(({ match }) => match);
}

/** Documents without a date come last in both orders. */
function dayKey(order: "newest" | "oldest"): (match: Match) => number {
  return ({ volume, document }) => {
    const day = volume.about.day[document] ?? 0;
    if (order === "newest") return day;
    return day === 0 ? -Infinity : -day;
  };
}

function scorer(volumes: readonly OpenVolume[]): (match: Match) => number {
  const documents = volumes.reduce((sum, { about }) => sum + about.pieces.length, 0);
  const words = volumes.reduce((sum, { about }) => sum + about.words.reduce((total, count) => total + count, 0), 0);
  const average = words / Math.max(1, documents);
  return ({ volume, document, counts, inTitle, inOne }) => {
    const weight = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * lengthOf(volume, document)) / average);
    const frequencies = counts.map((count) => (Math.max(1, count) * (SATURATION + 1)) / (Math.max(1, count) + weight));
    const total = frequencies.reduce((sum, one) => sum + one, 0) + TITLE * inTitle;
    return Math.round((total / Math.max(1, counts.length) + (inOne ? IN_ONE : 0)) / STEP);
  };
}

/** Number of words of a document, about that of its characters. */
function lengthOf({ about, firstPiece }: OpenVolume, document: number): number {
  const first = firstPiece[document] ?? 0;
  const pieces = about.words.slice(first, first + (about.pieces[document] ?? 0));
  return pieces.reduce((sum, count) => sum + count, 0);
}
