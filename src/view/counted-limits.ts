import { isRealDate } from "../model/calendar-date.ts";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import type { TimeReading } from "../model/time-words.ts";
import { readDaySpan } from "../parse/chinese-dates.ts";
import { lastDayOfLimit } from "../parse/limit-day.ts";
import { COVERED_YEARS, isWorkingDay } from "../parse/working-days.ts";

/** The days of a document that a limit may be counted from, `YYYY-MM-DD`. */
export interface StartDays {
  /** 成文日期 */
  formedOn?: string | undefined;
  /** 印发日期, as the 版记 states it. */
  issuedOn?: string | undefined;
}

/** A limit whose first day the document states. */
export interface CountedLimit {
  from: string;
  /** What states that day. */
  statedBy: "words" | "imprint" | "formed";
  /** The last day, or the year that has no calendar of working days yet. */
  end: { date: string; awaiting?: number; isDayOff?: true } | { uncovered: number };
}

/**
 * The days that a document states of itself.
 *
 * 成文日期 is the day of signing or of the meeting (GB/T 9704-2012, 7.3.5), 印发日期 the day of sending to print
 * (7.4.2); they are often not the same. So 印发之日 is computed only where the 版记 states it (…2022年6月16日印发), never
 * from 成文日期; and 发布之日, 公布之日 never, since 发布日期 of the 公开信息 is the day a page was put on a site.
 */
export function startDaysOf({ disclosure, parts }: OfficialDocument): StartDays {
  const imprints = parts.flatMap(({ children }) =>
    children.flatMap((node) => (node.type === "paragraph" && node.role === "imprint" ? [fold(node.value)] : [])),
  );
  const issued = new Set(
    imprints.flatMap((value) => fullDate(/(?<date>[^年]{4}年[^年日]+日)印发$/u.exec(value)) ?? []),
  );
  const [issuedOn] = issued;
  return { formedOn: disclosure.formedOn, ...(issued.size === 1 && { issuedOn }) };
}

const OWN = "本(?:通知|方案|办法|意见|规定|细则|计划|预案|公告|制度|文件)";
const ISSUED = new RegExp(`^(?:${OWN})?(?:正式)?印发$`, "u");
const FORMED = new RegExp(`^(?:${OWN})?成文$`, "u");
/** What stands before 自印发之日起 where another document is issued. */
const ANOTHER = /(?:通知|方案|办法|意见|规定|细则|计划|预案|公告|制度|文件|清单|纪要|报告|》)$/u;
const OWN_AT_END = new RegExp(`${OWN}$`, "u");

/**
 * The last day of a relative limit, where the document states the first; undefined where it does not, or where hours
 * are counted.
 *
 * @param words and quote as the source has them; the quote may say whose 印发 it is
 */
export function countLimit(
  reading: Extract<TimeReading, { kind: "relative" }>,
  { words, quote }: { words: string; quote: string },
  days: StartDays,
): CountedLimit | undefined {
  const { amount, unit, from } = reading;
  if (unit === "hour" || from === undefined) return undefined;
  const start = startOf(from, fold(words), fold(quote), days);
  if (!start || !isRealDate(start.from)) return undefined;
  const end = lastDayOfLimit(start.from, amount, unit);
  if ("uncovered" in end) return { ...start, end };
  const year = Number(end.date.slice(0, 4));
  const isCovered = year >= COVERED_YEARS.first && year <= COVERED_YEARS.last;
  return { ...start, end: { ...end, ...(isCovered && !isWorkingDay(end.date) && { isDayOff: true as const }) } };
}

function startOf(
  from: string,
  words: string,
  quote: string,
  { formedOn, issuedOn }: StartDays,
): Pick<CountedLimit, "from" | "statedBy"> | undefined {
  const stated = fullDate(/^(?<date>[^年]{4}年[^年日]+日)$/u.exec(from));
  if (stated !== undefined) return { from: stated, statedBy: "words" };
  const isIssued = ISSUED.test(from);
  if (!isIssued && !FORMED.test(from)) return undefined;
  const at = quote.indexOf(words);
  const clause = `${at < 0 ? "" : quote.slice(0, at)}${words.slice(0, words.indexOf(from))}`.replace(/[自从]$/u, "");
  const before = /[^,;。]*$/u.exec(clause)?.[0] ?? "";
  if (ANOTHER.test(before) && !OWN_AT_END.test(before)) return undefined;
  if (isIssued) return issuedOn === undefined ? undefined : { from: issuedOn, statedBy: "imprint" };
  return formedOn === undefined ? undefined : { from: formedOn, statedBy: "formed" };
}

function fullDate(found: RegExpExecArray | null): string | undefined {
  const span = found && readDaySpan(found.groups?.["date"] ?? "", undefined);
  return span && span.start === span.end ? span.start : undefined;
}

const fold = (words: string) => withoutBlanks(words.normalize("NFKC"));
