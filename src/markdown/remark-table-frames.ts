import type { Transformer } from "unified";
import type { ParagraphRole } from "../model/document.ts";
import type { TableFrame, TextNode, TextRoot } from "./text-tree.ts";

/**
 * Puts a table and the paragraphs that belong to it under one `tableFrame`: `表1 各村名额`, `单位：万元`, the table,
 * `注：…`. The paragraph that a number stands at the head of stays with its number.
 */
export function remarkTableFrames(): Transformer<TextRoot> {
  return (tree) => frameBelow(tree);
}

function frameBelow(parent: { children: TextNode[] }): void {
  for (const node of parent.children) if ("children" in node) frameBelow(node);
  const isNumbered = "marker" in parent && parent.marker !== undefined;
  const children: TextNode[] = [];
  for (const node of parent.children) {
    const last = children.at(-1);
    if (node.type === "table") {
      const own: TableFrame["children"] = [node];
      for (const role of ABOVE) {
        const before = children.at(-1);
        if (before?.type !== "paragraph" || before.role !== role || (isNumbered && children.length === 1)) continue;
        own.unshift(before);
        children.pop();
      }
      const start = (own[0] ?? node).position.start;
      children.push({ type: "tableFrame", children: own, position: { start, end: node.position.end } });
    } else if (node.type === "paragraph" && node.role === "table-note" && last?.type === "tableFrame") {
      last.children.push(node);
      last.position = { ...last.position, end: node.position.end };
    } else children.push(node);
  }
  parent.children = children;
}

/** From the table upwards. */
const ABOVE: readonly ParagraphRole[] = ["table-unit", "table-caption"];
