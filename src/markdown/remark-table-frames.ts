import type { Transformer } from "unified";
import type { Paragraph, ParagraphRole } from "../model/document.ts";
import type { TextNode, TextRoot } from "./text-tree.ts";

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
      const caption = captionAbove(children, isNumbered);
      children.splice(children.length - caption.length);
      const start = (caption[0] ?? node).position.start;
      children.push({ type: "tableFrame", children: [...caption, node], position: { start, end: node.position.end } });
    } else if (node.type === "paragraph" && node.role === "table-note" && last?.type === "tableFrame") {
      last.children.push(node);
      last.position = { ...last.position, end: node.position.end };
    } else children.push(node);
  }
  parent.children = children;
}

/** From the table upwards. */
const ABOVE: readonly ParagraphRole[] = ["table-unit", "table-caption"];

/**
 * The caption of a table and its 单位, the last of the nodes before it.
 *
 * @param isNumbered whether the first of the nodes stands behind a number
 */
export function captionAbove(before: readonly TextNode[], isNumbered: boolean): Paragraph[] {
  const caption: Paragraph[] = [];
  for (const role of ABOVE) {
    const at = before.length - 1 - caption.length;
    const node = before[at];
    if (node?.type === "paragraph" && node.role === role && !(isNumbered && at === 0)) caption.unshift(node);
  }
  return caption;
}
