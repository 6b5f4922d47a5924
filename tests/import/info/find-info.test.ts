import { describe, expect, test } from "vitest";
import { findInfo } from "../../../src/import/info/find-info.ts";
import { createLabelBook } from "../../../src/import/info/label-book.ts";
import type { ReadPage } from "../../../src/import/input/read-lines.ts";
import { readLabels } from "../labels.ts";
import { readText, readWeb, wordsAt } from "../read-pages.ts";

const book = createLabelBook(readLabels());
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度，不得拖延，不得瞒报。";

/** The pairs that a page states, `label → value (meaning)`. */
function pairsOf(page: ReadPage): string[] {
  return findInfo(page, book).pairs.map(({ meaning, label, value }) => {
    const [words = "", stated = ""] = wordsAt(page, value ? [label, value] : [label]);
    const meant = meaning.kind === "official" ? meaning.key : meaning.kind;
    return `${words} → ${stated} (${meant})`;
  });
}

describe("in a line", () => {
  test.each([
    ["one after the other", "发布时间：2024-09-01 来源：南滩镇 浏览次数：12", ["发布时间： → 2024-09-01 (发布日期)", "来源： → 南滩镇 (来源)", "浏览次数： → 12 (frame)"]],
    ["spread with blanks", "索 引 号：4300/1", ["索 引 号： → 4300/1 (索引号)"]],
    ["one the book has not, between those it has", "索引号：1 保密期：无 来源：镇", ["索引号： → 1 (索引号)", "保密期： → 无 (other)", "来源： → 镇 (来源)"]],
    ["without the tools behind a value", "来源：南滩镇 【打印】 关闭", ["来源： → 南滩镇 (来源)"]],
    ["not where a sentence stands before", "各村要报送来源：南滩镇", []],
    ["not in a long line", `来源：${TEXT.repeat(20)}`, []],
  ])("%s", (_, line, pairs) => expect(pairsOf(readText(line))).toEqual(pairs)); // prettier-ignore
});

describe("in a table", () => {
  test("label and value take turns; a label that the book has not stands beside one that it has", () => {
    const page = readWeb("<table><tr><td>索引号</td><td>1</td><td>密级</td><td>无</td></tr><tr><td>公开方式</td><td>主动</td></tr></table>");
    expect(pairsOf(page)).toEqual(["索引号 → 1 (索引号)", "密级 → 无 (other)", "公开方式 → 主动 (公开方式)"]);
  }); // prettier-ignore
  test("a table of something else is left alone", () => {
    const page = readWeb("<table><tr><td>姓名</td><td>张*</td></tr><tr><td>来源</td><td>县里</td></tr><tr><td>村</td><td>东村</td></tr><tr><td>组</td><td>一</td></tr></table>");
    expect(pairsOf(page)).toEqual([]);
    expect(findInfo(page, book).grid.size).toBe(0);
  }); // prettier-ignore
  test("公开具体内容 gives the text: in the cell beside or below it, or in the lines below", () => {
    const beside = readWeb(`<table><tr><td>公开具体内容</td><td><p>${TEXT}</p></td></tr></table>`);
    const below = readWeb(`<table><tr><td>公开具体内容</td></tr><tr><td>${TEXT}</td></tr></table>`);
    const scraped = readText(`公开具体内容 |\n${TEXT} |\n`);
    for (const page of [beside, below]) {
      const { text } = findInfo(page, book);
      expect(wordsAt(page, text ? [text] : [])).toEqual([TEXT]);
    }
    const { text } = findInfo(scraped, book);
    expect(text?.start).toBe(scraped.text.indexOf(TEXT));
  });
  test("a cell that is neither label nor value is left over", () => {
    const page = readWeb("<table><tr><td>索引号</td><td>1</td><td>乙</td></tr><tr><td>来源</td><td>镇</td></tr></table>");
    expect(wordsAt(page, findInfo(page, book).leftOver)).toEqual(["乙"]);
  }); // prettier-ignore
});

describe("as lines of their own", () => {
  test.each([
    ["two without one", "索引号\n4300/1\n公开方式\n主动公开", ["索引号 → 4300/1 (索引号)", "公开方式 → 主动公开 (公开方式)"]],
    ["not one without one", "来源\n各村：", []],
  ])("%s", (_, lines, pairs) => expect(pairsOf(readText(lines))).toEqual(pairs)); // prettier-ignore
});
