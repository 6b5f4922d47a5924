import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Table } from "../model/document.ts";
import { gridOf, headRows } from "../model/table.ts";
import { columnsToHast, drawTable } from "./table-columns.ts";
import type { TableForm } from "./table-form.ts";
import { tableForm } from "./table-form.ts";
import { bodyRow, headRow } from "./table-rows.ts";

/**
 * The grid of a table: `<thead>` with all rows of the head, none where it has no head, and `<tbody>`; merged cells with
 * their spans. The cell that names a row is its `<th>`. Each row of the body has its address as `id`.
 *
 * Where rows are shown as records, each cell has the words of its column in `data-label`, and a row under a merged cell
 * those of that cell in `data-above`; both are printed as generated content, not as text. Roles are written out
 * where rows are set as something else than rows, which would take the table's meaning from screen readers.
 *
 * @param caption the words above it, in order
 */
export function tableToHast(
  state: State,
  node: Table,
  _parent?: unknown,
  { caption = [], form = tableForm(node) }: { caption?: ElementContent[]; form?: TableForm } = {},
): Element {
  const drawn = drawTable(state, node, form);
  const head = headRows(node);
  const grid = gridOf(node.rows, node.columns.length);
  const role = (name: string) => (drawn.hasRoles ? name : undefined);
  return h("table", { role: role("table"), className: ["official-table"] }, [
    ...(caption.length === 0 ? [] : [h("caption", { id: drawn.anchors ? captionId(node) : undefined }, caption)]),
    ...columnsToHast(drawn),
    ...(head.length === 0
      ? []
      : [
          h("thead", { id: drawn.anchors ? headId(node) : undefined, role: role("rowgroup") }, [
            ...head.map((row) => headRow(row, drawn)),
          ]),
        ]),
    h("tbody", { role: role("rowgroup") }, [
      ...node.rows.slice(head.length).map((row, at) => bodyRow(row, grid[head.length + at] ?? [], drawn)),
    ]),
  ]);
}

/** Where a link to the caption or the head of a table leads to. */
export function captionId({ anchor }: Table): string {
  return `${anchor}-caption`;
}

export function headId({ anchor }: Table): string {
  return `${anchor}-head`;
}
