import type { Grid, Span } from "../input/page.ts";
import type { Signs } from "../lines/signs.ts";

/** A stretch of a paragraph and what stands between it and the one before. */
export interface Piece extends Span {
  glue: "" | " ";
  signs: Signs;
}

/** A paragraph or title line of the draft's body. */
export interface DraftParagraph {
  kind: "paragraph" | "heading";
  /** The number of `#`. */
  depth: number;
  pieces: Piece[];
  /** Its first characters, blanks apart. */
  opening: Signs;
  /** The outline level of a paragraph in a Word file. */
  outline?: number;
  /** Whether it is a line of a table of contents. */
  contents?: true;
}

/** A block of the draft's body. */
export type DraftBlock = DraftParagraph | { kind: "table"; grid: Grid };
