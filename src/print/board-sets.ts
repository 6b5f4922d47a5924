import type { Board } from "./board.ts";
import { planBoard } from "./board.ts";
import { listBoardUnits } from "./board-units.ts";
import type { Paper } from "./paper.ts";
import type { PrintSource } from "./print-source.ts";
import type { SheetPage } from "./sheet-pages.ts";
import { planSheetPages } from "./sheet-pages.ts";

/** What can be chosen to be printed on a paper, sheet by sheet. */
export interface BoardSet {
  board: Board;
  pages: SheetPage[];
}

/** The whole document on a paper, behind each of its groups and problems alone. */
export function planBoardSets(source: PrintSource, paper: Paper, pictureFile: (name: string) => string): BoardSet[] {
  const plan = (board: Board): BoardSet => ({ board, pages: planSheetPages(board) });
  return [
    ...listBoardUnits(source.document).map(({ id }) => plan(planBoard(source, paper, { unit: id }, pictureFile))),
    plan(planBoard(source, paper, { whole: true }, pictureFile)),
  ];
}
