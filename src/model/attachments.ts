import type { OfficialDocument } from "./document.ts";
import { earlierRevisions } from "./revisions.ts";
import { walk } from "./walk.ts";

/** Folder of a document's pictures and files; also the start of their addresses. */
export const ATTACHMENTS = "attachments/";

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  jfif: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
};

/** The media type of a picture that pages and sheets show, by the ending of its name; undefined for any other file. */
export function pictureType(name: string): string | undefined {
  const ending = /\.(?<ending>[^.]+)$/u.exec(name)?.groups?.["ending"]?.toLowerCase() ?? "";
  return Object.hasOwn(PICTURE_TYPES, ending) ? PICTURE_TYPES[ending] : undefined;
}

/** Names of the files a document shows or offers, in its newest text or in an earlier one: only these are published. */
export function publishedAttachments(document: OfficialDocument): string[] {
  const names = (document.disclosure.attachments ?? []).map(({ file }) => file);
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type === "image" && attachmentName(node.url) !== undefined) names.push(attachmentName(node.url) ?? "");
    });
  for (const { text } of earlierRevisions(document)) names.push(...publishedAttachments(text));
  return [...new Set(names)];
}

/** The file name of a picture's address `attachments/…`, undefined for any other address. */
export function attachmentName(url: string): string | undefined {
  if (!url.startsWith(ATTACHMENTS)) return undefined;
  const name = url.slice(ATTACHMENTS.length);
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
