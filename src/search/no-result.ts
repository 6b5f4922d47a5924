import type { OpenVolume } from "./index-reader.ts";
import { findMatches } from "./match.ts";
import type { Query } from "./query.ts";
import { findShorter, suggestTerm } from "./suggest.ts";

/** What helps when no document has all of a query. */
export interface NoResultHelp {
  /** 您是不是要找: the query with slips mended, each word as the documents have it. */
  suggestion?: string;
  /** How many documents have each word alone. */
  words: { typed: string; total: number }[];
  /** The longest part of the first word found nowhere that is found somewhere, as compared. */
  shorter?: { typed: string; total: number };
}

export async function helpWithout(volumes: readonly OpenVolume[], { terms }: Query): Promise<NoResultHelp> {
  const words = await Promise.all(
    terms.map(async (term) => ({
      term,
      total: (await findMatches(volumes, { terms: [term] })).length,
    })),
  );
  const help: NoResultHelp = { words: words.map(({ term, total }) => ({ typed: term.typed, total })) };
  const lost = words.filter(({ total }) => total === 0);
  const mended = await Promise.all(
    words.map(async ({ term, total }) => (total > 0 ? term.typed : suggestTerm(volumes, term))),
  );
  if (lost.length > 0 && mended.every((word) => word !== undefined)) help.suggestion = mended.join(" ");
  const first = lost[0] && (await findShorter(volumes, lost[0].term));
  if (first) help.shorter = first;
  return help;
}
