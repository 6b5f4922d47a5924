import type { Reading } from "./reading.ts";
import { at, DASH } from "./reading.ts";

const WORDS: Readonly<Record<string, string>> = {
  ">=": "大于等于",
  "≥": "大于等于",
  "≧": "大于等于",
  "<=": "小于等于",
  "≤": "小于等于",
  "≦": "小于等于",
  ">": "大于",
  "<": "小于",
  "≈": "约等于",
  "≠": "不等于",
  "±": "正负",
  "÷": "除以",
  "=": "等于",
  "+": "加",
  "&": "和",
  "№": "编号",
  "℡": "电话",
  "→": "，",
};

/** Punctuation that nothing else begins with, and what is said for it: voices pass over the half-width one. */
export const PAUSES: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "…": "，",
  "|": "，",
  "\t": "，",
};

/** Signs that have no sound. */
const SILENT = "《》〈〉“”‘’「」『』【】\"'·•‧・●○■□◆◇▲△★☆※✓√☑▪";
/** Between two numbers it says 乘: 3×5, 12*18. */
const TIMES = String.raw`(?<=\d[\p{Script=Han}A-Za-z]{0,4}\s?)[×*](?=\s?\d)`;
/** What is not heard between two words: such signs, and blanks in a line. */
export const UNHEARD = String.raw`(?:(?!${TIMES})[${SILENT}*#]|[^\S\n])*`;

/** Signs of arithmetic, masks of names, punctuation. */
export const SIGN_READINGS: readonly Reading[] = [
  {
    name: "a part of a name that is left out, 张*, ××村",
    pattern: at(
      String.raw`(?<=\p{Script=Han}[·•]?)[*×Xx]+(?![\w*×])|(?<!\d\s?)[×]+(?=\p{Script=Han})|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|(?<!^|[:;。!?,\s])[*]+(?=\p{Script=Han})`,
    ),
    say: ([written]) => "某".repeat(written.length),
  },
  {
    name: "times, 3×5, 7×24小时",
    pattern: at(TIMES),
    say: () => "乘",
  },
  {
    name: "signs of arithmetic",
    pattern: at(String.raw`>=|<=|[≥≧≤≦><≈≠±÷=&№℡→]|\+(?=\s?[\p{Script=Han}\w(（]|[”"》)])`),
    say: ([written]) => WORDS[written],
  },
  {
    name: "less, in a formula: 收入=工资-支出",
    pattern: at(String.raw`(?<=[\p{Script=Han}\d)])\s?[-−](?=\s?[\p{Script=Han}\d(])`),
    say: (_, text) => (text.includes("=") ? "减" : undefined),
  },
  { name: "the number of a house, 3#楼", pattern: at("(?<=[0-9])#"), say: () => "号" },
  { name: "an abbreviation, No.15", pattern: at(String.raw`(?<![A-Za-z])N[Oo]\.\s?(?=\d)`), say: () => "编号" },
  { name: "a dash", pattern: at(DASH), say: () => "，" },
  { name: "between two quotations", pattern: /[》”’」』】"][《“‘「『【"]/uy, say: () => "，" },
  { name: "a dot in a name", pattern: /(?<=\p{Script=Han})[·•‧・](?=\p{Script=Han})/uy, say: () => "" },
  { name: "a stroke", pattern: /\//uy, say: () => "，" },
  {
    name: "brackets in the middle of a word, 村(居)委会",
    pattern:
      /(?<=\p{Script=Han})\((?=\p{Script=Han}{1,2}\)\p{Script=Han})|(?<=\p{Script=Han}\(\p{Script=Han}{1,2})\)(?=\p{Script=Han})/uy,
    say: () => "",
  },
  { name: "brackets", pattern: /[()［］[\]〔〕{}]/uy, say: () => "，" },
  { name: "a ring typed for a nought, 二○二四", pattern: /(?<=[零一二三四五六七八九〇]○*)○/uy, say: () => "零" },
  { name: "what has no sound", pattern: at(`[${SILENT}]|[*#]+`), say: () => "" },
  // A wrap of a line says nothing, nor does the blank in a name of two characters.
  {
    name: "a blank before a label, 联系人:张三 联系电话:",
    pattern: /(?<!^|\n)[^\S\n]+(?=\p{Script=Han}{2,8}:)/uy,
    say: () => "，",
  },
  {
    name: "a blank between numbers, or behind the number of an article",
    pattern: /(?<=\d)\s+(?=\d)|(?<=第[\d一二三四五六七八九十百零〇]+[条章节编款]|第[\d一二三四五六七八九十]+部分)\s+/uy,
    say: () => "，",
  },
  // Between two words of Latin letters a blank stays.
  {
    name: "a blank",
    pattern: /\s+/uy,
    say: ({ index, 0: { length } }, text) =>
      /[A-Za-z]/u.test(text[index - 1] ?? "") && /[A-Za-z]/u.test(text[index + length] ?? "") ? " " : "",
  },
];
