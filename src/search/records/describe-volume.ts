import type { FacetKey, Volume } from "../format.ts";
import { FACETS } from "../format.ts";
import type { SearchRecord } from "./search-record.ts";

/** What is known of the words of a volume once they are indexed. */
export type IndexedWords = Pick<Volume, "chunks" | "sizes" | "characters" | "pages" | "words">;

/**
 * What a browser knows of the documents of a volume before it loads any text.
 *
 * @param records in the order of the index, and how many pieces each has
 */
export function describeVolume(
  records: readonly (Omit<SearchRecord, "pieces"> & { count: number })[],
  words: IndexedWords,
): Volume {
  const facetOf = (key: FacetKey): Volume["facets"][FacetKey] => {
    const values = [...new Set(records.flatMap(({ facets }) => facets[key] ?? []))].sort();
    return { values, of: records.map(({ facets }) => (facets[key] ?? []).map((value) => values.indexOf(value))) };
  };
  return {
    ...words,
    pieces: records.map(({ count }) => count),
    titleLength: records.map(({ titleLength }) => titleLength),
    day: records.map(({ date }) => Number(date.slice(0, 10).replaceAll("-", ""))),
    facets: Object.fromEntries(FACETS.map((key) => [key, facetOf(key)])) as Volume["facets"],
  };
}
