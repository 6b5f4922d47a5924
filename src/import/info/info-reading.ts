import type { Grid, Span } from "../input/page.ts";
import type { LabelMeaning } from "./label-book.ts";

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
  /** The tables of the page that hold other data, by each of their lines: nothing in them is 公开信息, title or page frame. */
  tables: ReadonlyMap<number, Grid>;
  /** Cells of such a table that are neither label nor value. */
  leftOver: Span[];
}

/** No value of 公开信息 is longer, in characters. */
export const LONGEST_VALUE = 400;
