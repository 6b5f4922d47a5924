import type { Draft } from "./draft.ts";
import type { FieldChanges } from "./field-value.ts";
import type { LineChange } from "./line-changes.ts";
import type { PlacedMessage } from "./place-messages.ts";
import type { Suggestions } from "./suggestions.ts";

/** What the page of a document and the server of `npm run edit` say to each other, all of it JSON. */

/** The header that carries the token of this run: a page of another origin cannot set it. */
export const TOKEN_HEADER = "x-editor-token";

/** What a page knows when it is opened; it stands in the page as JSON. */
export interface OpenDocument {
  id: string;
  token: string;
  /** The whole file, its byte order mark too. */
  text: string;
  /** Fingerprint of the file on disk. */
  version: string;
  git: GitState;
}

/** What git would do for a document. */
export interface GitState {
  /** Files of this document that differ from the last commit. */
  uncommitted: string[];
  /** Why there is no git to commit to; null where there is. */
  missing: string | null;
}

/** POST check: what would be told of the draft, nothing is written. */
export interface CheckRequest {
  id: string;
  /** The file as it was opened. */
  base: string;
  draft: Draft;
}

export interface CheckReply {
  /** The file as it would be saved. */
  text: string;
  messages: PlacedMessage[];
  errors: number;
  notices: number;
  changes: LineChange[];
  suggestions: Suggestions;
  /** Rendered text; null where it cannot be shown yet. */
  preview: string | null;
  /** Whether the attachments were left out because they take long to read. */
  attachmentsLater: boolean;
}

/** POST save */
export interface SaveRequest extends CheckRequest {
  version: string;
}

export interface SaveReply {
  text: string;
  version: string;
  messages: PlacedMessage[];
  errors: number;
  notices: number;
  git: GitState;
}

/** POST paste: what was copied elsewhere, as a body has it; its pictures go to attachments/. */
export interface PasteRequest {
  id: string;
  html: string;
  /** Pictures that the clipboard has beside the HTML, in Base64. */
  pictures: string[];
  /** Whether the body has nothing else. */
  whole: boolean;
}

export interface PasteReply {
  /** Null where nothing of it can be read: then the plain text is pasted. */
  text: string | null;
  doubts: PasteDoubt[];
  /** Names of the files that were put into attachments/. */
  files: string[];
}

/** What an editor has to look at in what was pasted. */
export interface PasteDoubt {
  /** How the line begins where it is. */
  words: string;
  reason: string;
  fix: string;
}

/** POST commit */
export interface CommitRequest {
  id: string;
  version: string;
  /** What was changed and why, in the editor's words. */
  words: string;
}

export interface CommitReply {
  files: string[];
  /** Short name of the commit. */
  commit: string;
}

/** Any reply with another status than 200. */
export interface Refusal {
  /** What is the matter and what to do, in Chinese. */
  message: string;
}

export type { Draft, FieldChanges };
