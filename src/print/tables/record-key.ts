import { printWords as words } from "../../ui/print-words.ts";
import { textRoom } from "./column-shares.ts";
import type { Grid } from "./grid.ts";
import { countPlaced, linesOf, rowHeight } from "./grid.ts";
import { placeCell } from "./place-cell.ts";
import type { PlacedRow } from "./placed-table.ts";
import { lineOfRuns, setLine } from "./set-table.ts";

/** Whether a row of a table that is set as records goes on with the record of the row above it. */
export function goesOnRecord({ table }: Grid, at: number): boolean {
  return table.head === 0 && table.rows[0]?.begins === true && table.rows[at]?.begins !== true;
}

/**
 * What a record is about, its first label and value, as it stands again where the record goes on on another page; nothing
 * where that is more than a line.
 *
 * @param at a row of the record
 */
export function recordKey(grid: Grid, at: number): PlacedRow[] {
  let begin = at - 1;
  while (begin > 0 && grid.table.rows[begin]?.begins !== true) begin--;
  const [label, key] = grid.table.rows[begin]?.cells ?? [];
  const [line, ...others] = key?.lines ?? [];
  if (!label || !key || !line || others.length > 0) return [];
  const wide = { ...key, columnSpan: grid.widths.length - key.column };
  const { runs, width } = lineOfRuns([...line.runs, ...setLine(words.continued).runs]);
  if (width > textRoom(wide, grid.widths)) return [];
  const cells = [placeCell(label, linesOf(grid, label)), { ...placeCell(wide, [{ runs }]), furniture: true as const }];
  for (const cell of cells) delete cell.place;
  const high = Math.max(...cells.map(({ lines }) => countPlaced(grid, lines)));
  return [{ kind: "body", height: rowHeight(grid, high), cells }];
}
