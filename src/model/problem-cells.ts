import type { Node, Numbered, Table, TableCell, TableRow } from "./document.ts";
import { firstFrom } from "./first-from.ts";
import { walk } from "./walk.ts";

/**
 * The units that begin in each cell of a table of problems, in the order of the text: a group, a problem in the cell of its
 * number, measures.
 */
export function unitsByCell(table: Table): Map<TableCell, Numbered[]> {
  const units = new Map<TableCell, Numbered[]>();
  const cells = table.rows.flatMap((row) => row.cells);
  const starts = cells.map(offsetOf);
  walk(table.problems ?? [], (node) => {
    const cell = "id" in node && cells[firstFrom(starts, offsetOf(node) + 1) - 1];
    if (cell) units.set(cell, [...(units.get(cell) ?? []), node]);
  });
  return units;
}

/** The problem that each row belongs to; a row of the head, a group or a sum to none. A row is one line of the source. */
export function problemsByRow(table: Table): Map<TableRow, Numbered> {
  const rows = new Map<number, Numbered>();
  walk(table.problems ?? [], (node) => {
    if (node.type !== "problem") return;
    const { start, end } = node.position;
    for (let line = start.line; line <= end.line; line++) rows.set(line, node);
  });
  return new Map(
    table.rows.flatMap((row): [TableRow, Numbered][] => {
      const problem = rows.get(row.position.start.line);
      return problem ? [[row, problem]] : [];
    }),
  );
}

function offsetOf({ position }: Pick<Node, "position">): number {
  return position.start.offset ?? 0;
}
