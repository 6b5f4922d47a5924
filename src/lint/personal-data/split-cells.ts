import type { TableCell } from "../../model/document.ts";
import { foldText } from "./folded-text.ts";
import { hasIdShape, isIdChecked } from "./checksums.ts";

/** Cells that hold one identity number together, in the order of reading. */
export interface SplitNumber<Cell> {
  cells: readonly Cell[];
}

const LONGEST = 18;

/**
 * Finds identity numbers that are split over neighbours: boxes for single digits, a number wrapped into the next row. Each
 * of them holds digits and nothing else, and all of them together are one checked number.
 *
 * @param rows cells, or pieces of text, that stand beside each other
 * @param textOf what stands in one
 */
export function findSplitNumbers<Cell>(
  rows: readonly (readonly Cell[])[],
  textOf: (cell: Cell) => string,
): SplitNumber<Cell>[] {
  const found: SplitNumber<Cell>[] = [];
  // A list of thousands of rows says little that is new, and each cell stands in a row and in a column.
  const known = new Map<string, string>();
  const read = (text: string) => {
    const digits = known.get(text) ?? digitsOf(text);
    known.set(text, digits);
    return digits;
  };
  for (const row of rows) {
    const pieces = row.map((cell) => read(textOf(cell)));
    for (let from = 0; from < row.length; from += 1) {
      const to = endOf(pieces, from);
      if (to === undefined) continue;
      found.push({ cells: row.slice(from, to) });
      from = to - 1;
    }
  }
  return found;
}

/** Where the number that begins with a piece is over; undefined where none does. */
function endOf(pieces: readonly string[], from: number): number | undefined {
  let number = "";
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? "";
    if (piece === "" || number.length + piece.length > LONGEST) return undefined;
    number += piece;
    if (number.length === LONGEST) return at > from && hasIdShape(number) && isIdChecked(number) ? at + 1 : undefined;
  }
  return undefined;
}

/** The digits of a piece, with an X at its end; `""` where there is anything else in it. */
function digitsOf(text: string): string {
  if (text.length > 40) return "";
  const words = foldText(text)
    .value.replace(/[\s.,-]/gu, "")
    .toUpperCase();
  return /^(?:\d{1,17}X?|X)$/u.test(words) ? words : "";
}

/** The columns of a table: what may go on in the next row. */
export function columnsOf(rows: readonly { cells: readonly TableCell[] }[]): TableCell[][] {
  const columns = new Map<number, TableCell[]>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const column = columns.get(cell.column);
      if (column) column.push(cell);
      else columns.set(cell.column, [cell]);
    }
  return [...columns.values()];
}
