import type { ElementContent, Root, Text } from "hast";
import { h } from "hastscript";
import type { Transformer } from "unified";
import { splitByWidth } from "../model/half-width.ts";
import { replaceTexts } from "./replace-texts.ts";

/**
 * Marks the ASCII punctuation that must stay narrow, because the font of official
 * text draws all other `, : ; ( ) ! ?` full width:
 * `上午8:30,` → `上午8<span class="half">:</span>30,`. The characters stay as they are.
 */
export function rehypeHalfWidth(): Transformer<Root> {
  return markHalfWidth;
}

/** See {@link rehypeHalfWidth}. */
export function markHalfWidth(tree: Root): void {
  replaceTexts(tree, (text) => (/[,:;()!?]/u.test(text.value) ? widthsToHast(text) : undefined));
}

function widthsToHast(node: Text): ElementContent[] {
  return splitByWidth(node.value).flatMap((stretch): ElementContent[] => {
    const text: ElementContent = { type: "text", value: stretch.value };
    if (stretch.half) return [h("span", { className: ["half"] }, stretch.value)];
    return stretch.breakAfter ? [text, h("wbr")] : [text];
  });
}
