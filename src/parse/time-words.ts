import { withoutBlanks } from "../model/text.ts";
import type { Period, RelativeUnit, TimeReading } from "../model/time-words.ts";
import { readDaySpan } from "./chinese-dates.ts";
import { readNumbers } from "./read-marker.ts";
import { readDayOfPeriod } from "./period-days.ts";

const NUMBER = "[0-9]{1,4}|[一二两三四五六七八九十百]{1,4}";

const PERIODS: Readonly<Record<string, Period>> = {
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  个月: "month",
  季: "quarter",
  季度: "quarter",
  半年: "half-year",
  年: "year",
  年度: "year",
};
/** Unit, and how many of it one of the words is. */
const UNITS: Readonly<Record<string, readonly [RelativeUnit, number]>> = {
  工作日: ["working-day", 1],
  自然日: ["day", 1],
  天: ["day", 1],
  日: ["day", 1],
  周: ["day", 7],
  星期: ["day", 7],
  小时: ["hour", 1],
  月: ["month", 1],
  年: ["year", 1],
};

/** 每周1至2次, 一两次: how often is not one number. */
const SEVERAL_TIMES = new RegExp(
  `(?:${NUMBER})(?:至|到|-|—|–|~|或)(?:${NUMBER})次|[一二三四五六七八][两二三四五六七八九]次`,
  "u",
);
/** `每月至少走访一次`, `每季度由镇、村干部…开展一次`, `一月一调度`. */
const EVERY = /(?:每|(?<!第|十)一(?=(?:[日天周旬月季年]|季度|年度)一))(?<period>半年|季度?|年度?|个?月|星期|周|天|日)/u;
const TIMES = new RegExp(`(?<least>至少|不少于|不低于)?[^,;。、0-9]{0,8}?(?<times>${NUMBER})次`, "u");
const AMOUNT = "(?<amount>[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})";
const UNIT = "(?<unit>个?工作日|个?小时|个?自然日|天|日|个月|年|周|个?星期)";
const RELATIVE = [
  // 7月5日内 names a day, and 2022年内 a year: neither is so many days or years long.
  new RegExp(`(?<![0-9月〇○零一二两三四五六七八九十百])${AMOUNT}${UNIT}(?:之内|以内|内)`, "u"),
  new RegExp(`(?:不超过|不得超过)${AMOUNT}${UNIT}`, "u"),
];
const HALF_YEAR = /(?<![上下每一])半年(?:之内|以内|内)/u;
const FROM =
  /(?:从|自)(?<since>[^,;。]{1,30}?)(?:之日)?起|(?<after>[^,;。]{1,20}?)(?:之后|以后|后)(?=[一二两三四五六七八九十半0-9])/u;
const BEFORE = /^(?:之前|以前|前)/u;
const TARGET = /(?:到|至|力争|截至)?(?<year>(?:19|20)[0-9]{2})年(?!度|[0-9]|中央|农村)/u;
const VAGUE = /及时|尽快|尽早|第一时间|立即|立行立改|随时|适时|逐步|经常性|常态化|持续|长期|按期|同步/u;

/**
 * Reads words that tell a time. Nothing is guessed: what is no known way of writing is undefined.
 *
 * @param words as the source has them
 * @param formedOn 成文日期, `YYYY-MM-DD`, whose year stands in where the words leave it out
 */
export function readTimeWords(words: string, formedOn: string | undefined): TimeReading | undefined {
  const folded = withoutBlanks(words.normalize("NFKC"));
  return (
    readRecurring(folded) ??
    readRelative(folded) ??
    readDays(folded, formedOn) ??
    readTarget(folded) ??
    readVague(folded)
  );
}

function readRecurring(words: string): TimeReading | undefined {
  const period = EVERY.exec(words);
  const every = PERIODS[period?.groups?.["period"] ?? ""];
  if (!period || !every) return undefined;
  const rest = words.slice(period.index + period[0].length);
  const times = SEVERAL_TIMES.test(rest) ? undefined : TIMES.exec(rest)?.groups;
  const day = readDayOfPeriod(every, rest);
  const count = numberOf(times?.["times"]) ?? (/^一/u.test(rest) ? 1 : undefined);
  return {
    kind: "recurring",
    every,
    ...(count === undefined ? {} : { times: count }),
    ...(times?.["least"] === undefined ? {} : { atLeast: true as const }),
    ...day,
  };
}

function readRelative(words: string): TimeReading | undefined {
  const event = eventIn(words);
  const from = event === undefined ? {} : { from: event };
  if (HALF_YEAR.test(words)) return { kind: "relative", amount: 6, unit: "month", ...from };
  const groups = RELATIVE.map((pattern) => pattern.exec(words)?.groups).find((found) => found !== undefined);
  const [unit, each = 1] = UNITS[(groups?.["unit"] ?? "").replace(/^个/u, "")] ?? [];
  const amount = numberOf(groups?.["amount"]);
  return unit === undefined || amount === undefined
    ? undefined
    : { kind: "relative", amount: amount * each, unit, ...from };
}

function eventIn(words: string): string | undefined {
  const from = FROM.exec(words)?.groups;
  return from?.["since"] ?? from?.["after"];
}

function readDays(words: string, formedOn: string | undefined): TimeReading | undefined {
  const span = readDaySpan(words, formedOn);
  if (!span) return undefined;
  const { start, end, yearDerived, at, length } = span;
  const own = words.slice(at, at + length);
  // 9月前: before it begins, or before it ends?
  if (start !== end && !/[日号底末]$/u.test(own) && BEFORE.test(words.slice(at + length))) return undefined;
  const isSpan = /[至到~～—-]/u.test(own);
  const isPhase = start !== end && !/[日号]/u.test(own) && (isSpan || !BEFORE.test(words.slice(at + length)));
  const days = { start, end, yearDerived };
  return isPhase || /阶段/u.test(words) ? { kind: "phase", ...days } : { kind: "fixed", ...days };
}

function readTarget(words: string): TimeReading | undefined {
  const year = TARGET.exec(words)?.groups?.["year"];
  return year === undefined ? undefined : { kind: "target", year: Number(year) };
}

function readVague(words: string): TimeReading | undefined {
  return VAGUE.test(words) ? { kind: "vague" } : undefined;
}

function numberOf(words: string | undefined): number | undefined {
  return words === undefined ? undefined : readNumbers(words.replace("两", "二"))[0];
}
