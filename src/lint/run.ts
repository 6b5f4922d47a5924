import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import type { Posting } from "../model/postings.ts";
import { readAnnotations } from "../parse/annotations.ts";
import { parseDocument } from "../parse/document.ts";
import type { Acknowledgements } from "./acknowledgements.ts";
import { applyAcknowledgements } from "./acknowledgements.ts";
import type { Approvals } from "./approvals.ts";
import { applyApprovals } from "./approvals.ts";
import type { Vocabularies } from "./define-rule.ts";
import { runRule } from "./define-rule.ts";
import { RULES } from "./presets.ts";
import type { RevisionSources } from "./revisions.ts";
import { checkRevisions } from "./revisions.ts";

/** One document folder as read from disk. */
export interface DocumentSource {
  /** Folder name. */
  id: string;
  /** document.md */
  file: VFile;
  /** acknowledgements.yaml, as read. */
  acknowledgements?: Acknowledgements | undefined;
  /** annotations.yaml */
  annotations?: VFile | undefined;
  /** personal-data-waivers.yaml, as read. */
  waivers?: Approvals | undefined;
  /** decisions.yaml, as read. */
  decisions?: Approvals | undefined;
  /** Names of the files in attachments/. */
  attachments: readonly string[];
  /** postings.yaml, as read. */
  postings?: Posting[] | undefined;
  /** revisions.yaml and revisions/, where there is either. */
  revisions?: RevisionSources | undefined;
}

/**
 * Parses and checks one document. All messages are on its files; a fatal one means that
 * the document must not be published.
 *
 * @param today `YYYY-MM-DD`; without it no day is too late
 */
export function checkDocument(
  source: DocumentSource,
  vocabularies: Vocabularies,
  today = "",
): OfficialDocument | undefined {
  const { file } = source;
  if (file.messages.some((message) => message.fatal)) return undefined;
  const document = parseDocument(file, source.id);
  const revisions = checkRevisions(document, file, source.revisions, source.attachments);
  if (revisions) document.revisions = revisions;
  const annotations = source.annotations && readAnnotations(source.annotations, document);
  if (annotations) document.annotations = annotations;
  if (source.postings) document.postings = source.postings;
  const context = { document, file, vocabularies, attachments: source.attachments, today };
  for (const rule of RULES) runRule(rule, context);
  applyAcknowledgements(file, source.acknowledgements);
  applyApprovals(file, source.waivers);
  applyApprovals(file, source.decisions);
  return file.messages.some((message) => message.fatal) ? undefined : document;
}
