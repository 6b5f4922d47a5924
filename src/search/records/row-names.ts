import { namingColumns } from "../../markdown/table-form.ts";
import type { OfficialDocument, Table, TableCell } from "../../model/document.ts";
import { cellLines, gridOf } from "../../model/table.ts";
import { walk } from "../../model/walk.ts";

/** What the rows of tables are called in a list of hits, by their anchors: `石榴村`, `3 王**`. */
export function rowNames(document: OfficialDocument): Map<string, string> {
  const names = new Map<string, string>();
  for (const { children } of document.parts)
    walk(children, (node) => {
      if (node.type === "table") addNames(node, names);
    });
  return names;
}

/** The words of the cells that say what a row is about, those merged from above too. */
function addNames(table: Table, names: Map<string, string>): void {
  const naming = namingColumns(table);
  const columns = naming.length > 0 ? naming : [0];
  const grid = gridOf(table.rows, table.columns.length);
  table.rows.forEach(({ anchor }, at) => {
    const cells = new Set(columns.map((column) => grid[at]?.[column]));
    const words = [...cells].flatMap((cell) => (cell && cell.value !== "" ? wordsOf(cell) : []));
    if (anchor !== undefined && words.length > 0) names.set(anchor, words.join(" "));
  });
}

/** Longer names are cut: the hit shows the row. */
const LONGEST = 20;

function wordsOf(cell: TableCell): string {
  const words = [...cellLines(cell).join(" ")];
  return words.length > LONGEST ? `${words.slice(0, LONGEST).join("")}…` : words.join("");
}
