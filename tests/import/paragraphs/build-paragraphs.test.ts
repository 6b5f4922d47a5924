import { describe, expect, test } from "vitest";
import { buildParagraphs } from "../../../src/import/paragraphs/build-paragraphs.ts";
import { measureLines } from "../../../src/import/paragraphs/line-width.ts";
import type { Segment } from "../../../src/import/region/text-region.ts";
import { collectDoubts, segmentsOf } from "../read-pages.ts";

/** The blocks of a text as they will be written, without tidying. */
function blocksOf(segments: readonly Segment[], titles: { from: number; to: number }[] = [], marked = false): string[] {
  const text = { first: 0, fragments: [], tables: new Map(), segments };
  return buildParagraphs(text, titles, collectDoubts(), marked).map((block) => {
    if (block.kind === "table") return "table";
    const words = block.pieces.map(({ glue, signs }) => glue + signs.text).join("");
    return `${"#".repeat(block.depth)} ${words}`.trim();
  });
}

describe("blocks that are what they are, whatever stands around them", () => {
  test.each([
    ["titles", ["关于做好秋收", "工作的通知", "各村："], ["# 关于做好秋收工作的通知", "各村："]],
    ["主送机关 over two lines", ["", "", "各村、", "镇直各单位：", "现通知如下"], ["各村、镇直各单位：", "现通知如下"]],
    ["署名 and 成文日期", ["", "", "南滩镇人民政府", "南滩镇农业农村办公室", "2024年9月1日"], ["南滩镇人民政府", "南滩镇农业农村办公室", "2024年9月1日"]],
    ["an annex: mark and title", ["", "", "附件1", "2024年名单", "各村要落实。"], ["# 附件1", "# 2024年名单", "各村要落实。"]],
    ["a list of annexes is none", ["", "", "附件", "1.名单", "2.汇总表"], ["附件1.名单", "2.汇总表"]],
  ])("%s", (_, lines, blocks) => {
    const titles = lines[0] === "" ? [] : [{ from: 0, to: 2 }];
    const segments = segmentsOf(lines).filter(({ text }) => text !== "");
    expect(blocksOf(segments, titles)).toEqual(blocks);
  }); // prettier-ignore
});

describe("headings", () => {
  test.each([
    ["numbered title lines", ["一、总体要求", "（一）指导思想", "1.基本原则", "第一章 总则"], ["## 一、总体要求", "### （一）指导思想", "1.基本原则", "## 第一章 总则"]],
    ["but no sentences", ["一、各村要落实。", "二、工作要求：各村落实"], ["一、各村要落实。", "二、工作要求：各村落实"]],
    ["of a 预案 numbered 1, 1.1", ["1总则", "1.1编制目的", "2职责"], ["## 1总则", "### 1.1编制目的", "2职责"]],
  ])("%s", (_, lines, blocks) => expect(blocksOf(segmentsOf(lines, "block"))).toEqual(blocks)); // prettier-ignore

  test("without numbers where Word gives them a level, the highest one ##", () => {
    const levels = [2, 3, undefined];
    const segments = segmentsOf(["总体要求", "基本原则", "各村要落实"], "block").map((segment, index): Segment => {
      const outline = levels[index];
      return { ...segment, ...(outline !== undefined && { outline }) };
    });
    expect(blocksOf(segments, [], true)).toEqual(["## 总体要求", "### 基本原则", "各村要落实"]);
  });
});

test("a table stands between paragraphs", () => {
  const [first, last] = segmentsOf(["各村要落实，", "按时报送。"]);
  const grid = { rows: [], from: 0, to: 1, outer: false };
  const [table] = segmentsOf([""]);
  if (!first || !last || !table) throw new Error("no segments");
  expect(blocksOf([first, { ...table, grid }, last])).toEqual(["各村要落实，", "table", "按时报送。"]);
});

test("lines are cut at a width where many end at it without a stop", () => {
  const cut = segmentsOf([">各村要抢抓农时确保颗", "粒归仓按时报送进度不", "得拖延不得瞒报各村结合", "实际落实。"]);
  expect(measureLines(cut)).toEqual({ width: 24, indents: true });
  expect(measureLines(segmentsOf(["各村要落实。", "按时报送。"]))).toEqual({ width: undefined, indents: false });
});
