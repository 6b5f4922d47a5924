import type { Marker, MarkerStyle } from "../model/document.ts";

/**
 * Reads the printed numbers of official documents (结构层次序数, GB/T 9704-2012 7.3.3:
 * 一、 → (一) → 1. → (1) → ①, in either width) and the numberings of rules and 预案
 * (第一编, 第一章, 第一节, 第一条, 第一条之一, 1.2.3). It only recognises; it never renumbers.
 */

/** A marker without its position: `length` is how many characters of the text it takes. */
export type MarkerReading = Omit<Marker, "position"> & { length: number };

const CHINESE = "〇零一二三四五六七八九十百";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
const DIGIT = "[0-9０-９]";

/** Units after a decimal fraction: `1.2万元` at the start of a paragraph is a figure, not a number. */
const FIGURE_UNIT = "[0-9０-９%％‰°万亿千百元倍个公米亩吨人户年月日号分厘点里平立]";

/** What was put in behind a number later: 第二条之一. */
const INSERTED = `(?:之(?<inserted>[${CHINESE}]{1,2}))?`;

const PATTERNS: readonly [MarkerStyle, RegExp][] = [
  ["part", new RegExp(`^第(?<n>[${CHINESE}]{1,4})部分[ \\u3000]*(?<stop>[、：:])?`, "u")],
  ["volume", new RegExp(`^第(?<n>[${CHINESE}]{1,5}|\\d{1,3})编(?![制号码排写委外辑])`, "u")],
  ["chapter", new RegExp(`^第(?<n>[${CHINESE}]{1,5}|\\d{1,3})章(?![程])`, "u")],
  ["section", new RegExp(`^第(?<n>[${CHINESE}]{1,5}|\\d{1,3})节(?![点课能])`, "u")],
  ["article", new RegExp(`^第(?<n>[${CHINESE}]{1,5}|\\d{1,3})条${INSERTED}(?![款规例线件龙约款])`, "u")],
  ["problem-word", new RegExp(`^问题(?<n>[${CHINESE}]{1,3}|${DIGIT}{1,3})[ \\u3000]*(?<stop>[:：、.．])`, "u")],
  ["point", new RegExp(`^(?<n>[${CHINESE}]{1,2})是(?![否非])`, "u")],
  ["chinese", new RegExp(`^(?<n>[${CHINESE}]{1,4})(?<stop>、)`, "u")],
  ["chinese-paren", new RegExp(`^(?<stop>[(（])[ \\u3000]*(?<n>[${CHINESE}]{1,4})${INSERTED}[ \\u3000]*[)）]、?`, "u")],
  ["decimal", new RegExp(`^(?<n>\\d{1,2}(?:[.．]\\d{1,2}){1,4})(?<stop>[.．、](?!\\d))?(?!${FIGURE_UNIT})`, "u")],
  ["arabic-half-paren", new RegExp(`^(?<n>${DIGIT}{1,3})(?<stop>[)）])、?`, "u")],
  ["arabic", new RegExp(`^(?<n>${DIGIT}{1,3})[ \\u3000]*(?<stop>[.．、﹒])(?!${DIGIT})`, "u")],
  ["arabic-paren", new RegExp(`^(?<stop>[(（])[ \\u3000]*(?<n>${DIGIT}{1,3})[ \\u3000]*[)）]、?`, "u")],
  ["circled", new RegExp(`^(?<n>[${CIRCLED}])、?`, "u")],
];

/**
 * The marker a text begins with, or undefined.
 *
 * @param text starts at the first character of a paragraph or of a run-on item
 */
export function readMarker(text: string): MarkerReading | undefined {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match?.groups?.["n"]) continue;
    const numbers = readNumbers(match.groups["n"]);
    if (numbers.length === 0) continue;
    const { inserted } = match.groups;
    if (inserted !== undefined) numbers.push(...readNumbers(inserted));
    const stop = match.groups["stop"] ?? "";
    return {
      style,
      numbers,
      text: match[0].trimEnd(),
      width: stop === "" ? "none" : /[.():]/u.test(stop) ? "half" : "full",
      length: match[0].length,
    };
  }
  return undefined;
}

/** What a number counts among its siblings: the last level of 1.2.3, and 2 of 第二条之一. */
export function countOf({ style, numbers }: Pick<MarkerReading, "style" | "numbers">): number {
  return (style === "decimal" ? numbers.at(-1) : numbers[0]) ?? 0;
}

/** Whether a number was put in behind another one later: 第二条之一, （三之二）. */
export function isInserted({ style, numbers }: Pick<MarkerReading, "style" | "numbers">): boolean {
  return style !== "decimal" && numbers.length > 1;
}

/** A number whose words begin with a figure: `1.2022年…`, `3.100%…`. Only its neighbours can tell it from a fraction. */
export function readGluedNumber(text: string): MarkerReading | undefined {
  const match = /^(?<n>[0-9]{1,2})(?<stop>[.．])(?=[0-9])/u.exec(text);
  const number = match?.groups?.["n"];
  if (!match || !number) return undefined;
  const width = match.groups?.["stop"] === "." ? "half" : "full";
  return { style: "arabic", numbers: [Number(number)], text: match[0], width, length: match[0].length };
}

/** `3`, `十二`, `㉓`, `1.2.3` and full-width digits as numbers; empty where the characters make no number. */
export function readNumbers(printed: string): number[] {
  const circled = CIRCLED.indexOf(printed);
  if (circled >= 0 && printed.length === 1) return [circled + 1];
  const plain = printed.normalize("NFKC");
  if (/^[\d.]+$/u.test(plain)) return plain.split(".").map(Number);
  const value = readChineseNumber(printed);
  return value === undefined ? [] : [value];
}

const DIGITS = "零一二三四五六七八九";
const TENS =
  /^(?:(?<hundreds>[一二三四五六七八九])百)?零?(?:(?<tens>[一二三四五六七八九]?)十)?(?<ones>[一二三四五六七八九])?$/u;

/** 一 … 九百九十九 as a number; also digit by digit (二〇二二). Undefined where the characters make no number. */
export function readChineseNumber(printed: string): number | undefined {
  const plain = printed.replaceAll("〇", "零");
  const digit = (character: string | undefined) => Math.max(0, DIGITS.indexOf(character || "零"));
  if ([...plain].every((one) => DIGITS.includes(one))) return Number([...plain].map(digit).join(""));
  const groups = TENS.exec(plain)?.groups;
  if (!groups) return undefined;
  const tens = groups["tens"] === "" ? 1 : digit(groups["tens"]);
  return digit(groups["hundreds"]) * 100 + tens * 10 + digit(groups["ones"]);
}
