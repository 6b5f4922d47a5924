import { isGroupCell } from "../../model/table.ts";
import type { Grid } from "./grid.ts";
import { mergingRows } from "./grid.ts";

/** Rows of merged cells stay on one page as long as they take no more than this part of it. */
const GROUP = 0.4;

const known = new WeakMap<Grid, Map<number, readonly boolean[]>>();

/**
 * For each row whether it stays on the page of the row under it: a head with the first row below it, the title of a group
 * with its first row, a row with the sum under it or with the note that ends the table, the rows of a merged cell where they
 * are few.
 *
 * @param full height of a page
 */
export function tiedRows(grid: Grid, full: number): readonly boolean[] {
  const own = known.get(grid) ?? new Map<number, readonly boolean[]>();
  known.set(grid, own);
  const tied = own.get(full) ?? tieRows(grid, full);
  own.set(full, tied);
  return tied;
}

function tieRows({ table, heights }: Grid, full: number): boolean[] {
  const { rows, head } = table;
  const tied = rows.map(({ tied: own }, at) => own === true || (at < head && at < rows.length - 1));
  const merging = mergingRows(rows);
  rows.forEach(({ kind, cells }, at) => {
    const isAcross = isGroupCell(cells, table.columns.length);
    const isNote = isAcross && at === rows.length - 1;
    const isLow = (other: number) => (heights[other] ?? 0) + (heights[at] ?? 0) <= full * GROUP;
    if (at > head && (kind === "total" || (isNote && isLow(at - 1)))) tied[at - 1] = true;
    if (at >= head && isAcross && isLow(at + 1)) tied[at] = true;
    for (const { rowSpan } of at < head || merging[at] !== true ? [] : cells) {
      if (rowSpan === 1) continue;
      const high = heights.slice(at, at + rowSpan).reduce((sum, height) => sum + height, 0);
      if (high <= full * GROUP) tied.fill(true, at, Math.min(rows.length, at + rowSpan) - 1);
    }
  });
  if (rows.length > 0) tied[rows.length - 1] = false;
  return tied;
}
