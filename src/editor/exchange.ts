import type { Acknowledgement } from "./acknowledge.ts";
import type { Draft } from "./draft.ts";
import type { FieldChanges } from "./field-value.ts";
import type { LineChange } from "./line-changes.ts";
import type { MergePiece } from "./merge-texts.ts";
import type { PlacedMessage } from "./place-messages.ts";
import type { Suggestions } from "./suggestions.ts";

/** What the page of a document and the server of `npm run edit` say to each other, all of it JSON. */

/** The header that carries the token of this run: a page of another origin cannot set it. */
export const TOKEN_HEADER = "x-editor-token";

/** What a page knows when it is opened; it stands in the page as JSON. */
export interface OpenDocument {
  id: string;
  token: string;
  /** Of the styles that this page may make: see the server's policy. */
  nonce: string;
  /** The whole file, its byte order mark too. */
  text: string;
  /** Fingerprint of the file on disk. */
  version: string;
  git: GitState;
  drafts: OpenDrafts;
}

/** What was typed in a document before the page was opened. */
export interface OpenDrafts {
  /** The name of this page, by which what is typed in it is kept. */
  session: string;
  /** The text that is put into the form instead of the file's, and where it comes from. */
  resumed: Resumed | null;
  /** What the page was asked for, where both changed the same place: to be chosen from. */
  conflict: { from: DraftName; pieces: MergePiece[] } | null;
  /** Whether the page was asked for a draft that is not there. */
  isGone: boolean;
  offers: DraftOffer[];
  history: KeptText[];
}

/** Which text of which page. */
export interface DraftName {
  session: string;
  step: number;
}

export interface KeptText extends DraftName {
  /** `2026-11-27 23:04`, as in China. */
  time: string;
}

export interface Resumed extends KeptText {
  text: string;
  /** Whether changes of somebody else were put into it. */
  isMerged: boolean;
}

/** What was typed in another page, or the last time, and not saved. */
export interface DraftOffer extends KeptText {
  changes: LineChange[];
  /** Whether the file is another one than it was made from. */
  isStale: boolean;
}

/** POST keep: what is typed, every few seconds; nothing is said of it. */
export interface KeepRequest {
  id: string;
  session: string;
  /** What the form was filled with. */
  base: string;
  /** The file as it was opened, where it is another text. */
  saved?: string | undefined;
  draft: Draft;
  /** The draft that this page goes on with: it is not offered any more. */
  from?: DraftName | undefined;
}

/** POST acknowledge: the original is so. */
export interface AcknowledgeRequest {
  id: string;
  entry: Acknowledgement;
}

export interface AcknowledgeReply {
  git: GitState;
}

/** POST drop: a draft is not wanted any more. */
export interface DropRequest {
  id: string;
  session: string;
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
  /** What the form was filled with: the file as it was opened, or a draft. */
  base: string;
  /** The file as it was opened, where it is another text. */
  saved?: string | undefined;
  /** Fingerprint of the file that was opened. */
  version: string;
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
  /** Whether the file on disk is another one by now. */
  isStale: boolean;
}

/** POST save */
export interface SaveRequest extends CheckRequest {
  /** The page that saves: what it kept is settled. */
  session: string;
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

export type { Acknowledgement, Draft, FieldChanges };
