import type { Doubts } from "../doubts.ts";
import type { Cell, Grid } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { signsOf } from "../input/read-lines.ts";
import { layOutTable } from "./lay-out-table.ts";
import { escapeAlways, tidyBlanks } from "./write-words.ts";

/** A table of the text as Markdown, and its cells in their order; `""` where nothing is in it. */
export function writeTable(page: ReadPage, grid: Grid, doubts: Doubts): { markdown: string; cells: Cell[] } {
  const rows = layOutTable(page, grid, doubts);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return { markdown: "", cells: [] };
  const lines = rows.map((row) => `| ${row.map((cell) => (cell ? writeCell(page, cell) : "")).join(" | ")} |`);
  const rule = `| ${Array.from({ length: width }, () => "---").join(" | ")} |`;
  return {
    markdown: [lines[0], rule, ...lines.slice(1)].join("\n"),
    cells: rows.flat().filter((cell) => cell !== undefined),
  };
}

/** The lines of a cell with a blank between them. */
function writeCell(page: ReadPage, cell: Cell): string {
  const words = page.lines.slice(cell.from, cell.to).map((line) => {
    const part = { start: Math.max(line.start, cell.start), end: Math.min(line.end, cell.end) };
    return tidyBlanks(signsOf(page, line, part));
  });
  return escapeAlways(words.join(" ")).replaceAll("|", "\\|");
}
