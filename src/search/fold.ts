import { FAMILIES } from "./fold-families.ts";

/**
 * The form in which text and queries are compared: width, letter case, quotes, dashes and the bracket family 〔［【
 * make no difference. `２２号` and `22号`, `中农组发[2022]22号` and `中农组发〔2022〕22号` are the same.
 *
 * One code point becomes one code point, so that an offset in the folded text is an offset in the source. Folding a
 * folded text changes nothing. The text that is shown is always the source's own.
 */
export function fold(text: string): string {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

const known = new Map<string, string>();
for (const family of FAMILIES) {
  const [first = "", ...others] = family;
  for (const other of others) known.set(other, first);
}

/** @param character one code point */
export function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = foldByRule(character);
  known.set(character, folded);
  return folded;
}

function foldByRule(character: string): string {
  const narrow = toLetterOrFigure(character);
  const plain = toUnified(narrow);
  const lower = plain.toLowerCase();
  const small = isOne(lower) ? lower : plain;
  const code = small.codePointAt(0) ?? 0;
  // What ASCII punctuation has no family of its own is written full width.
  const wide = code > 0x20 && code < 0x7f && !/[a-z0-9]/u.test(small) ? String.fromCodePoint(code + 0xfee0) : small;
  return known.get(wide) ?? wide;
}

/** A full-width letter or figure as ASCII: Ａ → A, ２ → 2. */
function toLetterOrFigure(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xff01 || code > 0xff5e) return character;
  const ascii = String.fromCodePoint(code - 0xfee0);
  return /[A-Za-z0-9]/u.test(ascii) ? ascii : character;
}

const RADICAL = /^[\u2e80-\u2fdf]$/u;
const HALF_WIDTH = /^[\uff61-\uffdc]$/u;

/** Compatibility ideographs, radicals and half-width kana as the characters they stand for. */
function toUnified(character: string): string {
  const form = RADICAL.test(character) || HALF_WIDTH.test(character) ? "NFKC" : "NFC";
  const unified = character.normalize(form);
  return isOne(unified) ? unified : character;
}

function isOne(text: string): boolean {
  return text !== "" && [...text].length === 1;
}
