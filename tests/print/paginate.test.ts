import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillLines } from "../../src/print/fill-lines.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { paginate, paginateLargest } from "../../src/print/paginate.ts";
import type { PlannedBlock } from "../../src/print/plan-blocks.ts";
import { runsOf, textOfRuns } from "../../src/print/runs.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const ROOM = { width: 200, height: 140, picture: 50, line: 1.4, gap: 0.4, pad: 0.3 };
const SIZE = 10;
const paragraph = (text: string, part: "text" | "statement" | "label" = "text"): PlannedBlock => ({
  type: "paragraph",
  indent: true,
  part,
  runs: runsOf(text),
});
const textOf = (blocks: readonly PlacedBlock[]) =>
  blocks
    .map((block) => {
      if (block.type === "table")
        return block.rows
          .slice(block.continued ? 1 : 0)
          .map((row) => row.map(textOfRuns).join("|"))
          .join("/");
      return "runs" in block ? textOfRuns(block.runs) : "";
    })
    .join("");

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
        const { pages } = paginate(blocks, ROOM, SIZE);
        expect(pages.map(textOf).join("")).toBe(blocks.map((block) => textOf([block])).join(""));
        expect(pages.every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  test("a table goes on under its own head, a long row in a row of its own", () => {
    const cell = (text: string) => runsOf(text);
    const long = "甲".repeat(300);
    const table: PlannedBlock = {
      type: "table",
      widths: [1, 3],
      rows: [["号", "事"].map(cell), ["1", "乙"].map(cell), ["2", long].map(cell), ["3", "丙"].map(cell)],
    };
    const { pages } = paginate([table], ROOM, SIZE);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, [block]] of atLeastOne(pages.entries())) {
      if (block?.type !== "table") throw new Error("A table was cut into something else.");
      expect(block.rows[0]?.map(textOfRuns)).toEqual(["号", "事"]);
      expect(block.continued).toBe(at === 0 ? undefined : true);
    }
    expect(pages.map(textOf).join("").replace(/[|/]/gu, "")).toBe(`号事1乙2${long}3丙`);
  });

  test("a problem stays with what follows, and no line of a paragraph is alone", () => {
    // 140 pt are ten lines: eight are taken.
    const { pages } = paginate(
      [paragraph("甲".repeat(8 * 19 - 2)), paragraph("问题。", "statement"), paragraph("乙".repeat(60))],
      ROOM,
      SIZE,
    );
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
    const [first, second] = paginate([paragraph("甲".repeat(10 * 19 + 5))], ROOM, SIZE).pages;
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
  const room = { width: 300, height: 100, picture: 50, line: 1.4, gap: 0.4, pad: 0.3 };
  const lines = (count: number) => Array.from({ length: count }, (_, at) => runsOf(`第${at + 1}行`));

  test("signatures go on on the next page, name by name", () => {
    const { pages, overfull } = paginate([{ type: "signature", lines: lines(9) }], room, SIZE);
    expect(pages.map((page) => page.map((block) => (block.type === "signature" ? block.lines.length : 0)))).toEqual([
      [7],
      [2],
    ]);
    expect(overfull).toEqual([]);
  });

  test("a title goes on on the next page; one that has room there stays whole", () => {
    const { pages } = paginate([paragraph("甲".repeat(100)), { type: "title", lines: lines(4) }], room, SIZE);
    expect(pages.map((page) => page.map(({ type }) => type))).toEqual([["paragraph"], ["title"]]);
    const torn = paginate([{ type: "title", lines: lines(12) }], room, SIZE);
    expect(torn.pages.flat().map((block) => (block.type === "title" ? block.lines.map(textOfRuns) : []))).toEqual(
      [lines(12).slice(0, 6), lines(12).slice(6)].map((part) => part.map(textOfRuns)),
    );
    expect(torn.overfull).toEqual([]);
  });

  test("a field goes on under its label; two that stood side by side stand one under another", () => {
    const fact = (label: string, text: string) => ({ label: runsOf(label), values: [runsOf(text)] });
    const rows = [[fact("依据", "甲".repeat(260)), fact("对象", "乙")], [fact("方式", "丙")]];
    const { pages, overfull } = paginate([{ type: "facts", rows }], room, SIZE);
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
    expect(overfull).toEqual([]);
  });

  test("a repeated head that leaves no room for a row is known", () => {
    const table: PlannedBlock = {
      type: "table",
      widths: [1, 1],
      rows: [
        [runsOf("头".repeat(200)), runsOf("头")],
        ...Array.from({ length: 9 }, () => [runsOf("甲"), runsOf("乙")]),
      ],
    };
    const { pages, overfull } = paginate([table], room, SIZE);
    expect(pages.length).toBeGreaterThan(3);
    expect(overfull.length).toBeGreaterThan(0);
    expect(overfull).not.toContain(0);
  });
});
