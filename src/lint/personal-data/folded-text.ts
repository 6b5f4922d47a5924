/** A text made uniform for searching, with the way back to its source. */
export interface FoldedText {
  /** ASCII digits and letters, ` ` `-` `.` for all blanks, hyphens and dots, `\t` and `\n` as they are. */
  value: string;
  /** For every character of `value` the offset (UTF-16) of the character in the source. */
  offsets: Uint32Array;
}

const INVISIBLE = /[\u00ad\u180e\u200b\u200c\u2060\ufeff\r]|\u200d/u;
const BLANK = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/u;
const HYPHEN = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const DOT = /[.\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff61]/u;
const LINE_END = /[\n\u0085\u2028\u2029]/u;

/**
 * Folds what makes no difference to a number: full-width digits and letters (FF01–FF5E), the many blanks, hyphens
 * and dots; characters without a width are left out.
 */
export function foldText(source: string): FoldedText {
  const offsets = new Uint32Array(source.length);
  let value = "";
  for (let offset = 0; offset < source.length; offset += 1) {
    const character = source.charAt(offset);
    if (INVISIBLE.test(character)) continue;
    offsets[value.length] = offset;
    value += foldCharacter(character);
  }
  return { value, offsets: offsets.subarray(0, value.length) };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character;
  if (LINE_END.test(character)) return "\n";
  if (BLANK.test(character)) return " ";
  if (HYPHEN.test(character)) return "-";
  if (DOT.test(character)) return ".";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return character;
}
