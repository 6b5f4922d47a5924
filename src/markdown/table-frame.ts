import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Paragraph, Table } from "../model/document.ts";
import { optionsOf } from "./render-options.ts";
import { tableForm } from "./table-form.ts";
import { captionId, tableToHast } from "./table.ts";
import type { TableFrame } from "./text-tree.ts";

/**
 * A table with its caption and its notes: `<table-frame class="table-frame stays"><div class="table-box"><table>…</table></div>
 * <p class="table-note">…</p></table-frame>`. The class says how it is shown where there is little room (see
 * `TableForm`); a box that scrolls can be reached with the keyboard and has a name.
 */
export function frameToHast(state: State, node: TableFrame): Element {
  const at = node.children.findIndex(({ type }) => type === "table");
  const table = node.children[at];
  if (table?.type !== "table") return h("div", state.all(node));
  const form = tableForm(table);
  const caption = paragraphs(state, node.children.slice(0, at));
  const scrolls = form.name === "scrolls" || (form.isWide && !form.isAlways);
  const inside = tableToHast(state, table, node, { caption, form });
  inside.position = table.position;
  return h(
    "table-frame",
    {
      className: [
        "table-frame",
        form.name,
        ...(form.isWide ? ["wide"] : []),
        ...(form.isAlways ? ["always"] : []),
        ...(form.box ? ["boxed", form.box] : []),
        ...(form.paper === "whole" ? [] : [`paper-${form.paper}`]),
        ...(form.isLong ? ["long"] : []),
        ...(form.isSetByRows ? ["by-rows"] : []),
      ],
      dataHint: scrolls ? optionsOf(state).scrolling?.hint : undefined,
    },
    [
      h("div", { className: ["table-box"], ...(scrolls && boxName(state, table, caption.length > 0)) }, inside),
      ...paragraphs(state, node.children.slice(at + 1)),
    ],
  );
}

function paragraphs(state: State, nodes: readonly (Paragraph | Table)[]): ElementContent[] {
  return nodes.flatMap((node) => (state.one(node as never, undefined) as ElementContent | undefined) ?? []);
}

/** A box is called by its place on the page, so that two of one caption differ, and by its caption. */
function boxName(state: State, table: Table, hasCaption: boolean): Record<string, string | number> {
  const { scrolling, anchors } = optionsOf(state);
  if (!scrolling) return { tabIndex: 0 };
  const named = { tabIndex: 0, role: "region", ariaLabel: scrolling.label(table) };
  if (!hasCaption || anchors === false) return named;
  const id = `${table.anchor}-box`;
  return { ...named, id, ariaLabelledBy: `${id} ${captionId(table)}` };
}
