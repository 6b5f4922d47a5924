import type { Node, Numbered, OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";

/** A paragraph or a row of a table, with the number or the label that is printed before it. */
export interface TextParagraph {
  /** Where it begins in document.md. */
  line: number;
  /** The same for the rows of one table. */
  block: Node;
  /** The innermost unit with an id, else the part. */
  unit: string;
  text: string;
}

/** The text of a document in the order of reading. */
export function listParagraphs({ parts }: OfficialDocument): TextParagraph[] {
  const found: TextParagraph[] = [];
  for (const part of parts) {
    let printed = "";
    walkUnits(part.children, (node, ancestors) => {
      if (node.type === "labelled") printed += node.label;
      else if ("marker" in node && node.marker) printed += node.marker.text;
      const unit = ancestors.findLast((one): one is Numbered => "id" in one)?.id ?? part.id;
      for (const { line, text } of linesOf(node)) {
        found.push({ line, block: node, unit, text: printed + text });
        printed = "";
      }
    });
  }
  return found;
}

function linesOf(node: Node): { line: number; text: string }[] {
  if (node.type === "paragraph" || node.type === "heading")
    return [{ line: node.position.start.line, text: textOf(node) }];
  if (node.type !== "table" || node.problems !== undefined) return [];
  return node.rows.map((row) => ({
    line: row.position.start.line,
    text: row.cells.map(({ value }) => value).join("　"),
  }));
}

/** The first and the last of some paragraphs. */
export interface ParagraphRun {
  from: number;
  to: number;
}

/** Of a list that is quoted whole. */
const MOST = 40;

/**
 * The paragraphs in which words stand, the fewest from a line on.
 *
 * @param plain the texts without blanks
 */
export function findRun(
  paragraphs: readonly TextParagraph[],
  plain: readonly string[],
  line: number,
  quote: string,
): ParagraphRun {
  const words = withoutBlanks(quote);
  const from = Math.max(
    0,
    paragraphs.findIndex((one) => one.line >= line),
  );
  let to = from;
  for (; to < plain.length && paragraphs[to]?.block === paragraphs[from]?.block; to++)
    if (plain[to]?.includes(words) === true) return { from: to, to };
  let joined = "";
  for (to = from; to < Math.min(plain.length, from + MOST); to++) {
    joined += plain[to] ?? "";
    if (joined.includes(words)) return { from: firstOf(plain, from, to, words), to };
  }
  return { from, to: from };
}

/** The paragraphs before the words are left out. */
function firstOf(plain: readonly string[], from: number, to: number, words: string): number {
  let first = from;
  while (
    first < to &&
    plain
      .slice(first + 1, to + 1)
      .join("")
      .includes(words)
  )
    first++;
  return first;
}
