import { daysInMonth } from "../model/calendar-date.ts";
import type { Period, Recurring } from "../model/time-words.ts";
import { MONTHS_OF } from "../model/time-words.ts";
import { readNumbers } from "./read-marker.ts";

const NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const BEFORE = "(?:之前|以前|前)";
/** The day of a month: `5日前`, `上旬`, `底`. A day without 前 may be how many days: 每月20日. */
const DAY = `(?:(?<day>${NUMBER})[日号]${BEFORE}|(?<third>[上中下]旬)|月?(?<last>[底末])${BEFORE}?)`;
const MONTH_OF_PERIOD = `(?:的)?(?:第?(?<ordinal>[1-6一二三四五六])个月|(?<first>首个?月)|(?<final>末月|最后[1一]个月))(?:的)?`;
const MONTH_OF_YEAR = `(?:的)?(?<month>${NUMBER})月份?(?:的)?`;

const PATTERNS: Readonly<Partial<Record<Period, RegExp>>> = {
  month: new RegExp(`^(?:份)?(?:的)?${DAY}`, "u"),
  quarter: new RegExp(`^(?:${MONTH_OF_PERIOD}${DAY}|(?<end>[底末]))`, "u"),
  "half-year": new RegExp(`^(?:${MONTH_OF_PERIOD}${DAY}|(?<end>[底末]))`, "u"),
  year: new RegExp(`^(?:${MONTH_OF_YEAR}${DAY}|年?(?<end>[底末]))`, "u"),
};
const THIRDS: Readonly<Record<string, number | "last">> = { 上旬: 10, 中旬: 20, 下旬: "last" };

/** Words that name a day or month in some other way. */
const NAMES_DAY = new RegExp(
  `(?:${NUMBER})[日号]|(?:${NUMBER})月|[上中下]旬|(?:首|末)月|(?:周|星期)[一二三四五六日天](?!次)|季度|[月年][初底末中]`,
  "u",
);

/**
 * The day of a period by which something recurs, as the words behind 每月, 每季度 … name it; nothing where they name
 * none, `unread` where they do it in a way that is not known.
 *
 * @param rest folded (NFKC, no blanks)
 */
export function readDayOfPeriod(every: Period, rest: string): Pick<Recurring, "month" | "day"> {
  const found = PATTERNS[every]?.exec(rest);
  if (!found?.groups) return NAMES_DAY.test(rest) ? { day: "unread" } : {};
  const months = MONTHS_OF[every] ?? 1;
  const month = monthOf(found.groups, months);
  const day = dayOf(found.groups);
  const isKnown = month !== undefined && day !== undefined && isInMonth(every, month, day);
  if (!isKnown || NAMES_DAY.test(rest.slice(found[0].length))) return { day: "unread" };
  return months === 1 ? { day } : { month, day };
}

function monthOf(groups: Record<string, string | undefined>, months: number): number | undefined {
  if (groups["first"] !== undefined) return 1;
  const printed = groups["ordinal"] ?? groups["month"];
  if (printed === undefined) return months;
  const month = readNumbers(printed)[0];
  return month !== undefined && month >= 1 && month <= months ? month : undefined;
}

function dayOf({ day, third }: Record<string, string | undefined>): number | "last" | undefined {
  if (third !== undefined) return THIRDS[third];
  if (day === undefined) return "last";
  const number = readNumbers(day)[0];
  return number !== undefined && number >= 1 && number <= 31 ? number : undefined;
}

/** 每年2月30日 is no day; 每月30日 is the last day of February, see `view/calendar-days.ts`. */
function isInMonth(every: Period, month: number, day: number | "last"): boolean {
  return day === "last" || every !== "year" || day <= daysInMonth(2024, month);
}
