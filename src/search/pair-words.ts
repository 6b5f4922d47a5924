import { withoutBlanks } from "../model/text.ts";
import { foldCharacter } from "./fold.ts";

/**
 * How text becomes words of the index: every pair of neighbouring characters is one, so that any string of two or more
 * characters can be found by its pairs, whatever a dictionary thinks of it.
 *
 * Pagefind keeps a word as it is only when all of it are letters or figures. So Han characters, a–z and 0–9 stand for
 * themselves and every other character is written with letters of the Vai script: usual punctuation as one letter, all
 * else as an escape of fixed length. Text in Vai is escaped itself; no two texts give the same words.
 */
const ITSELF = /^[a-z0-9\u3007\u3400-\u4dbf\u4e00-\u9fff]$/u;
const PUNCTUATION =
  "，。、；：？！（）［］《》〈〉＂＇－…·．％～／＋＝＜＞＊＃＆＠＼｜＿｛｝￥①②③④⑤⑥⑦⑧⑨⑩■□√×÷℃‰＾｀＄→○★";

const VAI = 0xa500;
const ESCAPE = String.fromCodePoint(VAI);
/** 64 letters for the figures of an escape. */
const FIGURES = VAI + 1;
/** Stands behind a stretch of text, in places of its own. */
const END = String.fromCodePoint(FIGURES + 64);
const SIGNS = FIGURES + 65;

const written = new Map<string, string>([...PUNCTUATION].map((sign, at) => [sign, String.fromCodePoint(SIGNS + at)]));

const compared = new Map<string, string>();

/** Choose another form of the character before them, and have no width. */
const VARIATION = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;

/** A character as it is compared: folded; empty for a blank and for what has no width (law 1 lets them be left out). */
export function comparedCharacter(character: string): string {
  const found = compared.get(character);
  if (found !== undefined) return found;
  const folded = withoutBlanks(character) === "" || VARIATION.test(character) ? "" : foldCharacter(character);
  compared.set(character, folded);
  return folded;
}

/** The characters of a text as they are compared, blanks left out. */
export function charactersOf(text: string): string[] {
  const characters: string[] = [];
  for (const character of text) {
    const folded = comparedCharacter(character);
    if (folded !== "") characters.push(folded);
  }
  return characters;
}

/** The word for two neighbouring characters. */
export function pairWord(first: string, second: string): string {
  return write(first) + write(second);
}

/**
 * The words of one stretch of text in order: the place of a pair among them is that of its first character. The end
 * takes two places, that of the last character and one more: so no string goes on from one stretch to the next.
 */
export function wordsOf(characters: readonly string[]): string[] {
  const pairs = characters.slice(1).map((second, at) => pairWord(characters[at] ?? "", second));
  return [...pairs, END, END];
}

function write(character: string): string {
  const found = written.get(character);
  if (found !== undefined) return found;
  const letters = ITSELF.test(character) ? character : escapeCharacter(character);
  written.set(character, letters);
  return letters;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const figure = (shift: number) => String.fromCodePoint(FIGURES + ((code >> shift) & 63));
  return ESCAPE + figure(18) + figure(12) + figure(6) + figure(0);
}
