import type { Element } from "hast";
import { h } from "hastscript";
import type { Table, TableCell } from "../model/document.ts";

/** A cell of figures only is aligned to the right: `41.9%`, `1,234`, `-3`, `6900元`. */
const FIGURE = /^[-+−－]?[0-9０-９][0-9０-９,，.．]*[%％‰]?[元户人个亩万亿]?元?$/u;

/**
 * A table with a head. Each cell repeats the words of its column in `data-label`,
 * which narrow screens print before the value (as generated content, not as text).
 */
export function tableToHast(node: Table): Element {
  const [head = [], ...rows] = node.rows;
  const figures = head.map((_, column) => isFigureColumn(rows, column));
  return h("table", { className: ["official-table"] }, [
    h("thead", [
      h("tr", head.map((cell, column) => h("th", { scope: "col", className: align(figures[column]) }, cell.value))),
    ]),
    h(
      "tbody",
      rows.map((row) =>
        h(
          "tr",
          row.map((cell, column) =>
            h("td", { dataLabel: labelOf(head[column]), className: align(figures[column]) }, cell.value),
          ),
        ),
      ),
    ),
  ]);
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
