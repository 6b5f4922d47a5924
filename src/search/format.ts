/**
 * The files of the index below `pagefind/` in a built site, all of them gzip. The folders are named by what is in them, so
 * a browser may keep those for ever; the entry is asked for anew.
 *
 * - `entry.bin` {@link IndexEntry}
 * - `<folder>/volume.bin` {@link Volume}, of all volumes but the newest
 * - `<folder>/words/<n>.bin` one chunk of Pagefind's index of pairs of characters
 * - `<folder>/characters/<n>.bin` {@link CharacterChunk}
 * - `<folder>/text/<n>.bin` {@link StoredPiece}, n counted through the pieces of the volume
 * - `<aids>/sounds.bin`, `<aids>/lexicon/<letter>.bin`: what helps to find other words than those typed (aids.ts)
 */
export const INDEX_FOLDER = "pagefind";

/** Raised with every change of these files: a browser with older code then says that the page must be loaded anew. */
export const FORMAT = 3;

export const ENTRY = `${INDEX_FOLDER}/entry.bin`;

export interface IndexEntry {
  format: number;
  /**
   * Newest documents first. What is known of the newest ones comes along: it changes with every document that is published,
   * and a first question waits for one file less.
   */
  volumes: { folder: string; documents: number; about?: Volume }[];
  /** Groups of words of one meaning, the official one first. */
  sayings?: readonly (readonly string[])[];
  aids?: { folder: string; files: string[] };
}

/** 领域, 公开主体, 年份, 事项, 类别, 有效性 */
export const FACETS = ["domain", "issuer", "year", "item", "genre", "validity"] as const;

export type FacetKey = (typeof FACETS)[number];

/** What a stretch of official text is, for showing and ordering hits. The order of the list is that of importance. */
export const BLOCK_KINDS = [
  "title", // the title of the document
  "heading", // a title line inside it
  "problem", // the words of a problem
  "measure", // 整改措施
  "item", // any other numbered paragraph
  "text", // a paragraph without a number
  "label", // 整改措施: before the numbered measures
  "table",
  "disclosure", // a row of the 公开信息
  "attachment", // the name of a file offered for download
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What is known of the documents of a volume without their text: lists with one place for each document. */
export interface Volume {
  /** The smallest word (or the beginning of it) of each chunk, in order. */
  chunks: string[];
  /** How big each of these chunks is, in units of 4 KB: a word that is common everywhere fills a big one. */
  sizes: number[];
  /** The first character of each chunk of single ones, in order. */
  characters: string[];
  /** How many words each page of Pagefind's index has: the pieces of many documents are one page. */
  pages: number[];
  /** How many words each piece of text has: a word for each character, and one for each new paragraph. */
  words: number[];
  /** How many pieces the text of each document was cut into. */
  pieces: number[];
  /** Length of its title in characters, blanks apart. The title stands first. */
  titleLength: number[];
  /** The day it is listed under as a number, 20220615; 0 where none is stated. */
  day: number[];
  facets: Record<FacetKey, { values: string[]; of: number[][] }>;
}

/** The pieces that have a character, each number as the difference from the one before. */
export type CharacterChunk = Record<string, number[]>;

/** One piece of the text of a document: the text of a long one is cut, so that a hit loads little. */
export interface StoredPiece {
  /** Id of the document. */
  id: string;
  title: string;
  documentNumber?: string;
  issuer?: string;
  /** As stated: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
  date?: string;
  /** Addresses below the site: that of the document, then those of the problems in this piece. */
  pages: string[];
  /** How the units of this piece are cited, by anchor: `p6-m3` → `问题6措施(3)`; of the row of a table, whose it is. */
  citations: Record<string, string>;
  blocks: StoredBlock[];
}

/** A block: number of its kind, anchor, number of its page, text, and 1 where it follows as `run`, 2 as `row`. */
export type StoredBlock = [kind: number, anchor: string, page: number, text: string, follows?: 1 | 2];

export function kindNumber(kind: BlockKind): number {
  return BLOCK_KINDS.indexOf(kind);
}

export function kindAt(number: number): BlockKind {
  return BLOCK_KINDS[number] ?? "text";
}
