import type { Element } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Table, TableCell } from "../model/document.ts";
import { gridOf } from "../model/table.ts";

/** A cell of figures only is aligned to the right: `41.9%`, `1,234`, `-3`, `6900元`. */
const FIGURE = /^[-+−－]?[0-9０-９][0-9０-９,，.．]*[%％‰]?[元户人个亩万亿]?元?$/u;

/**
 * A table with a head. Roles are written out, because narrow screens show rows as blocks,
 * which would take the table's meaning from screen readers. Each cell repeats the words of its column in `data-label`,
 * which narrow screens print before the value (as generated content, not as text).
 */
export function tableToHast(_: State, node: Table): Element {
  const [head = [], ...rows] = gridOf(node.rows, node.columns.length).map((row) => row.flatMap((cell) => cell ?? []));
  const figures = head.map((_, column) => isFigureColumn(rows, column));
  return h("table", { role: "table", className: ["official-table"] }, [
    h("thead", { role: "rowgroup" }, [
      h(
        "tr",
        { role: "row" },
        head.map((cell, column) => headCell(cell, figures[column])),
      ),
    ]),
    h(
      "tbody",
      { role: "rowgroup" },
      rows.map((row) =>
        h(
          "tr",
          { role: "row" },
          row.map((cell, column) => bodyCell(cell, head[column], figures[column])),
        ),
      ),
    ),
  ]);
}

function headCell(cell: TableCell, figure: boolean | undefined): Element {
  return h("th", { role: "columnheader", scope: "col", className: align(figure) }, cell.value);
}

function bodyCell(cell: TableCell, head: TableCell | undefined, figure: boolean | undefined): Element {
  return h("td", { role: "cell", dataLabel: labelOf(head), className: align(figure) }, cell.value);
}

function labelOf(cell: TableCell | undefined): string | undefined {
  return cell?.value.replace(/\s+/gu, "") || undefined;
}

function align(figure: boolean | undefined): string[] | undefined {
  return figure ? ["figure"] : undefined;
}

function isFigureColumn(rows: readonly TableCell[][], column: number): boolean {
  const values = rows.map((row) => row[column]?.value.trim() ?? "").filter((value) => value !== "");
  return values.length > 0 && values.every((value) => FIGURE.test(value));
}
