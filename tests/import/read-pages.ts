import type { Doubts } from "../../src/import/doubts.ts";
import type { InfoReading } from "../../src/import/info/info-reading.ts";
import { readHtmlPage } from "../../src/import/input/html-page.ts";
import type { Span } from "../../src/import/input/page.ts";
import type { ReadPage } from "../../src/import/input/read-lines.ts";
import { readLines } from "../../src/import/input/read-lines.ts";
import { readTextPage } from "../../src/import/input/text-page.ts";
import { readSigns } from "../../src/import/lines/signs.ts";
import type { Segment } from "../../src/import/region/text-region.ts";

/** A scraped text or a saved web page as the first steps of the importer leave it. */
export const readText = (source: string): ReadPage => readLines(readTextPage(source));
export const readWeb = (source: string): ReadPage => readLines(readHtmlPage(source));

/** A page that states nothing beside its text. */
export const NO_INFO: InfoReading = { pairs: [], lines: new Set(), grid: new Set(), tables: new Map(), leftOver: [] };

/** The words of stretches of a page. */
export function wordsAt({ text }: ReadPage, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Collects doubts as `id: reason`. */
export function collectDoubts(): Doubts & { told: string[] } {
  const told: string[] = [];
  return { told, add: (_, { id }, reason) => told.push(`${id}: ${reason}`), list: () => [] };
}

/** Segments of a text: a line each, or parted as said; `>` begins an indented one. */
export function segmentsOf(lines: readonly string[], gap: Segment["gap"] = "line"): Segment[] {
  let at = 0;
  return lines.map((line) => {
    const text = line.replace(/^>/u, "");
    const segment = { start: at, end: at + text.length, text, signs: readSigns(text), gap, indented: text !== line };
    at += text.length + 1;
    return segment;
  });
}
