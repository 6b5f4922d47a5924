import type { Filters } from "../../search/filter-matches.ts";
import { FACETS } from "../../search/format.ts";
import type { SortOrder } from "../../search/rank.ts";
import { askedInAddress } from "./asked.ts";

/** What is asked of the search page; its address says all of it, so that it can be sent to somebody. */
export interface SearchState {
  typed: string;
  filters: Filters;
  sort: SortOrder;
}

const SORTS: readonly SortOrder[] = ["relevance", "newest", "oldest"];

/** @param query of the address, `?q=危房&year=2022&sort=newest`; what it does not know is passed over */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query);
  const filters: Filters = {};
  for (const key of FACETS) {
    const values = given.getAll(key).filter((value) => value !== "");
    if (values.length > 0) filters[key] = [...new Set(values)];
  }
  return {
    typed: given.get("q") ?? "",
    filters,
    sort: SORTS.find((one) => one === given.get("sort")) ?? "relevance",
  };
}

/** The query of the address with its `?`, empty where nothing is asked. */
export function writeState({ typed, filters, sort }: SearchState): string {
  if (typed.trim() === "") return "";
  const query = new URLSearchParams({ q: askedInAddress(typed) });
  for (const key of FACETS) for (const value of filters[key] ?? []) query.append(key, value);
  if (sort !== "relevance") query.set("sort", sort);
  return `?${query.toString()}`;
}

/** How many values are ticked. */
export function countFilters(filters: Filters): number {
  return FACETS.reduce((sum, key) => sum + (filters[key] ?? []).length, 0);
}
