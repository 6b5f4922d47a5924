import type { VFile } from "vfile";
import type { OfficialDocument, Table } from "../model/document.ts";
import { listTablePlaces } from "../model/table-places.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import type { PaperFault } from "../proof/paper/prove-paper.ts";
import { pieceOfUnit } from "./wrong-pages.ts";

/** A file for paper or screen, read back, is not as it should be. */
export const PAPER_DIFFERS = declareMessage({
  id: "paper-differs",
  title: "打印和电子屏的文件，做好以后读回来，一字不差，每个字都在纸上、在自己的格子里",
  why: "字漏了、印到纸外、压住别的字，贴出去的就不是原文",
  fix: "这是软件的错，请连同原稿和这条提示告诉开发者；急着公开的：表格里的，把这个表格照原样截成图片放进 attachments 文件夹，正文里写成 ![表格](attachments/表格.png)；别处的，先把这一件的文件夹移到 content 以外，发布别的",
  untested: "没有已知的公文会这样；核对本身有测试",
});

/**
 * Tells what was wrong with a file, each at the place in the text that it concerns.
 *
 * @param file document.md
 * @param name of the file that was read back, `print/board-a4.pdf`
 */
export function reportWrongPaper(
  document: OfficialDocument,
  file: VFile,
  name: string,
  faults: readonly PaperFault[],
): void {
  for (const fault of faults) {
    const piece = pieceOfUnit(document, fault.unit, fault.index ?? 0);
    const row =
      piece?.row && piece.table
        ? `，${whichTable(document, piece.table)}第 ${piece.table.rows.indexOf(piece.row) + 1} 行`
        : "";
    const sheet = fault.sheet === "" ? "" : `（${fault.sheet}）`;
    const reason = `文件 ${name} 第 ${fault.page} 页${sheet}${row}${whatIsWrong(fault)}`;
    reportError(file, PAPER_DIFFERS, reason, {
      place: piece?.position ?? { line: 1, column: 1 },
      actual: fault.actual,
      expected: [fault.expected],
    });
  }
}

/** By its number, where there are several. */
function whichTable(document: OfficialDocument, table: Table): string {
  const tables = listTablePlaces(document);
  return tables.length < 2 ? "表格" : `第 ${tables.findIndex((one) => one.table === table) + 1} 张表格`;
}

function whatIsWrong({ kind, before, expected, actual }: PaperFault): string {
  switch (kind) {
    case "pages":
      return `：应有 ${expected} 页，实际是 ${actual} 页`;
    case "words":
      return `与原文不一致（“${before}”之后），应为“${expected}”，实际是“${actual}”`;
    case "furniture":
      return expected === "" ? `多出了“${actual}”` : `的页眉、页脚或者表头应有“${expected}”，实际是“${actual}”`;
    case "beyond":
      return `有字印到了纸外：${actual}`;
    case "on-line":
      return `有字出了格子，压在线上：${actual}`;
    case "over":
      return `有字压住了“${expected}”：${actual}`;
  }
}
