/**
 * Days as `YYYY-MM-DD` strings. All counting is done in UTC, so the time zone of
 * the machine changes nothing.
 */

const DATE = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;
const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the words are a day that exists, as `YYYY-MM-DD`: not 2022-02-30, not 2022-6-15. */
export function isRealDate(words: string): boolean {
  return DATE.test(words) && formatDate(timeOf(words)) === words;
}

/** The day so many calendar days later, earlier for a negative count. */
export function addCalendarDays(from: string, count: number): string {
  return formatDate(timeOf(from) + count * MILLISECONDS_A_DAY);
}

/** How many days a month has, 1 to 12; months before and after those of the year count on. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(from: string, count: number): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  return formatDate(Date.UTC(year, month - 1 + count, Math.min(day, daysInMonth(year, month + count))));
}

/** How many days `to` is after `from`, negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS_A_DAY);
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(timeOf(date)).getUTCDay();
}

/** Whether the day is a Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return [0, 6].includes(weekdayOf(date));
}

/** The year of a day. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function formatDate(time: number): string {
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}

const DAY = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))`;

/** What `isRealDate` says, as near as a pattern comes (29 February is in every year); or nothing. For JSON Schema. */
export const DAY_PATTERN = `^(?:${DAY})?$`;

/** The same, with an hour and minute or without. */
export const MOMENT_PATTERN = `^(?:${DAY}(?: (?:[01]\\d|2[0-3]):[0-5]\\d)?)?$`;
