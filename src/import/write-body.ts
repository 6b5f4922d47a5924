import { ATTACHMENTS } from "../model/attachments.ts";
import type { Doubts } from "./proof/doubts.ts";
import type { Piece } from "./paragraphs/open-paragraph.ts";
import type { Grid, Page, Span } from "./input/page.ts";
import type { Block } from "./paragraphs/paragraphs.ts";
import { isProse } from "./signs.ts";
import { layOut } from "./tables/tables.ts";

/** The Markdown of the body, and the stretches of the page it was made from, in its order. */
export interface WrittenBody {
  markdown: string;
  spans: Span[];
}

/** A picture of a Word file between the blocks of its text; its file is in attachments/. */
export interface PictureBlock {
  kind: "picture";
  file: string;
}

/** Writes the blocks of a text; what Markdown would take as its own is escaped. */
export function writeBody(page: Page, blocks: readonly (Block | PictureBlock)[], doubts: Doubts): WrittenBody {
  const spans: Span[] = [];
  const written = blocks.map((block) => {
    if (block.kind === "picture") return `![](${ATTACHMENTS}${block.file})`;
    if (block.kind === "table") return writeTable(page, block.grid, spans, doubts);
    for (const piece of block.pieces) spans.push(piece);
    const words = joinPieces(page.text, block.pieces, block.depth === 1);
    return block.depth > 0 ? `${"#".repeat(block.depth)} ${escapeHeading(words)}` : escapeText(words);
  });
  return { markdown: written.filter((one) => one !== "").join("\n\n"), spans };
}

/** The words of a paragraph or title on one line. */
export function joinPieces(text: string, pieces: readonly Piece[], title: boolean): string {
  return pieces.map(({ start, end, glue }) => glue + tidyBlanks(text.slice(start, end), title)).join("");
}

/**
 * Blanks inside a line: those with a line end in them, or single ones in running Chinese
 * text or a title, were wraps and go, as do those that spread the end of a title; others stay as one blank.
 */
function tidyBlanks(words: string, title = false): string {
  if (!/[\s\u0085\u00ad\u180e\u200b-\u200d\u2060\ufeff]/u.test(words)) return words;
  const prose = title || isProse(words);
  return words
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

function escapeText(words: string): string {
  const escaped = escapeAlways(words);
  return /^[#|]/u.test(escaped) ? `\\${escaped}` : escaped;
}

function escapeHeading(words: string): string {
  return escapeAlways(words).replaceAll("#", "\\#");
}

function escapeAlways(words: string): string {
  return words.replaceAll("\\", "\\\\").replaceAll("![", "\\![");
}

function writeTable(page: Page, grid: Grid, spans: Span[], doubts: Doubts): string {
  const rows = layOut(page, grid, doubts);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return "";
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      if (!cell) return "";
      spans.push(cell);
      const lines = page.lines
        .slice(cell.from, cell.to)
        .map((line) => ({ start: Math.max(line.start, cell.start), end: Math.min(line.end, cell.end) }));
      const words = lines.map(({ start, end }) => tidyBlanks(page.text.slice(start, end))).join(" ");
      return escapeAlways(words).replaceAll("|", "\\|");
    });
    return `| ${cells.join(" | ")} |`;
  });
  const rule = `| ${Array.from({ length: width }, () => "---").join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}
