import { validityWords } from "../ui/revision-words.ts";
import { facetValues } from "./filter-matches.ts";
import type { OpenVolume } from "./index-reader.ts";
import { fold } from "./fold.ts";
import type { Match } from "./match.ts";
import type { Query } from "./query.ts";

export type SortOrder = "relevance" | "newest" | "oldest";

/** The constants of BM25: a term found often counts up to 2.2, the more often the longer the text. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Worth more than any frequency: terms that are in the title, or the whole query standing in one. */
const TITLE = 4;
const FACET = 2;
const IN_ONE = 2.5;
/** Smaller differences say less than the date. */
const STEP = 0.5;

/** What holds comes first, and what says nothing of it. */
const VALIDITY: readonly string[] = Object.values(validityWords);

/** Puts matches in order. Among equals the newer document comes first. */
export function sortMatches(
  matches: readonly Match[],
  volumes: readonly OpenVolume[],
  asked: Query,
  order: SortOrder,
): Match[] {
  const key = order === "relevance" ? scorer(volumes, asked) : dayKey(order);
  const validity = order === "relevance" ? validityRank : () => 0;
  return matches
    .map((match, at) => ({ match, at, key: key(match), exact: isWholeTitle(match, asked), validity: validity(match) }))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.validity - b.validity || b.key - a.key || a.at - b.at)
    .map(({ match }) => match);
}

/** 0 for what holds and where nothing is stated, more for what is revised, repealed, withdrawn. */
export function validityRank(match: Match): number {
  return Math.max(0, ...facetValues(match, "validity").map((word) => VALIDITY.indexOf(word)));
}

/** Who asks for a title in full wants that document, whether it holds or not. */
function isWholeTitle({ volume, document, inTitle }: Match, { terms }: Query): boolean {
  const [only, ...others] = terms;
  return others.length === 0 && inTitle > 0 && volume.about.titleLength[document] === only?.characters.length;
}

/** Documents without a date come last in both orders. */
function dayKey(order: "newest" | "oldest"): (match: Match) => number {
  return ({ volume, document }) => {
    const day = volume.about.day[document] ?? 0;
    if (order === "newest") return day;
    return day === 0 ? -Infinity : -day;
  };
}

function scorer(volumes: readonly OpenVolume[], { terms }: Query): (match: Match) => number {
  const documents = volumes.reduce((sum, { about }) => sum + about.pieces.length, 0);
  const words = volumes.reduce((sum, { about }) => sum + about.words.reduce((total, count) => total + count, 0), 0);
  const average = words / Math.max(1, documents);
  return (match) => {
    const { volume, document, counts, inTitle, inOne } = match;
    const facets = fold([...facetValues(match, "domain"), ...facetValues(match, "item")].join("\n"));
    const inFacet = terms.filter(({ characters }) => facets.includes(characters.join(""))).length;
    const weight = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * lengthOf(volume, document)) / average);
    const frequencies = counts.map((count) => (Math.max(1, count) * (SATURATION + 1)) / (Math.max(1, count) + weight));
    const total = frequencies.reduce((sum, one) => sum + one, 0) + TITLE * inTitle + FACET * inFacet;
    return Math.round((total / Math.max(1, counts.length) + (inOne ? IN_ONE : 0)) / STEP);
  };
}

/** Number of words of a document, about that of its characters. */
function lengthOf({ about, firstPiece }: OpenVolume, document: number): number {
  const first = firstPiece[document] ?? 0;
  const pieces = about.words.slice(first, first + (about.pieces[document] ?? 0));
  return pieces.reduce((sum, count) => sum + count, 0);
}
