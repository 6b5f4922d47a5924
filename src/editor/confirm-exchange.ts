import type { FieldValue } from "./field-value.ts";

/** What the page 核对标注 and the server say to each other, all of it JSON. */

/** An entry as annotations.yaml has it. */
export type ConfirmEntry = Readonly<Record<string, FieldValue>>;

export type ConfirmState = "open" | "confirmed" | "refused" | "mended";

/** A proposal. */
export interface ConfirmItem {
  key: string;
  list: string;
  entry: ConfirmEntry;
  reason: string;
  isOutright: boolean;
  state: ConfirmState;
  /** Made on the page, of words that somebody marked; the server knows nothing of it before it is confirmed. */
  isOwn?: true;
  /** The first and the last of the paragraphs it stands in. */
  from: number;
  to: number;
  /** Numbers of the names in {@link OpenConfirm} that stand around it. */
  actors: number[];
}

/** A field of an entry: words of the text, names in it, one of some choices, or what only the whole form changes. */
export interface ConfirmField {
  label: string;
  kind: "words" | "names" | "choice" | "fixed";
  isRequired: boolean;
  choices: readonly string[];
}

/** What the page knows when it is opened; it stands in the page as JSON. */
export interface OpenConfirm {
  id: string;
  /** Fingerprint of document.md. */
  version: string;
  paragraphs: { unit: string; text: string }[];
  items: ConfirmItem[];
  /** Of the lists that are met. */
  fields: Record<string, ConfirmField[]>;
  /** Everybody who has a duty in this text. */
  actors: string[];
}

/** POST confirm: what somebody says of some proposals, all of it or nothing. */
export interface ConfirmRequest {
  id: string;
  version: string;
  answers: {
    key: string;
    /** Of an entry that was made on the page. */
    list?: string | undefined;
    /** As it is to be put into annotations.yaml; null where it is refused. */
    entry: ConfirmEntry | null;
  }[];
}

/** POST unconfirm: answers are taken back. */
export interface UnconfirmRequest {
  id: string;
  version: string;
  keys: string[];
  /** Entries that were made on the page. */
  own: { list: string; entry: ConfirmEntry }[];
}

/** POST draft: an entry of words that are marked in a paragraph. */
export interface DraftRequest {
  id: string;
  version: string;
  list: string;
  paragraph: number;
  quote: string;
}

export interface DraftReply {
  entry: ConfirmEntry;
}
