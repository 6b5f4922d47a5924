import { evenWidth, shareWidth } from "./column-shares.ts";
import type { SetColumn, SetTable } from "./set-table.ts";

/** The words of a cell of one column and one row: how wide each paragraph is. */
interface Words {
  column: number;
  widths: number[];
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
  for (let left = PARTS; left > 0;) {
    let best = { column: -1, parts: 0, gain: 0 };
    widths.forEach((width, column) => {
      const counted = countColumn(sample, widths, column);
      for (const parts of AT_ONCE) {
        if (parts > left) break;
        const gain = countSaved(counted, width + parts * part) / parts;
        if (gain > best.gain) best = { column, parts, gain };
      }
    });
    if (best.column < 0) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.parts * part;
    left -= best.parts;
  }
  return columns.map((column, at) => {
    const even = widths[at] ?? column.even;
    return { ...column, even, most: Math.max(column.most, even) };
  });
}

function sampleRows(rows: SetTable["rows"]): Words[][] {
  const step = Math.max(1, rows.length / SAMPLE);
  const sample: Words[][] = [];
  for (let at = 0; at < rows.length; at += step) {
    const cells = rows[Math.floor(at)]?.cells ?? [];
    const own = cells.filter(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
    sample.push(own.map(({ column, lines }) => ({ column, widths: lines.map(({ width }) => width) })));
  }
  return sample;
}

/** How many lines each row has in a column, and the most that any other column has: what is gained by a wider column is asked often. */
function countColumn(sample: readonly Words[][], widths: readonly number[], column: number): Counted[] {
  return sample.flatMap((row): Counted[] => {
    const own = row.find((cell) => cell.column === column);
    if (!own) return [];
    const before = countLines(own, widths[column] ?? 0);
    const others = Math.max(1, ...row.map((cell) => (cell === own ? 1 : countLines(cell, widths[cell.column] ?? 0))));
    return before > others ? [{ own, before, others }] : [];
  });
}

/** A cell that makes its row higher than the others do. */
interface Counted {
  own: Words;
  before: number;
  others: number;
}

/** How many lines all rows are lower with one column so wide. */
function countSaved(counted: readonly Counted[], width: number): number {
  return counted.reduce(
    (saved, { own, before, others }) => saved + before - Math.max(others, countLines(own, width)),
    0,
  );
}

function countLines({ widths }: Words, room: number): number {
  let lines = 0;
  for (const width of widths) lines += width <= room ? 1 : Math.ceil(width / Math.max(1, room - RAGGED));
  return lines;
}
