import type { Grid } from "./grid.ts";

/** Rows of merged cells stay on one page as long as they take no more than this part of it. */
const GROUP = 0.4;

/**
 * For each row whether it stays on the page of the row under it: a head with the first row below it, a row with the sum
 * under it, the rows of a merged cell where they are few.
 *
 * @param full height of a page
 */
export function tiedRows({ table, heights }: Grid, full: number): boolean[] {
  const { rows, head } = table;
  const tied = rows.map(({ tied: own }, at) => own === true || (at < head && at < rows.length - 1));
  rows.forEach(({ kind, cells }, at) => {
    if (kind === "total" && at > head) tied[at - 1] = true;
    for (const { rowSpan } of at < head ? [] : cells) {
      if (rowSpan === 1) continue;
      const high = heights.slice(at, at + rowSpan).reduce((sum, height) => sum + height, 0);
      if (high <= full * GROUP) tied.fill(true, at, Math.min(rows.length, at + rowSpan) - 1);
    }
  });
  if (rows.length > 0) tied[rows.length - 1] = false;
  return tied;
}
