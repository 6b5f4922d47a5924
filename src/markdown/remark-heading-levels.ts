import type { Transformer } from "unified";
import type { Heading } from "../model/document.ts";
import type {} from "./render-options.ts";
import type { TextNode, TextRoot } from "./text-tree.ts";

const DEEPEST_LEVEL = 6;

/**
 * Gives each heading its level, as `data.hName`: the title of a part `h1`, the title line of 一、 `h2`, that of (一) inside
 * it `h3`; or from the levels that the options name. The tree that comes out is a copy: plugins may change its nodes, the
 * model stays as it is.
 */
export function remarkHeadingLevels(): Transformer<TextRoot> {
  return (tree, { data }) => {
    const { level = 2, titleLevel = 1 } = data.rendering ?? {};
    return { ...tree, children: tree.children.map((node) => place(node, level, titleLevel)) };
  };
}

/** A copy of a node, headings named for the level (1–6, more counts as 6) they stand at. */
function place<T extends TextNode>(node: T, level: number, titleLevel: number): T {
  if (node.type === "heading") return { ...node, data: { ...node.data, ...nameOf(node, level, titleLevel) } };
  if (!("children" in node)) return { ...node };
  const inside = goesDeeper(node) ? level + 1 : level;
  const children = node.children.map((child, index) =>
    // The title line of a unit stands at the level of the unit.
    place(child, index === 0 && child.type === "heading" ? level : inside, titleLevel),
  );
  return { ...node, children };
}

function nameOf({ role }: Heading, level: number, titleLevel: number): { hName?: string } {
  if (role === "annex-mark") return {};
  return { hName: `h${role === "title" ? titleLevel : Math.min(level, DEEPEST_LEVEL)}` };
}

/** A label and the single unnumbered measure below it open no level of their own. */
function goesDeeper(node: TextNode): boolean {
  return node.type === "section" || node.type === "problem" || ("marker" in node && node.marker !== undefined);
}
