import { describe, expect, test } from "vitest";
import { isLongList, tableForm } from "../../src/markdown/table-form.ts";
import { tableIn } from "../model/table-in.ts";

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const strokes = (count: number) => row(Array<string>(count).fill("---"));
/** @param heads the lines of the head */
const table = (heads: readonly string[][], rows: readonly string[][]) =>
  tableIn(
    [heads[0] ?? [], ...heads.slice(1)]
      .map(row)
      .toSpliced(1, 0, strokes(heads[0]?.length ?? 0))
      .concat(heads.length > 1 ? [strokes(heads[0]?.length ?? 0)] : [], rows.map(row))
      .join("\n"),
  );

const SENTENCE = "部分村组人居环境整治工作推进不平衡，背街小巷垃圾清运不及时。村民反映强烈的问题没有得到及时解决。";
const NAMES = [
  ["序号", "姓名", "所在村", "人口", "救助金额", "备注"],
  ["1", "刘**", "上坪社区", "4", "12,701.00", "脱贫户"],
];
const NUMBERED = [
  ["序号", "姓名", "所在村", "身份证号", "救助金额", "备注"],
  ["1", "刘**", "上坪社区", "5303**********6200", "12,701.00", "脱贫户"],
];
const FINANCE = ["1", "办公经费", "710,649,307.45", "1,271,671.00", "1,000,000.00", "24,601,740.00"];
const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

const cases = [
  {
    name: "a list of six short columns",
    table: () => table(NAMES.slice(0, 1), NAMES.slice(1)),
    form: "stays",
    paper: "whole",
  },
  {
    name: "one of them a masked number, which is not broken",
    table: () => table(NUMBERED.slice(0, 1), NUMBERED.slice(1)),
    form: "records",
    paper: "whole",
  },
  {
    name: "forty rows of them",
    table: () => table(NUMBERED.slice(0, 1), Array<string[]>(40).fill(NUMBERED[1] ?? [])),
    form: "scrolls",
    paper: "whole",
  },
  {
    name: "a roster of seven columns, on paper as wide as its columns are in the box",
    table: () =>
      table(
        [["序号", "姓名", "身份证号", "银行卡号", "村组", "金额", "电话"]],
        Array<string[]>(24).fill(["1", "买买提·*", "340521********10**", "6217*******1000", "石桥村一组", "1000.00", "138****1000"]), // prettier-ignore
      ),
    form: "scrolls",
    paper: "small",
  },
  {
    name: "a form without a head",
    table: () =>
      table(
        [["", "", "", ""]],
        [
          ["姓名", "", "电话", "0700-5550588"],
          ["住址", "南沟村", "<", "<"],
        ],
      ),
    form: "stays",
    paper: "whole",
  },
  {
    name: "figures in halves, whose rows stand side by side by chance",
    table: () => {
      const half = ["项目", "本季", "累计", "备注"];
      const row = (name: string) => [name, "123,456,789.00", "987,654,321.50", ""];
      return table(
        [
          ["收入", "<", "<", "<", "支出", "<", "<", "<"],
          [...half, ...half],
        ],
        [
          [...row("集体资产发包收入"), ...row("村级公益事业支出")],
          [...row("投资收益"), ...row("干部报酬")],
        ],
      );
    },
    form: "scrolls",
    paper: "small",
  },
  {
    name: "a list of problems",
    table: () =>
      table(
        [["序号", "存在问题", "整改措施", "责任单位", "完成时限"]],
        [["1", SENTENCE, SENTENCE, "镇乡村振兴办", "2023年6月底前"]],
      ),
    form: "records",
    paper: "whole",
  },
  {
    name: "a list of problems whose cells are merged downwards",
    table: () =>
      table(
        [["序号", "存在问题", "整改措施", "责任单位"]],
        [
          ["1", SENTENCE, SENTENCE, "镇农业办"],
          ["^", "^", SENTENCE, "^"],
        ],
      ),
    form: "records",
    paper: "whole",
  },
  {
    name: "groups of rows and a sum",
    table: () =>
      table(
        [["村", "存在问题", "整改措施", "资金"]],
        [
          ["一、道路", "<", "<", "<"],
          ["甲", SENTENCE, SENTENCE, "3.00"],
          ["合计", "<", "<", "3.00"],
        ],
      ),
    form: "records",
    paper: "whole",
  },
  {
    name: "cells merged sideways",
    table: () =>
      table(
        [["村", "存在问题", "整改措施", "资金"]],
        [
          ["甲", SENTENCE, SENTENCE, "3.00"],
          ["乙", SENTENCE, "<", "3.00"],
        ],
      ),
    form: "scrolls",
    paper: "whole",
  },
  {
    name: "a column without a head",
    table: () => table([["村", "", "整改措施", "资金"]], [["甲", SENTENCE, SENTENCE, "3.00"]]),
    form: "scrolls",
    paper: "whole",
  },
  {
    name: "no head, and long",
    table: () => table([["", "", ""]], [[SENTENCE, SENTENCE, SENTENCE]]),
    form: "scrolls",
    paper: "whole",
  },
  {
    name: "figures to be compared",
    table: () => table([["序号", "项目", "期初余额", "本期收入", "本期支出", "期末余额"]], [FINANCE]),
    form: "scrolls",
    paper: "whole",
  },
  {
    name: "twelve months",
    table: () => table([["项目", ...months]], [["办公费", ...months.map(() => "200.00")]]),
    form: "scrolls",
    paper: "small",
  },
  {
    name: "forty columns",
    table: () =>
      table(
        [["村名", ...Array.from({ length: 39 }, (_, at) => `指标${at}`)]],
        [["甲村", ...Array.from({ length: 39 }, (_, at) => `${at}000`)]],
      ),
    form: "scrolls",
    paper: "records",
  },
  {
    name: "a catalogue of fourteen columns",
    table: () => table([Array.from({ length: 14 }, (_, at) => `栏${at}`)], [Array<string>(14).fill(SENTENCE)]),
    form: "records",
    paper: "records",
  },
  {
    name: "one of more columns than a record can have",
    table: () => table([Array.from({ length: 21 }, (_, at) => `栏${at}`)], [Array<string>(21).fill(SENTENCE)]),
    form: "scrolls",
    paper: "records",
  },
];

test.each(cases)("$name", ({ table: made, form, paper }) => {
  expect(tableForm(made())).toMatchObject({ name: form, paper });
});

test("what a wide screen has no room for either is known", () => {
  const form = (columns: number) =>
    tableForm(table([Array.from({ length: columns }, (_, at) => `栏${at}`)], [Array<string>(columns).fill(SENTENCE)]));
  expect([form(3).isWide, form(6).isWide]).toEqual([false, true]);
});

const rows = (count: number) => Array.from({ length: count }, (_, at) => [`${at + 1}`, "王*", "甲村"]);
const HEAD = [["序号", "姓名", "村"]];

test.each([
  { name: "twenty rows", table: () => table(HEAD, rows(20)), expected: true },
  { name: "nineteen", table: () => table(HEAD, rows(19)), expected: false },
  { name: "a sum at the end", table: () => table(HEAD, [...rows(20), ["合计", "<", "20"]]), expected: true },
  { name: "sums between", table: () => table(HEAD, [...rows(20), ["小计", "<", "20"], ...rows(20)]), expected: false },
  {
    name: "a row that goes with the one above",
    table: () => table(HEAD, [...rows(20), ["21", "^", "乙村"]]),
    expected: false,
  },
  { name: "names of groups", table: () => table(HEAD, [["甲村", "<", "<"], ...rows(20)]), expected: false },
  { name: "no head", table: () => table([["", "", ""]], rows(30)), expected: false },
])("a long list can be put in another order: $name", ({ table: made, expected }) => {
  expect(isLongList(made())).toBe(expected);
});

test("what is read row by row and wider than the text is records on a desk too; a long list is not", () => {
  const duties = Array.from({ length: 6 }, (_, at) => `事项${at + 1}`);
  const rows = (count: number, words: string) => Array.from({ length: count }, () => duties.map(() => words));
  expect(tableForm(table([duties], rows(3, SENTENCE)))).toMatchObject({
    name: "records",
    isWide: true,
    isAlways: true,
  });
  expect(tableForm(table([duties.slice(0, 3)], [[SENTENCE, SENTENCE, SENTENCE]])).isAlways).toBe(false);
  const long = rows(30, SENTENCE);
  expect(tableForm(table([duties], long))).toMatchObject({ name: "records", isWide: true, isAlways: false });
});

describe("a list of short values whose records would be high", () => {
  const heads = Array.from({ length: 12 }, (_, at) => `栏目${at + 1}`);
  const list = (count: number, words = "第三村民小组", last: readonly string[][] = []) =>
    table([heads], [...Array.from({ length: count }, () => heads.map(() => words)), ...last]);
  const sum = ["合计", ...Array<string>(5).fill("<"), ...heads.slice(6)];

  test.each([
    { name: "forty rows", made: () => list(40), form: { name: "scrolls", box: "low-head", isSetByRows: false } },
    { name: "four rows", made: () => list(4), form: { name: "records", isAlways: true } },
    { name: "long texts", made: () => list(15, SENTENCE), form: { name: "records", isAlways: true } },
    { name: "two hundred rows", made: () => list(200), form: { name: "scrolls", isSetByRows: true } },
    { name: "a sum at the end", made: () => list(200, "甲", [sum]), form: { name: "scrolls", isSetByRows: true } },
    {
      name: "a sum that needs more than the styles give it",
      made: () => list(200, "第三村民小组", [sum]),
      form: { name: "records", box: "low-head", isSetByRows: false },
    },
    {
      name: "rows that belong together, so many that no browser sets them at once",
      made: () => list(200, "甲", [["^", ...heads.slice(1)]]),
      form: { name: "records", isSetByRows: false },
    },
  ])("$name", ({ made, form }) => {
    expect(tableForm(made())).toMatchObject(form);
  });

  test("its short values are one line each, as far as there is room", () => {
    expect(tableForm(list(40)).widths.map(({ least }) => least)).toEqual(heads.map(() => 6));
  });
});

test("a box has room for the head of a table and for its rows, or there is none", () => {
  const head = ["项目", ...Array.from({ length: 12 }, () => "本月实际支出金额（元）")];
  const figures = (heads: readonly string[][], count: number, name = "办公费") =>
    tableForm(
      table(
        heads,
        Array.from({ length: count }, () => [name, ...head.slice(1).map(() => "1,200.00")]),
      ),
    ).box;
  // What the columns of a long list are sorted with takes a line of the head.
  expect([figures([head], 4), figures([head], 30), figures([head, head], 4)]).toEqual([
    "low-head",
    "high-head",
    "high-head",
  ]);
  expect([figures([head, head, head], 4), figures([head], 4, SENTENCE.repeat(4))]).toEqual([undefined, undefined]);
});

test("what room a phone has left goes to columns of short words", () => {
  const { name, widths } = tableForm(
    table([["", ""]], [["问题序号", "1"], ["问题描述", SENTENCE], ["整改时限", "6月底前"]]), // prettier-ignore
  );
  expect({ name, first: widths[0]?.least }).toEqual({ name: "stays", first: 4 });
});
