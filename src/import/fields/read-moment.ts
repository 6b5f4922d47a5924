import { ZERO_WIDTH } from "../input/blanks.ts";
import { toDay } from "../lines/date-lines.ts";

const MOMENT =
  /^[[(（【]?(?<year>\d{4})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})日?(?:[T\s]*(?<hour>\d{1,2})[:：时](?<minute>\d{2})(?:[:：分]\d{2}(?:\.\d+)?秒?)?分?)?[\])）】]?$/u;

/** A day, and the time of day where it is stated and wanted, as documents write it: `2022-06-20 09:30`. */
export function readMoment(words: string, withTime: boolean): string | undefined {
  const groups = MOMENT.exec(words.normalize("NFKC").replace(ZERO_WIDTH, "").replace(/\s+/gu, " ").trim())?.groups;
  const date = groups && toDay(groups["year"] ?? "", groups["month"] ?? "", groups["day"] ?? "");
  if (!date || !withTime || groups["hour"] === undefined || groups["minute"] === undefined) return date;
  const clock = `${groups["hour"].padStart(2, "0")}:${groups["minute"]}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(clock) ? `${date} ${clock}` : undefined;
}
