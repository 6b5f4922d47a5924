import { describe, expect, test } from "vitest";
import { planBoard } from "../../src/print/board.ts";
import { COMPACT_PAPERS, PAPERS } from "../../src/print/paper.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { planSheetPages } from "../../src/print/sheet-pages.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

const [a4, a3] = PAPERS;
if (!a4 || !a3) throw new Error("There are two kinds of paper.");
const pagesOf = (body: string, paper = a4) =>
  planSheetPages(planBoard(toPrintSource(makeDocument(body), undefined), paper, { whole: true }, (name) => name));
const LONG = "影响群众出行。";

describe("the sheets of a set", () => {
  test("are counted, and all in one size", () => {
    const pages = pagesOf(PLAN + LONG.repeat(200));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ at, of }) => [at, of])).toEqual(pages.map((_, at) => [at + 1, pages.length]));
    expect(new Set(pages.map(({ size }) => size)).size).toBe(1);
  });

  test("are as few as in the smallest type, in the largest that needs no more", () => {
    for (const repeats of [1, 20, 60, 100, 150, 200, 400]) {
      const pages = pagesOf(LONG.repeat(repeats));
      const least = planSheetPages(
        planBoard(
          toPrintSource(makeDocument(LONG.repeat(repeats)), undefined),
          { ...a4, sizes: [a4.smallest] },
          { whole: true },
          (name) => name,
        ),
      );
      expect(pages.length).toBe(least.length);
      expect(pages[0]?.size).toBeGreaterThanOrEqual(a4.smallest);
    }
    expect(pagesOf("停水。")[0]?.size).toBeGreaterThan(a4.smallest);
  });

  test("are nowhere less than a quarter full, however long the text", () => {
    for (const paper of [a4, a3])
      for (let repeats = 10; repeats < 500; repeats += 7)
        for (const { fill } of atLeastOne(pagesOf(LONG.repeat(repeats), paper))) {
          expect(fill, `${repeats} on ${paper.id}`).toBeGreaterThanOrEqual(0.25);
          expect(fill).toBeLessThanOrEqual(1);
        }
  });

  test("have the title over them, but where the text begins with it", () => {
    expect(pagesOf(PLAN + LONG.repeat(200)).map(({ isHeaded }) => isHeaded)).toEqual([false, true, true, true]);
    expect(pagesOf("停水。").map(({ isHeaded }) => isHeaded)).toEqual([true]);
  });

  test("are larger in type on larger paper", () => {
    expect(pagesOf(PLAN, a3)[0]?.size).toBeGreaterThan(pagesOf(PLAN)[0]?.size ?? 0);
  });
});

test("the title of a short text on A3 has the whole width", () => {
  const [, compact] = COMPACT_PAPERS;
  const [page] = pagesOf("# 关于公开征求意见的公告\n\n请于本月底前提出意见。", compact);
  const [title] = page?.blocks ?? [];
  expect(title?.type === "title" && title.lines.map(textOfRuns)).toEqual(["关于公开征求意见的公告"]);
});
