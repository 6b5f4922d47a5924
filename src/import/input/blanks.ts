import type { Span } from "./page.ts";

/** White space in the sense of `model/text.ts`, one character. */
const BLANK_CHARACTER = /[\s\u0085\u00ad\u180e\u200b-\u200d\u2060\ufeff]/u;

/** Blanks that take no room. */
export const ZERO_WIDTH = /[\u00ad\u180e\u200b-\u200d\u2060\ufeff]/gu;

/** A stretch without the blanks at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && BLANK_CHARACTER.test(text.charAt(start))) start++;
  while (end > start && BLANK_CHARACTER.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Blanks between Latin letters and figures mean something; those at Chinese characters were wraps. */
export function needsBlank(before: string, after: string): boolean {
  return /[A-Za-z0-9.,;:!?)\]%]/u.test(before) && /[A-Za-z0-9(["']/u.test(after) && /[A-Za-z0-9]/u.test(before + after);
}
