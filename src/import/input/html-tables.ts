import type { Element, ElementContent } from "hast";
import type { OpenGrid } from "./grids.ts";

/** A table while a page is walked. */
export interface OpenTable {
  grid: OpenGrid;
  /** The row with which the `thead`, `tbody` or `tfoot` begins that is being read. */
  group: number;
  isInHead: boolean;
  /** For each row, what its cells are. */
  marks: { isInHead: boolean; isHead: boolean[] }[];
}

/** The tables of a page: those that are being read, and all in the order in which they begin. */
export interface HtmlTables {
  open: OpenTable[];
  all: OpenGrid[];
}

/** As a browser takes it (HTML Living Standard 4.9.11); more columns than this are laid over one another. */
const MOST_COLUMNS = 1000;

/** The children of an element in the order in which they are shown: a table's caption and head first, its foot last. */
export function shownOrder({ tagName, children }: Element): readonly ElementContent[] {
  if (tagName !== "table") return children;
  const place = (child: ElementContent) => {
    const at = child.type === "element" ? ["caption", "thead", "", "tfoot"].indexOf(child.tagName) : -1;
    return at < 0 ? 2 : at;
  };
  return [...children].sort((a, b) => place(a) - place(b));
}

/**
 * Follows tables, their groups, rows and cells while a page is walked. A caption stands before its table.
 *
 * @param from the number of lines before the element
 * @returns what to call with the number of lines when the element ends, if it is one of these
 */
export function startTable(
  element: Element,
  { open, all }: HtmlTables,
  from: number,
  isHidden: boolean,
): ((to: number) => void) | undefined {
  const table = open.at(-1);
  switch (element.tagName) {
    case "table": {
      if (table) table.grid.outer = true;
      const started: OpenTable = {
        grid: { from, to: from, outer: false, rows: [] },
        group: 0,
        isInHead: false,
        marks: [],
      };
      open.push(started);
      all.push(started.grid);
      return (to) => endTable(started, open, to);
    }
    case "caption":
      return (to) => {
        if (table) table.grid.from = to;
      };
    case "thead":
    case "tbody":
    case "tfoot":
      if (!table) return undefined;
      table.group = table.grid.rows.length;
      table.isInHead = element.tagName === "thead";
      return () => endGroup(table);
    case "tr":
      if (!table || isHidden) return undefined;
      table.grid.rows.push([]);
      table.marks.push({ isInHead: table.isInHead, isHead: [] });
      return (to) => {
        // Office writes the widths of its columns as a row of no height.
        if (to === from && Number(element.properties["height"] ?? 1) === 0)
          table.grid.rows[table.grid.rows.length - 1] = [];
      };
    case "td":
    case "th":
      if (!table || isHidden) return undefined;
      return (to) => {
        const columnSpan = Math.max(spanOf(element, "colSpan", MOST_COLUMNS), 1);
        const rowSpan = spanOf(element, "rowSpan", Number.MAX_SAFE_INTEGER);
        table.grid.rows.at(-1)?.push({ from, to, columnSpan, rowSpan, pictures: [] });
        table.marks.at(-1)?.isHead.push(element.tagName === "th");
      };
    default:
      return undefined;
  }
}

function spanOf(element: Element, name: "colSpan" | "rowSpan", most: number): number {
  const value = Number(element.properties[name] ?? 1);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : 1;
}

/** No cell reaches out of its group; a `rowspan` of 0 reaches to its end. */
function endGroup({ grid, group }: OpenTable): void {
  const end = grid.rows.length;
  for (let row = group; row < end; row++)
    for (const cell of grid.rows[row] ?? [])
      cell.rowSpan = cell.rowSpan === 0 ? end - row : Math.min(cell.rowSpan, end - row);
}

function endTable(table: OpenTable, open: OpenTable[], to: number): void {
  endGroup(table);
  table.grid.to = to;
  const heads = countHeads(table.marks);
  if (heads !== undefined) table.grid.heads = heads;
  open.pop();
}

/** How many rows at the top the page marks as head; none where it marks the first cell of each row; undefined where nothing is marked. */
function countHeads(marks: OpenTable["marks"]): number | undefined {
  const other = marks.findIndex(({ isInHead, isHead }) => !isInHead && isHead.some((one) => !one));
  if (other > 0) return other;
  const rows = marks.filter(({ isHead }) => isHead.length > 1);
  const isBeside = rows.length > 1 && rows.every(({ isHead }) => isHead[0] === true && isHead[1] === false);
  return other === 0 && isBeside ? 0 : undefined;
}
