import type { SetCell, SetRow } from "./set-table.ts";

/** Cells of one paragraph that cover the same columns. */
interface CellGroup {
  /** One of them. */
  cell: SetCell;
  /** Width of the widest. */
  widest: number;
  /** Where each text stands: numbers of rows. */
  texts: Map<SetCell["lines"], number[]>;
}

/** The cells of a table that are merged with none below, as their heights are counted. */
export interface SortedCells {
  groups: CellGroup[];
  others: { cell: SetCell; row: number }[];
}

const known = new WeakMap<readonly SetRow[], SortedCells>();

/** Sorts the cells of a table once: it is set in many widths and sizes before one is taken. */
export function sortCells(rows: readonly SetRow[]): SortedCells {
  const before = known.get(rows);
  if (before) return before;
  const groups = new Map<string, CellGroup>();
  const others: SortedCells["others"] = [];
  rows.forEach(({ cells }, row) => {
    for (const cell of cells.filter(({ rowSpan }) => rowSpan === 1)) {
      if (cell.lines.length > 1 || cell.pictures.length > 0) others.push({ cell, row });
      else putInto(groups, cell, row);
    }
  });
  const sorted = { groups: [...groups.values()], others };
  known.set(rows, sorted);
  return sorted;
}

function putInto(groups: Map<string, CellGroup>, cell: SetCell, row: number): void {
  const key = `${cell.column} ${cell.columnSpan}`;
  const group = groups.get(key) ?? { cell, widest: 0, texts: new Map<SetCell["lines"], number[]>() };
  groups.set(key, group);
  group.widest = Math.max(group.widest, cell.lines[0]?.width ?? 0);
  const rows = group.texts.get(cell.lines);
  if (rows) rows.push(row);
  else group.texts.set(cell.lines, [row]);
}
