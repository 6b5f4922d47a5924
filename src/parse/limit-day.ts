import { addCalendarDays, addMonths } from "../model/calendar-date.ts";
import type { WorkingDayResult } from "../model/working-days.ts";
import { COVERED_YEARS, addWorkingDays } from "./working-days.ts";

/** What limits are counted in. */
export type LimitUnit = "working-day" | "day" | "month" | "year";

/**
 * The last day of a limit, the first day not counted (条例 26; 民法典 201); a month or year ends on the day of the same
 * number, or on the last of its month (民法典 202).
 *
 * @param from `YYYY-MM-DD`
 * @returns for working days, the year that has no calendar where the limit leaves those that have one
 */
export function lastDayOfLimit(from: string, amount: number, unit: LimitUnit): WorkingDayResult {
  switch (unit) {
    case "working-day":
      return addWorkingDays(from, amount);
    case "day":
      return { date: addCalendarDays(from, amount) };
    case "month":
      return { date: addMonths(from, amount) };
    case "year":
      return { date: addMonths(from, amount * 12) };
  }
}

/** Why the last day is not known, for readers. */
export function whyUncovered(year: number): string {
  const { first, last } = COVERED_YEARS;
  if (year < first) return `工作日历从 ${first} 年开始，无法推算最后一日。`;
  return `工作日历只到 ${last} 年，${year} 年的放假安排尚未收入，无法推算最后一日。`;
}
