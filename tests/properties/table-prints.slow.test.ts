import { describe, expect, test } from "vitest";
import { planBoardPages } from "../../src/print/board-pages.ts";
import { planBoard } from "../../src/print/board.ts";
import { PAPERS } from "../../src/print/paper.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { printBoard } from "../../src/typeset/print-document.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { TABLE_FIXTURES, tableDocuments } from "./table-documents.ts";
import { listPrintFaults, printAll } from "./table-prints.ts";

describe.each(atLeastOne(tableDocuments()))("$id", ({ id, document }) => {
  test("has all words in order on paper and screen, each sign in its place", async () => {
    const typst = await Typst.open(TABLE_FIXTURES);
    for (const printed of atLeastOne(printAll(document, typst, (name) => `/${id}/attachments/${name}`)))
      expect(await listPrintFaults(document, printed)).toEqual([]);
  });

  test("has as many pages as planned on the sheets of a site without 网址", async () => {
    const typst = await Typst.open(TABLE_FIXTURES);
    const source = toPrintSource(document, undefined);
    for (const paper of atLeastOne(PAPERS)) {
      const board = planBoard(source, paper, { whole: true }, (name) => `/${id}/attachments/${name}`);
      expect(printBoard(board, document, typst, paper.id).pages).toBe(planBoardPages(board).pages.length);
    }
  });
});
