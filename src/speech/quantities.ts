import { countNumber, spellDigits } from "./numerals.ts";
import type { Reading } from "./reading.ts";
import { at, DASH, NUMBER } from "./reading.ts";
import { sayUnit, UNIT, UNIT_SIGN } from "./units.ts";

const PARTS: Readonly<Record<string, string>> = { "%": "百分之", "‰": "千分之", "‱": "万分之" };
/** Words that things are counted with; before them 2 is 两. */
const MEASURE =
  "(?:个|段|名|户|次|天|条|项|类|种|件|套|份|家|批|张|间|台|辆|座|处|头|只|亩|吨|倍|轮|所|篇|场|位|里|块|片|棵|株|遍|趟|年(?!级|[0-9一二三四五六七八九十]+月)|人|小时|公里|公斤|平方|立方|星期|周|万|千|亿)";
/** A sign before a number, where it is neither a range nor joins two words. */
const SIGN = String.raw`(?:(?<![\w\p{Script=Han})%‰])|(?<=[为至到是达约长降幅率速温]))[-−]`;

/** Numbers with what belongs to them. */
export const QUANTITY_READINGS: readonly Reading[] = [
  {
    name: "money, ¥1,200",
    pattern: at(String.raw`[¥￥]\s?(?<number>${NUMBER})(?<scale>[万亿]?)(?<unit>元?)`),
    say: ({ groups }) => `${count((groups?.["number"] ?? "").replace(/\.0+$/u, ""))}${groups?.["scale"] ?? ""}元`,
  },
  {
    name: "a range of parts, 5-10%",
    pattern: at(String.raw`(?<![\d.])(?<from>${NUMBER})${DASH}(?<to>${NUMBER})\s*(?<sign>[%‰‱])`),
    say: ({ groups }) =>
      `${sayParts(groups?.["from"], groups?.["sign"])}至${sayParts(groups?.["to"], groups?.["sign"])}`,
  },
  {
    name: "parts, 41.9%, -3‰",
    pattern: at(String.raw`(?<minus>${SIGN})?(?<![\d.])(?<number>${NUMBER})\s*(?<sign>[%‰‱])`),
    say: ({ groups }) => (groups?.["minus"] === undefined ? "" : "负") + sayParts(groups?.["number"], groups?.["sign"]),
  },
  {
    name: "a fraction, 2/3",
    pattern: at(String.raw`(?<![\d./])(?<above>\d{1,3})/(?<below>\d{1,4})(?![\d/.])`),
    say({ groups }) {
      const [above, below] = [groups?.["above"], groups?.["below"]];
      return Number(above) < Number(below) ? `${count(below)}分之${count(above)}` : `${count(above)}，${count(below)}`;
    },
  },
  {
    name: "a ratio, 1:10000",
    pattern: at(String.raw`(?<![\d:])(?<parts>\d+(?:\.\d+)?(?:\s?:\s?\d+(?:\.\d+)?)+)(?![\d:])`),
    say: ({ groups }) =>
      (groups?.["parts"] ?? "")
        .split(":")
        .map((part) => countNumber(part.trim()))
        .join("比"),
  },
  {
    name: "a number with a unit, 300 km², 5mg/L",
    pattern: at(
      String.raw`(?<minus>${SIGN})?(?<![\d.])(?<number>${NUMBER})\s?(?<unit>${UNIT}(?:/(?:${UNIT}|(?=\p{Script=Han})))?)`,
    ),
    say: ({ groups }) =>
      (groups?.["minus"] === undefined ? "" : "负") + count(groups?.["number"]) + sayUnit(groups?.["unit"] ?? ""),
  },
  { name: "a unit by itself, ㎡", pattern: at(UNIT_SIGN), say: ([sign]) => sayUnit(sign) },
  {
    name: "for each unit, 元/m²",
    pattern: at(String.raw`(?<=\p{Script=Han})\s?/\s?(?<unit>${UNIT})`),
    say: ({ groups }) => `每${sayUnit(groups?.["unit"] ?? "")}`,
  },
  {
    name: "for each, 元/亩, 元/人·年",
    pattern: at(
      String.raw`(?<=[元斤吨克米升户人次个株棵头只份天月年里亩])\s?/\s?(?=\p{Script=Han})|(?<=/\p{Script=Han}{1,3})·(?=[年月日天次])`,
    ),
    say: () => "每",
  },
  {
    name: "a number below zero, -3",
    pattern: at(String.raw`${SIGN}(?<number>${NUMBER})`),
    say: ({ groups }) => `负${count(groups?.["number"])}`,
  },
  {
    name: "between the ends of a range, 3-5天, 14:30—17:30, 7月5日—7月10日",
    pattern: at(String.raw`(?<=[\d%‰年月日时点分号天元万亿级岁条项章款米度℃)])${DASH}(?=\d|今)`),
    say: () => "至",
  },
  {
    name: "a sum of whole yuan, 1,200.00元",
    pattern: at(String.raw`(?<![\d.])(?<number>${NUMBER})(?<=\.0+)(?=\s?[万亿]?元)`),
    say: ({ groups }) => count((groups?.["number"] ?? "").replace(/\.0+$/u, "")),
  },
  {
    name: "a number of several levels, 1.2.3",
    pattern: at(String.raw`(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])`),
    say: ([written]) => written.split(".").map(countNumber).join("点"),
  },
  {
    name: "two of something, 2个",
    pattern: at(String.raw`(?<![\d.第])2(?=\s?${MEASURE})`),
    say: () => "两",
  },
  {
    name: "the zero before a day or month, 06月05日",
    pattern: at(String.raw`(?<!\d)0(?=[1-9]\s?[月日时点])`),
    say: () => "",
  },
  {
    name: "a number",
    pattern: at(NUMBER),
    say: ([written]) => countNumber(written),
  },
  { name: "digits", pattern: at(String.raw`\d+`), say: ([written]) => spellDigits(written) },
];

function count(number = ""): string {
  return countNumber(number);
}

function sayParts(number = "", sign = ""): string {
  if (sign === "%" && Number(number) === 100) return "百分之百";
  return (PARTS[sign] ?? "") + countNumber(number);
}
