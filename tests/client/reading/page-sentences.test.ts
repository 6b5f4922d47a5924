// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { listSentences } from "../../../src/client/reading/page-sentences.ts";
import { find, openPage } from "../open-page.ts";

const sentences = (html: string) => {
  openPage(`<div id="part">${html}</div>`);
  return listSentences(find("#part"));
};
const listed = (html: string) => sentences(html).map(({ text, range }) => [text, String(range)]);
const texts = (html: string) => sentences(html).map(({ text }) => text);

describe("sentences", () => {
  test("go on across elements of one paragraph, and end with it", () => {
    expect(listed("<p>一、<b>总体要求</b>。认真<i>整改</i></p><p>落实</p>")).toEqual([
      ["一、总体要求。", "一、总体要求。"],
      ["认真整改", "认真整改"],
      ["落实", "落实"],
    ]);
  });

  test("take with them what closes behind their end", () => {
    expect(texts("<p>他说：“好。”</p><p>(见附件。)<b>”</b>完</p>")).toEqual(["他说：“好。”", "(见附件。)”", "完"]);
  });

  test("leave out what is not of the text, and blanks that stand alone", () => {
    expect(texts(`<p>问题<a data-furniture="">链接</a>。</p>  <p> </p><p>完</p>`)).toEqual(["问题。", "完"]);
  });

  test("part a printed number from the words behind it, which may begin with a figure", () => {
    expect(listed(`<p><span class="marker">1.</span>2022年度。</p>`)).toEqual([["1. 2022年度。", "1.2022年度。"]]);
  });

  test("of many clauses are cut at a comma, before a voice from the network falls silent", () => {
    const clause = `${"甲".repeat(24)}，`;
    expect(texts(`<p>${clause.repeat(4)}完。</p>`)).toEqual([clause.repeat(3), `${clause}完。`]);
  });
});

describe("of a table", () => {
  const headed = (html: string) => sentences(html).map(({ head, text }) => `${head}｜${text}`);
  const head = "<thead><tr><th>村</th><th>人 数</th></tr></thead>";

  test("cells come with the head of their column, those of the head by themselves", () => {
    expect(headed(`<table>${head}<tbody><tr><th>甲村</th><td>12人</td></tr></tbody></table>`)).toEqual([
      "｜村",
      "｜人 数",
      "村｜甲村",
      "人数｜12人",
    ]);
  });

  test("the head may have several rows, and cells may be merged", () => {
    const heads = `<thead><tr><th rowspan="2">村</th><th colspan="2">金额</th></tr><tr><th>计划</th><th>实际</th></tr></thead>`;
    const rows = `<tbody><tr><td rowspan="2">甲村</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody>`;
    expect(headed(`<table>${heads}${rows}</table>`).slice(4)).toEqual([
      "村｜甲村",
      "金额 计划｜1",
      "金额 实际｜2",
      "金额 计划｜3",
      "金额 实际｜4",
    ]);
  });

  test("without a head cells stand alone", () => {
    expect(headed("<table><tbody><tr><th>村</th><td>人数</td></tr></tbody></table>")).toEqual(["｜村", "｜人数"]);
  });
});
