import type { OfficialDocument } from "../model/document.ts";
import { textOf } from "../model/text.ts";
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

/** Texts, fields and signatures that are shorter than that fit on every page, in whatever type. */
const SURE = { title: 60, field: 60, signatures: 8 } as const;

/**
 * Whether a page of a document can fail: only rows of tables are ever torn so that their columns mix, and only they, titles,
 * fields and signatures are higher than a page. To plan all pages of a document takes some 30 ms.
 */
export function isAtRisk(document: OfficialDocument, { facts }: PrintSource): boolean {
  if (document.disclosure.title.length > SURE.title) return true;
  if (facts.flat().some(({ values }) => values.join("\n").length > SURE.field || values.length > SURE.signatures))
    return true;
  let signatures = 0;
  let found = false;
  for (const part of document.parts)
    walk(part.children, (node) => {
      const isSigned = node.type === "paragraph" && (node.role === "signature" || node.role === "date");
      if (isSigned) signatures++;
      found ||= node.type === "table" || (node.type === "heading" && textOf(node).length > SURE.title);
    });
  return found || signatures > SURE.signatures;
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
