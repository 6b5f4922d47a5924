/**
 * How one kind of writing is said aloud. Patterns see the text with its full-width ASCII (`，：（％１Ａ`) made half-width, so that
 * each needs to know one form only.
 */
export interface Reading {
  /** What it is, in the words of a developer. */
  name: string;
  /** Sticky: tried at the place that is being read; may look back. */
  pattern: RegExp;
  /** What is said; `undefined` where it is not of this kind after all. */
  say: (found: RegExpExecArray, text: string) => string | undefined;
}

/** A pattern for a place in a text. @param source of the pattern, blanks between its parts left out */
export function at(...source: string[]): RegExp {
  return new RegExp(source.join(""), "uy");
}

/** A number, with or without commas between thousands, and decimals. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d)`;
/** A year of these times. */
export const YEAR = String.raw`(?:19|20)\d\d(?!\d)`;
/** What stands between the two ends of a range. */
export const DASH = String.raw`\s*[-—–―−~〜]{1,2}\s*`;
