import { countNumber } from "./numerals.ts";
import type { Reading } from "./reading.ts";
import { at } from "./reading.ts";

/** Rows of numbers that are one character each: their first, how many, and the number of the first. */
const ENCLOSED: readonly (readonly [first: string, count: number, from: number])[] = [
  ["①", 20, 1],
  ["㉑", 15, 21],
  ["㊱", 15, 36],
  ["⓪", 1, 0],
  ["❶", 10, 1],
  ["⑴", 20, 1],
  ["⒈", 20, 1],
  ["㈠", 10, 1],
  ["㊀", 10, 1],
];
const NUMBERS: ReadonlyMap<string, number> = new Map(
  ENCLOSED.flatMap(([first, count, from]) =>
    Array.from({ length: count }, (_, at): [string, number] => [
      String.fromCodePoint((first.codePointAt(0) ?? 0) + at),
      from + at,
    ]),
  ),
);
/** Behind a number it is a reference to it, and the sentence goes on: 第(二)项, ①②类, (1)至(3). */
const REFERENCE = String.raw`(?=\s?(?:[、和至或项目款条种类点级]|[-—~]|[①-⑳⑴-⒇]|\(\d))`;
const CHINESE = "[一二三四五六七八九十百]+";

/** Printed numbers of sections and items. */
export const MARK_READINGS: readonly Reading[] = [
  {
    name: "a number in a ring or with its brackets in one sign, ①",
    pattern: at(`(?<sign>[${[...NUMBERS.keys()].join("")}])(?:(?<isReference>${REFERENCE})|)`),
    say: ({ groups, index }, text) =>
      item(`${NUMBERS.get(groups?.["sign"] ?? "") ?? ""}`, text, index, groups?.["isReference"] !== undefined),
  },
  {
    name: "a number in brackets, (1)",
    pattern: at(String.raw`\((?<number>\d{1,3})\)(?:(?<isReference>${REFERENCE})|)`),
    say: ({ groups, index }, text) =>
      item(groups?.["number"] ?? "", text, index, groups?.["isReference"] !== undefined),
  },
  {
    name: "a number with a bracket behind it, 1)",
    pattern: at(String.raw`(?:^|(?<=[:;。!?,\n]\s?))(?<number>\d{1,2})\)`),
    say: ({ groups, index }, text) => item(groups?.["number"] ?? "", text, index, false),
  },
  {
    name: "a number of a section in brackets, (一)",
    pattern: at(String.raw`\((?<number>${CHINESE})\)(?:(?<isReference>${REFERENCE})|)`),
    say({ groups, index }, text) {
      const number = groups?.["number"] ?? "";
      if (text[index - 1] === "第") return number;
      return groups?.["isReference"] === undefined ? `${number}，` : `第${number}`;
    },
  },
  {
    name: "a number with a dot or comma at the beginning of an item, 1.",
    pattern: at(
      String.raw`(?:^(?<number>\d{1,3})[.、](?:\s|(?!\d))|(?<=[:;。!?]\s?)(?<inline>\d{1,2})[.、](?![\d\s]*\d))`,
    ),
    say: ({ groups, index }, text) => item(groups?.["number"] ?? groups?.["inline"] ?? "", text, index, false),
  },
  {
    name: "a number of a section before a blank, 2.1 组织体系",
    pattern: at(String.raw`^(?<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\p{Script=Han})`),
    say: ({ groups }) => `${(groups?.["number"] ?? "").split(".").map(countNumber).join("点")}，`,
  },
  {
    name: "a Roman number, Ⅲ级",
    pattern: /(?<sign>[Ⅰ-Ⅻⅰ-ⅻ])|(?<![A-Za-z])(?<letters>I{1,3}|IV|VI{0,3}|IX|X)(?=[级类型期])/uy,
    say({ groups }) {
      const sign = groups?.["sign"]?.codePointAt(0);
      if (sign !== undefined) return countNumber(`${((sign - 0x2160) % 16) + 1}`);
      const at = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].indexOf(groups?.["letters"] ?? "");
      return countNumber(`${at + 1}`);
    },
  },
];

/** 第一 and a pause; where it refers to an item the sentence goes on, and a 第 before it is not said twice. */
function item(number: string, text: string, index: number, isReference: boolean): string {
  if (text[index - 1] === "第") return countNumber(number);
  return `第${countNumber(number)}${isReference ? "" : "，"}`;
}
