import type { Element } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Numbered, Paragraph } from "../model/document.ts";
import { splitLead } from "./lead.ts";
import { leadingMarker } from "./marker.ts";

/** `<p>`, with its role as class: `<p class="addressee">各村、部门:</p>`. */
export function paragraphToHast(_: State, node: Paragraph): Element {
  return h("p", node.role ? { className: [node.role] } : {}, node.value);
}

/** The paragraph a number stands at the head of: `<p><span class="marker">1.</span>…</p>`. */
export function numberedParagraph(unit: Numbered, first: Paragraph | undefined, className: string): Element {
  return h("p", { className: [className] }, [...leadingMarker(unit), first?.value ?? ""]);
}

/** A numbered paragraph whose opening sentence is its title: `(一)<strong class="lead">动员部署阶段。</strong>出台…`. */
export function runInParagraph(unit: Numbered, first: Paragraph | undefined): Element {
  const { lead, rest } = splitLead(first?.value ?? "");
  return h("p", { className: ["run-in"] }, [
    ...leadingMarker(unit),
    ...(lead === "" ? [] : [h("strong", { className: ["lead"] }, lead)]),
    rest,
  ]);
}
