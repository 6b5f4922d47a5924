import { countNumber, spellDigits } from "./numerals.ts";
import type { Reading } from "./reading.ts";
import { at, DASH, YEAR } from "./reading.ts";

const DAY = String.raw`(?<year>${YEAR})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d.])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])(?!\d)`;

/** Days, years and times of day. */
export const DAY_READINGS: readonly Reading[] = [
  {
    name: "the year of a document number, 〔2022〕15号",
    pattern: at(
      String.raw`[〔［\[【(](?<year>${YEAR}|[〇零○一二三四五六七八九]{4})年?[〕］\]】)](?:第?(?<number>\d+)(?=号))?`,
    ),
    say({ 0: written, groups }) {
      const [year = "", number] = [groups?.["year"], groups?.["number"]];
      // In round brackets a year alone is a remark, as in 规划(2022).
      if (number === undefined && written.startsWith("(")) return `，${spellDigits(year)}年，`;
      return number === undefined ? `${spellDigits(year)}年` : `${spellDigits(year)}年第${countNumber(number)}`;
    },
  },
  {
    name: "a day, 2022-06-15",
    pattern: at(String.raw`(?<!\d)`, DAY),
    say({ groups }) {
      const [month, day] = [Number(groups?.["month"]), Number(groups?.["day"])];
      if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
      return `${spellDigits(groups?.["year"] ?? "")}年${countNumber(`${month}`)}月${countNumber(`${day}`)}日`;
    },
  },
  {
    name: "a month at an end of a range, 2022.6—2023.5",
    pattern: at(
      String.raw`(?<!\d)(?<year>${YEAR})[./](?<month>${MONTH})`,
      String.raw`(?:(?=${DASH}(?:${YEAR}[./]${MONTH}|至今))|(?<=\d\d\d\d[./]\d\d?${DASH}\d\d\d\d[./]\d\d?))`,
    ),
    say: ({ groups }) => `${spellDigits(groups?.["year"] ?? "")}年${countNumber(`${Number(groups?.["month"])}`)}月`,
  },
  {
    name: "a year, 2022年, 2021-2023, 2022版",
    pattern: at(
      String.raw`(?<![\d.])(?<year>${YEAR})`,
      String.raw`(?=\s*(?:年|学年|版|届|财年|修订|修正)|(?:${DASH}|[/、和至到或]|年)+${YEAR}(?:年|学年|[)\]》〕])|\)》)`,
    ),
    say: ({ groups }) => spellDigits(groups?.["year"] ?? ""),
  },
  {
    name: "the other end of a range of years, 2021-2025)",
    pattern: at(String.raw`(?<=\d\d\d\d${DASH})(?<year>${YEAR})(?=[)\]》〕])`),
    say: ({ groups }) => spellDigits(groups?.["year"] ?? ""),
  },
  {
    name: "school years, 2021/2022学年",
    pattern: at(String.raw`(?<=\d\d\d\d)/(?=${YEAR}(?:年|学年))`),
    say: () => "至",
  },
  {
    name: "a time of day, 14:30",
    pattern: at(
      String.raw`(?<![\d:])(?<!比例?(?:为|是|约|按)?)(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?![\d:])`,
    ),
    say({ groups }) {
      const [hour, minute, second] = ["hour", "minute", "second"].map((name) => groups?.[name]);
      const said = `${countNumber(`${Number(hour)}`)}点`;
      const minutes = minute === "00" && second === undefined ? "" : `${sayMinutes(minute)}分`;
      return said + minutes + (second === undefined ? "" : `${sayMinutes(second)}秒`);
    },
  },
];

function sayMinutes(minutes = ""): string {
  return minutes.startsWith("0") && minutes !== "00" ? spellDigits(minutes) : countNumber(`${Number(minutes)}`);
}
