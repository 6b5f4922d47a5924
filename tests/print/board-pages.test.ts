import { expect, test } from "vitest";
import { planBoard } from "../../src/print/board.ts";
import { planBoardPages } from "../../src/print/board-pages.ts";
import { PAPERS } from "../../src/print/paper.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

test.each(atLeastOne(PAPERS.map((paper) => [paper.id, paper] as const)))("what Typst prints on %s", (_, paper) => {
  const source = toPrintSource(makeDocument(PLAN), "https://www.example.gov.cn/");
  const board = planBoard(source, paper, { whole: true }, (name) => `/${name}`);
  const { sheets, pages, setting } = planBoardPages(board);
  expect(setting).toMatchObject({ line: paper.line, gap: paper.gap, pad: paper.pad });
  // Blocks stand on pages only, so that nothing is printed twice.
  expect(sheets.map((sheet) => Object.keys(sheet).sort())).toEqual(
    board.sheets.map(() => ["address", "code", "head", "position", "typed"]),
  );
  expect(pages.filter(({ isCover }) => isCover).map(({ sheet }) => sheet)).toEqual([0]);
  // Every sheet has pages, in the order of the sheets, and each page says where it is.
  expect([...new Set(pages.map(({ sheet }) => sheet))]).toEqual(sheets.map((__, index) => index));
  for (const { sheet, at, of } of atLeastOne(pages))
    expect(pages.filter((page) => page.sheet === sheet)[at - 1]).toMatchObject({ at, of });
});
