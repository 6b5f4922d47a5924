import type { Node, Numbered, Table, TableCell } from "./document.ts";
import { walk } from "./walk.ts";

/** What is read from one cell of a table of problems. */
export interface CellReading {
  /** The units that begin in it, in the order of the text: a group, a problem in the cell of its number, measures. */
  units: Numbered[];
  /** The first problem that it belongs to; none of a group. */
  problem?: Numbered;
  /** The nodes of that problem that stand in it: its words, or what the label of the column introduces. */
  nodes: Node[];
}

/** The cells from which problems and their groups are read. A cell that is merged over several problems is the first one's. */
export function readingsByCell(table: Table): Map<TableCell, CellReading> {
  const readings = new Map<TableCell, CellReading>();
  const cells = table.rows.flatMap((row) => row.cells);
  const starts = cells.map(offsetOf);
  const readingOf = (node: Pick<Node, "position">): CellReading | undefined => {
    const cell = cells[lastUpTo(starts, offsetOf(node))];
    if (!cell) return undefined;
    const reading = readings.get(cell) ?? { units: [], nodes: [] };
    readings.set(cell, reading);
    return reading;
  };
  walk(table.problems ?? [], (node) => {
    if (!("id" in node)) return;
    readingOf(node)?.units.push(node);
    if (node.type !== "problem") return;
    if (node.marker) own(readingOf(node.marker), node);
    for (const child of node.children) own(readingOf(child), node)?.nodes.push(child);
  });
  return readings;
}

/** Undefined where a problem before it has the cell. */
function own(reading: CellReading | undefined, problem: Numbered): CellReading | undefined {
  if (!reading || (reading.problem && reading.problem !== problem)) return undefined;
  reading.problem = problem;
  return reading;
}

/** The index of the last number that is not above another; numbers that go up. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function offsetOf({ position }: Pick<Node, "position">): number {
  return position.start.offset ?? 0;
}
