import type { ElementContent } from "hast";
import type { Labelled, Node, Numbered } from "../model/document.ts";
import { headingToHast } from "./heading.ts";
import { factsToHast, isFact, labelledToHast } from "./labelled.ts";
import { listToHast, problemToHast, sectionToHast, unnumberedMeasureToHast } from "./numbered.ts";
import { paragraphToHast } from "./paragraph.ts";
import { pictureToHast } from "./picture.ts";
import type { RenderOptions, RenderState } from "./render-state.ts";
import { tableToHast } from "./table.ts";

const DEEPEST_LEVEL = 6;

/**
 * Official text as hast, in the order of the source and with nothing of our own
 * but elements marked `data-furniture`, which have no text.
 */
export function nodesToHast(nodes: readonly Node[], options: RenderOptions = {}): ElementContent[] {
  return renderAll(nodes, options, options.level ?? 2);
}

function renderAll(nodes: readonly Node[], options: RenderOptions, level: number): ElementContent[] {
  const state: RenderState = {
    options,
    level: Math.min(level, DEEPEST_LEVEL),
    all: (inner, innerLevel = level) => renderAll(inner, options, innerLevel),
  };
  return groupNeighbours(nodes).map((group) => {
    if (group.kind === "list") return listToHast(group.nodes, state);
    if (group.kind === "facts") return factsToHast(group.nodes, state);
    return nodeToHast(group.node, state);
  });
}

function nodeToHast(node: Node, state: RenderState): ElementContent {
  switch (node.type) {
    case "paragraph":
      return paragraphToHast(node);
    case "heading":
      return headingToHast(node, state);
    case "table":
      return tableToHast(node);
    case "image":
      return pictureToHast(node, state);
    case "labelled":
      return labelledToHast(node, state);
    case "section":
      return sectionToHast(node, state);
    case "problem":
      return problemToHast(node, state);
    case "measure":
    case "item":
      return unnumberedMeasureToHast(node, state);
  }
}

type Group =
  { kind: "list"; nodes: Numbered[] } | { kind: "facts"; nodes: Labelled[] } | { kind: "single"; node: Node };

/** Puts neighbouring measures, neighbouring items and neighbouring facts together. */
function groupNeighbours(nodes: readonly Node[]): Group[] {
  const groups: Group[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (isListed(node)) {
      if (last?.kind === "list" && continuesList(last.nodes[0], node)) last.nodes.push(node);
      else groups.push({ kind: "list", nodes: [node] });
    } else if (isFact(node)) {
      if (last?.kind === "facts") last.nodes.push(node);
      else groups.push({ kind: "facts", nodes: [node] });
    } else groups.push({ kind: "single", node });
  }
  return groups;
}

function isListed(node: Node): node is Numbered {
  return (node.type === "measure" || node.type === "item") && node.marker !== undefined;
}

function continuesList(first: Numbered | undefined, node: Numbered): boolean {
  return first?.type === node.type && first.marker?.style === node.marker?.style;
}
