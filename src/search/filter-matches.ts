import type { FacetKey } from "./format.ts";
import { FACETS } from "./format.ts";
import type { Match } from "./match.ts";

/** What is ticked: any of the values of a facet, in every facet that has some; and the first and the last day, as 20220615. */
export type Filters = Partial<Record<FacetKey, readonly string[]>> & { from?: number; to?: number };

/** One value of a facet and how many documents ticking it would leave. */
export interface FacetCount {
  value: string;
  count: number;
  ticked: boolean;
}

export function filterMatches(matches: readonly Match[], filters: Filters): Match[] {
  return matches.filter((match) => isInDays(match, filters) && FACETS.every((key) => passes(match, key, filters)));
}

/**
 * Counts for each facet, most first and years newest first. A facet is counted among the documents that the other
 * facets let through, so that another of its values can be ticked too.
 */
export function countFacets(matches: readonly Match[], filters: Filters): Record<FacetKey, FacetCount[]> {
  const counts: Partial<Record<FacetKey, FacetCount[]>> = {};
  for (const key of FACETS) {
    const others = FACETS.filter((other) => other !== key);
    const members = matches.filter(
      (match) => isInDays(match, filters) && others.every((other) => passes(match, other, filters)),
    );
    counts[key] = countValues(members, key, filters[key] ?? []);
  }
  return counts as Record<FacetKey, FacetCount[]>;
}

/** Values of a facet that a document has, as texts. */
export function facetValues({ volume, document }: Match, key: FacetKey): string[] {
  const { values, of } = volume.about.facets[key];
  return (of[document] ?? []).flatMap((value) => values[value] ?? []);
}

/** A document that states no date is in no days that somebody asks for. */
function isInDays({ volume, document }: Match, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  const day = volume.about.day[document] ?? 0;
  return day > 0 && day >= (from ?? 0) && day <= (to ?? Infinity);
}

function passes(match: Match, key: FacetKey, filters: Filters): boolean {
  const wanted = filters[key] ?? [];
  return wanted.length === 0 || facetValues(match, key).some((value) => wanted.includes(value));
}

function countValues(matches: readonly Match[], key: FacetKey, ticked: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>(ticked.map((value) => [value, 0]));
  for (const match of matches)
    for (const value of facetValues(match, key)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const byValue = (a: FacetCount, b: FacetCount) => (a.value < b.value ? -1 : 1);
  return [...counts]
    .map(([value, count]) => ({ value, count, ticked: ticked.includes(value) }))
    .sort((a, b) => (key === "year" ? byValue(b, a) : b.count - a.count || byValue(a, b)));
}
