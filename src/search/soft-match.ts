import { facetValues } from "./filter-matches.ts";
import type { OpenVolume } from "./index-reader.ts";
import type { Match } from "./match.ts";
import { orderPieces } from "./match.ts";
import { validityRank } from "./rank.ts";
import type { WideWord } from "./wide-words.ts";

/** A document that has most of what a question is about. */
export interface SoftMatch extends Match {
  /** Words of the question that stand somewhere, but not in this document. */
  missing: string[];
  /** What of the options it has, for marking. */
  words: string[];
}

/** Of the words that matter a document has to have so much. */
const LEAST = 0.4;
/** What a weak word weighs beside others, and one that no document is about: it stands in no title and no 事项. */
const WEAK = 0.15;
const IN_PASSING = 0.4;
/** What a word of the list weighs: it is the thing that is asked about. */
const KNOWN = 2;
/** With so much of the words a document is as good as another that has them all: what holds comes first. */
const ENOUGH = 0.6;
const IN_TITLE = 3;
const IN_FACET = 2;
/** All words within one piece of text. */
const NEAR = 0.5;
/** Smaller differences say less than the date. */
const STEP = 0.5;

interface Weighed {
  word: WideWord;
  weight: number;
}

/** The documents with the weightiest words, those that have more of them first. */
export function findSoftly(volumes: readonly OpenVolume[], words: readonly WideWord[]): SoftMatch[] {
  const weighed = weighWords(volumes, words);
  const scored = volumes.flatMap((volume, at) => scoreVolume(volume, at, weighed));
  // Who names a year wants what was said then, whether it still holds or not.
  const isDated = words.some(({ days }) => days);
  const keyOf = (one: (typeof scored)[number]) => one.score - (isDated ? one.validity : 0);
  return scored
    .sort((a, b) => b.band - a.band || (isDated ? 0 : a.validity - b.validity) || keyOf(b) - keyOf(a))
    .map(({ match }) => match);
}

/** How much each word says, the rarer the more; those that stand nowhere are left out. */
export function weighWords(volumes: readonly OpenVolume[], words: readonly WideWord[]): Weighed[] {
  const documents = volumes.reduce((sum, { about }) => sum + about.pieces.length, 0);
  const found = words
    .map((word): Weighed => {
      const count = volumes.reduce((sum, volume, at) => sum + documentsWith(word, volume, at).size, 0);
      const rarity = 1 + Math.log(1 + documents / Math.max(1, count)) / 3;
      const worth = word.weak ? WEAK : word.known ? KNOWN : isSubject(word, volumes) ? 1 : IN_PASSING;
      return { word, weight: count === 0 ? 0 : rarity * worth };
    })
    .filter(({ weight }) => weight > 0);
  // 申请 alone is not what was asked where 低保 stands nowhere.
  return found.every(({ word }) => word.weak) && words.some(({ weak }) => !weak) ? [] : found;
}

/** Whether any document has a word in its title or its 领域 and 事项. */
function isSubject({ options, days }: WideWord, volumes: readonly OpenVolume[]): boolean {
  if (days) return true;
  return volumes.some(({ about }, at) =>
    options.some(
      ({ words, found }) =>
        [...(found[at]?.values() ?? [])].some(({ inTitle }) => inTitle) ||
        [...about.facets.domain.values, ...about.facets.item.values].some((value) => value.includes(words)),
    ),
  );
}

/** The documents of a volume that have any of the options of a word, or are dated in its days. */
function documentsWith({ options, days }: WideWord, { about }: OpenVolume, at: number): Set<number> {
  const found = new Set(options.flatMap((option) => [...(option.found[at]?.keys() ?? [])]));
  if (days)
    about.day.forEach((day, document) => {
      if (days.from <= day && day <= days.to) found.add(document);
    });
  return found;
}

function scoreVolume(volume: OpenVolume, at: number, weighed: readonly Weighed[]) {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const heaviest = Math.max(0, ...weighed.map(({ weight }) => weight));
  const having = weighed.map(({ word, weight }) => ({ word, weight, in: documentsWith(word, volume, at) }));
  const documents = new Set(having.filter(({ weight }) => weight >= heaviest / 2).flatMap((one) => [...one.in]));
  return [...documents]
    .sort((a, b) => a - b)
    .flatMap((document) => {
      const here = having.filter((one) => one.in.has(document));
      const share = here.reduce((sum, { weight }) => sum + weight, 0) / total;
      if (share < LEAST) return [];
      const lacksValue = having.some((one) => one.word.isValue && !one.in.has(document));
      const match = toMatch(volume, at, document, having);
      const score = 2 * share + scoreOf(match, here, at) / total;
      return [
        {
          match,
          band: share >= ENOUGH && !lacksValue ? 1 : 0,
          validity: validityRank(match),
          score: Math.round(score / STEP),
        },
      ];
    });
}

function toMatch(
  volume: OpenVolume,
  at: number,
  document: number,
  having: readonly (Weighed & { in: Set<number> })[],
): SoftMatch {
  const has = having.flatMap(({ word }) => word.options.filter(({ found }) => found[at]?.has(document)));
  const parts = has.flatMap(({ found }) => found[at]?.get(document) ?? []);
  const first = volume.firstPiece[document] ?? 0;
  return {
    volume,
    document,
    counts: parts.map(({ count }) => count),
    pieces: parts.length > 0 ? orderPieces(parts) : [first],
    inTitle: parts.filter(({ inTitle }) => inTitle).length,
    inOne: false,
    missing: having.filter((one) => !one.in.has(document) && !one.word.weak).map(({ word }) => word.typed),
    words: [...new Set(has.map(({ words }) => words))],
  };
}

function scoreOf(match: SoftMatch, here: readonly Weighed[], at: number): number {
  const facets = [...facetValues(match, "domain"), ...facetValues(match, "item"), ...facetValues(match, "genre")].join(
    "\n",
  );
  const pieces = here.map(({ word }) => {
    const parts = word.options.flatMap(({ found }) => found[at]?.get(match.document) ?? []);
    return new Set(parts.flatMap((part) => part.pieces));
  });
  const isNear = here.length > 1 && [...(pieces[0] ?? [])].some((piece) => pieces.every((one) => one.has(piece)));
  const sum = here.reduce((all, { word, weight }) => {
    const parts = word.options.flatMap(({ found }) => found[at]?.get(match.document) ?? []);
    const count = parts.reduce((most, part) => Math.max(most, part.count), 0);
    const title = parts.some(({ inTitle }) => inTitle) ? IN_TITLE : 0;
    const facet = word.options.some(({ words }) => facets.includes(words)) ? IN_FACET : 0;
    return all + weight * (Math.max(title, facet) + count / (count + 2));
  }, 0);
  return sum * (isNear ? 1 + NEAR / 2 : 1);
}
