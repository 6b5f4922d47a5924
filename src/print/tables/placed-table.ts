import type { Run } from "../runs.ts";
import type { Picture } from "./set-table.ts";

/** A line of a cell: words, or a picture. */
export type PlacedLine = { runs: Run[] } | { picture: Picture };

export interface PlacedCell {
  column: number;
  columnSpan: number;
  rowSpan: number;
  lines: PlacedLine[];
  align: "left" | "right" | "centre";
  /** Its words stand at the top of it, not in the middle. */
  top?: true;
  furniture?: true;
  openAbove?: true;
  openBelow?: true;
  place?: string;
}

export interface PlacedRow {
  kind: "head" | "body" | "total";
  /** Points. */
  height: number;
  cells: PlacedCell[];
  begins?: true;
}

/** A piece of a table that stands on one page. */
export interface PlacedTable {
  /** Of its columns, in units of the size of its text. */
  widths: number[];
  readonly rows: readonly PlacedRow[];
}

/** What stands on one page of a table: one piece, or several side by side that are read one after the other. */
export interface TableBlock {
  type: "table";
  /** Of its text, in points on paper, in pixels on a slide. */
  size: number;
  pieces: PlacedTable[];
  /** Address of the table where the cells on the pages do not come in the order of the text: its columns are cut. */
  anchor?: string;
}

/** How high a picture in a cell is, in units of the size of the text. */
export const CELL_PICTURE = 6;

/** The cells of each row from left to right with blank ones where nothing stands, but those under a merged cell. */
export function fillRows({ widths, rows }: PlacedTable): PlacedCell[][] {
  const covered = widths.map(() => 0);
  return rows.map(({ cells }) => {
    const filled: PlacedCell[] = [];
    for (let column = 0; column < widths.length; column++) {
      const cell = cells.find((one) => one.column === column);
      if (cell) {
        filled.push(cell);
        for (let at = column; at < column + cell.columnSpan; at++) covered[at] = cell.rowSpan;
        column += cell.columnSpan - 1;
      } else if ((covered[column] ?? 0) <= 0) filled.push(blankCell(column));
    }
    covered.forEach((rows_, column) => (covered[column] = rows_ - 1));
    return filled;
  });
}

export function blankCell(column: number, columnSpan = 1): PlacedCell {
  return { column, columnSpan, rowSpan: 1, lines: [], align: "left" };
}
