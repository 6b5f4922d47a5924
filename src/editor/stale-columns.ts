import { addMonths, daysBetween, isRealDate } from "../model/calendar-date.ts";
import { homeWords as words } from "../ui/home-words.ts";
import type { DocumentFacts } from "./document-state.ts";
import { stateOf } from "./document-state.ts";

/** After so many months without anything new a column is told, and so many days before. */
const MONTHS = 6;
const SOON = 10;

/** What has to be done about a column. */
export interface StaleColumn {
  day: string;
  words: string;
  /** The newest in it. */
  facts: DocumentFacts;
}

/**
 * The columns of the site (所属领域) in which nothing new was published for half a year, or soon will not have been. One
 * document alone makes no column, and what was repealed keeps none alive.
 */
export function staleColumns(documents: readonly DocumentFacts[], today: string): StaleColumn[] {
  const columns = Map.groupBy(
    documents.filter((facts) => ["published", "revised"].includes(stateOf(facts, today)) && isRealDate(dayOf(facts))),
    ({ domain }) => domain,
  );
  return [...columns].flatMap(([domain, all]): StaleColumn[] => {
    const newest = all.reduce((one, other) => (dayOf(other) > dayOf(one) ? other : one));
    const last = dayOf(newest);
    const day = addMonths(last, MONTHS);
    const left = daysBetween(today, day);
    if (domain === "" || all.length < 2 || left > SOON) return [];
    return [{ day, words: words.staleColumn(domain, last, left), facts: newest }];
  });
}

/** When readers first found it. */
function dayOf({ publishedOn, formedOn }: DocumentFacts): string {
  return (publishedOn || formedOn).slice(0, 10);
}
