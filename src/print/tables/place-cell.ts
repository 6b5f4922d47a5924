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

/** Takes as many lines as there is room for, at least one. */
export function takeLines(grid: Grid, lines: PlacedLine[], most: number): PlacedLine[] {
  const taken: PlacedLine[] = [];
  for (let used = 0; lines[0];) {
    used += countPlaced(grid, [lines[0]]);
    if (used > most && taken.length > 0) break;
    taken.push(lines[0]);
    lines.shift();
    if (used >= most) break;
  }
  return taken;
}
