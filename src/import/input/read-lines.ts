import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import type { Line, Page, Span } from "./page.ts";

/** A line with what it shows by itself. */
export interface ReadLine extends Line {
  signs: Signs;
}

/** A page whose lines have been read: what each of them is, later steps ask of it and do not work out again. */
export interface ReadPage extends Page {
  lines: ReadLine[];
}

/** Reads each line of a page once. */
export function readLines(page: Page): ReadPage {
  const lines = page.lines.map((line) => ({ ...line, signs: readSigns(page.text.slice(line.start, line.end)) }));
  return { ...page, lines };
}

/** What a stretch shows: that of its line where it is all of it. */
export function signsOf(page: ReadPage, line: ReadLine | undefined, { start, end }: Span): Signs {
  return line?.start === start && line.end === end ? line.signs : readSigns(page.text.slice(start, end));
}
