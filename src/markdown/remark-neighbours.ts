import type { Transformer } from "unified";
import type { Position } from "unist";
import type { Labelled, Node, Numbered } from "../model/document.ts";
import type { TextNode, TextRoot } from "./text-tree.ts";

/**
 * Puts what stands side by side under one node: numbered measures, or items, whose numbers are of one style as a
 * `unitList`; labels that state a fact as `facts`. `(1)清淤。` `(2)管护。` → one `unitList` with two measures.
 */
export function remarkNeighbours(): Transformer<TextRoot> {
  return (tree) => groupBelow(tree);
}

function groupBelow(parent: { children: TextNode[] }): void {
  for (const node of parent.children) if ("children" in node) groupBelow(node);
  parent.children = groupNeighbours(parent.children);
}

function groupNeighbours(nodes: readonly TextNode[]): TextNode[] {
  const groups: TextNode[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (isListed(node)) {
      if (last?.type === "unitList" && continuesList(last.children[0], node)) extend(last, node);
      else groups.push({ type: "unitList", children: [node], position: node.position });
    } else if (isFact(node)) {
      if (last?.type === "facts") extend(last, node);
      else groups.push({ type: "facts", children: [node], position: node.position });
    } else groups.push(node);
  }
  return groups;
}

function extend<T extends Node>(group: { children: T[]; position: Position }, node: T): void {
  group.children.push(node);
  group.position = { ...group.position, end: node.position.end };
}

function isListed(node: TextNode): node is Numbered {
  return (node.type === "measure" || node.type === "item") && node.marker !== undefined;
}

function continuesList(first: Numbered | undefined, node: Numbered): boolean {
  return first?.type === node.type && first.marker?.style === node.marker?.style;
}

/** Labels that read as a small table of facts rather than as text. */
function isFact(node: TextNode): node is Labelled {
  return node.type === "labelled" && (node.kind === "responsible" || node.kind === "limit");
}
