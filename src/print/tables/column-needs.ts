import type { ColumnKind, Table, TableCell } from "../../model/document.ts";
import { cellLines } from "../../model/table.ts";
import { cellUnitEnds, isTiedAt, textWidth, widthBetween } from "../../model/text-units.ts";

/** How wide the text of a column is, in full-width characters, blanks at its sides apart. */
export interface ColumnNeed {
  /** The longest piece in it that may not be torn: an amount, a date, a name, a word. */
  least: number;
  /** With less than this it is read badly: long text would stand in a thread of two characters. */
  even: number;
  /** With more than this nothing changes: each paragraph is one line. */
  most: number;
}

/** Codes, addresses and numbers beyond this width are torn; of anything that is torn so much stands on a line. */
const LONGEST_WORD = 8;
const PIECE = 4;
/** Amounts are torn only where they are longer than any sum of money. */
const LONGEST_FIGURE = 14;
/** A picture in a cell is seen well from here on. */
const PICTURE = 6;
/** Kinds of columns whose cells stay on one line, up to this width. */
const ONE_LINE: readonly ColumnKind[] = ["number", "money", "date", "name", "code"];
const LONGEST_LINE = 12;

/** The widths that the columns of a table need. A merged cell widens the columns under it together. */
export function columnNeeds({ columns, rows }: Table): ColumnNeed[] {
  const widths = columns.map((): ColumnNeed => ({ least: 1, even: 1, most: 1 }));
  const merged: { cell: TableCell; width: ColumnNeed }[] = [];
  for (const { kind: rowKind, cells } of rows)
    for (const cell of cells) {
      const width = cellWidth(cell, columns[cell.column]?.kind ?? "prose", rowKind === "head");
      const own = widths[cell.column];
      if (cell.columnSpan > 1) merged.push({ cell, width });
      else if (own) widen(own, width);
    }
  for (const { cell, width } of merged) {
    const under = widths.slice(cell.column, cell.column + cell.columnSpan);
    for (const key of ["least", "even", "most"] as const) {
      const lack = width[key] - under.reduce((sum, own) => sum + own[key], 0);
      // What stands over several columns is a heading: it never asks for more than its words do.
      if (lack > 0 && key !== "even") for (const own of under) own[key] += lack / under.length;
    }
  }
  for (const own of widths) {
    own.even = Math.max(own.even, own.least);
    own.most = Math.max(own.most, own.even);
  }
  return widths;
}

/** @param isHead whether the cell heads its column: heads take three lines before they widen it */
function cellWidth(cell: TableCell, kind: ColumnKind, isHead: boolean): ColumnNeed {
  const lines = cellLines(cell);
  const most = Math.max(...lines.map(textWidth));
  const picture = cell.images.length > 0 ? PICTURE : 0;
  const oneLine = !isHead && ONE_LINE.includes(kind) && most <= LONGEST_LINE;
  const never = kind !== "code" && oneLine;
  const least = Math.max(
    picture / 2,
    never ? most : Math.max(...lines.map((line) => longestPiece(line, kind === "name"))),
  );
  const even = isHead ? Math.min(most, LONGEST_WORD, Math.max(2, most / 3)) : oneLine ? most : comfort(most);
  // Words beside several rows have the height of them all.
  return { least, even: Math.max(least, picture, even), most: Math.max(most / cell.rowSpan, picture) };
}

/** Words of 4 characters stay whole; text of 10 is read well in a column of 4, of 100 in one of 9, of 400 and more in one of 16. */
function comfort(most: number): number {
  return most <= 4 ? most : Math.min(most, 16, 2 + Math.sqrt(most) / 1.4);
}

function longestPiece(text: string, names: boolean): number {
  let longest = 1;
  const endOf = cellUnitEnds(text, names);
  for (let end = 0; end < text.length;) {
    const at = end;
    end = endOf(text, at);
    const width = widthBetween(text, at, end);
    if (width <= longest) continue;
    const isFigure = /^[-+]?[\d,.]+$/u.test(text.slice(at, end)) || isTiedAt(text, at);
    longest = Math.max(longest, width <= (isFigure ? LONGEST_FIGURE : LONGEST_WORD) ? width : PIECE);
  }
  return longest;
}

function widen(own: ColumnNeed, width: ColumnNeed): void {
  own.least = Math.max(own.least, width.least);
  own.even = Math.max(own.even, width.even);
  own.most = Math.max(own.most, width.most);
}
