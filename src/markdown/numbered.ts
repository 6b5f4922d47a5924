import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { MarkerStyle, Numbered } from "../model/document.ts";
import { numberedHeading } from "./heading.ts";
import { aliasesToHast, anchorOf, leadingMarker, permalinkToHast } from "./marker.ts";
import { numberedParagraph, runInParagraph } from "./paragraph.ts";
import type { UnitList } from "./text-tree.ts";

/** Levels whose paragraphs open with a title of their own (GB/T 9704 一、 and (一)). */
const TITLED: readonly MarkerStyle[] = ["part", "chinese", "chinese-paren"];

/** A section: `<section id="s2" class="section"><h2>二、…</h2>…</section>`, or with a run-in title. */
export function sectionToHast(state: State, node: Numbered): Element {
  const style = node.marker ? [`section-${node.marker.style}`] : [];
  return h(
    "section",
    { id: anchorOf(state, node), className: ["section", ...style] },
    unitContent(state, node, isTitled(node)),
  );
}

/** A problem: its statement, then what its labels introduce. */
export function problemToHast(state: State, node: Numbered): Element {
  return h(
    "section",
    { id: anchorOf(state, node), className: ["problem"] },
    unitContent(state, node, false, "statement"),
  );
}

/** Neighbouring measures or items: `<ol role="list"><li id="p6-m1" class="measure"><p>(1)…</p></li></ol>`. */
export function listToHast(state: State, node: UnitList): Element {
  const first = node.children[0];
  const style = first?.marker ? [`list-${first.marker.style}`] : [];
  const className = [first?.type === "measure" ? "measures" : "items", ...style];
  return h("ol", { role: "list", className }, state.all(node));
}

/**
 * A numbered measure or item: `<li id="p6-m1" class="measure">`. The single unnumbered measure of a problem stands in no
 * list, and its link beside the label before it.
 */
export function measureToHast(state: State, node: Numbered, parent: { type: string } | undefined): Element {
  const id = anchorOf(state, node);
  if (parent?.type === "unitList") return h("li", { id, className: [node.type] }, unitContent(state, node, false));
  return h("div", { id, className: ["measure"] }, [...aliasesToHast(state, node), ...state.all(node)]);
}

/** The number with the words it stands before, its link, and everything below it. */
function unitContent(state: State, node: Numbered, runIn: boolean, className = "numbered"): ElementContent[] {
  const [first, ...rest] = node.children;
  const link = [...permalinkToHast(state, node), ...aliasesToHast(state, node)];
  const below = (children: Numbered["children"]) => state.all({ ...node, children });
  if (first?.type === "heading" && first.role === "section")
    return [numberedHeading(state, node, first), ...link, ...below(rest)];
  if (first?.type === "paragraph") {
    const head = runIn ? runInParagraph(node, first) : numberedParagraph(node, first, className);
    return [head, ...link, ...below(rest)];
  }
  const head = node.marker ? [h("p", { className: [className] }, leadingMarker(node))] : [];
  return [...head, ...link, ...below(node.children)];
}

function isTitled(node: Numbered): boolean {
  return node.marker !== undefined && TITLED.includes(node.marker.style);
}
