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
  const ending = endingOf(name);
  return Object.hasOwn(PICTURE_TYPES, ending) ? PICTURE_TYPES[ending] : undefined;
}

/**
 * Endings of files that are data: a browser that is given one shows or saves it, and runs nothing of it, whatever server
 * sends it. Web pages, SVG and XML are programs to it; what is sent of an ending that servers do not know, nobody knows.
 */
const DATA: ReadonlySet<string> = new Set(
  (
    "pdf ofd doc docx docm dot dotx wps wpt xls xlsx xlsm xlt xltx et ett ppt pptx pptm pps dps csv tsv txt rtf odt ods " +
    "odp json geojson zip rar 7z png jpg jpeg jfif gif webp bmp tif tiff heic heif avif mp3 m4a wav mp4 dwg dxf"
  ).split(" "),
);

/** The ending of a name in small letters, without its dot; `""` where it has none. */
export function endingOf(name: string): string {
  return /\.(?<ending>[^.]+)$/u.exec(name)?.groups?.["ending"]?.toLowerCase() ?? "";
}

/** Whether a file of this name may be offered for download. */
export function isData(name: string): boolean {
  return DATA.has(endingOf(name));
}

/** Names of the files a document shows or offers, in its newest text or in an earlier one, and of photos of its sheets on walls: only these are published. */
export function publishedAttachments(document: OfficialDocument): string[] {
  const names = (document.disclosure.attachments ?? []).map(({ file }) => file);
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type === "image" && attachmentName(node.url) !== undefined) names.push(attachmentName(node.url) ?? "");
    });
  for (const { picture } of document.postings ?? []) if (picture !== undefined) names.push(picture);
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
