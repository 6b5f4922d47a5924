import { VFile } from "vfile";
import type { Node, OfficialDocument } from "../../src/model/document.ts";
import { parseDocument } from "../../src/parse/document.ts";

/** Parses a body under a minimal frontmatter. */
export function parseBody(body: string): { document: OfficialDocument; file: VFile } {
  const file = new VFile({ path: "document.md", value: `---\n标题: 测试\n---\n\n${body}` });
  return { document: parseDocument(file, "test"), file };
}

/** A document as one line a node: indent, id or type, what is printed (first ten characters). */
export function outlineOf(document: OfficialDocument): string[] {
  const lines: string[] = [];
  const show = (node: Node, depth: number): void => {
    const pad = "  ".repeat(depth);
    if ("id" in node) lines.push(`${pad}${node.type} ${node.id}${node.marker ? ` ${node.marker.text}` : ""}`);
    else if (node.type === "labelled") lines.push(`${pad}${node.kind} ${node.label}`);
    else if (node.type === "table" || node.type === "image") lines.push(`${pad}${node.type}`);
    else lines.push(`${pad}${("role" in node && node.role) || "text"} ${node.value.replace(/\s+/gu, "").slice(0, 10)}`);
    if ("children" in node) for (const child of node.children) show(child, depth + 1);
  };
  for (const part of document.parts) {
    lines.push(`part ${part.id}`);
    for (const child of part.children) show(child, 1);
  }
  return lines;
}
