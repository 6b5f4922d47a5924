import type { FacetKey, Volume } from "./format.ts";
import { FACETS } from "./format.ts";
import type { SearchRecord } from "./records.ts";

/**
 * What a browser knows of the documents of a volume before it loads any text.
 *
 * @param records in the order of the index
 * @param pieces how many pieces each has
 * @param chunks the smallest word of each chunk of the word index
 */
export function describeVolume(
  records: readonly Omit<SearchRecord, "pieces">[],
  pieces: number[],
  chunks: string[],
): Volume {
  const facetOf = (key: FacetKey): Volume["facets"][FacetKey] => {
    const values = [...new Set(records.flatMap(({ facets }) => facets[key] ?? []))].sort();
    return { values, of: records.map(({ facets }) => (facets[key] ?? []).map((value) => values.indexOf(value))) };
  };
  return {
    chunks,
    pieces,
    titleLength: records.map(({ titleLength }) => titleLength),
    length: records.map(({ length }) => length),
    day: records.map(({ date }) => Number(date.slice(0, 10).replaceAll("-", ""))),
    facets: Object.fromEntries(FACETS.map((key) => [key, facetOf(key)])) as Volume["facets"],
  };
}
