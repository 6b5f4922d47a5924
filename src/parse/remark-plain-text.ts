import type {} from "remark-parse";
import type { Processor } from "unified";

/**
 * Everything of Markdown that could eat or change a character of an official text, by the names that micromark has for
 * its constructs. What stays on: headings (`#`), paragraphs, pictures, backslash escapes.
 */
export const SWITCHED_OFF: readonly string[] = [
  "attention",
  "autolink",
  "blockQuote",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlFlow",
  "htmlText",
  "labelStartLink",
  "list",
  "setextUnderline",
  "thematicBreak",
];

/**
 * Reads what most of Markdown's signs mark as the text they are: `1)`, `- `, `*`, `<b>`, `[2022]` and `&nbsp;` stay
 * characters (law 1).
 */
export function remarkPlainText(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: [...SWITCHED_OFF] } });
}
