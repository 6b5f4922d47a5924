import { describe, expect, test } from "vitest";
import { planBoard } from "../../src/print/board.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { PAPERS } from "../../src/print/paper.ts";
import type { PlannedBlock } from "../../src/print/plan-blocks.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { planSheetPages, verbatimKey } from "../../src/print/sheet-pages.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const [a4, a3] = PAPERS;
if (!a4 || !a3) throw new Error("There are two kinds of paper.");
const pagesOf = (body: string, paper = a4) =>
  planSheetPages(planBoard(toPrintSource(makeDocument(body), undefined), paper, { whole: true }, (name) => name));

describe("the pages of a board", () => {
  test("go sheet by sheet, the pages of each counted", () => {
    const pages = pagesOf(PLAN);
    const units = [...new Set(pages.map(({ sheet }) => `${sheet.kind} ${sheet.unit ?? ""}`.trim()))];
    expect(units).toEqual(["cover", "list", "overview c1", "problem p1", "problem p2", "overview c2", "problem p3"]);
    for (const { sheet, at, of } of atLeastOne(pages)) {
      const own = pages.filter((page) => page.sheet === sheet);
      expect([own.length, own[at - 1]?.at]).toEqual([of, at]);
    }
  });

  test("take the largest type in which all of a sheet fits on one page", () => {
    const sizeOf = (body: string) => pagesOf(body).find(({ sheet }) => sheet.unit === "p3")?.size ?? 0;
    expect(sizeOf(PLAN)).toBe(a4.largest);
    const longer = PLAN.replace("3.道路破损。", `3.道路破损。${"影响群众出行。".repeat(40)}`);
    expect(sizeOf(longer)).toBeLessThan(a4.largest);
    expect(sizeOf(longer)).toBeGreaterThanOrEqual(a4.smallest);
  });

  test("leave nothing out of a text too long for one", () => {
    const long = PLAN.replace("3.道路破损。", `3.道路破损。${"影响群众出行。".repeat(200)}`);
    const own = pagesOf(long).filter(({ sheet }) => sheet.unit === "p3");
    expect(own.length).toBeGreaterThan(1);
    const [first] = own;
    const words = (blocks: readonly (PlacedBlock | PlannedBlock)[]) =>
      blocks.map((block) => ("runs" in block ? textOfRuns(block.runs) : "")).join("");
    const whole = first ? words(first.sheet.blocks) : "";
    expect(whole.length).toBeGreaterThan(1400);
    expect(words(own.flatMap(({ blocks }) => blocks))).toBe(whole);
    expect(new Set(own.map(({ size }) => size)).size).toBe(1);
  });

  test("are larger on larger paper", () => {
    const sizeOf = (paper: typeof a4) => pagesOf(PLAN, paper).find(({ sheet }) => sheet.unit === "p1")?.size ?? 0;
    expect(sizeOf(a3)).toBeGreaterThan(sizeOf(a4));
  });
});

test("whose words a sheet shows", () => {
  expect(verbatimKey({ kind: "problem", unit: "p6" })).toBe("p6");
  expect(verbatimKey({ kind: "text", unit: null })).toBe("document");
  expect(verbatimKey({ kind: "overview", unit: "c1" })).toBeUndefined();
  expect(verbatimKey({ kind: "cover", unit: null })).toBeUndefined();
});
