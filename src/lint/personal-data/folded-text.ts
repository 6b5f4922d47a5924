import { chineseRows, digitOf, wordDigit } from "./digits.ts";

/** A text made uniform for searching, with the way back to its source. */
export interface FoldedText {
  /**
   * ASCII digits and letters, ` ` `-` `.` `,` for all blanks, hyphens, dots and commas, `*` for all masking signs but ×,
   * `\t` and `\n` as they are.
   */
  value: string;
  /** For every character of `value` the offset (UTF-16) of the character in the source. */
  offsets: Uint32Array;
}

const INVISIBLE = /[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\r]|\u200d|\ufe0e|\ufe0f/u;
const BLANK = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/u;
const HYPHEN = /[-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d\u30fc\u2500\u2501]/u;
const DOT = /[.\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff61\uff65]/u;
const COMMA = /[,\uff0c\u3001\ufe50\ufe51\uff64]/u;
const LINE_END = /[\n\u0085\u2028\u2029]/u;
/** X of other alphabets, and the Roman ten. */
const LETTER_X = /[\u0425\u03a7\u2169]/u;
const SMALL_X = /[\u0445\u03c7\u2179]/u;
const STAR = /[\uff0a\u2217\u204e\u25cb\u25cf\u25ef\u25a0\u25a1\u25c6\u25c7\u2588\u2593\ufe61]/u;
const TIMES = /[\u00d7\u2715\u2573\u2716\u2a2f]/u;
const BREAK = /^<br[ \t]*\/?>/iu;

/**
 * Folds what makes no difference to a number: full-width, circled and Chinese digits, the many blanks, hyphens, dots and
 * commas; characters without a width, backslashes of Markdown and `<br>` are undone.
 */
export function foldText(source: string): FoldedText {
  const rows = chineseRows(source);
  const offsets = new Uint32Array(source.length);
  let value = "";
  let row = 0;
  const add = (folded: string, offset: number) => {
    offsets[value.length] = offset;
    value += folded;
  };
  for (let offset = 0; offset < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    const next = offset + character.length;
    if (character === "<" && BREAK.test(source.slice(offset, offset + 8))) {
      add("\n", offset);
      offset += BREAK.exec(source.slice(offset, offset + 8))?.[0].length ?? 1;
      continue;
    }
    while ((rows[row]?.end ?? Infinity) <= offset) row++;
    const isWord = offset >= (rows[row]?.start ?? Infinity);
    if (!isUnseen(character) && !isEscape(source, offset))
      add((isWord ? wordDigit(character) : undefined) ?? foldCharacter(character), offset);
    offset = next;
  }
  return { value, offsets: offsets.subarray(0, value.length) };
}

/** Signs without a width, and strokes that are drawn over the sign before them. */
function isUnseen(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code === 0x0d;
  return code < 0x4e00 || code > 0x9fff ? INVISIBLE.test(character) || /\p{Mn}|\p{Me}/u.test(character) : false;
}

/** A backslash before a sign that Markdown escapes is not shown. */
function isEscape(source: string, offset: number): boolean {
  return source.charAt(offset) === "\\" && /^[!-/:-@[-`{-~]/u.test(source.charAt(offset + 1));
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code < 0xa000)) return character;
  if (LINE_END.test(character)) return "\n";
  if (BLANK.test(character)) return " ";
  if (HYPHEN.test(character)) return "-";
  if (DOT.test(character)) return ".";
  if (COMMA.test(character)) return ",";
  if (LETTER_X.test(character)) return "X";
  if (SMALL_X.test(character)) return "x";
  if (TIMES.test(character)) return "×";
  if (STAR.test(character)) return "*";
  const digit = digitOf(character);
  if (digit !== undefined) return digit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  // One unit each, so that offsets stay true.
  return character.length === 1 ? character : "\ufffd";
}
