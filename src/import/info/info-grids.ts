import { withoutBlanks } from "../../model/text.ts";
import { LABELS } from "../../model/field-list.ts";
import { innerTables } from "../input/data-tables.ts";
import type { Cell, Grid, Span } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { InfoPair, InfoReading } from "./info-reading.ts";
import { LONGEST_VALUE } from "./info-reading.ts";
import { pairsInLine } from "./inline-pairs.ts";
import type { LabelBook } from "./label-book.ts";

/**
 * Reads a table of 公开信息: what it states, and where it gives the text. Other tables are left alone.
 *
 * @returns whether it is one
 */
export function readGrid(page: ReadPage, grid: Grid, book: LabelBook, reading: InfoReading): boolean {
  if (grid.rows.some((row) => isHeadRow(page, row, book))) return false;
  const words = (cell: Span) => page.text.slice(cell.start, cell.end);
  const rows = grid.rows.map((row) => row.filter((cell) => cell.end > cell.start));
  const inner = innerTables(page, grid);
  const found: { pairs: InfoPair[]; cells: Cell[] }[] = [];
  const given = reading.text;
  let plain = 0;
  rows.forEach((cells, index) => {
    const first = cells[0];
    if (!first) return;
    const meaning = book.meaningOf(words(first));
    if (meaning?.kind === "text" && !reading.text) {
      const place = textPlace(page, grid, index, cells, rows[index + 1]?.[0]);
      if (place) {
        reading.text = place;
        reading.pairs.push({ meaning, label: first });
        for (let line = first.from; line < first.to; line++) reading.lines.add(line);
        return;
      }
    }
    // What a cell around a table says first is no label of all that is in it.
    const isPlacing = inner.some(({ from, to }) => cells.some((cell) => from >= cell.from && to <= cell.to));
    const pairs = isPlacing ? [] : pairsInRow(page, cells, book);
    if (pairs.some(({ value }) => value) || (pairs.length > 0 && cells.length === 1)) found.push({ pairs, cells });
    else if (cells.every((cell) => cell.end - cell.start < LONGEST_VALUE)) plain++;
  });
  const known = found
    .flatMap(({ pairs }) => pairs)
    .filter(({ value, meaning }) => value && meaning.kind === "official");
  const labelled = found.filter(({ pairs }) => pairs.some(({ label }) => book.meaningOf(words(label)) !== undefined));
  const sure = known.some(({ meaning }) => meaning.kind === "official" && meaning.key !== LABELS.title);
  if (
    !sure ||
    labelled.length * 2 <= found.length ||
    found.length <= plain ||
    (found.length < 2 && known.length < 2 && page.kind !== "text" && grid.rows.length > 1)
  )
    return reading.text !== given;
  for (const { pairs, cells } of found) {
    for (const pair of pairs) reading.pairs.push(pair);
    for (const cell of cells) {
      if (!pairs.some(({ label, value }) => touches(cell, label) || (value && touches(cell, value))))
        reading.leftOver.push(cell);
      for (let line = cell.from; line < cell.to; line++) {
        reading.lines.add(line);
        reading.grid.add(line);
      }
    }
  }
  return true;
}

/** Whether three labels stand side by side, as in the head of a table, without values or room for them. */
function isHeadRow(page: ReadPage, row: readonly Cell[], book: LabelBook): boolean {
  let beside = 0;
  for (const { start, end } of row) {
    beside = book.meaningOf(page.text.slice(start, end))?.kind === "official" ? beside + 1 : 0;
    if (beside === 3) return true;
  }
  return false;
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Label, value, label, value …; where a table has one known label, the other label cells of the row are labels too. */
function pairsInRow(page: ReadPage, cells: Cell[], book: LabelBook): InfoPair[] {
  const pairs: InfoPair[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as Cell;
    const words = page.text.slice(cell.start, cell.end);
    const next = cells[index + 1];
    const nextWords = next ? page.text.slice(next.start, next.end) : "";
    const meaning = book.meaningOf(words);
    const fits = next && next.end - next.start <= LONGEST_VALUE && !isLabelCell(nextWords, book);
    if (meaning && meaning.kind !== "text") {
      pairs.push({ meaning, label: cell, ...(fits && { value: next }) });
      if (fits) index++;
    } else {
      const inline = pairsInLine(page.text, cell, book);
      if (inline) pairs.push(...inline);
      else if (
        fits &&
        looksLikeLabel(words) &&
        (pairs.length > 0 || cells.length === 2 || isBeforeLabel(page, cells[index + 2], book))
      ) {
        pairs.push({ meaning: { kind: "other" }, label: cell, value: next });
        index++;
      }
    }
  }
  return pairs;
}

/** Whether a cell is the next label rather than a value; words that are both (其他, 正文) count as values. */
function isLabelCell(words: string, book: LabelBook): boolean {
  const meaning = book.meaningOf(words);
  return (
    meaning?.kind === "official" ||
    (meaning?.kind === "other" && withoutBlanks(words).length >= 4) ||
    /^\p{Script=Han}{2,10}[:：]$/u.test(withoutBlanks(words))
  );
}

/** Whether a label of the book follows a cell and its neighbour: 密级 | 无 | 公开方式 | 主动. */
function isBeforeLabel(page: ReadPage, cell: Cell | undefined, book: LabelBook): boolean {
  return cell !== undefined && book.meaningOf(page.text.slice(cell.start, cell.end))?.kind === "official";
}

function looksLikeLabel(words: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}()（）/、0-9]{1,11}[:：]?$/u.test(withoutBlanks(words));
}

/** Where the text of 公开具体内容 stands: the next cell, the cell below, or in a scraped text the lines that follow. */
function textPlace(page: ReadPage, grid: Grid, row: number, cells: Cell[], below: Cell | undefined): Span | undefined {
  const next = cells[1];
  if (next && cells.length === 2 && next.end - next.start > 30) {
    if (page.kind !== "text") return { start: next.start, end: next.end };
    return { start: next.start, end: page.text.length };
  }
  if (cells.length > 1) return undefined;
  if (page.kind === "text")
    return { start: page.lines[cells[0]?.to ?? 0]?.start ?? page.text.length, end: page.text.length };
  return below && grid.rows[row + 1]?.length && below.end - below.start > 30
    ? { start: below.start, end: below.end }
    : undefined;
}
