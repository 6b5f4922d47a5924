/** Signs that stay with the character before them, and with the one behind. */
const CLOSING = String.raw`[，、。；：！？）〕］】》〉」』”’,.;:!?)\]}%％‰℃·…—～]`;
const OPENING = String.raw`[（〔［【《〈「『“‘(\[{]`;
/** Letters with their accents, 110°23′45″, 50m³/h. */
const LATIN = String.raw`[A-Za-z0-9À-ÖØ-öø-ɏḀ-ỿ@#&+./_~%*°′″¹²³-]+`;
/** What a line never tears: a Latin word or a figure with the commas in it, else one character, with its signs. */
const WORD = `${LATIN}(?:[,:;’']${LATIN})*`;
const UNIT = new RegExp(`${OPENING}*(?:${WORD}|.)${CLOSING}*`, "gsu");

/** What is no word of one script, and is not torn in a table all the same. */
const CLOCK = String.raw`\d{1,2}[:：]\d{2}(?:[—–～~-]{1,2}\d{1,2}[:：]\d{2})?`;
const DATE = String.raw`\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初)?(?:以?前)?|\d{1,2}月\d{1,2}日`;
const AMOUNT = String.raw`[-+−－]?[￥¥]?\d[\d,.]*[十百千万亿]*[元户人个亩件处条次天％%‰]`;
const MASKED = String.raw`[0-9A-Za-z]*(?:[*＊×]{2,}[0-9A-Za-z]*)+`;
const END = String.raw`(?![0-9A-Za-z-]|[.,:][0-9])`;
const PHONE = String.raw`(?:0\d{2,3}[-—－]?)?[2-8]\d{6,7}(?:[-转]\d{1,5})?${END}|1[3-9]\d{9}${END}`;
const TIED = `${CLOCK}|${DATE}|${AMOUNT}|${MASKED}|${PHONE}`;
const CELL_UNIT = new RegExp(`${OPENING}*(?:(?<tied>${TIED})|${WORD}|.)${CLOSING}*`, "gsu");

/** A piece of a text that is on one line wherever there is room. */
export interface TextUnit {
  text: string;
  /** Its characters alone would let a line end in it: 14:30—17:30, 2023年3月底前. */
  tied: boolean;
}

/** Where the piece of a text ends that begins at a place. */
export type PieceEnd = (text: string, at: number) => number;

/** @param pattern of its own: where it looked last is kept in it */
function endBy(pattern: RegExp): PieceEnd {
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : text.length;
  };
}

/** Two Chinese characters are always two pieces: of a long table this is asked millions of times. */
function orBetweenChinese(endOf: PieceEnd): PieceEnd {
  return (text, at) =>
    isChinese(text.charCodeAt(at)) && isChinese(text.charCodeAt(at + 1)) ? at + 1 : endOf(text, at);
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Where the pieces of running text end. */
export const textUnitEnd = orBetweenChinese(endBy(new RegExp(UNIT)));
const CELL_UNIT_AT = new RegExp(CELL_UNIT);
const cellUnitEnd = orBetweenChinese(endBy(CELL_UNIT_AT));

/** The pieces of running text; put together they are the text. */
export function textUnits(text: string): string[] {
  return text.match(UNIT) ?? [];
}

const PIECE = new RegExp(`${OPENING}*.${CLOSING}*`, "gsu");

/** What a word that is wider than a line is torn into: no sign is parted from its character, and the last two stay together. */
export function tornPieces(unit: string): string[] {
  const pieces = unit.match(PIECE) ?? [unit];
  return pieces.length < 4 ? pieces : [...pieces.slice(0, -2), pieces.slice(-2).join("")];
}

/** What a word that is wider than a column is torn into first, behind its signs: GB/T12238-2008. */
export function signPieces(unit: string): string[] {
  return unit.match(/[^-/_@.:]*(?:[-/_@.:]+|$)/gu)?.filter((piece) => piece !== "") ?? [unit];
}

/** Names of up to five characters, one behind the other. */
const NAMES = /^(?:[\p{Script=Han}·*＊×○〇]{2,5}(?:[、，,;；\s]+|$))+$/u;
const NAME = /[\p{Script=Han}·*＊×○〇]{2,5}[、，,;；\s]*/gu;
const nameEnd = endBy(new RegExp(NAME));

/**
 * The pieces of a text in a table, where amounts, dates, times and masked numbers are never torn.
 *
 * @param names whether it stands in a column of names, which are never torn either
 */
export function cellUnits(text: string, names = false): TextUnit[] {
  if (names && NAMES.test(text)) return (text.match(NAME) ?? []).map((name) => ({ text: name, tied: true }));
  return [...text.matchAll(CELL_UNIT)].map(({ 0: unit, groups }) => ({
    text: unit,
    tied: groups?.["tied"] !== undefined,
  }));
}

/** Where the pieces of a text in a table end: those of {@link cellUnits}. */
export function cellUnitEnds(text: string, names = false): PieceEnd {
  return names && NAMES.test(text) ? nameEnd : cellUnitEnd;
}

/** Whether the piece of a text in a table that begins at a place is tied. */
export function isTiedAt(text: string, at: number): boolean {
  CELL_UNIT_AT.lastIndex = at;
  return CELL_UNIT_AT.exec(text)?.groups?.["tied"] !== undefined;
}

/** Whether a value is nothing but one amount, date, time, masked number or telephone number. */
export function isTied(value: string): boolean {
  if (!/[0-9*×＊]/u.test(value) || value.length > LONGEST_TIED) return false;
  const [unit, ...others] = cellUnits(value.trim());
  return unit?.tied === true && others.length === 0;
}

const LONGEST_TIED = 24;

/**
 * Width in full-width characters, rather too wide: faces differ in their Latin letters and figures, and most ASCII
 * punctuation of official texts is drawn full width.
 */
export function textWidth(text: string): number {
  return widthBetween(text, 0, text.length);
}

/** Width of a stretch of a text. */
export function widthBetween(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // The second half of a character beyond the first 65,536.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    width += code < 0x7f && code >= 0x20 ? (ASCII[code - 0x20] ?? 1) : 1;
  }
  return width;
}

const ASCII = Array.from({ length: 0x5f }, (_, at) => {
  const character = String.fromCharCode(at + 0x20);
  return /[,:;()!?]/u.test(character) ? 1 : /[A-Z@%&mw]/u.test(character) ? 0.85 : 0.6;
});
