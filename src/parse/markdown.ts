import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";

/**
 * Everything of Markdown that could eat or change a character of an official
 * text. What stays on: headings (`#`), paragraphs, tables, pictures, backslash
 * escapes, frontmatter. So `1)`, `- `, `*`, `<b>`, `[2022]` and `&nbsp;` are
 * just text (law 1).
 */
const SWITCHED_OFF = [
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
 * Reads a document file as mdast.
 *
 * @param source the whole file, frontmatter included, so that positions are those of the file on disk
 */
export function readMarkdown(source: string): Root {
  return fromMarkdown(source, {
    extensions: [frontmatter("yaml"), gfmTable(), { disable: { null: SWITCHED_OFF } }],
    mdastExtensions: [frontmatterFromMarkdown("yaml"), gfmTableFromMarkdown()],
  });
}

/** Source text with the offset, in the file, of each of its UTF-16 units. */
export interface MappedText {
  value: string;
  offsets: number[];
}

/** ASCII punctuation: what a backslash escapes (CommonMark 2.4). */
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/**
 * The text of a heading, paragraph or cell as the source has it: escapes
 * undone, line ends as `\n`, pictures left out.
 *
 * @param node an mdast node with a position and phrasing children
 */
export function mapText(node: Nodes & { children: Nodes[] }, source: string): MappedText {
  const mapped: MappedText = { value: "", offsets: [] };
  for (const child of node.children) {
    if (child.type === "image" || !child.position) continue;
    const end = child.position.end.offset ?? 0;
    for (let offset = child.position.start.offset ?? 0; offset < end; offset++) {
      let character = source[offset] ?? "";
      if (character === "\r") {
        if (source[offset + 1] === "\n") continue;
        character = "\n";
      }
      if (character === "\\" && ESCAPABLE.test(source[offset + 1] ?? "")) {
        offset++;
        character = source[offset] ?? "";
      }
      mapped.value += character;
      mapped.offsets.push(offset);
    }
  }
  return mapped;
}

/** The stretch [start, end) of a mapped text, without blanks at its ends. */
export function sliceText(text: MappedText, start: number, end = text.value.length): MappedText {
  while (start < end && isBlank(text.value[start])) start++;
  while (end > start && isBlank(text.value[end - 1])) end--;
  return { value: text.value.slice(start, end), offsets: text.offsets.slice(start, end) };
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /[\s\u200b\ufeff]/u.test(character);
}
