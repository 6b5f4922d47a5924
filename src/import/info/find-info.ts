import { findDataTables } from "../input/data-tables.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { readGrid } from "./info-grids.ts";
import type { InfoPair, InfoReading } from "./info-reading.ts";
import { pairsInLine } from "./inline-pairs.ts";
import type { LabelBook } from "./label-book.ts";

/** Finds the labels and values of 公开信息 in tables (`a | b |`, `<td>`), in lines (`label:value`) and as lines of their own. */
export function findInfo(page: ReadPage, book: LabelBook): InfoReading {
  const reading: InfoReading = { pairs: [], lines: new Set(), grid: new Set(), tables: new Map(), leftOver: [] };
  const stating = new Set(page.grids.filter((grid) => readGrid(page, grid, book, reading)));
  reading.tables = findDataTables(page, stating);
  page.lines.forEach((line, index) => {
    if (reading.tables.has(index)) return;
    if (line.origin === "meta" && line.label !== undefined) {
      reading.pairs.push({
        meaning: { kind: "official", key: line.label },
        label: { start: line.start, end: line.start },
        value: line,
      });
      reading.lines.add(index);
      return;
    }
    if (reading.lines.has(index) || line.origin === "title" || line.origin === "running") return;
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

/** A label as a line of its own with its value on the next line. */
function readLabelLines(page: ReadPage, book: LabelBook, reading: InfoReading): void {
  const found: { pair: InfoPair; lines: [number, number]; colon: boolean }[] = [];
  for (let index = 0; index + 1 < page.lines.length; index++) {
    const line = page.lines[index];
    const next = page.lines[index + 1];
    if (reading.tables.has(index) || reading.tables.has(index + 1)) continue;
    if (!line || !next || line.end - line.start > 30 || reading.lines.has(index) || line.origin === "title") continue;
    const meaning = book.meaningOf(line.signs.text);
    if (meaning?.kind !== "official" && meaning?.kind !== "other") continue;
    const value = next.signs.text;
    const colon = /[:：]$/u.test(line.signs.text);
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
