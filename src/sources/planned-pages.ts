import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { planBoard } from "../print/board.ts";
import { PAPERS, SCREENS } from "../print/paper.ts";
import type { PlacedBlock } from "../print/placed-block.ts";
import type { PrintSource } from "../print/print-source.ts";
import { planSheetPages, verbatimKey } from "../print/sheet-pages.ts";
import { planSlides } from "../print/slides.ts";

/** A page of a set of sheets or slides, as the plan has it. */
export interface PlannedPage {
  /** Whose words stand on it: a problem's id, or `document`; undefined for lists and tables that say them again. */
  key: string | undefined;
  blocks: PlacedBlock[];
  /** Whether more stands on it than there is room; told of slides only, sheets of paper have more of it. */
  overfull: boolean;
}

/** The same text on one kind of paper or screen. */
export interface PlannedSet {
  /** As editors call it. */
  name: string;
  pages: PlannedPage[];
}

/**
 * Whether a page of a document can fail. Everything but tables is torn between its lines where it has to be; rows of
 * tables are torn so that their columns mix, and their heads are repeated. To plan all pages of a document takes some 30 ms.
 */
export function isAtRisk(document: OfficialDocument): boolean {
  let found = false;
  for (const { children } of document.parts)
    walk(children, ({ type }) => {
      found ||= type === "table";
    });
  return found;
}

/** All pages of a document for the notice board and the screen. */
export function listPlannedSets(source: PrintSource): PlannedSet[] {
  const asNamed = (name: string) => name;
  return [
    ...PAPERS.map((paper) => ({
      name: `${paper.id.toUpperCase()} 公示栏用纸`,
      pages: planSheetPages(planBoard(source, paper, { whole: true }, asNamed)).map(({ sheet, blocks }) => ({
        key: verbatimKey(sheet),
        blocks,
        overfull: false,
      })),
    })),
    ...SCREENS.map((screen) => ({
      name: screen.id === "landscape" ? "横屏" : "竖屏",
      pages: planSlides(source, screen, asNamed).slides.map(({ sheet, blocks, overfull }) => ({
        key: verbatimKey(sheet),
        blocks,
        overfull,
      })),
    })),
  ];
}
