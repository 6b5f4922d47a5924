import type { XmlElement } from "../../office/xml-tree.ts";
import type { DeclaredMessage } from "../../parse/declare-message.ts";
import type { OpenGrid } from "../input/grids.ts";
import type { Picture } from "../input/page.ts";
import type { OpenFields } from "./field-codes.ts";
import type { LineCollector } from "./line-collector.ts";
import type { ListCounters } from "./list-counters.ts";
import type { Lists } from "./list-definitions.ts";
import type { NoteMarks } from "./note-marks.ts";
import type { WordParts } from "./word-package.ts";
import type { WordStyles } from "./word-styles.ts";

/** What an editor has to look at in a Word file, by its place in the page's text. */
export interface Told {
  at: number;
  doubt: DeclaredMessage;
  reason: string;
  /** 改法 for this very place. */
  note?: string;
}

/** What is known while a document is read. */
export interface DocxState {
  parts: WordParts;
  styles: WordStyles;
  numbering: Lists;
  counters: ListCounters;
  collector: LineCollector;
  fields: OpenFields;
  tables: OpenGrid[];
  open: OpenGrid[];
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
  /** How many pieces of a table of contents were left to the frame. */
  contents: number;
  /**
   * Reads the paragraphs and tables inside an element: handed in, so that tables, notes and boxes, which hold
   * paragraphs themselves, need not know who reads them.
   *
   * @param mark the number of the note whose text this is
   */
  readContent: (parent: XmlElement, mark?: string) => void;
}

/** Tells a doubt: of the text that comes next, where no place is given. */
export function tell(
  state: DocxState,
  doubt: DeclaredMessage,
  reason: string,
  rest: { note?: string; at?: number } = {},
): void {
  state.told.push({ at: state.collector.at(), doubt, reason, ...rest });
}
