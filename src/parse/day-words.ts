import { daysInMonth } from "../model/calendar-date.ts";
import { readNumbers } from "./read-marker.ts";

/** Words of a day, month or part of a year, and of a span of two of them. */
export interface DayWords {
  first: string;
  second?: string;
  /** Where they begin, and how long they are. */
  at: number;
  length: number;
}

/** Month and day as `MM-DD`. */
export interface YearlessSpan {
  start: string;
  end: string;
}

const NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const YEAR = "(?:(?<year>[0-9]{4}|[〇○零一二三四五六七八九]{4})年度?|(?<named>今年|本年度?|明年|次年|翌年|去年|上年))";
const MONTH = `(?<month>${NUMBER})月份?(?:(?<day>${NUMBER})[日号]|(?<third>上旬|中旬|下旬|初|底|末))?`;
const PART = "第?(?<quarter>[1-4一二三四])季度(?:[底末])?|(?<half>[上下])半年|(?:年|(?<=年))(?<yearEnd>[底末])";
/** Days of the calendar. 春节, 中秋 and the others move with the moon: they are not read. */
const FESTIVAL = "(?<festival>元旦|五一|国庆)(?:国际)?(?:劳动)?节?";
const DAY = `${YEAR}?(?:${MONTH}|${PART}|${FESTIVAL}(?=之前|以前|前))`;
const BETWEEN = "起?(?:至|到|-|—|–|~|～)";

const NAMED_YEAR = new RegExp(YEAR, "u");
const ONE = new RegExp(DAY, "u");
/** The words of one day by themselves. */
const ALONE = new RegExp(`^${YEAR}?(?:${MONTH}|${PART}|${FESTIVAL})$`, "u");
const SECOND = new RegExp(`^${BETWEEN}(?<second>${unnamed(DAY)}|(?:${NUMBER})[日号])`, "u");
/** `1至3月`: 月 is written once. */
const MONTHS = new RegExp(`(?<lead>${unnamed(YEAR)}?)(?<first>${NUMBER})${BETWEEN}(?<last>${NUMBER})月`, "u");
/** A second day of a list, or a day that goes on in a way that is not read: `6月、12月`, `5月10-6月5日`; not `5日17:00`. */
const GOES_ON = new RegExp(`^(?:月[0-9]|.(?:之前|以前|前)?[、,和及与](?:${NUMBER})[日号月](?!内))`, "u");

const FESTIVALS: Readonly<Record<string, string>> = { 元旦: "01-01", 五一: "05-01", 国庆: "10-01" };

/**
 * The first day or span of days that words name, be its year known or not.
 *
 * @param words folded (NFKC, no blanks)
 */
export function findDayWords(words: string): DayWords | undefined {
  const one = ONE.exec(words);
  const months = MONTHS.exec(words);
  if (months?.groups && (!one || months.index < one.index)) {
    const { lead = "", first = "", last = "" } = months.groups;
    return { first: `${lead}${first}月`, second: `${last}月`, at: months.index, length: months[0].length };
  }
  if (!one) return undefined;
  const second = SECOND.exec(words.slice(one.index + one[0].length));
  return {
    first: one[0],
    ...(second?.groups?.["second"] !== undefined && { second: second.groups["second"] }),
    at: one.index,
    length: one[0].length + (second?.[0].length ?? 0),
  };
}

/** Whether more days follow the words that were found, so that they are not all of it. */
export function goesOn(words: string, { at, length }: DayWords): boolean {
  return GOES_ON.test(words.slice(at + length - 1));
}

/** The year that words of a day have: a number, or a word such as 明年. Undefined where they leave it out. */
export function readYearWords(words: string): number | string | undefined {
  const groups = NAMED_YEAR.exec(words)?.groups;
  const digits = groups?.["year"]?.replaceAll("○", "〇");
  return digits === undefined ? groups?.["named"] : readNumbers(digits)[0];
}

/** The days that words stand for in a year; undefined where there is no such day, or it is not said which (6月初). */
export function readYearlessDays(words: string, year: number): YearlessSpan | undefined {
  const groups = ALONE.exec(words)?.groups;
  if (!groups) return undefined;
  const { festival, quarter, half, yearEnd } = groups;
  if (festival !== undefined) return same(FESTIVALS[festival]);
  if (yearEnd !== undefined) return same("12-31");
  if (half !== undefined) return half === "上" ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
  if (quarter !== undefined) {
    const number = readNumbers(quarter)[0] ?? 1;
    const span = monthsOf(year, number * 3 - 2, number * 3);
    return /[底末]$/u.test(words) ? same(span.end) : span;
  }
  return monthDays(groups, year);
}

function monthDays({ month, day, third }: Record<string, string | undefined>, year: number): YearlessSpan | undefined {
  const number = readNumbers(month ?? "")[0];
  if (number === undefined || number < 1 || number > 12) return undefined;
  const last = daysInMonth(year, number);
  const on = day === undefined ? undefined : readNumbers(day)[0];
  if (on !== undefined && (on < 1 || on > last)) return undefined;
  const days = on === undefined ? thirdOf(third, last) : ([on, on] as const);
  return days && { start: format(number, days[0]), end: format(number, days[1]) };
}

function thirdOf(words: string | undefined, last: number): readonly [number, number] | undefined {
  if (words === "上旬") return [1, 10];
  if (words === "中旬") return [11, 20];
  if (words === "下旬") return [21, last];
  if (words === "底" || words === "末") return [last, last];
  // No standard says how long 月初 is.
  return words === "初" ? undefined : [1, last];
}

const format = (month: number, day: number) => `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
const same = (day: string | undefined) => (day === undefined ? undefined : { start: day, end: day });

function monthsOf(year: number, first: number, last: number): YearlessSpan {
  return { start: format(first, 1), end: format(last, daysInMonth(year, last)) };
}

function unnamed(pattern: string): string {
  return pattern.replace(/\?<(?![=!])\w+>/gu, "?:");
}
