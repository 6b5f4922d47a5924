import type { OfficialDocument } from "../../model/document.ts";
import { rowNames } from "./row-names.ts";
import type { SearchBlock } from "./search-blocks.ts";
import { listBlocks } from "./search-blocks.ts";
import type { FacetKey, StoredBlock, StoredPiece } from "../format.ts";
import { kindNumber } from "../format.ts";
import { charactersOf, wordsOf } from "../pair-words.ts";

/** A document and what the pages of the site know of it. */
export interface SearchSource {
  document: OfficialDocument;
  /** The stated rows of the 公开信息: anchor, label and values. */
  facts: readonly { id: string; label: string; values: readonly string[] }[];
  /** How numbered units are cited, by id. */
  citations: ReadonlyMap<string, string>;
  /** Address of the document's page below the site, and of the page of one of its problems. */
  page: string;
  problemPage: (problem: string) => string;
  /** The day it is listed under, as stated. */
  date?: string;
  facets: Partial<Record<FacetKey, readonly string[]>>;
}

/** What the index holds of one document. */
export interface SearchRecord {
  id: string;
  /** Length of the title in characters, blanks apart. */
  titleLength: number;
  /** As stated, empty where no date is. */
  date: string;
  facets: Partial<Record<FacetKey, readonly string[]>>;
  pieces: SearchPiece[];
}

export interface SearchPiece {
  /** The words of Pagefind's index, in order. */
  words: string[];
  /** Each character once, for queries of one character. */
  characters: string[];
  text: StoredPiece;
}

/** Characters after which the text of a document is cut, at the next new paragraph. */
export const PIECE = 6000;

/** One document for the index: its text in pieces, each as words and as it is shown. */
export function toSearchRecord(source: SearchSource): SearchRecord {
  const blocks = [...listBlocks(source.document), ...listFacts(source), ...listAttachments(source.document)];
  const names = rowNames(source.document);
  const counted = blocks.map((block) => ({ block, characters: charactersOf(block.text) }));
  return {
    id: source.document.id,
    titleLength: counted[0]?.characters.length ?? 0,
    date: source.date ?? "",
    facets: source.facets,
    pieces: cut(counted).map((piece) => ({
      words: writeWords(piece),
      characters: [...new Set(piece.flatMap(({ characters }) => characters))],
      text: storePiece(
        piece.map(({ block }) => block),
        source,
        names,
      ),
    })),
  };
}

interface CountedBlock {
  block: SearchBlock;
  characters: string[];
}

function listFacts({ facts }: SearchSource): SearchBlock[] {
  return facts.flatMap(({ id, label, values }) =>
    [label, ...values].map((text, at): SearchBlock => {
      const block: SearchBlock = { kind: "disclosure", anchor: id, text };
      return at === 0 ? block : { ...block, follows: "row" };
    }),
  );
}

function listAttachments({ disclosure }: OfficialDocument): SearchBlock[] {
  return (disclosure.attachments ?? []).map(({ name }) => ({ kind: "attachment", anchor: "attachments", text: name }));
}

function cut(blocks: readonly CountedBlock[]): CountedBlock[][] {
  const pieces: CountedBlock[][] = [];
  let room = 0;
  for (const counted of blocks) {
    if (pieces.length === 0 || (room <= 0 && counted.block.follows === undefined)) {
      pieces.push([]);
      room = PIECE;
    }
    pieces.at(-1)?.push(counted);
    room -= counted.characters.length;
  }
  return pieces;
}

function writeWords(blocks: readonly CountedBlock[]): string[] {
  const runs: string[][] = [];
  for (const { block, characters } of blocks) {
    const run = runs.at(-1);
    if (run && block.follows === "run") run.push(...characters);
    else runs.push([...characters]);
  }
  return runs.flatMap(wordsOf);
}

function storePiece(
  blocks: readonly SearchBlock[],
  source: SearchSource,
  names: ReadonlyMap<string, string>,
): StoredPiece {
  const pages = [source.page];
  const citations: Record<string, string> = {};
  const stored = blocks.map(({ kind, anchor, problem, text, follows }): StoredBlock => {
    const citation =
      source.citations.get(anchor) ?? names.get(anchor) ?? source.facts.find(({ id }) => id === anchor)?.label;
    if (citation !== undefined) citations[anchor] = citation;
    const page = problem === undefined ? source.page : source.problemPage(problem);
    if (!pages.includes(page)) pages.push(page);
    const block: StoredBlock = [kindNumber(kind), anchor, pages.indexOf(page), text];
    if (follows !== undefined) block.push(follows === "run" ? 1 : 2);
    return block;
  });
  const { title, documentNumber, issuer } = source.document.disclosure;
  return {
    id: source.document.id,
    title,
    ...(documentNumber ? { documentNumber } : {}),
    ...(issuer ? { issuer } : {}),
    ...(source.date ? { date: source.date } : {}),
    pages,
    citations,
    blocks: stored,
  };
}
