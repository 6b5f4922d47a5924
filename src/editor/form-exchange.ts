import type { FieldValue } from "./field-value.ts";
import type { OpenDrafts } from "./exchange.ts";
import type { LineChange } from "./line-changes.ts";

/** What the pages of forms and the server of `npm run edit` say to each other, all of it JSON. */

/** A file of the content that has a form, by its schema: those of the whole content, and those beside a document. */
export const DOCUMENT_FORMS = [
  "annotations",
  "acknowledgements",
  "personal-data-waivers",
  "decisions",
  "revisions",
  "postings",
] as const;
export const FORM_NAMES = ["site", "redirects", "vocabulary", ...DOCUMENT_FORMS] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** Which file it is. */
export interface FormFile {
  name: FormName;
  /** The document, or the word list; empty for a file that there is only one of. */
  of: string;
}

/** What the page of a form knows when it is opened; it stands in the page as JSON. */
export interface OpenForm extends FormFile {
  /** The file as it stands on disk, empty where it is not there. */
  text: string;
  /** Fingerprint of the file on disk. */
  version: string;
}

/** The page knows besides what was typed before and not saved. */
export interface OpenFormPage extends OpenForm {
  drafts: OpenDrafts;
}

/** POST form-check: what would be told of the file, nothing is written. */
export interface FormCheckRequest extends OpenForm {
  value: FieldValue;
  /** Whether everything is looked at that could be about it, as before it is saved. */
  whole: boolean;
}

export interface FormMessage {
  severity: "error" | "notice";
  message: string;
  fix: string | null;
  /** To the field: `["责任", 0, "原文"]` */
  steps: (string | number)[];
}

/** Words for some fields of one row, to be taken by one press. */
export interface FormOffer {
  /** To the row. */
  steps: (string | number)[];
  values: Record<string, string>;
}

export interface FormCheckReply {
  messages: FormMessage[];
  errors: number;
  notices: number;
  /** Errors of other files that there were not before. */
  elsewhere: string[];
  changes: LineChange[];
  offers: FormOffer[];
}

/** POST form-save */
export interface FormSaveRequest extends OpenForm {
  value: FieldValue;
  /** The page that saves: what it kept is settled. */
  session?: string | undefined;
}

/** POST form-keep: what is typed goes to the disk, not into the file. */
export interface FormKeepRequest extends OpenForm {
  session: string;
  value: FieldValue;
  /** The whole file instead, where one was made of two. */
  source?: string | undefined;
}

/** POST form-drop: a draft is not wanted any more. */
export interface FormDropRequest extends FormFile {
  session: string;
}

export interface FormSaveReply {
  text: string;
  version: string;
  /** Whether changes of somebody else were put together with these. */
  isMerged: boolean;
}
