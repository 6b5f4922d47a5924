import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillLines } from "../../src/print/fill-lines.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { runsIn } from "../../src/print/placed-block.ts";
import { paginate, paginateLargest } from "../../src/print/paginate.ts";
import type { PlannedBlock } from "../../src/print/plan-blocks.ts";
import { plannedRuns } from "../../src/print/plan-blocks.ts";
import { runsOf, textOfRuns } from "../../src/print/runs.ts";

const SET = { picture: 50, line: 1.4, gap: 0.4, pad: 0.3, tables: [10, 8], compact: 8, beside: 1 };
const ROOM = { width: 200, height: 140, ...SET };
const SIZE = 10;
const paragraph = (text: string, part: "text" | "statement" | "label" = "text"): PlannedBlock => ({
  type: "paragraph",
  indent: true,
  part,
  runs: runsOf(text),
});
const pagesOf = (...[blocks, room, size]: Parameters<typeof paginate>) =>
  paginate(blocks, room, size).pages.map((page) => page.blocks);
const textOf = (blocks: readonly PlacedBlock[]) => blocks.map((block) => textOfRuns(runsIn(block))).join("");

describe("fillLines", () => {
  test.each([
    ["Chinese", "一二三四五六七", 3, 0, ["一二三", "四五六", "七"]],
    ["an indent", "一二三四五", 3, 2, ["一", "二三四", "五"]],
    ["no line begins with a stop", "一二三。四五六", 3, 0, ["一二", "三。四", "五六"]],
    ["no line ends with an opening sign", "一二《三》四", 3, 0, ["一二", "《三》", "四"]],
    ["figures stay whole", "一二2022年", 4, 0, ["一二", "2022年"]],
    ["a word that is longer than a line", "abcdefghij", 3, 0, undefined],
    ["nothing", "", 3, 0, [""]],
  ])("%s", (_name, text, width, indent, expected) => {
    const lines = fillLines(text, width, indent);
    expect(lines.join("")).toBe(text);
    if (expected) expect(lines).toEqual(expected);
  });
});

describe("paginate", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."甲乙丙丁，。《》“”(),;:1234567890ab "),
    minLength: 1,
    maxLength: 400,
  });

  test("every character is on one page, in its order", () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (texts) => {
        const blocks = texts.map((text, at) => paragraph(text, at % 3 === 0 ? "statement" : "text"));
        const pages = pagesOf(blocks, ROOM, SIZE);
        expect(pages.map(textOf).join("")).toBe(blocks.map((block) => textOfRuns(plannedRuns(block))).join(""));
        expect(pages.every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  test("a problem stays with what follows, and no line of a paragraph is alone", () => {
    // 140 pt are ten lines: eight are taken.
    const pages = pagesOf(
      [paragraph("甲".repeat(8 * 19 - 2)), paragraph("问题。", "statement"), paragraph("乙".repeat(60))],
      ROOM,
      SIZE,
    );
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
    const [first, second] = pagesOf([paragraph("甲".repeat(10 * 19 + 5))], ROOM, SIZE);
    expect(fillLines(textOf(first ?? []), 19.5, 2)).toHaveLength(9);
    expect(fillLines(textOf(second ?? []), 19.5)).toHaveLength(2);
  });

  test("the largest size that takes no more pages", () => {
    const { size, pages } = paginateLargest([paragraph("甲".repeat(60))], ROOM, [20, 15, 10]);
    expect(pages).toHaveLength(1);
    expect(size).toBe(15);
  });
});

describe("what is higher than a page", () => {
  const room = { width: 300, height: 100, ...SET };
  const lines = (count: number) => Array.from({ length: count }, (_, at) => runsOf(`第${at + 1}行`));

  test("signatures go on on the next page, name by name", () => {
    const pages = pagesOf([{ type: "signature", lines: lines(9) }], room, SIZE);
    expect(pages.map((page) => page.map((block) => (block.type === "signature" ? block.lines.length : 0)))).toEqual([
      [7],
      [2],
    ]);
  });

  test("a title goes on on the next page; one that has room there stays whole", () => {
    const pages = pagesOf([paragraph("甲".repeat(100)), { type: "title", lines: lines(4) }], room, SIZE);
    expect(pages.map((page) => page.map(({ type }) => type))).toEqual([["paragraph"], ["title"]]);
    const torn = pagesOf([{ type: "title", lines: lines(12) }], room, SIZE);
    expect(torn.flat().map((block) => (block.type === "title" ? block.lines.map(textOfRuns) : []))).toEqual(
      [lines(12).slice(0, 6), lines(12).slice(6)].map((part) => part.map(textOfRuns)),
    );
  });

  test("a field goes on under its label; two that stood side by side stand one under another", () => {
    const fact = (label: string, text: string) => ({ label: runsOf(label), values: [runsOf(text)] });
    const rows = [[fact("依据", "甲".repeat(260)), fact("对象", "乙")], [fact("方式", "丙")]];
    const pages = pagesOf([{ type: "facts", rows }], room, SIZE);
    const shown = pages
      .flat()
      .flatMap((block) =>
        block.type === "facts"
          ? block.rows.map((row) =>
              row.map(({ label, values }) => `${textOfRuns(label)}${values.map(textOfRuns).join("")}`),
            )
          : [],
      );
    expect(pages.length).toBeGreaterThan(1);
    expect(shown.map((row) => row.length)).toEqual(shown.map(() => 1));
    expect(shown.map(([text = ""]) => text.slice(0, 2))).toEqual([
      ...shown.slice(0, -2).map(() => "依据"),
      "对象",
      "方式",
    ]);
    expect(shown.join("").replace(/依据|对象|方式/gu, "")).toBe(`${"甲".repeat(260)}乙丙`);
  });
});
