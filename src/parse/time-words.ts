import { withoutBlanks } from "../model/text.ts";
import type { Period, RelativeUnit, TimeReading } from "../model/time-words.ts";
import { readDaySpan } from "./chinese-dates.ts";
import { readNumbers } from "./numbering.ts";

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
const UNITS: Readonly<Record<string, RelativeUnit>> = {
  工作日: "working-day",
  天: "day",
  日: "day",
  小时: "hour",
  月: "month",
  年: "year",
};

/** `每月至少走访一次`, `每季度由镇、村干部…开展一次`, `一月一调度`. */
const EVERY = /(?:每|(?<!第|十)一(?=[周月季年](?:度)?一))(?<period>半年|季度?|年度?|个?月|星期|周|天|日)/u;
const TIMES = new RegExp(`(?<least>至少|不少于|不低于)?[^,;。、0-9]{0,8}?(?<times>${NUMBER})次`, "u");
const RELATIVE = new RegExp(
  `(?:不超过|不得超过|不晚于|不迟于)?(?<amount>${NUMBER})个?(?<unit>工作日|小时|天|日|月|年)(?:之内|以内|内)|(?:不超过|不得超过)(?<most>${NUMBER})个?(?<mostUnit>工作日|小时|天|日|月|年)`,
  "u",
);
const FROM =
  /(?:从|自)(?<since>[^,;。]{1,30}?)(?:之日)?起|(?<after>[^,;。]{1,20}?)(?:之后|以后|后)(?=[一二三四五六七八九十0-9])/u;
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
  const times = TIMES.exec(rest)?.groups;
  const count = numberOf(times?.["times"]) ?? (/^一/u.test(rest) ? 1 : undefined);
  return {
    kind: "recurring",
    every,
    ...(count === undefined ? {} : { times: count }),
    ...(times?.["least"] === undefined ? {} : { atLeast: true as const }),
  };
}

function readRelative(words: string): TimeReading | undefined {
  const groups = RELATIVE.exec(words)?.groups;
  const amount = numberOf(groups?.["amount"] ?? groups?.["most"]);
  const unit = UNITS[groups?.["unit"] ?? groups?.["mostUnit"] ?? ""];
  if (amount === undefined || unit === undefined) return undefined;
  const from = FROM.exec(words)?.groups;
  const event = from?.["since"] ?? from?.["after"];
  return { kind: "relative", amount, unit, ...(event === undefined ? {} : { from: event }) };
}

function readDays(words: string, formedOn: string | undefined): TimeReading | undefined {
  const span = readDaySpan(words, formedOn === undefined ? undefined : Number(formedOn.slice(0, 4)));
  if (!span) return undefined;
  const { start, end, yearDerived, at, length } = span;
  const own = words.slice(at, at + length);
  const isSpan = /[至到~～—-]/u.test(own);
  const isPhase =
    start !== end && !/[日号]/u.test(own) && (isSpan || !/^(?:之前|以前|前)/u.test(words.slice(at + length)));
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
