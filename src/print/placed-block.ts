import type { PlannedBlock } from "./plan-blocks.ts";
import { plannedRuns } from "./plan-blocks.ts";
import type { Run } from "./runs.ts";
import type { PlacedTable, TableBlock } from "./tables/placed-table.ts";

/** Lines of the official table: one field, or two side by side; several values stand one under another. */
export interface FactsBlock {
  type: "facts";
  rows: { label: Run[]; values: Run[][] }[][];
}

/** A block, or the piece of it that stands on one page. */
export type PlacedBlock =
  | TableBlock
  | ((Exclude<PlannedBlock, { type: "table" }> | FactsBlock) & {
      /** Its beginning stands on the page before. */
      continued?: true;
    });

/** What stands on one page. */
export interface PlacedPage {
  /** In the order in which they are read. */
  blocks: PlacedBlock[];
  /** Where the page has two columns: with which block the second begins; how many stand above both. */
  split?: number;
  lead?: number;
  /** How much of its height is used, from 0 to 1; of two columns the sum of both halved. */
  fill: number;
  /** The sheet of paper is turned, for a wide table. */
  turned?: true;
}

/** The runs of a block in the order in which they are read, furniture apart; none of a picture. */
export function runsIn(block: PlacedBlock): Run[] {
  if (block.type === "table") return block.pieces.flatMap(tableRuns);
  if (block.type === "facts") return block.rows.flat().flatMap(({ label, values }) => [...label, ...values.flat()]);
  return plannedRuns(block).filter(({ furniture }) => !furniture);
}

function tableRuns({ rows }: PlacedTable): Run[] {
  const cells = rows.flatMap((row) => row.cells.filter(({ furniture }) => !furniture));
  return cells.flatMap(({ lines }) => lines.flatMap((line) => ("runs" in line ? line.runs : [])));
}
