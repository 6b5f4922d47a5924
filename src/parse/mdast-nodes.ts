import type { Image as MdastImage, Nodes } from "mdast";
import type { Position } from "unist";
import type { Image } from "../model/document.ts";

/** The place of a node; mdast that was read from a file always has it. */
export function positionOf(node: Nodes): Position {
  if (!node.position) throw new Error(`mdast ${node.type} without position`);
  return node.position;
}

export function toImage(node: MdastImage): Image {
  return { type: "image", url: node.url, alt: node.alt ?? "", position: positionOf(node) };
}
