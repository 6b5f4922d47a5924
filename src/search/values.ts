import { fold } from "./fold.ts";

/** A date, a range of dates or a 发文字号 in a query, whatever way it is written. */
export interface TypedValue {
  typed: string;
  /** The ways documents write it. */
  forms: string[];
  /** First and last day that it names, as numbers: 20220601. */
  days?: { from: number; to: number };
}

const FIGURES = "〇一二三四五六七八九";
const YEAR = String.raw`(?<year>(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})`;
const COUNT = String.raw`\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]`;
const DATE = new RegExp(
  String.raw`${YEAR}(?:年|[．／－])(?<month>${COUNT})(?![\d％号])(?:(?:月|[．／－])(?:(?<day>${COUNT})(?:日|号)?(?!\d))?)?`,
  "gu",
);
const YEARS = /(?<from>(?:19|20)\d\d)年?(?:至|到|－|～)(?<to>(?:19|20)\d\d)年?(?!\d)/gu;
const SINCE = /(?<year>(?:19|20)\d\d)年?(?<side>以来|以后|之后|以前|之前)/gu;
const YEAR_ALONE = /(?<!\d)(?<year>(?:19|20)\d\d)(?:年度?)?(?!年?[\d．％－])/gu;
const NUMBER =
  /(?<code>\p{Script=Han}{2,8}?)?(?<open>［|（|〈|《)?(?<year>(?:19|20)\d\d)(?<close>］|）|〉|》)?年? ?第?(?<number>\d{1,4})(?<end>号)?(?!\d)/gu;

/** Takes the values out of a query: what is left has a blank in their places. */
export function readValues(typed: string): { values: TypedValue[]; rest: string } {
  const values: TypedValue[] = [];
  let rest = fold(typed).replace(/\s+/gu, " ");
  const take = (pattern: RegExp, read: (groups: Groups, words: string) => TypedValue | undefined) => {
    rest = rest.replace(pattern, (...found) => {
      const value = read(found[found.length - 1] as Groups, String(found[0]));
      if (value) values.push(value);
      return value ? " " : String(found[0]);
    });
  };
  take(YEARS, readYears);
  take(SINCE, readSince);
  take(DATE, readDate);
  take(NUMBER, readNumber);
  // A year alone is no more than a string; beside other words it is that of the document too.
  if (/\p{L}/u.test(rest.replace(YEAR_ALONE, ""))) take(YEAR_ALONE, readYear);
  return { values, rest: rest.trim() };
}

/** The days that a text names which is a date and nothing else: 2022年6月, 2022-06-15, 20220615, 2022. */
export function readDays(typed: string): TypedValue["days"] {
  const text = fold(typed).replace(/\s+/gu, "");
  const parts = /^(?<year>(?:19|20)\d\d)(?:年|(?<month>\d\d)(?<day>\d\d))?$/u.exec(text)?.groups;
  if (parts) return (parts["day"] === undefined ? readYear(parts, text) : readDate(parts, text))?.days;
  const { values, rest } = readValues(text);
  return rest === "" && values.length === 1 ? values[0]?.days : undefined;
}

type Groups = Partial<Record<string, string>>;

function readYears({ from, to }: Groups, typed: string): TypedValue | undefined {
  const [first, last] = [Number(from), Number(to)];
  if (first > last) return undefined;
  return { typed, forms: [], days: { from: first * 10_000, to: last * 10_000 + 1231 } };
}

function readYear({ year }: Groups, typed: string): TypedValue {
  const first = Number(year) * 10_000;
  return { typed, forms: [`${year}年`], days: { from: first, to: first + 1231 } };
}

function readSince({ year, side = "" }: Groups, typed: string): TypedValue {
  const first = Number(year) * 10_000;
  const isBefore = side.endsWith("前");
  return { typed, forms: [], days: isBefore ? { from: 1, to: first - 1 } : { from: first, to: 99_991_231 } };
}

function readDate(groups: Groups, typed: string): TypedValue | undefined {
  const [year, month] = [numberOf(groups["year"]), numberOf(groups["month"])];
  const day = groups["day"] === undefined ? undefined : numberOf(groups["day"]);
  if (!(year > 1900 && year < 2100 && month >= 1 && month <= 12)) return undefined;
  if (day !== undefined && !(day >= 1 && day <= 31)) return undefined;
  const base = year * 10_000 + month * 100;
  const days = day === undefined ? { from: base, to: base + 31 } : { from: base + day, to: base + day };
  return { typed, forms: formsOf(year, month, day), days };
}

function formsOf(year: number, month: number, day: number | undefined): string[] {
  const two = (number: number) => String(number).padStart(2, "0");
  const chinese = [...String(year)].map((figure) => FIGURES[Number(figure)]).join("");
  const parts = (write: (number: number) => string) => [month, ...(day === undefined ? [] : [day])].map(write);
  const joined = ["-", ".", "/"].flatMap((sign) => [two, String].map((write) => [year, ...parts(write)].join(sign)));
  const named = (start: string, write: (number: number) => string) =>
    `${start}年${write(month)}月${day === undefined ? "" : `${write(day)}日`}`;
  return [...new Set([named(String(year), String), named(String(year), two), named(chinese, countWord), ...joined])];
}

function countWord(number: number): string {
  const [ten, one] = [Math.floor(number / 10), number % 10];
  const tens = ten === 0 ? "" : `${ten === 1 ? "" : FIGURES[ten]}十`;
  return tens + (one === 0 ? "" : FIGURES[one]);
}

/** 15, 十五 and 二〇二二 as numbers. */
function numberOf(text = ""): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const figures = [...text.replace(/零/gu, "〇")];
  if (!figures.includes("十")) return Number(figures.map((figure) => FIGURES.indexOf(figure)).join(""));
  const [tens = "", ones = ""] = figures.join("").split("十");
  return (tens === "" ? 1 : FIGURES.indexOf(tens)) * 10 + (ones === "" ? 0 : FIGURES.indexOf(ones));
}

/** 青政发2022 22号, 青政发(2022)第22号: a number alone behind a year needs a bracket, 第 or 号 to be one. */
function readNumber({ code = "", open, close, year, number, end }: Groups, typed: string): TypedValue | undefined {
  const isMarked = open !== undefined || close !== undefined || end !== undefined || typed.includes("第");
  if (!isMarked || (code === "" && open === undefined && end === undefined)) return undefined;
  const forms = [`${code}〔${year}〕${Number(number)}号`, `${code}〔${year}〕第${Number(number)}号`];
  return { typed, forms };
}
