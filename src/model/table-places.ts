import type { Node, OfficialDocument, Paragraph, Part, ParagraphRole, Table } from "./document.ts";
import { childrenOf } from "./walk.ts";

/** A table with the paragraphs that belong to it, each in the order of the source. */
export interface TablePlace {
  table: Table;
  /** Its caption, its 单位. */
  above: Paragraph[];
  /** Its notes. */
  below: Paragraph[];
}

/** Every table of a document in the order of the source. */
export function listTablePlaces({ parts }: OfficialDocument): TablePlace[] {
  return parts.flatMap(tablesIn);
}

/** What a table is called: the words of its caption, if it has one. */
export function captionOf({ above }: TablePlace): string | undefined {
  return above.find(({ role }) => role === "table-caption")?.value;
}

function tablesIn(parent: Node | Part): TablePlace[] {
  const nodes = childrenOf(parent);
  return nodes.flatMap((node, at) => {
    if (node.type !== "table") return tablesIn(node);
    const before = nodes.slice(0, at).reverse();
    const above = takeWhile(before, ["table-caption", "table-unit"]).reverse();
    return [{ table: node, above, below: takeWhile(nodes.slice(at + 1), ["table-note"]) }];
  });
}

function takeWhile(nodes: readonly Node[], roles: readonly ParagraphRole[]): Paragraph[] {
  const taken: Paragraph[] = [];
  for (const node of nodes) {
    if (node.type !== "paragraph" || node.role === undefined || !roles.includes(node.role)) break;
    taken.push(node);
  }
  return taken;
}
