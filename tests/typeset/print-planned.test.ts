import { expect, test } from "vitest";
import { PagesDiffer } from "../../src/typeset/pages-differ.ts";
import { printPlanned } from "../../src/typeset/print-planned.ts";
import type { TypstOrder } from "../../src/typeset/typst.ts";
import { makeDocument } from "../view/make-document.ts";

const document = makeDocument("今日停水。");
const ORDER = { name: "board-a4.pdf", template: "board", standard: "ua-1" } as const;

/** Prints what is planned where at least so much of a page is left empty. */
function printWhere(least: number, failure = new PagesDiffer(document, ORDER.name, 1, 2)) {
  const asked: number[] = [];
  const typst = {
    print: (_: unknown, { plan, pages }: TypstOrder) => {
      if ((plan as { spare: number }).spare < least) throw failure;
      return { bytes: Buffer.from("pdf"), pages: pages ?? 0 };
    },
  };
  const print = () =>
    printPlanned(document, typst, ORDER, (spare) => {
      asked.push(spare);
      return { plan: { spare }, pages: 1 + asked.length };
    });
  return { asked, print };
}

test.each([
  { name: "pages that fit are planned once", least: 0, times: 1 },
  { name: "where they do not, more and more is left empty", least: 0.05, times: 3 },
])("$name", ({ least, times }) => {
  const { asked, print } = printWhere(least);
  expect(print().pages).toBe(1 + times);
  expect(asked).toHaveLength(times);
  expect(asked).toEqual(asked.toSorted((one, other) => one - other));
});

test("what never fits is told with the pages that were planned first", () => {
  expect(printWhere(1).print).toThrow("board-a4.pdf: 版面是1页，排出来却是2页");
});

test("any other failure is no matter of room", () => {
  const { asked, print } = printWhere(1, new Error("font"));
  expect(print).toThrow("font");
  expect(asked).toEqual([0]);
});
