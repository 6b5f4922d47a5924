import { daysBetween, yearOf } from "../model/calendar-date.ts";
import { findDayWords, goesOn, readYearWords, readYearlessDays } from "./day-words.ts";
import { JUST_PAST, yearOfYearless } from "./yearless.ts";

/** Days that words such as `6月上旬`, `年底` or `2022年7月5日` stand for. */
export interface DaySpan {
  /** First and last day, `YYYY-MM-DD`. */
  start: string;
  end: string;
  /** The words leave the year out, or say 明年: it follows from the 成文日期. */
  yearDerived: boolean;
}

/** Days between the beginning and the end of a span that goes over a year end without saying so: 12月下旬至1月上旬. */
const LONGEST_OVER_YEAR_END = 183;
/** Years that are counted from that of the document. */
const NAMED: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 本年度: 0, 明年: 1, 去年: -1, 上年: -1 };
const DONE =
  /已(?:经|于|在|按|全部|全面)?[^,;。]{0,6}(?:完成|建成|召开|开展|印发|报送|整改)|(?:完成|召开|开展|印发|报送)了/u;

/**
 * Reads the first day or span of days in words.
 *
 * @param words folded (NFKC, no blanks)
 * @param formedOn 成文日期, `YYYY-MM-DD`, for words that leave the year out
 * @returns the span and the place of its words; undefined where there is none, no such day, more than one, or where its
 * year is not certain
 */
export function readDaySpan(
  words: string,
  formedOn: string | undefined,
): (DaySpan & { at: number; length: number }) | undefined {
  const found = findDayWords(words);
  if (!found || goesOn(words, found)) return undefined;
  const { first, second, at, length } = found;
  const before = words.slice(0, at);
  const said = readYearWords(first);
  // 21年6月, 当年12月底: a year that is not read is not that of the document.
  if (said === undefined && /[年度0-9]$/u.test(before)) return undefined;
  const stated = yearSaid(said, before, formedOn);
  if (stated !== undefined) {
    const span = spanOf(first, second, stated, formedOn);
    return span && { ...span, yearDerived: typeof said === "string" && said in NAMED, at, length };
  }
  if (said !== undefined || formedOn === undefined) return undefined;
  const own = yearlessSpan(first, second, formedOn, DONE.test(words));
  return own && { ...own, yearDerived: true, at, length };
}

/** Whether words name a day, month or part of a year, be its year known or not. */
export function namesDay(words: string): boolean {
  return findDayWords(words) !== undefined;
}

/** A year that the words tell: 2022年, 明年 by the document, 次年 by a year named before it. */
function yearSaid(said: number | string | undefined, before: string, formedOn: string | undefined): number | undefined {
  if (typeof said !== "string") return said;
  const offset = NAMED[said];
  if (offset !== undefined) return formedOn === undefined ? undefined : yearOf(formedOn) + offset;
  const named = readYearWords(before);
  return typeof named === "number" ? named + 1 : undefined;
}

function yearlessSpan(
  first: string,
  second: string | undefined,
  formedOn: string,
  isDone: boolean,
): Pick<DaySpan, "start" | "end"> | undefined {
  const year = yearOf(formedOn);
  const saidOfSecond = second === undefined ? undefined : readYearWords(second);
  if (typeof saidOfSecond === "number") {
    // 12月下旬至2023年1月上旬: the nearest beginning that is not behind the end.
    return spanOf(first, second, year, formedOn) ?? spanOf(first, second, year - 1, formedOn);
  }
  const inYear = spanOf(first, second, year, formedOn);
  if (!inYear) return undefined;
  if (yearOf(inYear.end) > year) {
    // 12月下旬至次年1月上旬 in a document of 5 January may be running already.
    const before = spanOf(first, second, year - 1, formedOn);
    return before && daysBetween(before.end, formedOn) <= JUST_PAST ? undefined : inYear;
  }
  const certain = yearOfYearless(inYear, formedOn, isDone);
  return certain === undefined ? undefined : spanOf(first, second, certain, formedOn);
}

/** The span whose first day is in that year; undefined where it would run backwards. */
function spanOf(
  first: string,
  second: string | undefined,
  year: number,
  formedOn: string | undefined,
): Pick<DaySpan, "start" | "end"> | undefined {
  const from = readYearlessDays(first, year);
  if (!from) return undefined;
  const start = `${year}-${from.start}`;
  if (second === undefined) return { start, end: `${year}-${from.end}` };
  const said = readYearWords(second);
  const month = /^[^月]{1,3}[日号]$/u.test(second) ? `${Number(from.start.slice(0, 2))}月${second}` : second;
  const endIn = (own: number | undefined) => {
    const to = own === undefined ? undefined : readYearlessDays(month, own);
    return to && `${own}-${to.end}`;
  };
  if (said !== undefined) {
    const end = endIn(yearSaid(said, `${year}年`, formedOn));
    return end !== undefined && end >= start ? { start, end } : undefined;
  }
  const end = endIn(year);
  if (end === undefined) return undefined;
  if (end >= start) return { start, end };
  const next = endIn(year + 1);
  return next !== undefined && daysBetween(start, next) <= LONGEST_OVER_YEAR_END ? { start, end: next } : undefined;
}
