import type { PlacedCell, PlacedTable } from "./placed-table.ts";
import { blankCell, fillRows } from "./placed-table.ts";

/** A cell as `typst/tables.typ` takes it. */
interface TemplateCell extends PlacedCell {
  /** Its words reach down over other rows; height of them all in points. */
  reaches: boolean;
  height: number;
  isHead: boolean;
}

/** A piece of a table as `typst/tables.typ` takes it: every place of every row has its cell, for Typst reads merged ones late. */
export interface TemplatePiece {
  /** In units of the size of the text. */
  widths: number[];
  /** Points. */
  heights: number[];
  /** How many of the cells are its head. */
  headCells: number;
  /** Words of one face with the sides of their column are only said: a list of thousands of rows is set in a moment. */
  cells: (TemplateCell | string)[];
  /** On which side the words of each column stand. */
  sides: PlacedCell["align"][];
  /** How many cells stand before each row, and all of them. */
  lines: number[];
}

/** @param isCut whether its columns stand on several pages: each cell says its place, for the proof */
export function templatePiece(piece: PlacedTable, isCut = false): TemplatePiece {
  const { widths, rows } = piece;
  const under: { cell: PlacedCell; left: number }[] = [];
  const lines = fillRows(piece).map((row, at): TemplateCell[] => {
    const isHead = rows[at]?.kind === "head";
    const heightOf = (count: number) => rows.slice(at, at + count).reduce((sum, { height }) => sum + height, 0);
    const blanks = under.map((one) => {
      one.left--;
      const { column, columnSpan } = one.cell;
      const open = one.left > 0 || one.cell.openBelow ? { openBelow: true as const } : {};
      return { ...blankCell(column, columnSpan), reaches: false, height: 0, isHead, openAbove: true as const, ...open };
    });
    under.splice(0, under.length, ...under.filter(({ left }) => left > 0));
    const own = row.map((cell): TemplateCell => {
      const height = heightOf(cell.rowSpan);
      if (cell.rowSpan === 1) return { ...cell, reaches: false, height, isHead };
      under.push({ cell, left: cell.rowSpan - 1 });
      return { ...cell, reaches: true, height, isHead, openBelow: true };
    });
    return [...own, ...blanks].sort((one, other) => one.column - other.column);
  });
  const head = rows.findIndex(({ kind }) => kind !== "head");
  const body = lines.slice(head < 0 ? rows.length : head);
  const sides = widths.map((_, at) => body.flat().find(({ column }) => column === at)?.align ?? "left");
  const before = [0];
  for (const line of lines) before.push((before.at(-1) ?? 0) + line.length);
  return {
    widths,
    heights: rows.map(({ height }) => height),
    headCells: lines.slice(0, head < 0 ? rows.length : head).flat().length,
    cells: lines.flat().map((cell) => (isCut ? undefined : plainWords(cell, sides)) ?? cell),
    sides,
    lines: before,
  };
}

/** The words of a cell, where nothing is to be said of it but them. */
function plainWords(cell: TemplateCell, sides: readonly PlacedCell["align"][]): string | undefined {
  const { lines, columnSpan, furniture, top, openAbove, openBelow } = cell;
  const [line, ...more] = lines;
  if (columnSpan > 1 || furniture || top || openAbove || openBelow || more.length > 0) return undefined;
  if (cell.align !== sides[cell.column]) return undefined;
  if (!line) return "";
  const [run, ...others] = "runs" in line ? line.runs : [];
  return run && others.length === 0 && run.face === "song" && !run.half && !run.break && !run.furniture
    ? run.text
    : undefined;
}
