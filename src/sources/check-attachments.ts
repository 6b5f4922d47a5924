import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { placeOf, reportAttachment, reportUnreadable, reportUnsearched } from "../lint/attachment-messages.ts";
import type { AttachmentReport } from "../lint/attachment-messages.ts";
import type { PdfReader } from "../attachments/pdf.ts";
import { findPictureFault } from "../attachments/picture-fault.ts";
import type { ReadingTools } from "../attachments/read-attachment.ts";
import { readAttachment } from "../attachments/read-attachment.ts";
import { UnreadableAttachment } from "../attachments/reading.ts";
import type { NamedFile } from "../lint/named-files.ts";
import { listNamed } from "../lint/named-files.ts";
import { reportPicture } from "../lint/picture-messages.ts";
import { isColumnHead } from "../lint/personal-data/table-heads.ts";
import { endingOf, publishedAttachments } from "../model/attachments.ts";
import type { OfficialDocument } from "../model/document.ts";
import { LARGEST_ATTACHMENT, reportSize } from "../parse/file-size.ts";
import type { PictureTrial } from "./try-picture.ts";

const TOOLS: ReadingTools = { loadPdf, isHead: isColumnHead };

/**
 * Looks for personal data in the attachments of a document, and whether its pictures can be shown and printed; the
 * messages are on its document.md.
 *
 * @param subject.shelf the folder of the content that its folder stands in
 * @param names of the attachments
 * @param root absolute path of the content folder
 * @param trial of the same folder
 */
export async function checkAttachmentTexts(
  { shelf, ...subject }: Omit<AttachmentReport, "sums"> & { shelf: string },
  names: readonly string[],
  root: string,
  trial: PictureTrial,
): Promise<void> {
  const sums = new Map<string, string>();
  const report: AttachmentReport = { ...subject, sums };
  const folder = `${shelf}/${report.document.id}/attachments`;
  const pictures = listPictures(report.document);
  const unsearched: { name: string; reason: string }[] = [];
  for (const name of names)
    try {
      const full = path.join(root, folder, name);
      const { size } = statSync(full);
      if (size > LARGEST_ATTACHMENT) {
        reportSize(report.file, `附件“${name}”`, size, placeOf(report.document, name));
        continue;
      }
      const bytes = readFileSync(full);
      sums.set(name, createHash("sha256").update(bytes).digest("hex"));
      const picture = pictures.find((one) => one.name === name);
      if (picture) {
        const fault = findPictureFault(name, bytes) ?? (await trial.faultOf(`${folder}/${name}`));
        if (fault !== undefined) reportPicture(report.file, picture, fault);
      }
      const reading = await readAttachment(name, bytes, TOOLS);
      reportAttachment(report, name, reading);
      for (const reason of reading.unsearched) unsearched.push({ name, reason });
    } catch (error) {
      // The libraries throw errors of many kinds for bytes that are not what they seem.
      const known = error instanceof UnreadableAttachment;
      reportUnreadable(report, name, known ? error.message : "打不开，文件可能坏了");
    }
  reportUnsearched(report, unsearched);
}

/** The pictures of a text, and the drawings that only an earlier one has: opened by themselves they are web pages. */
function listPictures(document: OfficialDocument): NamedFile[] {
  const pictures = listNamed(document).filter(({ isPicture }) => isPicture);
  const earlier = publishedAttachments(document)
    .filter((name) => endingOf(name) === "svg" && !pictures.some((one) => one.name === name))
    .map((name): NamedFile => ({ name, place: undefined, isPicture: true }));
  return [...pictures, ...earlier];
}

async function loadPdf(): Promise<PdfReader> {
  const { getDocument } = await import("unpdf/pdfjs");
  return { getDocument, cMapUrl: path.join(import.meta.dirname, "../attachments/cmaps", path.sep) };
}
