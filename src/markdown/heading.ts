import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Nodes } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { Heading, Numbered } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { leadingMarker } from "./marker.ts";
import { optionsOf } from "./render-options.ts";

/** Title line of a part, `附件1` above it, or an unnumbered heading inside; `data.hName` has the level. */
export function headingToHast(state: State, node: Heading): Element {
  if (node.role === "annex-mark") return h("p", { className: ["annex-mark"] }, node.value);
  if (node.role === "title")
    return h("h1", { className: ["title"] }, titleLines(node.value, optionsOf(state).titleLines));
  return h("h2", { className: ["heading"] }, node.value);
}

/** The title line of a numbered unit: `<h2><span class="marker">二、</span>整改问题及措施</h2>`. */
export function numberedHeading(state: State, unit: Numbered, first: Heading): ElementContent {
  const heading = h("h2", { className: ["heading"] }, [...leadingMarker(unit), first.value]);
  const node = first as Heading & Nodes;
  state.patch(node, heading);
  return state.applyData(node, heading);
}

/**
 * Lines of a title as an editor broke them, each a block on wide screens and on
 * paper. Lines that are not the characters of the title are ignored.
 */
function titleLines(value: string, lines: readonly string[] | undefined): ElementContent[] {
  if (!lines || lines.length < 2 || withoutBlanks(lines.join("")) !== withoutBlanks(value))
    return [{ type: "text", value }];
  return lines.map((line) => h("span", { className: ["title-line"] }, line));
}
