import { needsBlank } from "../input/blanks.ts";
import { partsOrgans } from "../lines/organs.ts";
import type { Signs } from "../lines/signs.ts";
import type { Piece } from "../paragraphs/draft-block.ts";

/** How the words of a line are written. */
export interface Wording {
  /** Whether they are the title: what spreads it, or wrapped it, goes. */
  title?: boolean;
  /** Whether an author typed every blank, as in Word, where a paragraph has no wraps. */
  typed?: boolean;
}

/** The words of a paragraph or title on one line. */
export function joinPieces(pieces: readonly Pick<Piece, "glue" | "signs">[], wording: Wording): string {
  return pieces.map(({ glue, signs }) => glue + tidyBlanks(signs, wording)).join("");
}

/**
 * Blanks inside a line: one stays between two words, for it may part names, organs or answers. Those with a line end in
 * them were wraps and go; so do, in a text that was scraped, single ones at Chinese punctuation of running text and those
 * of a title that part no organs; and those that spread the end of a title.
 */
export function tidyBlanks(signs: Signs, { title = false, typed = false }: Wording = {}): string {
  const { text } = signs;
  if (signs.words === text) return text;
  const running = title || signs.prose;
  return text
    .replace(/[\u00ad\u180e\u200b\u2060\ufeff]+/gu, "")
    .trim()
    .replace(/[\s\u0085]+/gu, (blanks, at: number, whole: string) => {
      const [before, after] = [whole.slice(0, at), whole.slice(at + blanks.length)];
      const [left, right] = [before.slice(-1), after.charAt(0)];
      const parts = (isWord(left) && isWord(right) && !title) || (title && partsOrgans(before, after));
      const wrap =
        /[\r\n]/u.test(blanks) ||
        (blanks === " " && !typed && running && !parts && isWide(left) && isWide(right)) ||
        (title && isSpread(left, after));
      return wrap && (isWide(left) || isWide(right)) ? "" : " ";
    });
}

/** Two lines of which the second goes on with the first. */
export function joinWrapped(before: string, after: string): string {
  return before + (needsBlank(before.slice(-1), after.charAt(0)) ? " " : "") + after;
}

/** 通 知: the last characters of a title, set apart to fill its line. */
function isSpread(before: string, rest: string): boolean {
  return /\p{Script=Han}/u.test(before) && /^\p{Script=Han}(?:$|[\s(（])/u.test(rest);
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}\ud800-\udfff]$/u.test(character);
}

/** Chinese characters and Chinese punctuation. */
function isWide(character: string): boolean {
  return (
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2026\u2014\u00b7\ud840-\ud88f\udc00-\udfff]/u.test(
      character,
    ) || /^[\ud840-\udfff]/.test(character)
  );
}

/** What Markdown would take as its own wherever it stands, as the characters that they are. */
export function escapeAlways(words: string): string {
  return words.replaceAll("\\", "\\\\").replaceAll("![", "\\![");
}

export function escapeText(words: string): string {
  const escaped = escapeAlways(words);
  return /^[#|]/u.test(escaped) ? `\\${escaped}` : escaped;
}

export function escapeHeading(words: string): string {
  return escapeAlways(words).replaceAll("#", "\\#");
}
