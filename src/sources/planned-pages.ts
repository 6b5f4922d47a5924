import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { planBoardSets } from "../print/board-sets.ts";
import type { Paper } from "../print/paper.ts";
import { PAPERS, SCREENS } from "../print/paper.ts";
import type { PlacedBlock } from "../print/placed-block.ts";
import type { PrintSource } from "../print/print-source.ts";
import { LONG } from "../print/pictures/formats.ts";
import { planLong } from "../print/pictures/plan-pictures.ts";
import { makeFrame } from "../print/slides/frame.ts";
import { planSlides } from "../print/slides.ts";
import type { Slide } from "../print/slides.ts";

/** A page of a set of sheets or slides, as the plan has it. */
export interface PlannedPage {
  /** Whose words stand on it: `document`, the id of a group or problem; undefined for lists and tables that say them again. */
  key: string | undefined;
  blocks: PlacedBlock[];
}

/** The same text on one kind of paper or screen. */
export interface PlannedSet {
  /** As editors call it. */
  name: string;
  pages: PlannedPage[];
}

/**
 * Whether the pages of a document are looked at before they are made: only of tables does the order on pages follow from
 * anything but the order of the text. To plan all pages of a document takes some 30 ms.
 */
export function hasTables(document: OfficialDocument): boolean {
  let found = false;
  for (const { children } of document.parts)
    walk(children, ({ type }) => {
      found ||= type === "table";
    });
  return found;
}

/** All pages of a document for the notice board and the screen, one set after the other: a long table has thousands of pages. */
export function* listPlannedSets(source: PrintSource): Generator<PlannedSet> {
  const asNamed = (name: string) => name;
  for (const paper of PAPERS)
    yield {
      name: `${paper.id.toUpperCase()} 公示栏用纸`,
      pages: listTexts(source, paper).flatMap(({ board, pages }) =>
        pages.flatMap(({ blocks }): PlannedPage[] => [
          { key: board.unit ?? "document", blocks: blocks.filter(({ type }) => type !== "facts") },
          // The 公开信息 are no part of the text.
          { key: undefined, blocks: blocks.filter(({ type }) => type === "facts") },
        ]),
      ),
    };
  for (const screen of SCREENS)
    yield {
      name: screen.id === "landscape" ? "横屏" : "竖屏",
      pages: planSlides(source, screen, asNamed).slides.map(textOfSlide),
    };
  yield { name: "微信长图", pages: planLong(source, makeFrame(source, LONG, asNamed)).map(textOfSlide) };
}

/** Each text on a paper once: 紧凑版 says that of the whole again, 一张纸 and 清单 none. */
function listTexts(source: PrintSource, paper: Paper) {
  const sets = planBoardSets({ source, lists: [], contacts: [], pictureFile: String }, paper);
  return sets.filter(({ board }) => board.paper.set === "board");
}

function textOfSlide({ blocks }: Slide): PlannedPage {
  // What is stated of a document is not its text.
  return { key: "document", blocks: blocks.filter(({ type }) => type !== "facts") };
}
