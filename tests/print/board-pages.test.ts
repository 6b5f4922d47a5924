import { expect, test } from "vitest";
import { planBoard } from "../../src/print/board.ts";
import { planBoardPages } from "../../src/print/board-pages.ts";
import { PAPERS } from "../../src/print/paper.ts";
import { planSheetPages } from "../../src/print/sheet-pages.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

test.each(atLeastOne(PAPERS.map((paper) => [paper.id, paper] as const)))("what Typst prints on %s", (_, paper) => {
  const source = toPrintSource(makeDocument(PLAN), "https://www.example.gov.cn/");
  const board = planBoard(source, paper, { whole: true }, (name) => `/${name}`);
  const { pages, setting, ...rest } = planBoardPages(board);
  expect(setting).toMatchObject({ line: paper.line, gap: paper.gap, pad: paper.pad, title: paper.title });
  // Blocks stand on pages only, so that nothing is printed twice.
  expect(Object.keys(rest)).not.toContain("blocks");
  expect(pages.map(({ size, at, of }) => [size, at, of])).toEqual(
    planSheetPages(board).map(({ size, at, of }) => [size, at, of]),
  );
});
