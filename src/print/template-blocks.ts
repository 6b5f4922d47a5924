import { FACT_LABEL } from "./fact-atoms.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { BETWEEN } from "./tables/lay-long.ts";
import { CELL_PICTURE } from "./tables/placed-table.ts";
import { templatePiece } from "./tables/template-table.ts";

/** What the templates need for the blocks of any page. */
export const TEMPLATE = { factLabel: FACT_LABEL, between: BETWEEN, cellPicture: CELL_PICTURE, isPlain: true } as const;

/** The blocks of a page as the templates take them. */
export function templateBlocks(blocks: readonly PlacedBlock[]) {
  return blocks.map((block) =>
    block.type === "table" ? { ...block, pieces: block.pieces.map(templatePiece) } : block,
  );
}
