import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Labelled } from "../model/document.ts";
import { permalinkToHast } from "./marker.ts";
import type { RenderState } from "./render-state.ts";

/** Labels that read as a small table of facts rather than as text. */
export function isFact(node: { type: string }): node is Labelled {
  const { kind } = node as Labelled;
  return node.type === "labelled" && (kind === "responsible" || kind === "limit");
}

/** Neighbouring 责任单位, 整改时限 …: `<dl class="facts"><div><dt>责任单位:</dt><dd>…</dd></div></dl>`. */
export function factsToHast(nodes: readonly Labelled[], state: RenderState): Element {
  return h(
    "dl",
    { className: ["facts"] },
    nodes.map((node) => h("div", [h("dt", node.label), h("dd", state.all(node.children))])),
  );
}

/**
 * A label and what it introduces: `<div class="labelled labelled-measures"><p class="label">整改措施:</p>…</div>`.
 * A single unnumbered measure has no number to carry its link, so the label carries it.
 */
export function labelledToHast(node: Labelled, state: RenderState): Element {
  const link = unnumberedMeasureLink(node, state);
  const linked = link.length > 0 ? ["linked"] : [];
  return h("div", { className: ["labelled", `labelled-${node.kind}`] }, [
    h("p", { className: ["label", ...linked] }, node.label),
    ...link,
    ...state.all(node.children),
  ]);
}

function unnumberedMeasureLink(node: Labelled, state: RenderState): ElementContent[] {
  const measure = node.children.find((child) => child.type === "measure" && !child.marker);
  return measure?.type === "measure" ? permalinkToHast(measure, state) : [];
}
