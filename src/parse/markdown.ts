import type { Nodes, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
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
/** What stands behind the frontmatter: `---` is text there. */
const bodyReader = unified().use(remarkParse).use(remarkTable).use(remarkPlainText).freeze();

/**
 * Reads a document file as mdast.
 *
 * @param source the whole file, frontmatter included, so that positions are those of the file on disk
 */
export function readMarkdown(source: string): Root {
  const { rest, taken } = takeOutRows(source);
  const root = parsePieces(rest);
  return putBackRows(root, taken) ? root : reader.parse(source);
}

/** In characters. micromark holds all it has seen until the end, and takes longer by more than a text is longer. */
const PIECE = 65_536;
const FRONTMATTER = /^---[ \t]*\n(?:.*\n)*?---[ \t]*\n/u;

/**
 * Reads a long text piece by piece: nothing but the frontmatter goes on behind an empty line, so the pieces together are
 * what the whole is.
 *
 * @param least how many characters a piece has at least
 */
export function parsePieces(source: string, least = PIECE): Root {
  const head = source.startsWith("---") ? FRONTMATTER.exec(source)?.[0].length : 0;
  if (source.length < 2 * least || head === undefined || /^\ufeff|\r/u.test(source)) return reader.parse(source);
  const root: Root = { type: "root", children: [] };
  let [start, line] = [0, 1];
  while (start < source.length) {
    const end = endOfPiece(source, Math.max(start + least, head));
    const text = source.slice(start, end);
    const piece = (start === 0 ? reader : bodyReader).parse(text);
    if (start > 0) move(piece, line - 1, start);
    for (const child of piece.children) root.children.push(child);
    root.position = { start: root.position?.start ?? piece.position!.start, end: piece.position!.end };
    start = end;
    line += text.split("\n").length - 1;
  }
  return root;
}

/** The end of the first empty line from a place on; a mark of byte order would be lost at the start of a text. */
function endOfPiece(source: string, from: number): number {
  let end = source.indexOf("\n\n", from);
  while (end >= 0 && source[end + 2] === "\ufeff") end = source.indexOf("\n\n", end + 2);
  return end < 0 ? source.length : end + 2;
}

/** Puts the nodes of a piece where they stand in the whole. */
function move(piece: Root, lines: number, offset: number): void {
  visit(piece, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
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
