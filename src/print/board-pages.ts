import type { Board } from "./board.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES, SETTING } from "./paper.ts";
import { TEMPLATE, templateBlocks } from "./template-blocks.ts";
import { COVER_TITLE, planSheetPages, verbatimKey } from "./sheet-pages.ts";

/** What `typst/board.typ` prints: the very pages that a browser prints, each of which names its sheet by its number. */
export function planBoardPages(board: Board) {
  const { sheets, ...rest } = board;
  return {
    ...rest,
    setting: { ...SETTING, line: board.paper.line, gap: board.paper.gap, pad: board.paper.pad },
    ...TEMPLATE,
    coverTitle: COVER_TITLE,
    sheets: sheets.map(({ head, position, address, typed, code }) => ({ head, position, address, typed, code })),
    pages: planSheetPages(board).map(({ sheet, ...page }) => ({
      ...page,
      blocks: templateBlocks(page.blocks, lineWidth(board.paper, page.turned) / page.size),
      sheet: sheets.indexOf(sheet),
      /** Whose official text it shows; read by the proof. */
      key: verbatimKey(sheet),
      isCover: sheet.kind === "cover",
    })),
  };
}

/** In points. */
function lineWidth({ width, height, side }: Paper, isTurned = false): number {
  return ((isTurned ? height : width) - 2 * side) / MILLIMETRES;
}
