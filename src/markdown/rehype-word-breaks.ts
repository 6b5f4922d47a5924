import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { Transformer } from "unified";
import { SKIP, visit } from "unist-util-visit";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Lets the lines of titles end between words only (GB/T 9704-2012 7.3.1: 词意完整):
 * `乡村振兴方案` → `乡村<wbr>振兴<wbr>方案`, with `word-break: keep-all` in the style sheet. A `<wbr>` is no
 * character: the text stays as it is.
 */
export function rehypeWordBreaks(): Transformer<Root> {
  return (tree) => {
    visit(tree, "element", (node) => {
      if (isTitle(node)) breakInside(node);
      // Titles head a part: there are none inside other elements.
      return SKIP;
    });
  };
}

function isTitle({ properties }: Element): boolean {
  return Array.isArray(properties["className"]) && properties["className"].includes("title");
}

function breakInside(node: Element): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === "element") breakInside(child);
    return child.type === "text" ? separateWords(child.value) : [child];
  });
}

function separateWords(value: string): ElementContent[] {
  const segments = [...words.segment(value)].map(({ segment }) => segment);
  return segments.flatMap((segment, index): ElementContent[] => {
    const text: ElementContent = { type: "text", value: segment };
    return mayBreakBetween(segments[index - 1], segment) ? [h("wbr"), text] : [text];
  });
}

/**
 * Between two words of which one is known to the dictionary: unknown ones (脱贫攻坚, place names)
 * come as single characters and stay together. Not after a figure or an opening mark, not before 的.
 */
function mayBreakBetween(before: string | undefined, after: string): boolean {
  if (before === undefined || !WORD.test(before) || !WORD.test(after)) return false;
  if (/[0-9]$/u.test(before) || after === "的") return false;
  return before.length > 1 || after.length > 1;
}

const WORD = /^[\p{L}\p{N}]+$/u;
