import type { OfficialDocument } from "../model/document.ts";

/** A document and what the site knows of it, for paper. */
export interface PrintSource {
  document: OfficialDocument;
  /** Lines of the official table with one or two fields: label and values, none where the source states nothing. */
  facts: readonly (readonly { label: string; values: readonly string[] }[])[];
  /** How units are cited, by id: `p6` → `问题6`. */
  citations: ReadonlyMap<string, string>;
  /** Its day, `YYYY-MM-DD`, where the source states one. */
  date: string | undefined;
  /** Absolute address of the document, or of one of its units; undefined where site.yaml states no 网址. */
  address: (unit?: string) => string | undefined;
  /** What is due by days that the source states, in their order: its words, and where it is said. */
  due: () => readonly { words: string; matter?: string; citation?: string }[];
}
