import type { OfficialDocument } from "../../../../model/document.ts";
import { listStacks } from "../../../../model/sheet-units.ts";
import type { BoardSet } from "../../../../print/board-sets.ts";
import { planBoardSets } from "../../../../print/board-sets.ts";
import type { Paper } from "../../../../print/paper.ts";
import { PAPERS } from "../../../../print/paper.ts";
import { toSetSource } from "../../../../sources/list-sheets.ts";
import type { SheetCounts } from "../../../../view/print-centre.ts";
import { readSiteContent } from "../../../_content.ts";

const known = new WeakMap<OfficialDocument, Map<string, ReadonlyMap<string, number>>>();

/**
 * The sets of a document on a paper; how many sheets each takes is kept for its print centre.
 *
 * @param stack number of a page of a long list
 */
export function planCountedSets(document: OfficialDocument, paper: Paper, stack?: number): BoardSet[] {
  const { site, addresses } = readSiteContent();
  const own = toSetSource(document, site, (name) => addresses.attachment(document.id, name));
  const sets = planBoardSets(own, paper, stack);
  const counts = known.get(document) ?? new Map<string, ReadonlyMap<string, number>>();
  counts.set(`${paper.id} ${stack ?? ""}`, new Map(sets.map(({ id, pages }) => [id, pages.length])));
  known.set(document, counts);
  return sets;
}

/** How many sheets the sets and parts of a document take on each paper. */
export function countSheets(document: OfficialDocument): SheetCounts {
  const pages = [undefined, ...listStacks(document)];
  const countsOf = (paper: Paper, stack?: number) => {
    const name = `${paper.id} ${stack ?? ""}`;
    if (!known.get(document)?.has(name)) planCountedSets(document, paper, stack);
    return [...(known.get(document)?.get(name) ?? [])];
  };
  return Object.fromEntries(
    PAPERS.map((paper) => [paper.id, new Map(pages.flatMap((stack) => countsOf(paper, stack)))]),
  );
}
