import { narrowSigns } from "../model/text.ts";
import type { Difference } from "./compare.ts";

const DIGITS = "零一二三四五六七八九";
const VALUES = new Map(
  [..."零一二三四五六七八九", ..."〇○幺两"].map((sign, at) => [sign, [0, 0, 1, 2][at - 10] ?? at]),
);
const PLACES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const SCALES = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);
/** Words that a reading may put between those of the text: what a sign, a unit or a kind of number is called. */
const READING_WORDS =
  "年月日时第点分秒号至负每比乘加减等于大小约正不除以编某隐去几位转斜杠艾特冒横下划线问和井波浪百分千元度摄氏平方立米厘毫微克公斤升吨瓦伏安赫兹贝帕兆吉顷天钟电话";

/**
 * Compares what is said with the official text it was made from: every Chinese character and every digit of the text must be
 * said, in order, a number in figures or in words; what is said beside them must be words that numbers and signs are read
 * with. Punctuation and Latin letters are not compared.
 *
 * @param official the text of the source
 * @param spoken what is said for it, words of ours left out
 * @param repeated official words that may be said again, such as the head of a table before each cell
 */
export function compareSpoken(official: string, spoken: string, repeated = ""): Difference | undefined {
  let text = official;
  let difference = compareReading(text, spoken, repeated);
  // Only its neighbours tell whether 1.40万元 at the start of a line is a fraction: what is said may take it for either.
  for (const { 0: number, index } of difference ? official.matchAll(GLUED) : []) {
    const apart = `${text.slice(0, index)}${number.slice(0, -1)} ${text.slice(index + number.length)}`;
    const other = compareReading(apart, spoken, repeated);
    if (!other) return undefined;
    if (difference && other.index > difference.index) [text, difference] = [apart, other];
  }
  return difference;
}

/** The number of an item, where a figure stands behind it. */
const GLUED = /^[ \t\u3000]*[0-9]{1,2}[.．](?=[0-9])/gmu;

function compareReading(official: string, spoken: string, repeated: string): Difference | undefined {
  const expected = tokensOf(writeNumbers(readAsSaid(official)));
  const actual = tokensOf(writeNumbers(widen(spoken)));
  const allowed = new Set([...READING_WORDS, ...tokensOf(writeNumbers(readAsSaid(repeated)))]);
  let index = 0;
  for (let at = 0; at <= actual.length; at++) {
    const token = actual[at];
    if (token !== undefined && token === expected[index]) index++;
    else if (token === undefined ? index < expected.length : !allowed.has(token))
      return {
        index,
        expected: expected.slice(index, index + 20).join(""),
        actual: actual.slice(at, at + 20).join(""),
        before: expected.slice(Math.max(0, index - 10), index).join(""),
      };
  }
  return undefined;
}

/** Chinese characters, and digits one by one: a telephone number is said in groups. */
function tokensOf(text: string): string[] {
  return text.match(/\p{Script=Han}|〇|[0-9]/gu) ?? [];
}

/** What is written in another order, or with signs for words and numbers, than it is said. */
function readAsSaid(official: string): string {
  return (
    widen(official)
      // A ring is a nought in 二○二四 alone, else it marks something: ○公休.
      .replace(/(?<![零一二三四五六七八九〇]○*)○/gu, " ")
      .replace(/[①-⒛㉈-㊉㊱-㊿㈠-㈩⓪]/gu, (sign) => ` ${sign.normalize("NFKC")} `)
      .replace(/[❶-❿]/gu, (sign) => ` ${(sign.codePointAt(0) ?? 0) - 0x2775} `)
      .replace(/[Ⅰ-Ⅻⅰ-ⅻ]/gu, (sign) => `${(((sign.codePointAt(0) ?? 0) - 0x2160) % 16) + 1}`)
      .replace(/(?<![A-Za-z])(?:I{1,3}|IV|VI{0,3}|IX|X)(?=[级类型期])/gu, (letters) => `${ROMAN.indexOf(letters) + 1}`)
      .replace(/(?<![0-9./])([0-9]{1,3})\/([0-9]{1,4})(?![0-9/.])/gu, (written, above: string, below: string) =>
        Number(above) < Number(below) ? `${below}分之${above}` : written,
      )
      // The figure of m2 is said as 平方.
      .replace(/(?<=[0-9]\s?(?:[kcdhm]?m))[23](?![0-9A-Za-z])/gu, "")
      // Seconds are said, and of 00 one zero.
      .replace(/(?<![0-9:])[0-9]{1,2}(?::[0-5][0-9]){2}(?![0-9:])/gu, (time) => time.replace(/\b00\b/gu, "0"))
      // 06-15 is said without its zero, but not in a code or the path of an address; 8:00 and 100.00元 without theirs.
      .replace(
        /(?<=(?<![\w/-])(?:19|20)[0-9]{2}[-./])0?(?<month>[0-9]{1,2}[-./])0?(?=[0-9]{1,2}(?![0-9]))/gu,
        "$<month>",
      )
      .replace(/(?<=(?<![\w/-])(?:19|20)[0-9]{2}[./])0(?=[1-9](?![0-9]))/gu, "")
      .replace(/(?<![0-9])0(?=[1-9][月日时点])/gu, "")
      .replace(/(?<![0-9:])0(?=[0-9]:[0-5][0-9](?![0-9]))/gu, "")
      .replace(/(?<=(?<![0-9:])[0-9]{1,2}):00(?![0-9:])/gu, "")
      .replace(
        /(?<=[0-9])\.0+(?=\s?[万亿]?元)|(?<=(?<![0-9.,])100)\.0+(?=\s?%)|(?<=[¥￥]\s?[0-9,]+)\.0+(?![0-9])/gu,
        "",
      )
  );
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function widen(text: string): string {
  const plain = narrowSigns(text);
  // 百分之, which stands before a number that has its sign behind it, says no number; nor does the 千 of 千米.
  return plain.replace(/[百千万]分之|千(?=[米克瓦伏帕])/gu, "");
}

/**
 * Figures and numbers in words as the same digits. Figures are put into words first, so that a number with 万 behind it is the
 * same in both; where a figure meets a number in words, they stay two.
 */
function writeNumbers(text: string): string {
  return text
    .replace(/(?<=[零一二三四五六七八九〇○两十百千万亿])(?=[0-9])|(?<=[0-9])(?=[零一二三四五六七八九〇○两十])/gu, " ")
    .replace(/(?<=[0-9]\.)[0-9]+/gu, spellOut)
    .replace(/[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+/gu, (figures) => inWords(figures.replaceAll(",", "")))
    .replace(/[零一二三四五六七八九〇○幺两十百千万亿]+/gu, inDigits);
}

/** `20741` as 二万七百四十一, which {@link inDigits} understands; codes digit by digit. */
function inWords(figures: string): string {
  if (figures.length > 16 || figures.startsWith("0")) return spellOut(figures);
  let words = "";
  [...figures].forEach((digit, at) => {
    const place = figures.length - 1 - at;
    if (digit !== "0") words += (DIGITS[Number(digit)] ?? "") + (["", "十", "百", "千"][place % 4] ?? "");
    const isGroupSaid = /[1-9]/u.test(figures.slice(Math.max(0, at - 3), at + 1));
    if (place % 8 === 0 && place > 0) words += "亿";
    else if (place % 4 === 0 && place > 0 && isGroupSaid) words += "万";
  });
  return words;
}

function spellOut(figures: string): string {
  return [...figures].map((digit) => DIGITS[Number(digit)]).join("");
}

/** The numbers of a run of words, one behind the other in digits: 二零二二 is four, 二万零七百四十一 is one. */
function inDigits(words: string): string {
  const numbers: bigint[] = [];
  let [total, section, last, lastScale] = [0n, 0n, Infinity, 0];
  let digit: number | undefined;
  let isOpen = false;
  const close = () => {
    if (isOpen || digit !== undefined) numbers.push(total + section + BigInt(digit ?? 0));
    [total, section, last, lastScale, digit, isOpen] = [0n, 0n, Infinity, 0, undefined, false];
  };
  for (const word of words) {
    const [value, place, scale] = [VALUES.get(word), PLACES.get(word), SCALES.get(word)];
    if (value !== undefined) {
      // 零 between the places of a number only says that one is passed over.
      if (value === 0 && isOpen && digit === undefined) continue;
      if (digit !== undefined) close();
      digit = value;
    } else if (place !== undefined) {
      const ones = digit ?? 1;
      digit = undefined;
      if (place >= last) close();
      section += BigInt(ones * place);
      [last, isOpen] = [place, true];
    } else if (scale !== undefined) {
      const counted = section + BigInt(digit ?? 0);
      // 三万亿 is 三万 times 亿; in 三亿六千万 the 万 counts what stands behind 亿 alone.
      total = scale < lastScale ? total + (counted || 1n) * BigInt(scale) : (total + counted || 1n) * BigInt(scale);
      [section, last, lastScale, digit, isOpen] = [0n, Infinity, scale, undefined, true];
    }
  }
  close();
  return numbers.join(" ");
}
