import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { Transformer } from "unified";
import { SKIP, visit } from "unist-util-visit";

/** A term of the text, and where it is explained. */
export interface TermLink {
  /** As it stands in the text. */
  term: string;
  href: string;
  /** Its explanation, for showing it in place. */
  explanation: string;
}

/**
 * Links the first place of each term of the options to its explanation: `“五个一”结对` →
 * `<a class="term" href="…/lists/terms/#terms-6">“五个一”</a>结对`. Titles and links stay as they are; no character
 * changes (law 1).
 */
export function rehypeTerms(): Transformer<Root> {
  return (tree, { data }) => {
    const wanted = new Set(data.rendering?.terms);
    if (wanted.size === 0) return;
    visit(tree, (node, index, parent) => {
      if (node.type === "element" && isClosed(node)) return SKIP;
      if (node.type !== "text" || !parent || index === undefined) return undefined;
      const found = findFirst(node.value, wanted);
      if (!found) return undefined;
      wanted.delete(found);
      const at = node.value.indexOf(found.term);
      const end = at + found.term.length;
      const link = h(
        "a",
        { className: ["term"], href: found.href, dataExplanation: found.explanation },
        node.value.slice(at, end),
      );
      const text = (value: string): ElementContent[] => (value === "" ? [] : [{ type: "text", value }]);
      const before = text(node.value.slice(0, at));
      parent.children.splice(index, 1, ...before, link, ...text(node.value.slice(end)));
      // What follows in the same paragraph may have another term.
      return [SKIP, index + before.length + 1];
    });
  };
}

/** The term that comes first; of two that begin together the longer one. */
function findFirst(text: string, terms: ReadonlySet<TermLink>): TermLink | undefined {
  const places = [...terms].map((one) => ({ one, at: text.indexOf(one.term) })).filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at || b.one.term.length - a.one.term.length)[0]?.one;
}

function isClosed({ tagName, properties }: Element): boolean {
  return /^(?:a|h[1-6])$/u.test(tagName) || properties["dataFurniture"] !== undefined;
}
