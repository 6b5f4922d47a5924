import { addMonths, daysBetween, yearOf } from "../model/calendar-date.ts";

/** Days that a day without a year may be past to be that of the document's year all the same: three months. */
export const JUST_PAST = 92;
/** Days that it may be ahead to be that of the next year: four months, so that December reaches the end of March. */
const SOON = 122;

/**
 * The year of days whose words leave it out. Who leaves out the year means that of the document; so it is that year
 * for all that is not past. What is past is of the document's year where it is just past (a plan is often issued after
 * its first phase), and of the next year where it is soon to begin (1月15日前 in a document of 20 December). Between the
 * two nothing is certain, and nothing is derived (law 2).
 *
 * @param days as they are in the year of the document, `YYYY-MM-DD`
 * @param formedOn 成文日期, `YYYY-MM-DD`
 * @param isDone the words tell of something done, which is never to come
 */
export function yearOfYearless(
  { start, end }: { start: string; end: string },
  formedOn: string,
  isDone: boolean,
): number | undefined {
  const year = yearOf(formedOn);
  if (daysBetween(end, formedOn) <= JUST_PAST) return year;
  return !isDone && daysBetween(formedOn, addMonths(start, 12)) <= SOON ? year + 1 : undefined;
}
