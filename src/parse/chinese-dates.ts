import { readNumbers } from "./numbering.ts";

/** Days that words such as `6月上旬` or `2022年7月5日` stand for. */
export interface DaySpan {
  /** First and last day, `YYYY-MM-DD`. */
  start: string;
  end: string;
  /** The words leave the year out; it is that of the document. */
  yearDerived: boolean;
}

const NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const DAY = `(?:(?<year>[0-9]{4})年)?(?:(?<month>${NUMBER})月份?)(?:(?<day>${NUMBER})[日号]|(?<third>上旬|中旬|下旬|初|底|末))?`;
const ONE = new RegExp(DAY, "u");
const TWO = new RegExp(
  `^(?<first>${unnamed(DAY)})(?:至|到|-|—|~|～)(?<second>${unnamed(DAY)}|(?:[0-9]{4}年)?(?:${NUMBER})[日号])`,
  "u",
);

/**
 * Reads the first day or span of days in words.
 *
 * @param words folded (NFKC, no blanks)
 * @param year of the document, for words that leave it out
 * @returns the span and the place of its words; undefined where there is no month, or no such day
 */
export function readDaySpan(
  words: string,
  year: number | undefined,
): (DaySpan & { at: number; length: number }) | undefined {
  const found = ONE.exec(words);
  if (!found) return undefined;
  const two = TWO.exec(words.slice(found.index));
  const first = readDay(two?.groups?.["first"] ?? found[0], year);
  if (!first) return undefined;
  const at = { at: found.index, length: two?.[0].length ?? found[0].length };
  const secondWords = two?.groups?.["second"];
  if (secondWords === undefined) return { ...first, ...at };
  const month = /月/u.test(secondWords) ? secondWords : `${Number(first.start.slice(5, 7))}月${secondWords}`;
  const second = readDay(month, Number(first.start.slice(0, 4)));
  if (!second || second.end < first.start) return undefined;
  return { start: first.start, end: second.end, yearDerived: first.yearDerived, ...at };
}

function readDay(words: string, year: number | undefined): DaySpan | undefined {
  const groups = ONE.exec(words)?.groups;
  const own = groups?.["year"] === undefined ? year : Number(groups["year"]);
  const month = numberOf(groups?.["month"]);
  if (own === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(own, month, 0)).getUTCDate();
  const day = numberOf(groups?.["day"]);
  if (day !== undefined && (day < 1 || day > last)) return undefined;
  const [from, to] = day === undefined ? thirdOf(groups?.["third"], last) : [day, day];
  const format = (number: number) => `${own}-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
  return { start: format(from), end: format(to), yearDerived: groups?.["year"] === undefined };
}

function thirdOf(words: string | undefined, last: number): [number, number] {
  if (words === "上旬") return [1, 10];
  if (words === "中旬") return [11, 20];
  if (words === "下旬") return [21, last];
  if (words === "初") return [1, 1];
  if (words === "底" || words === "末") return [last, last];
  return [1, last];
}

function numberOf(words: string | undefined): number | undefined {
  return words === undefined ? undefined : readNumbers(words)[0];
}

function unnamed(pattern: string): string {
  return pattern.replace(/\?<\w+>/gu, "?:");
}
