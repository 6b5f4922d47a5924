import type { Element } from "hast";
import type { Cell, Grid, Line } from "./page.ts";

/** A table being walked: its cells as ranges of lines. */
export interface OpenTable {
  from: number;
  to: number;
  outer: boolean;
  rows: Omit<Cell, "start" | "end">[][];
}

/**
 * Follows tables, rows and cells while a page is walked.
 *
 * @returns what to call with the number of lines when the element ends, if it is one of these
 */
export function startTable(
  element: Element,
  open: OpenTable[],
  tables: OpenTable[],
  from: number,
): ((to: number) => void) | undefined {
  const table = open.at(-1);
  switch (element.tagName) {
    case "table": {
      if (table) table.outer = true;
      const started: OpenTable = { from, to: from, outer: false, rows: [] };
      open.push(started);
      tables.push(started);
      return (to) => {
        started.to = to;
        open.pop();
      };
    }
    case "tr":
      table?.rows.push([]);
      return undefined;
    case "td":
    case "th":
      if (!table) return undefined;
      return (to) => {
        table.rows
          .at(-1)
          ?.push({ from, to, columnSpan: spanOf(element, "colSpan"), rowSpan: spanOf(element, "rowSpan") });
      };
    default:
      return undefined;
  }
}

function spanOf(element: Element, name: "colSpan" | "rowSpan"): number {
  const value = Number(element.properties[name] ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, 100) : 1;
}

/** The walked tables with the stretches of text of their cells; tables without words are left out. */
export function buildGrids(tables: OpenTable[], lines: Line[]): Grid[] {
  return tables
    .filter((table) => table.to > table.from)
    .map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, ...stretch(cell, lines) }))),
    }));
}

/** An empty cell is a stretch of no length. */
function stretch(cell: { from: number; to: number }, lines: Line[]): { start: number; end: number } {
  const first = lines[cell.from];
  const last = lines[cell.to - 1];
  if (!first || !last || cell.to <= cell.from) return { start: 0, end: 0 };
  return { start: first.start, end: last.end };
}
