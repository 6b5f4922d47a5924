import { withoutBlanks } from "../../model/text.ts";
import type { LabelBook, LabelMeaning } from "./label-book.ts";
import { pairsInLine } from "./inline-pairs.ts";
import type { Cell, Grid, Page, Span } from "../input/page.ts";

/** A label of a page and its value, as printed. */
export interface InfoPair {
  meaning: LabelMeaning;
  label: Span;
  value?: Span;
}

/** What a page says of the document beside its text. */
export interface InfoReading {
  pairs: InfoPair[];
  /** Lines that belong to 公开信息 or to the page's tools, by index. */
  lines: Set<number>;
  /** The stretch that a label such as 公开具体内容 gives as the text. */
  text?: Span;
  /** Lines whose grid is a table of 公开信息: a text ends before them. */
  grid: Set<number>;
  /** Cells of such a table that are neither label nor value. */
  leftOver: Span[];
}

const LONGEST_VALUE = 400;

/** Finds the labels and values of 公开信息 in tables (`a | b |`, `<td>`), in lines (`label:value`) and as lines of their own. */
export function findInfoPairs(page: Page, book: LabelBook): InfoReading {
  const reading: InfoReading = { pairs: [], lines: new Set(), grid: new Set(), leftOver: [] };
  for (const grid of page.grids) readGrid(page, grid, book, reading);
  page.lines.forEach((line, index) => {
    if (line.origin === "meta" && line.label !== undefined) {
      reading.pairs.push({
        meaning: { kind: "official", key: line.label },
        label: { start: line.start, end: line.start },
        value: line,
      });
      reading.lines.add(index);
      return;
    }
    if (
      reading.lines.has(index) ||
      line.origin === "title" ||
      line.origin === "running" ||
      line.end - line.start > LONGEST_VALUE
    )
      return;
    if (reading.text && line.start >= reading.text.start && line.end <= reading.text.end) return;
    const pairs = pairsInLine(page.text, line, book);
    if (!pairs) return;
    for (const pair of pairs) reading.pairs.push(pair);
    reading.lines.add(index);
  });
  readLabelLines(page, book, reading);
  reading.pairs.sort((a, b) => a.label.start - b.label.start);
  return reading;
}

function readGrid(page: Page, grid: Grid, book: LabelBook, reading: InfoReading): void {
  const words = (cell: Cell) => page.text.slice(cell.start, cell.end);
  const rows = grid.rows.map((row) => row.filter((cell) => cell.end > cell.start));
  const found: { pairs: InfoPair[]; cells: Cell[] }[] = [];
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
    const pairs = pairsInRow(page, cells, book);
    if (pairs.some(({ value }) => value) || (pairs.length > 0 && cells.length === 1)) found.push({ pairs, cells });
    else if (cells.every((cell) => cell.end - cell.start < LONGEST_VALUE)) plain++;
  });
  const known = found
    .flatMap(({ pairs }) => pairs)
    .filter(({ value, meaning }) => value && meaning.kind === "official");
  const sure = known.some(({ meaning }) => meaning.kind === "official" && meaning.key !== "标题");
  if (
    !sure ||
    found.length <= plain ||
    (found.length < 2 && known.length < 2 && page.kind !== "text" && grid.rows.length > 1)
  )
    return;
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
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Label, value, label, value …; where a table has one known label, the other label cells of the row are labels too. */
function pairsInRow(page: Page, cells: Cell[], book: LabelBook): InfoPair[] {
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
function isBeforeLabel(page: Page, cell: Cell | undefined, book: LabelBook): boolean {
  return cell !== undefined && book.meaningOf(page.text.slice(cell.start, cell.end))?.kind === "official";
}

function looksLikeLabel(words: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}()（）/、0-9]{1,11}[:：]?$/u.test(withoutBlanks(words));
}

/** Where the text of 公开具体内容 stands: the next cell, the cell below, or in a scraped text the lines that follow. */
function textPlace(page: Page, grid: Grid, row: number, cells: Cell[], below: Cell | undefined): Span | undefined {
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

/** A label as a line of its own with its value on the next line. */
function readLabelLines(page: Page, book: LabelBook, reading: InfoReading): void {
  const found: { pair: InfoPair; lines: [number, number]; colon: boolean }[] = [];
  for (let index = 0; index + 1 < page.lines.length; index++) {
    const line = page.lines[index];
    const next = page.lines[index + 1];
    if (!line || !next || line.end - line.start > 30 || reading.lines.has(index) || line.origin === "title") continue;
    const words = page.text.slice(line.start, line.end);
    const meaning = book.meaningOf(words);
    if (meaning?.kind !== "official" && meaning?.kind !== "other") continue;
    const value = page.text.slice(next.start, next.end);
    const colon = /[:：]$/u.test(words);
    if (next.end - next.start > 120 || reading.lines.has(index + 1) || book.meaningOf(value) || /[:：]$/u.test(value))
      continue;
    found.push({ pair: { meaning, label: line, value: next }, lines: [index, index + 1], colon });
    index++;
  }
  const official = found.filter(({ pair }) => pair.meaning.kind === "official").length;
  for (const { pair, lines, colon } of found) {
    if (!colon && official < 2) continue;
    reading.pairs.push(pair);
    for (const line of lines) reading.lines.add(line);
  }
}
