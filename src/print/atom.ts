import type { FactsBlock } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { Run } from "./runs.ts";

/** Where text is set, in points; `picture` is the height that a picture takes. */
export interface Room {
  width: number;
  height: number;
  picture: number;
  /** Pitch of lines, blank between blocks, and above and under the lines of a cell, in units of the size of the text. */
  line: number;
  gap: number;
  pad: number;
  /** How much larger titles are than the text; as {@link SETTING} has it where it is not said. */
  title?: number;
}

/** What is never torn: a line, a row of a table, a picture. Heights in points. */
export interface Atom {
  block: PlannedBlock | FactsBlock;
  height: number;
  /** Blank under it, which does not count at the end of a page; what closes a torn row there. */
  gap: number;
  tail: number;
  /** It stays on the page of the next one. */
  glued: boolean;
  /** Height of what stands above it where a page begins with it: the head of its table, which is repeated, a row's blank. */
  head: number;
  /** Which characters of a text, or which row of a table, this is. */
  from: number;
  to: number;
  /** A line of a row, and whether it stands under the head of its table. */
  row?: { whole: Run[][]; cells: Run[][]; underHead: boolean };
  fact?: FactsBlock["rows"][number];
}
