import type { Board } from "./board.ts";
import { SETTING } from "./paper.ts";
import { STRIP_LINE } from "./board-foot.ts";
import { planSheetPages, turnedStrip } from "./sheet-pages.ts";
import { TEMPLATE, templateBlocks } from "./template-blocks.ts";

/** What `typst/board.typ` prints: the very sheets that a browser prints. */
export function planBoardPages(board: Board) {
  const { blocks: _, ...frame } = board;
  const { paper, unit } = board;
  return {
    ...frame,
    setting: { ...SETTING, line: paper.line, gap: paper.gap, pad: paper.pad, title: paper.title },
    ...TEMPLATE,
    stripLine: STRIP_LINE,
    turnedStrip: turnedStrip(paper),
    pages: planSheetPages(board).map((page) => ({
      ...page,
      blocks: templateBlocks(page.blocks),
      /** Whose official text it shows; read by the proof. */
      key: paper.set === "brief" || paper.set === "lists" ? undefined : (unit ?? "document"),
    })),
  };
}
