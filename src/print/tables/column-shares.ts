import { SETTING } from "../paper.ts";
import type { SetCell, SetColumn } from "./set-table.ts";

/** What a column takes beside its text: its blanks, its line, and what faces differ by. In units of the size of its text. */
export const CELL_BLANK = 2 * SETTING.cell + 0.25;

/** The least width in which columns are read well, blanks and all. */
export function evenWidth(columns: readonly SetColumn[]): number {
  return columns.reduce((sum, { even }) => sum + even + CELL_BLANK, 0);
}

/**
 * Widths of columns that fill a line: each gets what it is read well with, the rest goes to those whose text wraps.
 *
 * @param room in units of the size of the text
 * @returns undefined where there is too little
 */
export function shareWidth(columns: readonly SetColumn[], room: number): number[] | undefined {
  const rest = room - evenWidth(columns);
  if (rest < 0 || columns.length === 0) return undefined;
  const lacks = columns.map(({ even, most }) => Math.min(most, LONGEST) - Math.min(even, LONGEST));
  const lack = lacks.reduce((sum, own) => sum + own, 0);
  const given = Math.min(1, lack === 0 ? 0 : rest / lack);
  const widths = columns.map(({ even }, at) => even + CELL_BLANK + given * (lacks[at] ?? 0));
  const left = Math.max(0, room - widths.reduce((sum, own) => sum + own, 0));
  const total = widths.reduce((sum, own) => sum + own, 0);
  return widths.map((own) => own + (left * own) / total);
}

/** Text that is longer than this wraps in any column: it weighs no more. */
const LONGEST = 120;

/** Sums of widths: a column that is as wide as a word has room for it. */
const SLACK = 1e-6;

/** Width of the text in a cell. */
export function textRoom(cell: Pick<SetCell, "column" | "columnSpan">, widths: readonly number[]): number {
  let own = 0;
  for (let at = cell.column; at < cell.column + cell.columnSpan; at++) own += widths[at] ?? 0;
  return Math.max(1, own - CELL_BLANK + SLACK);
}
