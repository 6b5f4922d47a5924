import { ATTACHMENTS } from "../../model/attachments.ts";
import type { Doubts } from "../doubts.ts";
import { innerTables } from "../input/data-tables.ts";
import type { Cell, Grid } from "../input/page.ts";
import { isFilled } from "../input/page.ts";
import type { ReadLine, ReadPage } from "../input/read-lines.ts";
import { signsOf } from "../input/read-lines.ts";
import type { WordsOf } from "./count-head.ts";
import { countHead } from "./count-head.ts";
import type { LaidCell, TableGrid } from "./lay-out-table.ts";
import { layOutTable, ownCells } from "./lay-out-table.ts";
import { REPEATED_HEAD, leaveOutRepeats } from "./repeated-heads.ts";
import { escapeAlways, joinWrapped, tidyBlanks } from "./write-words.ts";

/** A table of the text as Markdown, and what it was made of. */
export interface WrittenTable {
  markdown: string;
  /** Its cells, in their order. */
  cells: Cell[];
  /** What the draft must say when it is read back: the cells of each row by their columns and spans. */
  shape: string;
}

/** A table of the text as Markdown (see `src/parse/tables.ts`); undefined where nothing is in it. */
export function writeTable(page: ReadPage, grid: Grid, doubts: Doubts): WrittenTable | undefined {
  const whole = layOutTable(page, grid, doubts);
  const width = whole[0]?.length ?? 0;
  if (width === 0) return undefined;
  const wordsOf: WordsOf = ({ source }) => (source ? page.text.slice(source.start, source.end) : "");
  const head = countHead(whole, wordsOf, grid.heads);
  const { grid: laid, repeats } = leaveOutRepeats(whole, head, wordsOf);
  if (repeats > 0)
    doubts.add(
      page.lines[grid.from]?.start ?? 0,
      REPEATED_HEAD,
      `这张表的表头又印了 ${repeats} 遍，草稿只留了最上面的`,
    );
  const rowOf = innerRows(page, grid);
  const lines = laid.map((line, row) =>
    writeRow(line.map((cell, column) => writePlace(page, cell, { row, column, isHead: row < head, rowOf }))),
  );
  const rule = writeRow(Array.from({ length: width }, () => "---"));
  const cells = laid.flatMap((_, row) => ownCells(laid, row)).flatMap(({ source }) => source ?? []);
  return {
    markdown: withHead(laid, lines, head, rule).join("\n"),
    cells: cells.filter(isFilled),
    shape: shapeOf(laid, head),
  };
}

function writeRow(places: readonly string[]): string {
  return `| ${places.join(" | ")} |`;
}

/** The head, a line of strokes and the rows; where there is no head, its line is empty. */
function withHead(laid: TableGrid, lines: readonly string[], head: number, rule: string): string[] {
  if (head === 0) return [writeRow((laid[0] ?? []).map(() => "")), rule, ...lines];
  const [first = "", ...rest] = lines;
  const reach = laid[0]?.reduce((most, { rowSpan }) => Math.max(most, rowSpan), 1) ?? 1;
  if (head === 1 || head === reach) return [first, rule, ...rest];
  return [first, rule, ...rest.slice(0, head - 1), rule, ...rest.slice(head - 1)];
}

function shapeOf(laid: TableGrid, head: number): string {
  const rows = laid.map((_, row) => {
    const own = ownCells(laid, row);
    const places = own.map(({ column, columnSpan, rowSpan }) => `${column}:${columnSpan}×${rowSpan}`);
    return `${row < head ? "head" : "body"} ${places.join(" ")}`;
  });
  return rows.join("\n");
}

/** For the lines of tables in the cells of a table, the row that they stand in. */
function innerRows(page: ReadPage, grid: Grid): Map<number, object> {
  const rows = new Map<number, object>();
  for (const inner of innerTables(page, grid))
    for (const row of inner.rows)
      for (const { from, to } of row) for (let line = from; line < to; line++) rows.set(line, row);
  return rows;
}

interface Place {
  row: number;
  column: number;
  isHead: boolean;
  rowOf: ReadonlyMap<number, object>;
}

function writePlace(page: ReadPage, cell: LaidCell, place: Place): string {
  if (cell.row < place.row) return "^";
  if (cell.column < place.column) return "<";
  return cell.source ? writeCell(page, cell.source, place) : "";
}

/**
 * The paragraphs of a cell, then its pictures. A mere line end in a head is a wrap; so are those of words that run
 * downwards. A row of a table in the cell is a paragraph.
 */
function writeCell(page: ReadPage, cell: Cell, { isHead, rowOf }: Place): string {
  const paragraphs: string[] = [];
  const lines = linesOf(page, cell);
  const isDownward =
    lines.length > (cell.rowSpan > 1 ? 1 : 2) && lines.every(([line]) => /^\p{Script=Han}$/u.test(line.signs.words));
  lines.forEach(([line, index], at) => {
    const words = writeLine(page, line, cell);
    const before = at > 0 ? paragraphs.at(-1) : undefined;
    const row = rowOf.get(index);
    if (before !== undefined && row !== undefined && row === rowOf.get(lines[at - 1]?.[1] ?? -1))
      paragraphs.splice(-1, 1, `${before} ${words}`);
    else if (before !== undefined && (isDownward || (isHead && line.gap === "line")))
      paragraphs.splice(-1, 1, joinWrapped(before, words));
    else paragraphs.push(words);
  });
  const words = paragraphs.map((paragraph) => escapeCell(paragraph)).join("<br>");
  const pictures = cell.pictures.map(({ file }) => `![](${ATTACHMENTS}${file})`);
  return [words, ...pictures].filter((one) => one !== "").join(" ");
}

/** The lines of a cell that are shown, with their places on the page. */
function linesOf(page: ReadPage, { from, to, start, end }: Cell): [line: ReadLine, index: number][] {
  if (end <= start) return [];
  const lines = page.lines.slice(from, to).map((line, at): [ReadLine, number] => [line, from + at]);
  return lines.filter(([{ origin }]) => origin !== "hidden");
}

function writeLine(page: ReadPage, line: ReadLine, cell: { start: number; end: number }): string {
  const part = { start: Math.max(line.start, cell.start), end: Math.min(line.end, cell.end) };
  return tidyBlanks(signsOf(page, line, part), { typed: page.kind === "docx" });
}

/** What a table would take as its own: bars, breaks, marks of merged cells, a line of strokes. */
function escapeCell(words: string): string {
  const escaped = escapeAlways(words)
    .replaceAll("|", "\\|")
    .replace(/<(?=br[ \t]*\/?>)/giu, "\\<");
  return /^(?:[<^]|:?-{3,}:?)$/u.test(escaped) ? `\\${escaped}` : escaped;
}
