import type { Element } from "hast";
import { h } from "hastscript";
import type { MarkerStyle, Numbered } from "../model/document.ts";
import { numberedHeading } from "./heading.ts";
import { aliasesToHast, anchorOf, leadingMarker, permalinkToHast } from "./marker.ts";
import { numberedParagraph, runInParagraph } from "./paragraph.ts";
import type { RenderState } from "./render-state.ts";

/** Levels whose paragraphs open with a title of their own (GB/T 9704 一、 and (一)). */
const TITLED: readonly MarkerStyle[] = ["part", "chinese", "chinese-paren"];

/** A section: `<section id="s2" class="section"><h2>二、…</h2>…</section>`, or with a run-in title. */
export function sectionToHast(node: Numbered, state: RenderState): Element {
  const style = node.marker ? [`section-${node.marker.style}`] : [];
  return h(
    "section",
    { id: anchorOf(node, state), className: ["section", ...style] },
    unitContent(node, state, isTitled(node)),
  );
}

/** A problem: its statement, then what its labels introduce. */
export function problemToHast(node: Numbered, state: RenderState): Element {
  return h(
    "section",
    { id: anchorOf(node, state), className: ["problem"] },
    unitContent(node, state, false, "statement"),
  );
}

/** A single unnumbered measure; its link stands beside the label before it. */
export function unnumberedMeasureToHast(node: Numbered, state: RenderState): Element {
  return h("div", { id: anchorOf(node, state), className: ["measure"] }, [
    ...aliasesToHast(node, state),
    ...state.all(node.children),
  ]);
}

/** Neighbouring measures or items: `<ol role="list"><li id="p6-m1" class="measure"><p>(1)…</p></li></ol>`. */
export function listToHast(nodes: readonly Numbered[], state: RenderState): Element {
  const first = nodes[0];
  const style = first?.marker ? [`list-${first.marker.style}`] : [];
  return h(
    "ol",
    { role: "list", className: [first?.type === "measure" ? "measures" : "items", ...style] },
    nodes.map((node) =>
      h("li", { id: anchorOf(node, state), className: [node.type] }, unitContent(node, state, false, "numbered")),
    ),
  );
}

/** The number with the words it stands before, its link, and everything below it. */
function unitContent(node: Numbered, state: RenderState, runIn: boolean, className = "numbered") {
  const [first, ...rest] = node.children;
  const link = [...permalinkToHast(node, state), ...aliasesToHast(node, state)];
  if (first?.type === "heading" && first.role === "section")
    return [numberedHeading(node, first, state), ...link, ...state.all(rest, state.level + 1)];
  if (first?.type === "paragraph") {
    const head = runIn ? runInParagraph(node, first) : numberedParagraph(node, first, className);
    return [head, ...link, ...state.all(rest, state.level + 1)];
  }
  const head = node.marker ? [h("p", { className: [className] }, leadingMarker(node))] : [];
  return [...head, ...link, ...state.all(node.children, state.level + 1)];
}

function isTitled(node: Numbered): boolean {
  return node.marker !== undefined && TITLED.includes(node.marker.style);
}
