import type { DocumentRecord, NodeRecord } from "./document-schema.ts";

/** The official text of an `index.json`, which is that of the source character for character, blanks apart. */
export function recordText(record: DocumentRecord): string {
  return record.parts.flatMap(({ children }) => children.map(nodeText)).join("\n");
}

function nodeText(node: NodeRecord): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return node.value;
    case "image":
      return "";
    case "table":
      return node.rows.map(({ cells }) => cells.map(({ value }) => value).join("\t")).join("\n");
    case "labelled":
      return node.label + node.children.map(nodeText).join("\n");
    default:
      return (node.marker?.text ?? "") + node.children.map(nodeText).join("\n");
  }
}
