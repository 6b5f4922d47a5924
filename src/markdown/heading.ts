import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Heading, Numbered } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { leadingMarker } from "./marker.ts";
import type { RenderState } from "./render-state.ts";

/** Title line of a part, `附件1` above it, or an unnumbered heading inside. */
export function headingToHast(node: Heading, state: RenderState): Element {
  if (node.role === "annex-mark") return h("p", { className: ["annex-mark"] }, node.value);
  if (node.role === "title")
    return h(
      `h${state.options.titleLevel ?? 1}`,
      { className: ["title"] },
      titleLines(node.value, state.options.titleLines),
    );
  return h(`h${state.level}`, { className: ["heading"] }, node.value);
}

/** The title line of a numbered unit: `<h2><span class="marker">二、</span>整改问题及措施</h2>`. */
export function numberedHeading(unit: Numbered, first: Heading, state: RenderState): Element {
  return h(`h${state.level}`, { className: ["heading"] }, [...leadingMarker(unit), first.value]);
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
