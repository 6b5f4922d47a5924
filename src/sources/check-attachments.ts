import { readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { applyAcknowledgements, tellUnusedAcknowledgements } from "../lint/acknowledgements.ts";
import { reportAttachment, reportUnreadable, reportUnsearched } from "../lint/attachment-messages.ts";
import type { AttachmentReport } from "../lint/attachment-messages.ts";
import type { PdfReader } from "../attachments/pdf.ts";
import type { ReadingTools } from "../attachments/read-attachment.ts";
import { readAttachment } from "../attachments/read-attachment.ts";
import { UnreadableAttachment } from "../attachments/reading.ts";
import { isColumnHead } from "../lint/personal-data/table-heads.ts";
import { tellUnusedWaivers } from "../lint/personal-data-waivers.ts";
import { parseDocument } from "../parse/document.ts";
import type { Content } from "./read-content.ts";

/**
 * Looks for personal data in the attachments of all documents, those with errors too; the messages are on the
 * document.md of each. Afterwards tells the approvals and confirmations that were needed nowhere.
 *
 * @param content as read; documents whose attachments have errors are taken out of it
 * @param root absolute path of the content folder
 */
export async function checkAttachmentTexts(content: Content, root: string): Promise<void> {
  for (const { id, file, attachments, waivers, acknowledgements } of content.folders) {
    if (attachments.length > 0) {
      const known = content.documents.find(({ document }) => document.id === id)?.document;
      // A document with errors is not kept; where it names its attachments is read from a copy without messages.
      const document = known ?? parseDocument(new VFile({ path: file.path, value: String(file) }), id);
      await checkFolder({ document, file, waivers }, attachments, path.join(root, "documents", id, "attachments"));
    }
    if (waivers) tellUnusedWaivers(waivers);
    applyAcknowledgements(file, acknowledgements);
    if (acknowledgements) tellUnusedAcknowledgements(file, acknowledgements);
  }
  content.documents = content.documents.filter(({ source }) => !source.messages.some(({ fatal }) => fatal));
}

const TOOLS: ReadingTools = { loadPdf, isHead: isColumnHead };

async function checkFolder(report: AttachmentReport, names: readonly string[], folder: string): Promise<void> {
  const unsearched: { name: string; reason: string }[] = [];
  for (const name of names)
    try {
      const reading = await readAttachment(name, readFileSync(path.join(folder, name)), TOOLS);
      reportAttachment(report, name, reading);
      for (const reason of reading.unsearched) unsearched.push({ name, reason });
    } catch (error) {
      // The libraries throw errors of many kinds for bytes that are not what they seem.
      const known = error instanceof UnreadableAttachment;
      reportUnreadable(report, name, known ? error.message : "打不开，文件可能坏了");
    }
  reportUnsearched(report, unsearched);
}

async function loadPdf(): Promise<PdfReader> {
  const { getDocument } = await import("unpdf/pdfjs");
  return { getDocument, cMapUrl: path.join(import.meta.dirname, "../attachments/cmaps", path.sep) };
}
