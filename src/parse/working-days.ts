import calendar from "chinese-days/dist/chinese-days.json" with { type: "json" };

import { addCalendarDays, isWeekend, yearOf } from "../model/calendar-date.ts";
import type { CoveredYears, WorkingDayResult } from "../model/working-days.ts";

const holidays: Readonly<Record<string, string>> = calendar.holidays;
const workdays: Readonly<Record<string, string>> = calendar.workdays;

/**
 * The years of the 放假安排 in the calendar data. A year counts when its National
 * Day is there: the notice for one year may reach into the last days of the year before.
 */
export const COVERED_YEARS: CoveredYears = coveredYears();

/** A year's notice has moved days from 29 December of the year before (2006, 2007, 2011, 2018); a few days of margin. */
const YEAR_END = "12-25";

/** Whether people work on that day, by the State Council's 放假安排. Only for days in `COVERED_YEARS`. */
export function isWorkingDay(date: string): boolean {
  return date in workdays || (!isWeekend(date) && !(date in holidays));
}

/**
 * The last of so many working days, the first day not counted (条例 26; 民法典 201).
 *
 * @param from `YYYY-MM-DD`, a day that exists
 * @param count a positive whole number
 */
export function addWorkingDays(from: string, count: number): WorkingDayResult {
  let date = from;
  for (let counted = 0; counted < count;) {
    date = addCalendarDays(date, 1);
    const year = yearOf(date);
    if (year < COVERED_YEARS.first || year > COVERED_YEARS.last) return { uncovered: year };
    if (isWorkingDay(date)) counted++;
  }
  const last = COVERED_YEARS.last;
  return date >= `${last}-${YEAR_END}` ? { date, awaiting: last + 1 } : { date };
}

function coveredYears(): CoveredYears {
  const years = Object.keys(holidays)
    .filter((date) => date.endsWith("-10-01"))
    .map(yearOf)
    .sort((one, other) => other - one);
  const [last = 0] = years;
  const gap = years.findIndex((year, index) => year !== last - index);
  return { first: last - (gap < 0 ? years.length : gap) + 1, last };
}
