import { daysInMonth, isRealDate } from "../model/calendar-date.ts";
import { readNumbers } from "../parse/read-marker.ts";

/** Days as printed in a text: figures of either width, Chinese numbers, 上旬 and 底. */

const NUMBER = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})";
const YEAR = "(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})";

/** 2022年6月15日, 6月15日, 二〇二二年六月十五日 with the groups year, month, day; the year may be left out. */
export const DAY = new RegExp(
  `(?:(?<year>${YEAR})\\s?年\\s?)?(?<![0-9０-９一二三四五六七八九十〇])(?<month>${NUMBER})\\s?月\\s?(?<day>${NUMBER})\\s?日`,
  "gu",
);

/** Year, month and day as numbers; the year undefined where it is left out. */
export interface PrintedDay {
  year: number | undefined;
  month: number;
  day: number;
}

/** The groups of DAY as numbers. */
export function toNumbers(groups: Readonly<Record<string, string | undefined>>): PrintedDay {
  const [year, month = Number.NaN, day = Number.NaN] = ["year", "month", "day"].map((name) => {
    const printed = groups[name];
    return printed === undefined ? undefined : readNumbers(printed.replaceAll("○", "〇"))[0];
  });
  return { year, month: month ?? Number.NaN, day: day ?? Number.NaN };
}

/** `YYYY-MM-DD`, or undefined where the calendar has no such day. */
export function toDate(year: number, month: number, day: number): string | undefined {
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isRealDate(date) ? date : undefined;
}

/** The first whole date of a line, as `YYYY-MM-DD`. */
export function readWholeDate(text: string): { date: string; words: string } | undefined {
  for (const match of text.matchAll(DAY)) {
    const { year, month, day } = toNumbers(match.groups ?? {});
    const date = year === undefined ? undefined : toDate(year, month, day);
    if (date) return { date, words: match[0] };
  }
  return undefined;
}

const TIME = new RegExp(
  `(?:(?<year>[0-9０-９]{4})\\s?年)?(?<![0-9０-９])(?<month>[0-9０-９]{1,2})\\s?月(?:(?<day>[0-9０-９]{1,2})\\s?日|(?<third>上旬|中旬|下旬|初|底))?`,
  "u",
);

/** Days of a month that its words may mean at the latest. */
const LATEST: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20 };

/**
 * The last day that the first time in a text may mean: 6月上旬 → 10 June, 7月底 → 31 July. A year left out is that
 * of 成文日期; a time more than a quarter before it may be one of the next year, and gives undefined.
 *
 * @param formedOn 成文日期, `YYYY-MM-DD`
 */
export function readLatestDay(text: string, formedOn: string): { date: string; words: string } | undefined {
  const match = TIME.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const number = (name: string) => Number((groups[name] ?? "").normalize("NFKC"));
  const stated = groups["year"] !== undefined;
  const year = stated ? number("year") : Number(formedOn.slice(0, 4));
  const month = number("month");
  if (month < 1 || month > 12) return undefined;
  const day = groups["day"] ? number("day") : (LATEST[groups["third"] ?? ""] ?? daysInMonth(year, month));
  const date = toDate(year, month, day);
  if (!date) return undefined;
  const monthsBefore = (Number(formedOn.slice(0, 4)) - year) * 12 + Number(formedOn.slice(5, 7)) - month;
  return !stated && monthsBefore > 3 ? undefined : { date, words: match[0] };
}
