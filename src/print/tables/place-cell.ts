import type { Grid } from "./grid.ts";
import { countPlaced } from "./grid.ts";
import type { PlacedCell, PlacedLine } from "./placed-table.ts";
import type { SetCell } from "./set-table.ts";

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

/** The lines of a cell from one on that there is room for, at least one. */
export function linesFrom(grid: Grid, lines: readonly PlacedLine[], from: number, most: number): PlacedLine[] {
  let [end, used] = [from, 0];
  for (let line = lines[end]; line; line = used < most ? lines[end] : undefined) {
    used += countPlaced(grid, [line]);
    if (used > most && end > from) break;
    end++;
  }
  return lines.slice(from, end);
}
