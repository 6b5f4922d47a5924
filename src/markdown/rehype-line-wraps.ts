import type { Root } from "hast";
import type { Transformer } from "unified";
import { replaceTexts } from "./replace-texts.ts";

/**
 * Takes the line wraps out of paragraphs. `\n` between Chinese characters
 * disappears, between Latin words it becomes a blank:
 * `衔接⏎考核` → `衔接考核`, `World⏎Bank` → `World Bank`. Browsers would show a gap in
 * both cases. Only blanks change (law 1).
 */
export function rehypeLineWraps(): Transformer<Root> {
  return joinWraps;
}

/** See {@link rehypeLineWraps}. */
export function joinWraps(tree: Root): void {
  replaceTexts(tree, (text) => (text.value.includes("\n") ? [{ ...text, value: joinLines(text.value) }] : undefined));
}

const WRAP = /[ \t\u3000]*\n[ \t\u3000]*/gu;
const WORD_BEFORE = /(?:[A-Za-z][,.;:!?]?|[0-9])$/u;
const WORD_AFTER = /^[A-Za-z0-9]/u;

/** The lines of a paragraph as one. */
export function joinLines(value: string): string {
  return value.replace(WRAP, (wrap: string, at: number, whole: string) => {
    const before = whole.slice(Math.max(0, at - 2), at);
    const after = whole.slice(at + wrap.length, at + wrap.length + 1);
    const isNumber = /[0-9]$/u.test(before) && /[0-9]/u.test(after);
    return WORD_BEFORE.test(before) && WORD_AFTER.test(after) && !isNumber ? " " : "";
  });
}
