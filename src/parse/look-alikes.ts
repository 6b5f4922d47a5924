import { nameCodePoint } from "../model/sign-name.ts";
import { readLabel } from "./labels.ts";
import { readMarker } from "./read-marker.ts";

/** A character that looks like another one, and is none: search, numbers and dates do not know it. */
export interface LookAlike {
  /** Where it stands in its line. */
  index: number;
  shown: string;
  /** What it looks like. */
  plain: string;
  /** What it stands for there: a number, a label, or what follows figures in dates and amounts. */
  role: "number" | "label" | "unit" | undefined;
}

/** 部首补充 that look like characters in use. */
const RADICALS: Readonly<Record<string, string>> = {
  "⺜": "日", "⺝": "月", "⺟": "母", "⺠": "民", "⺩": "王", "⺼": "肉", "⻁": "虎", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻊": "足", "⻋": "车",
  "⻓": "长", "⻔": "门", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟",
  "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟",
}; // prettier-ignore

/** 康熙部首, 部首补充, 兼容汉字; numbers in one character; telegraph forms of months and days. */
const FORMS = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]|^[㈠-㈩⑴-⒇⒈-⒛]|[㋀-㋋㏠-㏾]/gu;
/**
 * A letter or sign in place of a figure: 2O24年, 二O二四年, l2月. No year is longer than four figures, and no amount than
 * twelve: a pattern without such an end looks at long rows again and again.
 */
const LETTERS =
  /(?<=\d|^)[OoＯ](?=\d{0,3}年)|(?<=[一二三四五六七八九〇○零OoＯ])[OoＯ](?=[一二三四五六七八九〇○零OoＯ]{0,3}年)|(?<=\d)[lI](?=\d{0,12}[年月日号元])|(?<![A-Za-z])[lI](?=\d[年月日号])/gu;

/** The look-alikes of one line; those that are quoted as such are among them. */
export function findLookAlikes(line: string): LookAlike[] {
  const found = [...line.matchAll(FORMS), ...line.matchAll(LETTERS)].flatMap(({ 0: shown, index }) => {
    const plain = plainOf(shown);
    return plain === undefined || plain === shown ? [] : [{ index, shown, plain }];
  });
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, shown, plain }) => ({ index, shown, plain, role: roleOf(line, index, plain) }));
}

function plainOf(shown: string): string | undefined {
  if (/[OoＯ]/u.test(shown)) return "0";
  if (/[lI]/u.test(shown)) return "1";
  return RADICALS[shown] ?? shown.normalize("NFKC");
}

function roleOf(line: string, index: number, plain: string): LookAlike["role"] {
  if (/^[01]$/u.test(plain)) return "unit";
  const folded = line.slice(0, HEAD).replace(FORMS, (one) => plainOf(one) ?? one);
  const marker = readMarker(folded);
  if (marker && index < marker.length && readMarker(line)?.text !== marker.text) return "number";
  const label = readLabel(folded);
  if (label && index < label.length && readLabel(line)?.length !== label.length) return "label";
  const before = line.slice(0, index);
  return /[\d０-９一二三四五六七八九十百千万亿][ \u3000]*$/u.test(before) || /^\d/u.test(plain) ? "unit" : undefined;
}

/** Numbers and labels are no longer. */
const HEAD = 24;

/** What is told of one, beside what it looks like. */
export function describeLookAlike({ shown, plain, role }: LookAlike): string {
  const is = `“${shown}”（${nameCodePoint(shown)}）看着像“${plain}”，不是同一个字`;
  if (role === "number") return `${is}，这里的序号认不出来`;
  if (role === "label") return `${is}，这里的标签认不出来`;
  return role === "unit" ? `${is}，这里的日期或数量认不出来` : `${is}，查找时找不到`;
}
