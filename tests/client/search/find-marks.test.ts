// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { MarkRange } from "../../../src/client/search/find-marks.ts";
import { findMarks, findStretch } from "../../../src/client/search/find-marks.ts";
import { readQuery } from "../../../src/search/query.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { officialText } from "../official-text.ts";
import { find, openPage } from "../open-page.ts";

const PAGE = officialText(makeDocument(PLAN));

/** The unit a mark begins in, and the characters it covers. */
function describeMark({ startContainer, startOffset, endContainer, endOffset }: MarkRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return `${startContainer.parentElement?.closest("[id]")?.id ?? "-"} ${range.toString()}`;
}

/** @param unit id of the unit that a hit has led to */
function marksOf(typed: string, html = PAGE, unit?: string): string[] {
  openPage(html);
  const parts = [...document.querySelectorAll("[data-verbatim]")];
  return findMarks(parts, readQuery(typed), unit === undefined ? null : find(`#${unit}`)).map(describeMark);
}

describe("words of a question", () => {
  test("are marked wherever they stand, in the order of the text", () => {
    expect(marksOf("整改方案")).toEqual(["notice 整改方案", "main 整改方案"]);
    expect(marksOf("责任 道路")).toEqual(["p2-m1 责任", "p2-m2 责任", "p3 道路", "p3 责任"]);
  });

  test("are found across the elements of a line, and marked from the first character to the last", () => {
    expect(marksOf("(一)动员部署阶段")).toEqual(["s3-1 (一)动员部署阶段"]);
    expect(marksOf("1.有的")).toEqual(["p1 1.有的"]);
  });

  test("are compared as the index compares: folded, without blanks", () => {
    const html = `<div data-verbatim="x"><p id="a">共 ２０ 户、ＡＢＣ级</p></div>`;
    expect(marksOf("20户", html)).toEqual(["a ２０ 户"]);
    expect(marksOf("abc", html)).toEqual(["a ＡＢＣ"]);
  });

  test("that lie over one another make one mark; those side by side stay two", () => {
    const html = `<div data-verbatim="x"><p id="a">农村危房改造改造</p></div>`;
    expect(marksOf("农村危房 危房改造", html)).toEqual(["a 农村危房改造"]);
    expect(marksOf("改造", html)).toEqual(["a 改造", "a 改造"]);
  });

  test("of two units each keep whole", () => {
    expect(marksOf("𠮷野", `<div data-verbatim="x"><p id="a">在𠮷野家</p></div>`)).toEqual(["a 𠮷野"]);
  });

  test("that are nowhere, and no words, mark nothing", () => {
    expect(marksOf("没有的字")).toEqual([]);
    expect(marksOf(" ")).toEqual([]);
  });

  test("are not looked for in what is not of the text", () => {
    const html = `<div data-verbatim="x"><p id="a">危<a data-furniture="">链接危房</a>房</p></div>`;
    expect(marksOf("危房", html)).toEqual(["a 危链接危房房"]);
    expect(marksOf("链接", html)).toEqual([]);
  });
});

describe("a string that goes on in the next line of one paragraph of the source", () => {
  test("is found from a label to its words, and from item to item", () => {
    expect(marksOf("责任单位:村建办")).toEqual(["p3 责任单位:村建办"]);
    expect(marksOf("大病的;②危房")).toEqual(["p1-k1 大病的;②危房"]);
  });

  test("is not marked where the unit that the hit has led to has it in one line", () => {
    const html = `<div data-verbatim="x"><p id="a">道路</p><p id="b">破损</p><p id="c">道路破损</p></div>`;
    expect(marksOf("道路破损", html)).toEqual(["c 道路破损"]);
    expect(marksOf("道路破损", html, "c")).toEqual(["c 道路破损"]);
    expect(marksOf("道路破损", html, "a")).toEqual(["a 道路破损", "c 道路破损"]);
  });

  test("goes across no edge: a heading, a cell, the words of a problem, another part", () => {
    expect(marksOf("总体要求认真")).toEqual([]);
    expect(marksOf("影响效果。整改措施")).toEqual([]);
    const table = `<div data-verbatim="x"><table><tr><td>石榴</td><td>村部</td></tr></table></div>`;
    expect(marksOf("石榴村部", table)).toEqual([]);
    const parts = `<div data-verbatim="x"><p>石榴</p></div><div data-verbatim="y"><p>村部</p></div>`;
    expect(marksOf("石榴村部", parts)).toEqual([]);
  });
});

describe("the words around a hit", () => {
  const stretch = (typed: string, html: string) => {
    openPage(html);
    return findStretch([...document.querySelectorAll("[data-verbatim]")], typed).map(describeMark);
  };

  test("are found from cell to cell, as an excerpt shows a row", () => {
    const html = `<div data-verbatim="x"><table><tr><th id="a">石榴村</th><td>3户</td></tr></table></div>`;
    expect(stretch("石榴村　3", html)).toEqual(["a 石榴村3"]);
  });

  test("that are nowhere mark nothing", () => {
    expect(stretch("没有", PAGE)).toEqual([]);
  });
});
