import { ATTACHMENTS } from "../../model/attachments.ts";
import type { Doubts } from "../doubts.ts";
import type { Picture, Span } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { DraftBlock, DraftParagraph } from "../paragraphs/draft-block.ts";
import { placePictures } from "./place-pictures.ts";
import { writeTable } from "./write-table.ts";
import { escapeHeading, escapeText, joinPieces } from "./write-words.ts";

/** The Markdown of the body, and the stretches of the page it was made from, in its order. */
export interface WrittenBody {
  markdown: string;
  spans: Span[];
  /** The shapes of its tables, in their order. */
  tables: string[];
}

/**
 * Writes the blocks of a text; what Markdown would take as its own is escaped.
 *
 * @param pictures of a Word file, in their order
 */
export function writeBody(
  page: ReadPage,
  blocks: readonly DraftBlock[],
  pictures: readonly Picture[],
  doubts: Doubts,
): WrittenBody {
  const spans: Span[] = [];
  const tables: string[] = [];
  const written = placePictures(page, blocks, pictures).map((block) => {
    if (block.kind === "picture") return `![](${ATTACHMENTS}${block.file})`;
    if (block.kind === "table") {
      const table = writeTable(page, block.grid, doubts);
      if (!table) return "";
      for (const cell of table.cells) if (cell.end > cell.start) spans.push(cell);
      tables.push(table.shape);
      return table.markdown;
    }
    for (const piece of block.pieces) spans.push(piece);
    return writeParagraph(block, page.kind === "docx");
  });
  return { markdown: written.filter((one) => one !== "").join("\n\n"), spans, tables };
}

function writeParagraph({ depth, pieces }: DraftParagraph, typed: boolean): string {
  const words = joinPieces(pieces, { title: depth === 1, typed });
  return depth > 0 ? `${"#".repeat(depth)} ${escapeHeading(words)}` : escapeText(words);
}
