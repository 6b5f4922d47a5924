import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { putBackRows, takeOutRows } from "./plain-rows.ts";
import { remarkPlainText } from "./remark-plain-text.ts";
import { remarkTable } from "./remark-table.ts";

/**
 * How a document file is read: syntax only, what the numbers and labels of the text mean is found in `outline.ts`.
 * `reader()` is a copy that takes further plugins.
 */
export const reader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, "yaml")
  .use(remarkTable)
  .use(remarkPlainText)
  .freeze();

/**
 * Reads a document file as mdast.
 *
 * @param source the whole file, frontmatter included, so that positions are those of the file on disk
 */
export function readMarkdown(source: string): Root {
  const { rest, taken } = takeOutRows(source);
  const root = reader.parse(rest);
  return putBackRows(root, taken) ? root : reader.parse(source);
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
