/**
 * The printed form of a number in a `w:numFmt` (ISO 29500-1, 17.18.59 ST_NumberFormat), for the
 * formats that Chinese documents use.
 *
 * @param number 0 or more
 * @returns undefined for a format that is not known here
 */
export function formatNumber(number: number, format: string): string | undefined {
  const table = TABLES[format];
  if (table) return [...table][number - 1] ?? String(number);
  const letters = LETTERS[format];
  if (letters) return formatLetters(number, letters);
  return FORMATS[format]?.(number);
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** One character for each number; beyond the last, plain figures (as the standard has it). */
const TABLES: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
  ideographEnclosedCircle: "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩",
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
};

/** Beyond the last character of a table, and beyond 99 in some ways of counting, Word, WPS and others differ. */
export function isBeyond(number: number, format: string): boolean {
  const table = TABLES[format];
  if (/^(?:chineseCounting|taiwaneseCounting|japaneseCounting)$/u.test(format)) return number > 99;
  return table !== undefined && number > (format === "decimalEnclosedCircleChinese" ? 10 : table.length);
}

const LETTERS: Readonly<Record<string, string>> = {
  upperLetter: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  lowerLetter: "abcdefghijklmnopqrstuvwxyz",
};

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  none: () => "",
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  numberInDash: (number) => `- ${number} -`,
  upperRoman: toRoman,
  lowerRoman: (number) => toRoman(number).toLowerCase(),
  chineseCounting: (number) => (number < 100 ? count(number, PLAIN) : digits(number, "○一二三四五六七八九")),
  taiwaneseCounting: (number) => (number < 100 ? count(number, PLAIN) : digits(number, "○一二三四五六七八九")),
  chineseCountingThousand: (number) => count(number, PLAIN),
  taiwaneseCountingThousand: (number) => count(number, PLAIN),
  japaneseCounting: countJapanese,
  ideographDigital: (number) => digits(number, "〇一二三四五六七八九"),
  taiwaneseDigital: (number) => digits(number, "○一二三四五六七八九"),
  japaneseDigitalTenThousand: (number) => digits(number, "〇一二三四五六七八九"),
  chineseLegalSimplified: (number) => count(number, FORMAL),
  ideographLegalTraditional: (number) => count(number, { ...FORMAL, digits: "零壹貳參肆伍陸柒捌玖" }),
};

interface Characters {
  digits: string;
  units: readonly string[];
  /** Whether 10 … 19 begin with 一. */
  leading: boolean;
}

const PLAIN: Characters = { digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], leading: false };
const FORMAL: Characters = { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], leading: true };

/** 十一, 一百零五, 一千二百: below ten thousand, where no list ends. */
function count(number: number, { digits: names, units, leading }: Characters): string {
  if (number === 0 || number > 9999) return number === 0 ? (names[0] ?? "") : String(number);
  let printed = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      gap = printed !== "";
      continue;
    }
    if (gap) printed += names[0] ?? "";
    gap = false;
    const silent = digit === 1 && place === 1 && printed === "" && !leading;
    printed += (silent ? "" : (names[digit] ?? "")) + (units[place] ?? "");
  }
  return printed;
}

/** 百五 for 105: Japanese counting leaves out 一 before a unit, and zeros. */
function countJapanese(number: number): string {
  return count(number, PLAIN)
    .replaceAll("零", "")
    .replaceAll(/一(?=[百千十])/gu, "");
}

function digits(number: number, names: string): string {
  return [...String(number)].map((digit) => names[Number(digit)] ?? digit).join("");
}

function toFullWidth(number: number): string {
  return String(number).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** After z comes aa, after aa bb. */
function formatLetters(number: number, letters: string): string {
  if (number < 1) return String(number);
  const letter = letters[(number - 1) % 26] ?? "";
  return letter.repeat(Math.min(Math.floor((number - 1) / 26) + 1, 40));
}

function toRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  return values
    .map((value, index) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return (signs[index] ?? "").repeat(times);
    })
    .join("");
}
