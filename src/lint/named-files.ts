import type { Position } from "unist";
import { attachmentName } from "../model/attachments.ts";
import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";

/** A file that a document names. */
export interface NamedFile {
  name: string;
  place: Position | undefined;
  /** Whether it is shown in the text; others are offered for download. */
  isPicture: boolean;
}

/** The files a document names: those offered for download, then its pictures. */
export function listNamed(document: OfficialDocument): NamedFile[] {
  const { attachments = [], positions } = document.disclosure;
  const named = attachments.map(({ file: name }, index): NamedFile => ({
    name,
    place: positions[`attachments/${index}`],
    isPicture: false,
  }));
  for (const part of document.parts)
    walk(part.children, (node) => {
      const name = node.type === "image" ? attachmentName(node.url) : undefined;
      if (name !== undefined) named.push({ name, place: node.position, isPicture: true });
    });
  return named;
}
