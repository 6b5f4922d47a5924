import { FACT_LABEL } from "./fact-atoms.ts";
import { keepTail } from "./keep-tail.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { BETWEEN } from "./tables/lay-long.ts";
import { CELL_PICTURE } from "./tables/placed-table.ts";
import { templatePiece } from "./tables/template-table.ts";

/** What the templates need for the blocks of any page. */
export const TEMPLATE = { factLabel: FACT_LABEL, between: BETWEEN, cellPicture: CELL_PICTURE, isPlain: true } as const;

/** The blocks of a page as the templates take them. */
export function templateBlocks(blocks: readonly PlacedBlock[]) {
  return blocks.map((block) => {
    switch (block.type) {
      case "table":
        return { ...block, pieces: block.pieces.map((piece) => templatePiece(piece, block.anchor !== undefined)) };
      case "facts":
        return { ...block, rows: block.rows.map((row) => row.map(keepFact)) };
      case "image":
      case "title":
      case "signature":
        return block;
      default:
        return { ...block, runs: keepTail(block.runs) };
    }
  });
}

function keepFact({ label, values }: Extract<PlacedBlock, { type: "facts" }>["rows"][number][number]) {
  return { label, values: values.map(keepTail) };
}
