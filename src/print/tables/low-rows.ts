import { evenWidth, shareWidth } from "./column-shares.ts";
import type { SetColumn, SetTable } from "./set-table.ts";

/** The words of a cell of one column and one row: how wide each paragraph is. */
interface Words {
  column: number;
  widths: number[];
  /** How many lines it has in the column as it is now. */
  lines: number;
}

/** So many rows, spread over the table, say how high all are. */
const SAMPLE = 60;
/** Width is given in so many parts, some of them at once: a column may need several before a line is saved. */
const PARTS = 24;
const AT_ONCE = [1, 2, 3, 5, 8] as const;
/** Sums of parts are never more than the whole. */
const SLACK = 1e-6;
/** Words are not torn anywhere: a line is filled up to this. */
const RAGGED = 0.4;

/**
 * Widths of the columns that fill a line: each gets what it is read well with; the rest goes where it makes the rows
 * lowest, and what then is left where text wraps (see {@link shareWidth}).
 *
 * @param room in units of the size of the text
 * @returns undefined where there is too little
 */
export function lowWidths(table: SetTable, room: number): number[] | undefined {
  const rest = room - evenWidth(table.columns);
  if (rest <= SLACK) return shareWidth(table.columns, room);
  return shareWidth(growColumns(table, rest), room);
}

function growColumns({ columns, rows }: SetTable, rest: number): SetColumn[] {
  const sample = sampleRows(rows);
  const widths = columns.map(({ even }) => even);
  const part = (rest - SLACK) / PARTS;
  for (const row of sample) for (const cell of row) cell.lines = countLines(cell, widths[cell.column] ?? 0);
  for (let left = PARTS; left > 0;) {
    const { column, parts } = findBest(sample, widths, part, left);
    if (column < 0) break;
    const width = (widths[column] ?? 0) + parts * part;
    widths[column] = width;
    for (const row of sample) for (const cell of row) if (cell.column === column) cell.lines = countLines(cell, width);
    left -= parts;
  }
  return columns.map((column, at) => {
    const even = widths[at] ?? column.even;
    return { ...column, even, most: Math.max(column.most, even) };
  });
}

/** The column that makes the rows lowest by what it is given, and by how many parts. */
function findBest(sample: readonly Words[][], widths: readonly number[], part: number, left: number) {
  let best = { column: -1, parts: 0, gain: 0 };
  widths.forEach((width, column) => {
    const counted = countColumn(sample, column);
    for (const parts of counted.length > 0 ? AT_ONCE : []) {
      if (parts > left) break;
      const gain = countSaved(counted, width + parts * part) / parts;
      if (gain > best.gain) best = { column, parts, gain };
    }
  });
  return best;
}

function sampleRows(rows: SetTable["rows"]): Words[][] {
  const step = Math.max(1, rows.length / SAMPLE);
  const sample: Words[][] = [];
  for (let at = 0; at < rows.length; at += step) {
    const cells = rows[Math.floor(at)]?.cells ?? [];
    const own = cells.filter(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
    sample.push(own.map(({ column, lines }) => ({ column, widths: lines.map(({ width }) => width), lines: 1 })));
  }
  return sample;
}

/** The cells of a column that are higher than what stands beside them. */
function countColumn(sample: readonly Words[][], column: number): Counted[] {
  const counted: Counted[] = [];
  for (const row of sample) {
    let own: Words | undefined;
    let others = 1;
    for (const cell of row)
      if (cell.column === column) own = cell;
      else if (cell.lines > others) others = cell.lines;
    if (own && own.lines > others) counted.push({ own, others });
  }
  return counted;
}

/** A cell that makes its row higher than the others do. */
interface Counted {
  own: Words;
  /** The most lines of these. */
  others: number;
}

/** How many lines all rows are lower with one column so wide. */
function countSaved(counted: readonly Counted[], width: number): number {
  let saved = 0;
  for (const { own, others } of counted) saved += own.lines - Math.max(others, countLines(own, width));
  return saved;
}

function countLines({ widths }: Words, room: number): number {
  let lines = 0;
  for (const width of widths) lines += width <= room ? 1 : Math.ceil(width / Math.max(1, room - RAGGED));
  return lines;
}
