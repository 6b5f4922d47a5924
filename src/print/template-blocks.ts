import { FACT_LABEL, factValueWidth } from "./fact-atoms.ts";
import { keepTail } from "./keep-tail.ts";
import { SETTING } from "./paper.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { BETWEEN } from "./tables/lay-long.ts";
import { CELL_PICTURE } from "./tables/placed-table.ts";
import { templatePiece } from "./tables/template-table.ts";
import { tearRuns } from "./tear-runs.ts";

/** What the templates need for the blocks of any page. */
export const TEMPLATE = { factLabel: FACT_LABEL, between: BETWEEN, cellPicture: CELL_PICTURE, isPlain: true } as const;

/**
 * The blocks of a page as the templates take them.
 *
 * @param width of a line, in characters of the size of its text
 * @param title how much larger titles are
 */
export function templateBlocks(blocks: readonly PlacedBlock[], width: number, title: number = SETTING.title) {
  return blocks.map((block) => {
    switch (block.type) {
      case "table":
        return { ...block, pieces: block.pieces.map((piece) => templatePiece(piece, block.anchor !== undefined)) };
      case "facts":
        return { ...block, rows: block.rows.map((row) => tearFacts(row, factValueWidth(row.length, width))) };
      case "image":
        return block;
      case "title":
        return { ...block, lines: block.lines.map((line) => tearRuns(line, width / title)) };
      case "signature":
        return { ...block, lines: block.lines.map((line) => tearRuns(line, width)) };
      default:
        return { ...block, runs: tearRuns(keepTail(block.runs), width / SETTING.statement) };
    }
  });
}

function tearFacts(row: Extract<PlacedBlock, { type: "facts" }>["rows"][number], width: number) {
  return row.map(({ label, values }) => ({ label, values: values.map((value) => tearRuns(keepTail(value), width)) }));
}
