import { factValueWidth } from "./fact-atoms.ts";
import { SETTING } from "./paper.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { tearRuns } from "./tear-runs.ts";

/**
 * A block whose words have room in its lines, those of tables apart, which have them already: browser and Typst tear what is wider
 * than a line where the plan has counted it, and begin it on the line of what is before it.
 *
 * @param width of a line, in characters of the size of its text
 * @param title how much larger titles are
 */
export function tearBlock<Block extends PlacedBlock>(
  block: Block,
  width: number,
  title: number = SETTING.title,
): Block {
  return { ...block, ...tornParts(block, width, title) };
}

function tornParts(block: PlacedBlock, width: number, title: number): Partial<PlacedBlock> {
  switch (block.type) {
    case "table":
    case "image":
      return {};
    case "facts":
      return { rows: block.rows.map((row) => tearFacts(row, factValueWidth(row.length, width))) };
    case "title":
      return { lines: block.lines.map((line) => tearRuns(line, width / title)) };
    case "signature":
      return { lines: block.lines.map((line) => tearRuns(line, width)) };
    default:
      return { runs: tearRuns(block.runs, width / SETTING.statement) };
  }
}

function tearFacts(row: Extract<PlacedBlock, { type: "facts" }>["rows"][number], width: number) {
  return row.map(({ label, values }) => ({ label, values: values.map((value) => tearRuns(value, width)) }));
}
