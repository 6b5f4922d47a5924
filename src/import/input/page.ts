import type { Point } from "unist";
import { location } from "vfile-location";

/** A stretch [start, end) of a page's text. */
export interface Span {
  start: number;
  end: number;
}

/** One line of a page: a line of a text file, or what stands between two block boundaries or `<br>` of a web page. Never blank; without blanks at its ends. */
export interface Line extends Span {
  /** What parts it from the line before: a mere line end, or an empty line or block boundary. */
  gap: "line" | "block";
  /** Whether it is indented as official paragraphs are (two characters). */
  indented: boolean;
  /** How many of its characters are the words of links. */
  linked: number;
  /**
   * `title` and `meta` are from the head of a web page; `heading` is `<h1>` to `<h3>`, or set as a title in a Word file;
   * `hidden` is not shown by a browser; `running` is what Word repeats or makes: headers, footers, a table of contents.
   */
  origin: "text" | "heading" | "title" | "meta" | "hidden" | "running";
  /** The outline level 0 … 8 of a paragraph in a Word file. */
  outline?: number;
  /** Whether a paragraph of a Word file, outside tables, stands in the middle. */
  centred?: true;
  /** Of a `meta` line: the official label its field stands for. */
  label?: string;
}

/** A picture of the text, and the file it becomes in attachments/. */
export interface Picture {
  at: number;
  file: string;
}

/** A table cell and the lines [from, to) in it; one without words is a stretch of no length. */
export interface Cell extends Span {
  from: number;
  to: number;
  columnSpan: number;
  rowSpan: number;
  /** The pictures in it that are kept as files. */
  pictures: readonly Picture[];
}

/** Whether a cell has words or pictures. */
export function isFilled({ start, end, pictures }: Cell): boolean {
  return end > start || pictures.length > 0;
}

/** A table of a web page or Word file, or successive lines of a text file with `|` or tab stops in them. */
export interface Grid {
  rows: Cell[][];
  /** The lines [from, to) it takes. */
  from: number;
  to: number;
  /** Whether another table stands in one of its cells. */
  outer: boolean;
  /** How many rows at the top are its head, where the input says so. */
  heads?: number;
  /** What parts its columns, where it is only lines that look like one. */
  columns?: "tabs" | "blanks";
}

/** A web page's element that may hold the text, with the lines [from, to) in it. */
export interface PageElement {
  from: number;
  to: number;
  /** `id` and class names in small letters. */
  names: string[];
}

/** Something of a web page that its text cannot carry. */
export interface Remark {
  kind: "picture" | "file" | "ordered-list" | "raised" | "struck" | "comment" | "drawn";
  at: number;
  /** File name of a picture or file, the words of what is drawn, struck out or a comment. */
  name: string;
  /** A picture that stands in the page itself. */
  bytes?: Uint8Array;
}

/**
 * A scraped text, a saved web page or a Word file as one text. Every later step speaks of
 * stretches of `text`, so that each character can be accounted for.
 */
export interface Page {
  kind: "text" | "html" | "docx";
  /** The decoded input; of a Word file, its text. */
  source: string;
  /** For a text file the input itself; for a web page the words a reader sees, its title and its official meta fields. */
  text: string;
  /** For a web page: the offset in `source` of each UTF-16 unit of `text`. */
  offsets?: Uint32Array;
  lines: Line[];
  grids: Grid[];
  elements: PageElement[];
  remarks: Remark[];
  /** Whether a field for a password was seen. */
  login: boolean;
}

/** Gives the line and column of the input for a place in the page's text. */
export function createPlaceFinder(page: Page): (at: number) => Point {
  const place = location(page.source);
  const start: Point = { line: 1, column: 1, offset: 0 };
  return (at) => place.toPoint(page.offsets?.[at] ?? Math.min(at, page.source.length)) ?? start;
}

/** The index of the line that a place stands in; of the next line where it stands between two. */
export function lineAt(page: Page, at: number): number {
  let low = 0;
  let high = page.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.lines[middle]?.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
