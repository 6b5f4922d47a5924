import type { Grid } from "./grid.ts";

/** How a table is set on one kind of paper or slide. */
export interface TableLayout {
  grid: Grid;
  /** Whether it stands on sheets that are turned. */
  turned: boolean;
  /** How many pieces of it stand side by side on a page. */
  beside: number;
  /** The columns on each of the pages that belong together, where they are more than one page is wide: keys, then others. */
  bands?: number[][];
  /** Height of the head and the first rows, in points. */
  begin: number;
}
