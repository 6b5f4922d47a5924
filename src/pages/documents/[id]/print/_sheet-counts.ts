import type { OfficialDocument } from "../../../../model/document.ts";
import type { BoardSet } from "../../../../print/board-sets.ts";
import { planBoardSets } from "../../../../print/board-sets.ts";
import type { Paper } from "../../../../print/paper.ts";
import { PAPERS } from "../../../../print/paper.ts";
import { toPrintSource } from "../../../../sources/to-print-source.ts";
import type { SheetCounts } from "../../../../view/print-centre.ts";

const known = new WeakMap<OfficialDocument, Record<string, ReadonlyMap<string | null, number>>>();

/** The sets of a document on a paper; how many sheets each takes is kept for its print centre. */
export function planCountedSets(
  document: OfficialDocument,
  url: string | undefined,
  paper: Paper,
  pictureFile: (name: string) => string,
): BoardSet[] {
  const sets = planBoardSets(toPrintSource(document, url), paper, pictureFile);
  const counts = new Map(sets.map(({ board, pages }) => [board.unit, pages.length]));
  known.set(document, { ...known.get(document), [paper.id]: counts });
  return sets;
}

/** How many sheets the parts of a document take on each paper. */
export function countSheets(document: OfficialDocument, url: string | undefined): SheetCounts {
  for (const paper of PAPERS)
    if (!known.get(document)?.[paper.id]) planCountedSets(document, url, paper, (name) => name);
  const counts = known.get(document) ?? {};
  return Object.fromEntries(PAPERS.flatMap(({ id }) => (counts[id] ? [[id, counts[id]]] : [])));
}
