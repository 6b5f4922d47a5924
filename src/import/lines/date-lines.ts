import { withoutBlanks } from "../../model/text.ts";
import { readNumbers } from "../../parse/read-marker.ts";
import { isOrgan } from "./organs.ts";

const DATE =
  /^[(（]?(?<year>\d{4}|[〇零○Ｏ０0-9一二三四五六七八九]{4})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日[)）]?$/u;

/** A line that is only a date, as `YYYY-MM-DD`; undefined where it is none, or no day of the calendar. */
export function readDateLine(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const groups = DATE.exec(withoutBlanks(text))?.groups;
  if (!groups) return undefined;
  const year = groups["year"]?.replace(/[○Ｏ０]/gu, "〇") ?? "";
  return toDay(year, groups["month"] ?? "", groups["day"] ?? "");
}

/** A date with an organ's name before it on the same line: `某镇人民政府 2022年6月15日`. */
export function readSignedDate(text: string): string | undefined {
  const match = /^(?<organ>\p{Script=Han}{4,40})(?<date>(?:\d{4}|[〇零○一二三四五六七八九]{4})年[^年]{2,8}日)$/u.exec(
    withoutBlanks(text.slice(-120)),
  );
  if (text.length > 100 || !match?.groups || !isOrgan(match.groups["organ"] ?? "")) return undefined;
  return readDateLine(match.groups["date"] ?? "");
}

/** Year, month and day as printed in figures or Chinese numbers. */
export function toDay(year: string, month: string, day: string): string | undefined {
  const numbers = [year, month, day].map((printed) => readNumbers(printed)[0] ?? Number.NaN);
  const [y = 0, m = 0, d = 0] = numbers;
  const time = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || Number.isNaN(time.getTime()) || time.getUTCMonth() !== m - 1 || time.getUTCDate() !== d)
    return undefined;
  return time.toISOString().slice(0, 10);
}
