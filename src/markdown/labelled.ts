import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Labelled } from "../model/document.ts";
import { permalinkToHast } from "./marker.ts";
import type { Facts } from "./text-tree.ts";

/** Neighbouring 责任单位, 整改时限 …: `<dl class="facts"><div><dt>责任单位:</dt><dd>…</dd></div></dl>`. */
export function factsToHast(state: State, node: Facts): Element {
  return h("dl", { className: ["facts"] }, state.all(node));
}

/** One of them: `<div><dt>责任单位:</dt><dd>…</dd></div>`. */
function factToHast(state: State, node: Labelled): Element {
  return h("div", [h("dt", ...labelWords(node)), h("dd", state.all(node))]);
}

/** The label as printed; of a column the head of the table has it, and here it is furniture. */
function labelWords({ label, name }: Labelled): [{ dataFurniture?: string }, string] {
  return label === "" ? [{ dataFurniture: "" }, name] : [{}, label];
}

/**
 * A label and what it introduces: `<div class="labelled labelled-measures"><p class="label">整改措施:</p>…</div>`.
 * A single unnumbered measure has no number to carry its link, so the label carries it.
 */
export function labelledToHast(state: State, node: Labelled, parent: { type: string } | undefined): Element {
  if (parent?.type === "facts") return factToHast(state, node);
  const link = unnumberedMeasureLink(state, node);
  const linked = link.length > 0 ? ["linked"] : [];
  const [furniture, words] = labelWords(node);
  return h("div", { className: ["labelled", `labelled-${node.kind}`] }, [
    h("p", { className: ["label", ...linked], ...furniture }, words),
    ...link,
    ...state.all(node),
  ]);
}

function unnumberedMeasureLink(state: State, node: Labelled): ElementContent[] {
  const measure = node.children.find((child) => child.type === "measure" && !child.marker);
  return measure?.type === "measure" ? permalinkToHast(state, measure) : [];
}
