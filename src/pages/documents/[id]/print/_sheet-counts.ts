import type { OfficialDocument } from "../../../../model/document.ts";
import type { BoardSet } from "../../../../print/board-sets.ts";
import { planBoardSets } from "../../../../print/board-sets.ts";
import type { Paper } from "../../../../print/paper.ts";
import { PAPERS } from "../../../../print/paper.ts";
import { toSetSource } from "../../../../sources/list-sheets.ts";
import type { SheetCounts } from "../../../../view/print-centre.ts";
import { readSiteContent } from "../../../_content.ts";

const known = new WeakMap<OfficialDocument, Record<string, ReadonlyMap<string, number>>>();

/** The sets of a document on a paper; how many sheets each takes is kept for its print centre. */
export function planCountedSets(document: OfficialDocument, paper: Paper): BoardSet[] {
  const { site, addresses } = readSiteContent();
  const own = toSetSource(document, site, (name) => addresses.attachment(document.id, name));
  const sets = planBoardSets(own, paper);
  const counts = new Map(sets.map(({ id, pages }) => [id, pages.length]));
  known.set(document, { ...known.get(document), [paper.id]: counts });
  return sets;
}

/** How many sheets the sets and parts of a document take on each paper. */
export function countSheets(document: OfficialDocument): SheetCounts {
  for (const paper of PAPERS) if (!known.get(document)?.[paper.id]) planCountedSets(document, paper);
  const counts = known.get(document) ?? {};
  return Object.fromEntries(PAPERS.flatMap(({ id }) => (counts[id] ? [[id, counts[id]]] : [])));
}
