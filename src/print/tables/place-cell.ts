import type { Grid } from "./grid.ts";
import { linesOf } from "./grid.ts";
import type { PlacedCell, PlacedLine } from "./placed-table.ts";
import type { SetCell } from "./set-table.ts";

/** A cell with all its lines, made once for a grid, which is cut many times; a merged one for each time, for it grows row by row. */
export function placeWhole(grid: Grid, cell: SetCell): PlacedCell {
  if (cell.rowSpan > 1) return placeCell(cell, linesOf(grid, cell));
  const known = grid.placed.get(cell);
  if (known) return known;
  const placed = placeCell(cell, linesOf(grid, cell));
  grid.placed.set(cell, placed);
  return placed;
}

/** A cell with some of its lines, on one page. */
export function placeCell(cell: SetCell, lines: PlacedLine[]): PlacedCell {
  const { column, columnSpan, rowSpan, align, furniture, openAbove, openBelow, place } = cell;
  return {
    column,
    columnSpan,
    rowSpan: 1,
    lines,
    align,
    ...((rowSpan > 1 || openBelow) && { top: true }),
    ...(furniture && { furniture }),
    ...(openAbove && { openAbove }),
    ...(openBelow && { openBelow }),
    ...(place !== undefined && { place }),
  };
}
