import type { FactsBlock } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { TableLayout } from "./tables/table-layout.ts";

/** What is never torn: a line, a field, a picture; or a whole table, which cuts itself into pages. Heights in points. */
export interface Atom {
  block: PlannedBlock | FactsBlock;
  height: number;
  /** Blank under it, which does not count at the end of a page. */
  gap: number;
  /** It stays on the page of the next one. */
  glued: boolean;
  /** Which characters of a text, or which lines of a title or signatures, this is. */
  from: number;
  to: number;
  fact?: FactsBlock["rows"][number];
  table?: TableLayout;
}
