import type { ElementContent, Root, Text } from "hast";

/**
 * Puts what `replace` gives in the place of each text of a tree; undefined leaves it. A walk of our own, because of a table of
 * thousands of rows that of a library, which names each step for the debugger, takes longer than all that is done there.
 */
export function replaceTexts(
  parent: Root | Extract<ElementContent, { type: "element" }>,
  replace: (text: Text) => ElementContent[] | undefined,
): void {
  // Made where the first is replaced.
  let children: ElementContent[] | undefined;
  for (const [at, child] of parent.children.entries()) {
    if (child.type === "element") replaceTexts(child, replace);
    const others = child.type === "text" ? replace(child) : undefined;
    if (others) children ??= parent.children.slice(0, at) as ElementContent[];
    children?.push(...(others ?? [child as ElementContent]));
  }
  if (children) parent.children = children;
}
