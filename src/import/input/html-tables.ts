import type { Element } from "hast";
import type { OpenGrid } from "./grids.ts";

/**
 * Follows tables, rows and cells while a page is walked.
 *
 * @returns what to call with the number of lines when the element ends, if it is one of these
 */
export function startTable(
  element: Element,
  open: OpenGrid[],
  tables: OpenGrid[],
  from: number,
): ((to: number) => void) | undefined {
  const table = open.at(-1);
  switch (element.tagName) {
    case "table": {
      if (table) table.outer = true;
      const started: OpenGrid = { from, to: from, outer: false, rows: [] };
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
