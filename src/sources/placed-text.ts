import type { PlacedBlock } from "../print/placed-block.ts";
import { runsIn } from "../print/placed-block.ts";
import { textOfRuns } from "../print/runs.ts";
import type { TableBlock } from "../print/tables/placed-table.ts";
import { PlacedText } from "../proof/placed-text.ts";

/** The words on pages in the order in which they are read, furniture apart. */
export function placedText(blocks: readonly PlacedBlock[]): string {
  const text = new PlacedText();
  for (const block of blocks)
    if (block.type === "table" && block.anchor !== undefined) addCells(text, block, block.anchor);
    else if (block.type === "table") addRows(text, block);
    else text.add(textOfRuns(runsIn(block)), undefined);
  return String(text);
}

/** Cells as they come; those of a long list are not gathered first. */
function addRows(text: PlacedText, { pieces }: TableBlock): void {
  for (const { rows } of pieces)
    for (const { cells } of rows)
      for (const { furniture, lines } of cells)
        for (const line of furniture ? [] : lines) if ("runs" in line) text.add(textOfRuns(line.runs), undefined);
}

/** Where the columns of a table stand on pages side by side, its cells are read by their places. */
function addCells(text: PlacedText, { pieces }: TableBlock, anchor: string): void {
  for (const { place, furniture, lines } of pieces.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    if (place !== undefined && !furniture)
      for (const line of lines) if ("runs" in line) text.add(textOfRuns(line.runs), `${anchor}:${place}`);
}
