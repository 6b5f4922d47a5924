/** What the pages beside that of a document and the server of `npm run edit` say to each other, all of it JSON. */

/** Where a document folder stands: what is in `drafts` is on no site. */
export type Shelf = "documents" | "drafts";

/** What a draft is made of. */
export type NewInput =
  | { kind: "file"; name: string; bytes: string }
  | { kind: "copied"; html: string; plain: string; pictures: string[] }
  | { kind: "template"; name: string };

/** POST read: makes a draft, nothing is written. Bytes are Base64. */
export interface ReadRequest {
  input: NewInput;
  /** Numbers of lines that were taken for page frame and belong to the text. */
  keep: number[];
  /** Who decided that a paper with a mark such as 依申请公开 is published; null where nobody has. */
  decision: { by: string; day: string; reason: string } | null;
}

/** Something that an editor has to look at. */
export interface ReadDoubt {
  reason: string;
  fix: string;
  /** Which line of the original it is about. */
  line: number;
}

/** One that is kept beside a draft. */
export interface KeptDoubt {
  reason: string;
  fix: string;
  /** The line of the original; empty where it is about all of it. */
  original: string;
  isDone: boolean;
}

/** POST doubt: somebody looked at one, or takes that back. */
export interface DoubtRequest {
  id: string;
  number: number;
  isDone: boolean;
}

/** A draft that can be saved. */
export interface ReadDraft {
  /** The whole document.md. */
  text: string;
  title: string;
  /** Where each character of the input went, in sentences. */
  balance: string[];
  stated: { label: string; value: string; where: string; line: number }[];
  /** What is in no draft. */
  frame: { number: number; words: string }[];
  doubts: ReadDoubt[];
  /** The input, line by line. */
  original: string[];
  pictures: number;
  /** A name for its folder that is free. */
  name: string;
}

export interface ReadReply {
  draft: ReadDraft | null;
  notes: string[];
  /** Why there is no draft. */
  refused: { reason: string; fix: string }[];
  /** Whether there is one when somebody answerable has decided. */
  isDecidable: boolean;
}

/** POST create: the same made again and written, as a new folder. */
export interface CreateRequest extends ReadRequest {
  /** The text, where it was changed. */
  body: string | null;
  name: string;
  shelf: Shelf;
  /** Numbers of the doubts that were looked at, from 0; the others are kept beside a draft. */
  done?: number[] | undefined;
}

export interface CreateReply {
  id: string;
}

/** POST attach: a file for attachments/, and for the list of 附件. */
export interface AttachRequest {
  id: string;
  name: string;
  bytes: string;
}

export interface AttachReply {
  /** The name that it has now. */
  name: string;
}

/** POST rename: another name for the folder; one that was published leads on from its old address. */
export interface RenameRequest {
  id: string;
  name: string;
}

/** POST move */
export interface MoveRequest {
  id: string;
  shelf: Shelf;
}

/** POST remove: of what was never published. */
export interface RemoveRequest {
  id: string;
}

interface Counts {
  errors: number;
  notices: number;
}

/** What is told of a file that belongs to no document. */
export interface ToldElsewhere {
  severity: "error" | "notice";
  /** `content/site.yaml:3` */
  place: string;
  message: string;
  fix: string | null;
  /** The form of that file; null where there is none. */
  form: string | null;
}

/** POST counts: what a check of everything says. */
export interface CountsReply {
  documents: Record<string, Counts>;
  elsewhere: Counts & { told: ToldElsewhere[] };
  /** How many proposals nobody has answered, of the documents that have some. */
  waiting: Record<string, number>;
}
