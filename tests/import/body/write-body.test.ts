import { describe, expect, test } from "vitest";
import { placePictures } from "../../../src/import/body/place-pictures.ts";
import { writeTable } from "../../../src/import/body/write-table.ts";
import { escapeHeading, escapeText, tidyBlanks } from "../../../src/import/body/write-words.ts";
import type { Grid } from "../../../src/import/input/page.ts";
import type { ReadPage } from "../../../src/import/input/read-lines.ts";
import { readSigns } from "../../../src/import/lines/signs.ts";
import type { DraftBlock } from "../../../src/import/paragraphs/draft-block.ts";
import { collectDoubts, readText, readWeb } from "../read-pages.ts";

describe("blanks inside a line", () => {
  const PROSE = "各村要抢抓农时， 确保颗粒归仓，按时报送 进度。";
  test.each([
    ["at Chinese punctuation of scraped text go", PROSE, {}, "各村要抢抓农时，确保颗粒归仓，按时报送 进度。"],
    ["stay wherever an author typed them", PROSE, { typed: true }, PROSE],
    [
      "part names in a row",
      "会议由镇长主持，张某甲 李某乙 王某丙参加会议。",
      {},
      "会议由镇长主持，张某甲 李某乙 王某丙参加会议。",
    ],
    [
      "part two organs in a title",
      "中共某县委办公室 某县人民政府办公室关于防汛 工作的通知",
      { title: true },
      "中共某县委办公室 某县人民政府办公室关于防汛工作的通知",
    ],
    [
      "part words of a title that was typed",
      "柳溪镇2023年 村级公开",
      { title: true, typed: true },
      "柳溪镇2023年 村级公开",
    ],
    ["stay between other words", "东村 西村", {}, "东村 西村"],
    ["of several become one", "东村 　 西村", {}, "东村 西村"],
    ["stay at Latin letters and figures", "请用 Office 2016 报送。", {}, "请用 Office 2016 报送。"],
    ["with a line end in them go", "东村\n西村", {}, "东村西村"],
    ["that take no room go", "东\u200b村", {}, "东村"],
    ["that spread a title go", "关于做好秋收工作的通 知", { title: true }, "关于做好秋收工作的通知"],
    ["that spread a title go, however wide", "关于做好秋收工作的通　　知", { title: true }, "关于做好秋收工作的通知"],
  ])("%s", (_, words, wording, tidy) => expect(tidyBlanks(readSigns(words), wording)).toBe(tidy));
});

test.each([
  ["# 号", "\\# 号", "\\# 号"],
  ["| 号", "\\| 号", "| 号"],
  ["甲\\乙![丙]#", "甲\\\\乙\\![丙]#", "甲\\\\乙\\![丙]\\#"],
])("what Markdown would take in %j is escaped", (words, text, heading) => {
  expect([escapeText(words), escapeHeading(words)]).toEqual([text, heading]);
});

function firstGrid({ grids }: ReadPage): Grid {
  const [grid] = grids;
  if (!grid) throw new Error("no table");
  return grid;
}

/** The first table of a page as Markdown, with what is told of it. */
function written(page: ReadPage): { lines: string[]; told: string[]; words: string[] } {
  const doubts = collectDoubts();
  const table = writeTable(page, firstGrid(page), doubts);
  return {
    lines: table?.markdown.split("\n") ?? [],
    told: doubts.told,
    words: table?.cells.map(({ start, end }) => page.text.slice(start, end)) ?? [],
  };
}

describe("a table of a web page", () => {
  test.each([
    {
      name: "cells merged over columns and rows",
      html: "<tr><td colspan=2>甲</td><td rowspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr>",
      lines: ["| 甲 | < | 乙 |", "| --- | --- | --- |", "| 丙 | 丁 | ^ |"],
    },
    {
      name: "a head of three rows",
      html: "<tr><td rowspan=3>村</td><td colspan=3>金额</td></tr><tr><td colspan=2>计划</td><td rowspan=2>完成</td></tr><tr><td>上级</td><td>本级</td></tr><tr><td>甲村</td><td>3</td><td>2</td><td>1</td></tr>",
      lines: [
        "| 村 | 金额 | < | < |",
        "| --- | --- | --- | --- |",
        "| ^ | 计划 | < | 完成 |",
        "| ^ | 上级 | 本级 | ^ |",
        "| 甲村 | 3 | 2 | 1 |",
      ],
    },
    {
      name: "a head of two rows that nothing is merged down from, as two halves side by side have it",
      html: "<tr><td colspan=2>收入</td><td colspan=2>支出</td></tr><tr><td>项目</td><td>金额</td><td>项目</td><td>金额</td></tr><tr><td>租金</td><td>30</td><td>修路</td><td>20</td></tr>",
      lines: [
        "| 收入 | < | 支出 | < |",
        "| --- | --- | --- | --- |",
        "| 项目 | 金额 | 项目 | 金额 |",
        "| --- | --- | --- | --- |",
        "| 租金 | 30 | 修路 | 20 |",
      ],
    },
    {
      name: "a head of two rows, its cells left empty where others merge them",
      html: "<tr><td>收入</td><td></td><td>支出</td><td></td></tr><tr><td>项目</td><td>金额</td><td>项目</td><td>金额</td></tr><tr><td>租金</td><td>30</td><td>修路</td><td>20</td></tr>",
      lines: [
        "| 收入 |  | 支出 |  |",
        "| --- | --- | --- | --- |",
        "| 项目 | 金额 | 项目 | 金额 |",
        "| --- | --- | --- | --- |",
        "| 租金 | 30 | 修路 | 20 |",
      ],
    },
    {
      name: "a title and 单位 over the head",
      html: "<tr><td colspan=2>资金表</td></tr><tr><td colspan=2>单位：万元</td></tr><tr><td>村</td><td>金额</td></tr><tr><td>甲村</td><td>30</td></tr>",
      lines: [
        "| 资金表 | < |",
        "| --- | --- |",
        "| 单位：万元 | < |",
        "| 村 | 金额 |",
        "| --- | --- |",
        "| 甲村 | 30 |",
      ],
    },
    {
      name: "a head that the page marks, whatever its words",
      html: "<thead><tr><th>1</th><th>2</th></tr><tr><th>3</th><th>4</th></tr></thead><tbody><tr><td>5</td><td>6</td></tr></tbody>",
      lines: ["| 1 | 2 |", "| --- | --- |", "| 3 | 4 |", "| --- | --- |", "| 5 | 6 |"],
    },
    {
      name: "cells that mark their row and no column: no head",
      html: "<tr><th>甲</th><td>乙</td></tr><tr><th>丙</th><td>丁</td></tr>",
      lines: ["|  |  |", "| --- | --- |", "| 甲 | 乙 |", "| 丙 | 丁 |"],
    },
    {
      name: "a foot that is written before the rows, a head after them",
      html: "<tfoot><tr><td>合计</td><td>3</td></tr></tfoot><tbody><tr><td>甲村</td><td>3</td></tr></tbody><thead><tr><td>村</td><td>户数</td></tr></thead>",
      lines: ["| 村 | 户数 |", "| --- | --- |", "| 甲村 | 3 |", "| 合计 | 3 |"],
    },
    {
      name: "spans of 0, absurd ones and those that reach out of their group",
      html: "<tbody><tr><td rowspan=9>村</td><td colspan=0>户数</td><td colspan=100000>说明</td></tr></tbody><tbody><tr><td rowspan=0>甲村</td><td>3</td><td>x</td></tr><tr><td colspan=-1>4</td><td>y</td></tr></tbody>",
      lines: ["| 村 | 户数 | 说明 |", "| --- | --- | --- |", "| 甲村 | 3 | x |", "| ^ | 4 | y |"],
    },
    {
      name: "columns and rows in which no cell begins are none",
      html: "<tr><td colspan=3>村</td><td colspan=2>户数</td></tr><tr></tr><tr><td colspan=3 rowspan=2>甲村</td><td colspan=2 rowspan=2>3</td></tr><tr></tr>",
      lines: ["| 村 | 户数 |", "| --- | --- |", "| 甲村 | 3 |"],
    },
    {
      name: "hidden cells and the row of no height with which Office sets its columns are none",
      html: '<tr><td>村</td><td>户数</td><td style="display:none">编码</td></tr><tr style="display:none"><td>乙村</td><td>4</td></tr><tr><td>甲村</td><td>3</td></tr><tr height=0><td width=90></td><td width=90></td></tr>',
      lines: ["| 村 | 户数 |", "| --- | --- |", "| 甲村 | 3 |"],
    },
    {
      name: "empty rows are as many as the paper has",
      html: "<tr><td>村</td><td>户数</td></tr><tr><td></td><td></td></tr><tr><td>&nbsp;</td><td></td></tr>",
      lines: ["| 村 | 户数 |", "| --- | --- |", "|  |  |", "|  |  |"],
    },
    {
      name: "a row that is shorter than the others",
      html: "<tr><td>村</td><td>户数</td><td>说明</td></tr><tr><td>甲村</td></tr>",
      lines: ["| 村 | 户数 | 说明 |", "| --- | --- | --- |", "| 甲村 |  | < |"],
    },
    {
      name: "paragraphs of a cell; a line end in the head is a wrap, so are those of words that run downwards",
      html: "<tr><td>责任<br>单位</td><td>措施</td><td>类别</td></tr><tr><td>甲村<br>乙村</td><td><p>一</p><p>二。</p></td><td>公<br>益<br>类</td></tr>",
      lines: ["| 责任单位 | 措施 | 类别 |", "| --- | --- | --- |", "| 甲村<br>乙村 | 一<br>二。 | 公益类 |"],
    },
    {
      name: "signs of the notation that are words",
      html: "<tr><td>&lt;</td><td>^</td><td>|</td><td>\\</td></tr><tr><td>---</td><td>---</td><td>:---</td><td>---:</td></tr><tr><td>&lt;br&gt;</td><td>&lt;b&gt;</td><td>![a](b)</td><td>\\|</td></tr>",
      lines: [
        "| \\< | \\^ | \\| | \\\\ |",
        "| --- | --- | --- | --- |",
        "| \\--- | \\--- | \\:--- | \\---: |",
        "| \\<br> | <b> | \\![a](b) | \\\\\\| |",
      ],
    },
  ])("$name", ({ html, lines }) => {
    const { lines: found, told } = written(readWeb(`<table>${html}</table>`));
    expect(found).toEqual(lines);
    expect(told).toEqual([]);
  });

  test("that lays one cell over another: the later one is made smaller, which is told", () => {
    const page = readWeb("<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=2>丙</td></tr></table>");
    expect(written(page)).toEqual({
      lines: ["| 甲 | 乙 |", "| --- | --- |", "| 丙 | ^ |"],
      told: ["merged-cells: 这张表里合并的格子互相重叠"],
      words: ["甲", "乙", "丙"],
    });
  });
});

describe("a head that stands in its table again", () => {
  const HEAD = "<tr><td rowspan=2>村</td><td colspan=2>金额</td></tr><tr><td>计划</td><td>完成</td></tr>";
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const lines = [
    "| 村 | 金额 | < |",
    "| --- | --- | --- |",
    "| ^ | 计划 | 完成 |",
    "| 甲村 | 3 | 2 |",
    "| 乙村 | 5 | 4 |",
  ];
  test.each([
    {
      name: "between its rows is left out, which is told",
      html: HEAD + row("甲村", "3", "2") + HEAD + row("乙村", "5", "4"),
      lines,
      told: ["repeated-head: 这张表的表头又印了 1 遍，草稿只留了最上面的"],
    },
    {
      name: "stays under a row over the whole width: it is the head of what follows",
      html: `${HEAD}${row("甲村", "3", "2")}<tr><td colspan=3>二、社区</td></tr>${HEAD}${row("乙村", "5", "4")}`,
      lines: [
        ...lines.slice(0, 4),
        "| 二、社区 | < | < |",
        ...["| 村 | 金额 | < |", "| ^ | 计划 | 完成 |"],
        "| 乙村 | 5 | 4 |",
      ],
      told: [],
    },
    {
      name: "is not one row of it only",
      html: HEAD + row("甲村", "3", "2") + row("", "计划", "完成") + row("乙村", "5", "4"),
      lines: [...lines.slice(0, 4), "|  | 计划 | 完成 |", "| 乙村 | 5 | 4 |"],
      told: [],
    },
  ])("$name", ({ html, lines: expected, told }) => {
    expect(written(readWeb(`<table>${html}</table>`))).toMatchObject({ lines: expected, told });
  });
});

describe("whether the first row is a head", () => {
  test.each([
    { name: "no values in it", rows: ["村,户数", "甲村,3"], head: 1 },
    { name: "years and months are heads too", rows: ["项目,2021年,2022年", "道路,3,4"], head: 1 },
    { name: "项目 over labels", rows: ["项目,内容", "名称,甲村小学", "地址,甲村东头"], head: 1 },
    { name: "fees under 项目", rows: ["项目,预算数", "办公费,3", "会议费,2"], head: 1 },
    { name: "nothing but a head", rows: ["村,户数"], head: 1 },
    { name: "a value in it", rows: ["甲村,3", "乙村,4"], head: 0 },
    { name: "a day in it", rows: ["甲村,2023年3月15日", "乙村,待定"], head: 0 },
    { name: "a masked name in it", rows: ["张*,甲村", "李*,乙村"], head: 0 },
    { name: "a sentence in it", rows: ["甲组,负责东片的巡查。", "乙组,负责西片的巡查。"], head: 0 },
    { name: "numbered from it on", rows: ["一、组织领导,甲村", "二、保障措施,乙村"], head: 0 },
    { name: "numbered in words", rows: ["第一组,东片", "第二组,西片"], head: 0 },
    { name: "label beside value, twice a row", rows: ["姓名,张三,性别,男", "民族,汉族,联系电话,无"], head: 0 },
    {
      name: "labels that not all are known",
      rows: ["姓名,张三,性别,男", "分管工作,林业,职务,主任", "爱人,李四,学历,高中"],
      head: 0,
    },
    { name: "label beside value", rows: ["单位名称,某某镇人民政府", "法定代表人,李四", "办公地址,东街"], head: 0 },
    { name: "label beside an empty place", rows: ["姓名,", "住址,"], head: 0 },
    { name: "room beside its labels", rows: ["申请人,,性别,", "家庭成员,姓名,年龄,职业"], head: 0 },
    { name: "names in columns", rows: ["张三,李四,王小五", "赵六,钱七,孙八"], head: 0 },
  ])("$name: $head", ({ rows, head }) => {
    const cells = rows.map((row) => `<tr>${row.split(",").map((cell) => `<td>${cell}</td>`).join("")}</tr>`); // prettier-ignore
    const { lines } = written(readWeb(`<table>${cells.join("")}</table>`));
    expect(lines).toHaveLength(rows.length + (head === 0 ? 2 : 1));
    expect(/^\|(?: {2}\|)+$/u.test(lines[0] ?? "")).toBe(head === 0);
  });
});

test("a table of a scraped text has neither a rule of strokes nor the column after a last |", () => {
  const page = readText("序号 | 村 |\n--- | --- |\n1 | 东村 |");
  expect(written(page).lines).toEqual(["| 序号 | 村 |", "| --- | --- |", "| 1 | 东村 |"]);
});

test("the cells of a table are told in their order", () => {
  const page = readWeb("<table><tr><td>甲<br>乙</td><td>a|b</td></tr><tr><td></td><td>丙</td></tr></table>");
  expect(written(page).words).toEqual(["甲\n乙", "a|b", "丙"]);
});

test("pictures stand after the paragraph that holds them, or between two", () => {
  const page = readText("甲\n乙");
  const blocks = page.lines.map(({ start, end, signs }): DraftBlock => ({
    kind: "paragraph",
    depth: 0,
    pieces: [{ start, end, signs, glue: "" }],
    opening: signs,
  }));
  const pictures = [{ at: 0, file: "1" }, { at: 1, file: "2" }, { at: 3, file: "3" }]; // prettier-ignore
  const shown = placePictures(page, blocks, pictures).map((block) =>
    block.kind === "picture" ? block.file : block.kind === "table" ? "table" : block.opening.text,
  );
  expect(shown).toEqual(["1", "甲", "2", "乙", "3"]);
});
