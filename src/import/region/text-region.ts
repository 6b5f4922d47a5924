import type { Grid, Line, Span } from "../input/page.ts";
import type { Signs } from "../lines/signs.ts";

/** The official text of a page, found between its frame, its tools and its 公开信息. */
export interface TextRegion {
  /** The line of the page where it begins, whatever an editor takes in above. */
  first: number;
  /** Its lines, in their order. */
  fragments: readonly Fragment[];
  /** Its tables, by each of their lines. */
  tables: ReadonlyMap<number, Grid>;
  /** What its paragraphs are put together from. */
  segments: readonly Segment[];
}

/** A line of the text, or the part of a line that is text. */
export interface Fragment extends Span {
  line: number;
  gap: Line["gap"];
  indented: boolean;
  signs: Signs;
}

/** A stretch of text that is either kept whole or joined to its neighbours, never cut. */
export interface Segment extends Span {
  text: string;
  signs: Signs;
  /** What parts it from the one before: a blank of a scraped line, a line end, an empty line or block. */
  gap: "blank" | "line" | "block";
  indented: boolean;
  /** The outline level of a paragraph in a Word file. */
  outline?: number;
  /** Whether it stands in the middle of the lines in a Word file. */
  centred?: true;
  /** A table that stands here instead of text. */
  grid?: Grid;
}

/** Successive segments [from, to). */
export interface SegmentRun {
  from: number;
  to: number;
}
