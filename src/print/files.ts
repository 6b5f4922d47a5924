import type { OfficialDocument } from "../model/document.ts";
import type { MadeKinds } from "../model/made-kinds.ts";
import { textOf } from "../model/text.ts";
import type { Paper } from "./paper.ts";
import { BRIEF_PAPER, COMPACT_PAPERS, LISTS_PAPER, PAPERS } from "./paper.ts";

/** A PDF file of a document, before it is made. */
export interface PrintTask {
  /** `official.pdf`, `board-a4.pdf`, `compact-a3.pdf`, `brief-a4.pdf` */
  name: string;
  /** PDF/UA-1 for reading, PDF/A-2a for the archive too. */
  standard: "ua-1" | "a-2a";
  /** Undefined for the official copy. */
  board?: Paper;
}

/**
 * All PDF files of a document: the official copy, and sets of sheets of the whole. What is not made comes from the page that the browser
 * prints, where every set can be chosen: the outlines of the characters are most of a file, and stand in each anew.
 */
export function listPrintTasks(
  document: OfficialDocument,
  sheets: MadeKinds["sheets"],
  hasLists: boolean,
): PrintTask[] {
  const { formedOn, publishedOn } = document.disclosure;
  const isLarge = sheets === "large" || (sheets === "short" && isShort(document));
  const all = [BRIEF_PAPER, ...COMPACT_PAPERS, ...PAPERS, ...(hasLists ? [LISTS_PAPER] : [])];
  const papers = sheets === "all" ? all : isLarge ? PAPERS.filter(({ id }) => id === "a4") : [];
  return [
    // PDF/A asks for a date, and none is made up.
    { name: "official.pdf", standard: formedOn || publishedOn ? "a-2a" : "ua-1" },
    ...papers.map((board): PrintTask => ({
      name: `${board.set}-${board.id}.pdf`,
      standard: "ua-1",
      board,
    })),
  ];
}

/** A text of more characters that differ takes more than 300 KB, once in 宋体 and once in 黑体: some 400 bytes each. */
const MOST_CHARACTERS = 500;

function isShort(document: OfficialDocument): boolean {
  return new Set(textOf(document)).size <= MOST_CHARACTERS;
}
