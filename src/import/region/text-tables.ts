import type { InfoReading } from "../info/info-reading.ts";
import type { Grid } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { signsOf } from "../input/read-lines.ts";
import type { Fragment } from "./text-region.ts";

/** The tables of the text by each of their lines; tables that only place text on the page are not among them. */
export function findTables(page: ReadPage, fragments: readonly Fragment[], info: InfoReading): Map<number, Grid> {
  const tables = new Map<number, Grid>();
  const inside = new Set(fragments.map(({ line }) => line));
  for (const grid of page.grids) {
    if (isLayout(page, grid) || (info.text && info.text.start > (page.lines[grid.from]?.start ?? 0))) continue;
    const lines = Array.from({ length: grid.to - grid.from }, (_, index) => grid.from + index);
    if (!lines.every((line) => inside.has(line)) || lines.some((line) => tables.has(line))) continue;
    for (const line of lines) tables.set(line, grid);
  }
  return tables;
}

/** One column, rows with one filled cell each, a table around tables, or whole paragraphs in cells. */
function isLayout(page: ReadPage, grid: Grid): boolean {
  if (grid.outer) return true;
  const filled = grid.rows.map((row) => row.filter((cell) => cell.end > cell.start));
  const used = filled.filter((row) => row.length > 0);
  if (used.every((row) => row.length < 2)) return true;
  if (page.kind !== "text") return used.length < 2 && filled.flat().some((cell) => cell.to - cell.from > 3);
  const widths = new Set(grid.rows.map((row) => row.length));
  return (
    used.length < 2 ||
    widths.size > 2 ||
    used.filter((row) => row.length > 1).length * 2 < used.length ||
    used.flat().some((cell) => cell.end - cell.start > 300 && signsOf(page, page.lines[cell.from], cell).prose)
  );
}
