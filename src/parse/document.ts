import type { VFile } from "vfile";
import { location } from "vfile-location";
import type { Node, OfficialDocument, Part } from "../model/document.ts";
import { readBlocks } from "./text-blocks.ts";
import { classify } from "./classify.ts";
import { readFrontmatter } from "./frontmatter.ts";
import { assignIds } from "./ids.ts";
import { readMarkdown } from "./markdown.ts";
import type { MappedText } from "./markdown.ts";
import type { ToPoint } from "./outline.ts";
import { buildOutline } from "./outline.ts";
import { tokenizePart } from "./part-tokens.ts";
import { isDocumentNumber, splitParts } from "./parts.ts";
import { markTableParagraphs } from "./table-paragraphs.ts";

/**
 * Reads one `document.md`. What is wrong is told as messages on the file, all of it at
 * once; `fatal` ones must stop a build.
 *
 * @param file the whole file as text, positions are those on disk
 * @param id the name of its folder
 * @returns the document; with an empty 公开信息 where that cannot be read
 */
export function parseDocument(file: VFile, id: string): OfficialDocument {
  const source = String(file);
  const places = location(file);
  const toPoint: ToPoint = (offset) => {
    const point = places.toPoint(offset);
    if (!point) throw new Error(`offset ${offset} outside ${file.path}`);
    return { line: point.line, column: point.column, offset };
  };
  const root = readMarkdown(source);
  const disclosure = readFrontmatter(file, root);
  const parts = splitParts(readBlocks(root, source)).map((part): Part => {
    const titles = part.titles.map(({ text, role }): Node => {
      return { type: "heading", role, depth: 1, value: text.value, position: positionOf(text, toPoint) };
    });
    const above = part.above.map((text): Node => {
      const role = isDocumentNumber(text.value) ? { role: "document-number" as const } : {};
      return { type: "paragraph", ...role, value: text.value, position: positionOf(text, toPoint) };
    });
    const children = buildOutline(tokenizePart(part), toPoint);
    classify(children);
    markTableParagraphs(children);
    const all = [...above, ...titles, ...children];
    const position = { start: all[0]?.position.start ?? toPoint(0), end: all.at(-1)?.position.end ?? toPoint(0) };
    const result: Part = { type: "part", id: part.id, kind: part.kind, children: all, position };
    assignIds(result);
    return result;
  });
  return { id, path: file.path, disclosure, parts };
}

function positionOf(text: MappedText, toPoint: ToPoint) {
  const first = text.offsets[0] ?? 0;
  return { start: toPoint(first), end: toPoint((text.offsets.at(-1) ?? first) + 1) };
}
