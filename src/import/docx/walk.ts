import type { OpenTable } from "../input/html-tables.ts";
import type { Collector } from "./collector.ts";
import type { Counters } from "./counters.ts";
import type { Fields } from "./fields.ts";
import type { NoteMarks } from "./notes.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import type { WordParts } from "./word-package.ts";

/** What an editor has to look at in a Word file, by its place in the page's text. */
export interface Told {
  at: number;
  rule: string;
  reason: string;
  note: string;
}

/** A picture of the text, and the file it becomes in attachments/. */
export interface Picture {
  at: number;
  file: string;
}

/** What is known while a document is walked. */
export interface Walk {
  parts: WordParts;
  styles: Styles;
  numbering: Numbering;
  counters: Counters;
  collector: Collector;
  fields: Fields;
  tables: OpenTable[];
  open: OpenTable[];
  told: Told[];
  /** Text boxes and notes that follow when the paragraph, or the table around it, is over. */
  after: { always: boolean; write: () => void }[];
  /** Hidden text, by line. */
  hidden: { line: number; words: string }[];
  pictures: Picture[];
  /** Exported files by the name of their part. */
  files: Map<string, { name: string; bytes: Uint8Array; shown: boolean }>;
  notes: { footnote: NoteMarks; endnote: NoteMarks };
  /** Characters of field codes that stand in `w:t`, which nobody sees. */
  unseen: number;
  /** Whether a table of contents was left to the frame. */
  contents: number;
}

export function tell(walk: Walk, rule: string, reason: string, note: string, at = walk.collector.at()): void {
  walk.told.push({ at, rule, reason, note });
}
