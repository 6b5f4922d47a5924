import type { Board } from "./board.ts";
import { SETTING } from "./paper.ts";
import { TEMPLATE, templateBlocks } from "./template-blocks.ts";
import { COVER_TITLE, planSheetPages } from "./sheet-pages.ts";

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
      blocks: templateBlocks(page.blocks),
      sheet: sheets.indexOf(sheet),
      isCover: sheet.kind === "cover",
    })),
  };
}
