import { daysBetween, isRealDate } from "../model/calendar-date.ts";
import type { ColumnKind } from "../model/document.ts";

/** A value of a spreadsheet, with the format in which it reads as the source prints it. */
export interface PrintedValue {
  value: number;
  format: string;
}

/** Day 0 of the spreadsheet calendar. */
export const EPOCH = "1899-12-30";
/** A spreadsheet keeps so many digits of a number. */
const DIGITS = 15;

const NUMBER =
  /^(?<minus>-?)(?<sign>[¥￥]?)(?<whole>0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.(?<places>[0-9]+))?(?<unit>%|[％‰℃㎡]|\p{Script=Han}{1,4})?$/u;
const DAY = /^(?<year>[0-9]{4})(?<one>[-/.年])(?<month>[0-9]{1,2})(?<two>[-/.月])(?<day>[0-9]{1,2})(?<end>日?)$/u;
const SEPARATORS: readonly string[] = ["--", "//", "..", "年月日"];

/**
 * What a cell holds for a spreadsheet: numbers and amounts as numbers, whole days as days. Undefined where it stays
 * text: of a column of codes, names or prose, and wherever no format would print the very same characters again
 * (`约3`, `007`, `2023年3月底前`, a number of more than 15 digits).
 */
export function readPrintedValue(text: string, kind: ColumnKind): PrintedValue | undefined {
  if (kind === "date") return readDay(text);
  return kind === "number" || kind === "money" ? readNumber(text) : undefined;
}

function readNumber(text: string): PrintedValue | undefined {
  const found = NUMBER.exec(text)?.groups;
  if (!found) return undefined;
  const { minus = "", sign = "", whole = "", places = "", unit = "" } = found;
  const digits = whole.replaceAll(",", "");
  if (digits.length + places.length > DIGITS) return undefined;
  // Read in one go: 41.9 divided by 100 is not 0.419.
  const value = Number(`${minus}${digits}.${places}e${unit === "%" ? -2 : 0}`);
  // Minus nothing would lose its sign.
  if (Object.is(value, -0)) return undefined;
  const zeros = places === "" ? "" : `.${"0".repeat(places.length)}`;
  const pattern = (whole.includes(",") ? "#,##0" : "0") + zeros;
  return { value, format: quoted(sign) + pattern + (unit === "%" ? "%" : quoted(unit)) };
}

function readDay(text: string): PrintedValue | undefined {
  const found = DAY.exec(text)?.groups;
  if (!found) return undefined;
  const { year = "", one = "", month = "", two = "", day = "", end = "" } = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // Before, spreadsheets disagree: for some 1900 is a leap year.
  if (!SEPARATORS.includes(one + two + end) || !isRealDate(date) || year < "1901") return undefined;
  const places = (words: string, letter: string) => (words.startsWith("0") ? letter.repeat(2) : letter);
  const format = `yyyy${quoted(one)}${places(month, "m")}${quoted(two)}${places(day, "d")}${quoted(end)}`;
  return { value: daysBetween(EPOCH, date), format };
}

/** Words that stand in a format as they are. */
function quoted(words: string): string {
  return words === "" ? "" : `"${words}"`;
}
