import type { Filters } from "../../search/filter-matches.ts";
import { FACETS } from "../../search/format.ts";
import { readDays } from "../../search/values.ts";
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
  const [from, to] = [readDays(given.get("from") ?? "")?.from, readDays(given.get("to") ?? "")?.to];
  if (from !== undefined) filters.from = from;
  if (to !== undefined) filters.to = to;
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
  if (filters.from !== undefined) query.set("from", writeDay(filters.from));
  if (filters.to !== undefined) query.set("to", writeDay(filters.to));
  if (sort !== "relevance") query.set("sort", sort);
  return `?${query.toString()}`;
}

/** How many values are ticked. */
export function countFilters(filters: Filters): number {
  const days = filters.from === undefined && filters.to === undefined ? 0 : 1;
  return FACETS.reduce((sum, key) => sum + (filters[key] ?? []).length, days);
}

/** 20220615 as 2022-06-15; the 31st that stands for the end of a month as that month. */
export function writeDay(day: number): string {
  const text = String(day);
  const [year, month, date] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
  if (month === "00") return year;
  return date === "00" ? `${year}-${month}` : `${year}-${month}-${date}`;
}
