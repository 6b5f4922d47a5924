import { expect, test } from "vitest";
import { columnWidths, widthOf } from "../../src/model/column-widths.ts";
import { tableIn } from "./table-in.ts";

/** A table of one column beside another. */
const column = (head: string, ...values: string[]) =>
  columnWidths(
    tableIn([`| ${head} | 备注 |`, "| - | - |", ...values.map((value) => `| ${value} | 无 |`)].join("\n")),
  )[0];

const cases = [
  { name: "an amount is not broken", head: "金额", values: ["1,234,567.89", "3.00"], least: 5.9, isHeld: true },
  { name: "nor is a date", head: "时间", values: ["2023年12月31日", "2023年1月1日"], least: 7.48, isHeld: true },
  { name: "nor a short name", head: "姓名", values: ["欧阳某某", "张*"], least: 4, isHeld: true },
  { name: "a code may be", head: "代码", values: ["91340521MA2TXXXX1X"], least: 5, isHeld: false },
  { name: "a masked number is not", head: "证号", values: ["5303**********1234"], least: 10.1, isHeld: true },
  { name: "masked in two places", head: "证号", values: ["340521********10**"], least: 10.1, isHeld: true },
  { name: "nor is a telephone number", head: "电话", values: ["0555-6620118"], least: 6.7, isHeld: true },
  { name: "nor hours", head: "时间", values: ["8:30—12:00，14:30—17:30"], least: 7, isHeld: false },
  { name: "nor a day with words behind it", head: "备注", values: ["2024年9月30日完成"], least: 7, isHeld: false },
  { name: "nor a name of several", head: "值班人员", values: ["欧阳某、王小明", "李某"], least: 4, isHeld: false },
  { name: "short words have two lines", head: "村名", values: ["石榴村", "上坪社区"], least: 2, isHeld: false },
  { name: "a sentence has four", head: "事由", values: ["因病致贫，家庭生活困难。"], least: 3, isHeld: false },
  { name: "no text takes all the room", head: "问题", values: ["长".repeat(400)], least: 12, isHeld: false },
  {
    name: "one long value of ten does not count",
    head: "事由",
    values: [...Array<string>(9).fill("因病"), "长".repeat(40)],
    least: 2,
    isHeld: false,
  },
  { name: "a telephone number stays whole", head: "电话", values: ["0700-5550588 镇"], least: 7, isHeld: false },
  {
    name: "a run that is longer may be broken",
    head: "网址",
    values: [`https://${"a".repeat(40)}`],
    least: 7,
    isHeld: false,
  },
  {
    name: "no line ends between a bracket and its figure",
    head: "项",
    values: ["（一）予以公开"],
    least: 3,
    isHeld: false,
  },
  { name: "a long head has three lines", head: "政府信息公开申请数量", values: ["1"], least: 4, isHeld: false },
  { name: "a head that is set apart has one line", head: "年　龄", values: ["55"], least: 3, isHeld: false },
  { name: "no line of a head is one character", head: "自然人", values: ["1"], least: 3, isHeld: false },
  { name: "nor of one of seven", head: "现行有效件数量", values: ["1"], least: 4, isHeld: false },
  { name: "nor is an amount among words", head: "说明", values: ["1,940.37", "栏次", "无"], least: 3.96, isHeld: true },
  { name: "what is to be filled in has some room", head: "签字", values: ["", ""], least: 3, isHeld: false },
  { name: "so has a picture", head: "照片", values: ["![前](attachments/a.png)"], least: 6, isHeld: false },
];

test.each(cases)("$name", ({ head, values, least, isHeld }) => {
  expect(column(head, ...values)).toMatchObject({ least: expect.closeTo(least, 1) as number, isHeld });
});

test("merged cells leave their columns what the others need", () => {
  const table = tableIn(
    "| 甲 | < |\n| - | - |\n| 一月 | 二月 |\n| - | - |\n| 总的说明，很长很长很长很长很长很长 | < |\n| 1 | 2 |",
  );
  expect(columnWidths(table).map(({ least }) => least)).toEqual([2, 2]);
});

test("punctuation in figures is narrow, in Chinese it is not", () => {
  expect(widthOf("1,234")).toBeLessThan(widthOf("一,二三四"));
  expect(widthOf("村")).toBe(1);
});

test("a sum is in bold type", () => {
  const [, amount] = columnWidths(tableIn("| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1.00 |\n| 合计 | 123,456.00 |"));
  const [, plain] = columnWidths(tableIn("| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1.00 |\n| 乙 | 123,456.00 |"));
  expect(amount?.least).toBeGreaterThan(plain?.least ?? Infinity);
});
