import { describe, expect, test } from "vitest";
import type { Glyph, PaperPage } from "../../../src/proof/paper/paper-page.ts";
import type { PlannedPaper } from "../../../src/proof/paper/planned-paper.ts";
import { provePaper } from "../../../src/proof/paper/prove-paper.ts";
import { provePlan } from "../../../src/proof/paper/prove-plan.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";

/** Signs of 10 points side by side, from the upper left of a page. */
function line(words: string, furniture = false, row = 0): Glyph[] {
  return [...words].map((sign, at) => ({
    sign,
    left: at * 10,
    right: at * 10 + 9,
    bottom: 85 - row * 15,
    top: 95 - row * 15,
    furniture,
  }));
}

function page(content: string, furniture = "", changes: Partial<PaperPage> = {}): PaperPage {
  const glyphs = [...line(content), ...line(furniture, true, 1)];
  return { width: 120, height: 100, glyphs, rules: [], pictures: 0, ...changes };
}

const PLAN: PlannedPaper = {
  pages: [
    { name: "问题1", texts: [{ words: "防汛 救灾", key: "p1" }], furniture: ["第1页，共2页", "第1页"] },
    { name: "问题1", texts: [{ words: "和", key: "p1" }, { words: "危房" }], furniture: ["第2页，共2页"] },
  ],
};
const FIRST = page("防汛救灾", "第1页第1页，共2页");
const SECOND = page("和危房", "第2页，共2页");

describe("a PDF of planned pages", () => {
  test("has the days of a month in a head that is repeated, each once", () => {
    const furniture = ["10月", ...Array.from({ length: 31 }, (_, at) => `${at + 1}`)];
    const plan = { ...PLAN, pages: [{ name: "表", texts: [{ words: "防汛" }], furniture }] };
    const faultsOf = (found: string) =>
      provePaper([page("防汛", found)], plan).filter(({ kind }) => kind === "furniture");
    const text = furniture.join("");
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(furniture.slice(0, -1).join(""))).toHaveLength(1);
    const signs = [...text].map((sign, at) => ({ sign, before: text.slice(0, at), behind: text.slice(at + 1) }));
    for (const { sign, before, behind } of atLeastOne(signs)) {
      expect(faultsOf(before + behind), `one ${sign} less behind ${before}`).toHaveLength(1);
      expect(faultsOf(before + sign + sign + behind), `one ${sign} more behind ${before}`).toHaveLength(1);
    }
  });

  test("is as it was planned, blanks apart, with its furniture in any order", () => {
    expect(provePaper([FIRST, SECOND], PLAN)).toEqual([]);
  });

  test("lacks a page", () => {
    expect(provePaper([FIRST], PLAN)).toMatchObject([{ kind: "pages", page: 2, expected: "2", actual: "1" }]);
  });

  test.each([
    ["another sign", "防讯救灾", { index: 1, expected: "汛救灾", actual: "讯救灾" }],
    ["a sign less", "防汛灾", { index: 2, expected: "救灾", actual: "灾" }],
    ["a sign more", "防汛救灾灾", { index: 4, expected: "", actual: "灾" }],
    ["another order", "救灾防汛", { index: 0, expected: "防汛救灾", actual: "救灾防汛" }],
  ])("%s is found and named with its place in the problem", (_, words, fault) => {
    expect(provePaper([page(words, "第1页第1页，共2页"), SECOND], PLAN)).toEqual([
      expect.objectContaining({ kind: "words", page: 1, sheet: "问题1", unit: "p1", ...fault }),
    ]);
  });

  test("the place in a problem goes on from page to page", () => {
    expect(provePaper([FIRST, page("合危房", "第2页，共2页")], PLAN)).toMatchObject([
      { page: 2, unit: "p1", index: 4 },
    ]);
  });

  test.each([
    ["lacks", "第1页第1页", { expected: "第1页，共2页", actual: "第1页" }],
    ["has too much", "第1页第1页，共2页完", { expected: "", actual: "完" }],
    ["has its signs in another order", "第1页1第页，共2页", { expected: "第1页，共2页", actual: "1第页，共2页" }],
    ["has it changed", "第1页第1页，共3页", { expected: "第1页，共2页", actual: "第1页，共3页" }],
  ])("furniture: a page that %s is found", (_, furniture, fault) => {
    expect(provePaper([page("防汛救灾", furniture), SECOND], PLAN)).toMatchObject([
      { kind: "furniture", page: 1, ...fault },
    ]);
  });

  test("signs beyond the paper, on a line and over one another are found", () => {
    const shifted = (by: Partial<Glyph>) =>
      page("防汛救灾", "第1页第1页，共2页").glyphs.map((glyph, at) => (at === 2 ? { ...glyph, ...by } : glyph));
    const faultsOf = (changes: Partial<PaperPage>) =>
      provePaper([{ ...FIRST, ...changes }, SECOND], PLAN).map(({ kind, index, actual }) => [kind, index, actual]);
    expect(faultsOf({ glyphs: shifted({ left: 115, right: 124 }) })).toEqual([["beyond", 2, "防汛【救】灾第1页第1"]]);
    expect(faultsOf({ glyphs: shifted({ bottom: -5, top: 4 }) })).toEqual([["beyond", 2, "防汛【救】灾第1页第1"]]);
    expect(faultsOf({ rules: [{ left: 24, right: 25, bottom: 0, top: 100 }] })[0]).toEqual([
      "on-line",
      2,
      "防汛【救】灾第1页第1",
    ]);
    expect(faultsOf({ glyphs: shifted({ left: 32, right: 41 }) })).toEqual([["over", 2, "防汛【救】灾第1页第1"]]);
    // The accent of a letter stands out to its left or right.
    const accented = faultsOf({ glyphs: shifted({ sign: "Ὶ", left: 32, right: 41 }) });
    expect(accented.map(([kind]) => kind)).not.toContain("over");
  });
});

describe("a PDF that breaks its pages itself", () => {
  const flow: PlannedPaper = {
    pages: [{ name: "", texts: [{ words: "村户数甲村三乙村四", key: "document" }], furniture: ["问题"] }],
    flow: { furniture: (number) => [`—${number}—`], heads: ["村户数"] },
  };
  const pages = (one: [string, string], other: [string, string]) => [page(...one), page(...other)];

  test("may repeat the heads of its tables, as furniture", () => {
    expect(provePaper(pages(["村户数甲村三", "—1—"], ["乙村四", "—2—问题村户数"]), flow)).toEqual([]);
  });

  test.each([
    ["a head that is text", ["村户数甲村三", "—1—"], ["村户数乙村四", "—2—问题"], "words"],
    ["no page number", ["村户数甲村三", "—1—"], ["乙村四", "问题"], "furniture"],
    ["a sign twice", ["村户数甲村三", "—1——"], ["乙村四", "—2—问题"], "furniture"],
    ["a label that is not said", ["村户数甲村三", "—1—"], ["乙村四", "—2—"], "furniture"],
    ["words that nobody has planned", ["村户数甲村三", "—1—"], ["乙村四", "—2—问题户数村"], "furniture"],
    ["a lost row", ["村户数", "—1—"], ["乙村四", "—2—问题"], "words"],
  ] as const)("%s is found", (_, one, other, kind) => {
    expect(provePaper(pages([...one], [...other]), flow).map((fault) => fault.kind)).toEqual([kind]);
  });
});

describe("the plan", () => {
  const textOf = (key: string) => (key === "p1" ? "防汛救灾和" : undefined);

  test("has each official text whole", () => {
    expect(provePlan(PLAN, textOf)).toEqual([]);
    expect(provePlan(PLAN, () => "防汛救灾和危房")).toMatchObject([
      { kind: "words", unit: "p1", index: 5, expected: "危房" },
    ]);
    expect(provePlan(PLAN, () => undefined)).toMatchObject([{ unit: "p1", index: 0, actual: "防汛救灾和" }]);
  });

  test("reads cells by their places, where columns stand on pages of their own", () => {
    const cell = (words: string, place: string) => ({ words, key: "document", place: `t1:${place}` });
    const pages = [
      { name: "", texts: [cell("村", "0:0"), cell("甲", "1:0")], furniture: [] },
      { name: "", texts: [cell("数", "0:1"), cell("三", "1:1")], furniture: [] },
    ];
    expect(provePlan({ pages }, () => "村数甲三")).toEqual([]);
    expect(provePlan({ pages }, () => "村甲数三")).toHaveLength(1);
  });
});
