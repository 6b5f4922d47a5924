import type { Board } from "./board.ts";
import { planBoard } from "./board.ts";
import { listSheetUnits } from "../model/sheet-units.ts";
import type { Contacts } from "./brief.ts";
import { planBrief } from "./brief.ts";
import type { PrintedList } from "./lists.ts";
import { planLists } from "./lists.ts";
import type { Paper } from "./paper.ts";
import { BRIEF_PAPER, COMPACT_PAPERS, LISTS_PAPER, PAPERS } from "./paper.ts";
import type { PrintSource } from "./print-source.ts";
import type { SheetPage } from "./sheet-pages.ts";
import { planSheetPages } from "./sheet-pages.ts";

/** What can be chosen to be printed on a paper, sheet by sheet. */
export interface BoardSet {
  /** `document`, `compact`, `brief`, `lists`, or the id of a group or a problem: its anchor, and what its text is proven by. */
  id: string;
  board: Board;
  pages: SheetPage[];
}

/** What a site and an editor know of a document, for its sets. */
export interface SetSource {
  source: PrintSource;
  lists: readonly PrintedList[];
  contacts: Contacts;
  /** Address of a picture of the document. */
  pictureFile: (name: string) => string;
}

/** The board of a paper: 大字版, 紧凑版, 一张纸 or 清单. */
export function planSet({ source, lists, contacts, pictureFile }: SetSource, paper: Paper): Board {
  if (paper.set === "brief") return planBrief(source, contacts);
  if (paper.set === "lists") return planLists(source, lists);
  return planBoard(source, paper, { whole: true }, pictureFile);
}

/**
 * 紧凑版, 一张纸, 清单, each group and problem alone, and behind them the whole document in large type.
 *
 * @param stack number of a page behind that of the whole document: only the groups and problems alone that it has
 */
export function planBoardSets(own: SetSource, paper: Paper, stack?: number): BoardSet[] {
  const show = (id: string, board: Board): BoardSet => ({ id, board, pages: planSheetPages(board) });
  const { source, lists, pictureFile } = own;
  const alone = listSheetUnits(source.document).filter((unit) => unit.stack === stack);
  const units = alone.map(({ id }) => show(id, planBoard(source, paper, { unit: id }, pictureFile)));
  if (stack !== undefined) return units;
  const whole = show("document", planSet(own, paper));
  const others = [...COMPACT_PAPERS, BRIEF_PAPER, ...(lists.length > 0 ? [LISTS_PAPER] : [])];
  return [
    ...others
      .filter(({ id }) => id === paper.id)
      .map((other) => show(other.set, planSet(own, other)))
      .filter(({ id, pages }) => id !== "compact" || pages.length < whole.pages.length),
    ...units,
    whole,
  ];
}

/** Whether a set is worth its paper: 紧凑版 only where it takes fewer sheets than 大字版, which is read more easily. */
export function isOffered(own: SetSource, paper: Paper): boolean {
  const large = PAPERS.find(({ id }) => id === paper.id);
  if (paper.set !== "compact" || !large) return true;
  const [few, many] = [paper, large].map((one) => planSheetPages(planSet(own, one)).length);
  return (few ?? 0) < (many ?? 0);
}
