import type { PlannedBlock } from "./plan-blocks.ts";
import type { Run } from "./runs.ts";

/** Lines of the official table: one field, or two side by side; several values stand one under another. */
export interface FactsBlock {
  type: "facts";
  rows: { label: Run[]; values: Run[][] }[][];
}

/** A block, or the piece of it that stands on one page. */
export type PlacedBlock = (PlannedBlock | FactsBlock) & {
  /** Its beginning stands on the page before; the head of a table is repeated. */
  continued?: true;
};

/** The runs of a block in the order in which they are read; none of a picture. */
export function runsIn(block: PlacedBlock): Run[] {
  switch (block.type) {
    case "title":
    case "signature":
      return block.lines.flat();
    case "table":
      return block.rows.flat(2);
    case "facts":
      return block.rows.flat().flatMap(({ label, values }) => [...label, ...values.flat()]);
    case "image":
      return [];
    default:
      return block.runs;
  }
}
