/** Signs of digits that have no compatibility form: by the sign for 1. */
const RUNS: readonly number[] = [0x2776, 0x2780, 0x278a, 0x24f5];
const ZEROS = "⓿⓪🄋";

/** Digits as they are written in words; 幺 is said on the telephone. */
const CHINESE = "〇零○一二三四五六七八九";
const OTHER_WORDS: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  "○": "0",
  幺: "1",
  壹: "1",
  贰: "2",
  叁: "3",
  肆: "4",
  伍: "5",
  陆: "6",
  柒: "7",
  捌: "8",
  玖: "9",
};

/** The digit that a sign stands for: ５ ⑤ ❺ ⁵ ⑸ ⒌; undefined for words and for signs of more than one digit. */
export function digitOf(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? sign : undefined;
  if (ZEROS.includes(sign)) return "0";
  const run = RUNS.find((start) => code >= start && code < start + 9);
  if (run !== undefined) return String(code - run + 1);
  if (!/[\p{Nd}\p{No}]/u.test(sign)) return undefined;
  const plain = sign.normalize("NFKC").replace(/[().,]/gu, "");
  return /^\d$/u.test(plain) ? plain : (wordDigit(plain) ?? nativeDigit(sign));
}

/** The digit that a Chinese word stands for. */
export function wordDigit(word: string): string | undefined {
  const at = CHINESE.indexOf(word);
  return OTHER_WORDS[word] ?? (at > 2 ? String(at - 2) : undefined);
}

/** Digits of other scripts: Unicode gives each script ten of them in a row. */
function nativeDigit(sign: string): string | undefined {
  if (!/\p{Nd}/u.test(sign)) return undefined;
  let zero = sign.codePointAt(0) ?? 0;
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(((sign.codePointAt(0) ?? 0) - zero) % 10);
}

const WORDS = "〇零○幺一二三四五六七八九壹贰叁肆伍陆柒捌玖";
const ROW = new RegExp(`[${WORDS}](?:[ -]?[${WORDS}]){10,}`, "gu");
/** How long the numbers of persons are. */
const LENGTHS = [11, 15, 18];

/**
 * The stretches of a text that are rows of Chinese digits of the length of a person's number: 一三八〇〇一三八〇〇〇. Up to two
 * before them belong to a name (张三一三八…).
 */
export function chineseRows(text: string): { start: number; end: number }[] {
  return [...text.matchAll(ROW)].flatMap(({ 0: row, index }) => {
    const places = [...row.matchAll(new RegExp(`[${WORDS}]`, "gu"))].map((match) => match.index);
    // 17 of them and a letter are an identity number.
    const withLetter = /^[ -]?[XxＸｘⅩ]/u.test(text.slice(index + row.length)) && places.length >= 17;
    const length = withLetter ? 17 : LENGTHS.find((one) => places.length >= one && places.length <= one + 2);
    const first = length === undefined ? undefined : places[places.length - length];
    return first === undefined ? [] : [{ start: index + first, end: index + row.length }];
  });
}
