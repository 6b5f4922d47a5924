import { needsBlank } from "../input/blanks.ts";
import type { Signs } from "../lines/signs.ts";
import type { Piece } from "../paragraphs/draft-block.ts";

/** The words of a paragraph or title on one line. */
export function joinPieces(pieces: readonly Pick<Piece, "glue" | "signs">[], title: boolean): string {
  return pieces.map(({ glue, signs }) => glue + tidyBlanks(signs, title)).join("");
}

/**
 * Blanks inside a line: those with a line end in them, or single ones in running Chinese
 * text or a title, were wraps and go, as do those that spread the end of a title; others stay as one blank.
 */
export function tidyBlanks(signs: Signs, title = false): string {
  const { text } = signs;
  if (signs.words === text) return text;
  const prose = title || signs.prose;
  return text
    .replace(/[\u00ad\u180e\u200b\u2060\ufeff]+/gu, "")
    .trim()
    .replace(/[\s\u0085]+/gu, (blanks, at: number, whole: string) => {
      const before = whole.charAt(at - 1);
      const after = whole.charAt(at + blanks.length);
      const wrap =
        /[\r\n]/u.test(blanks) ||
        (blanks === " " && prose && isWide(before) && isWide(after)) ||
        (title && isSpread(before, whole.slice(at + blanks.length)));
      return wrap && (isWide(before) || isWide(after)) ? "" : " ";
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
