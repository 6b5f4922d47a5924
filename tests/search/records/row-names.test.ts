import { expect, test } from "vitest";
import { rowNames } from "../../../src/search/records/row-names.ts";
import { makeDocument } from "../../view/make-document.ts";

test.each([
  {
    name: "the number and the name beside it",
    body: "| 序号 | 姓名 | 金额 |\n| - | - | - |\n| 1 | 王* | 3 |\n| 2 | 李* | 4 |",
    names: { "t1-r1": "1 王*", "t1-r2": "2 李*" },
  },
  {
    name: "a row under a merged cell is that one's too",
    body: "| 村名 | 项目 |\n| - | - |\n| 甲村 | 道路 |\n| ^ | 水利 |\n| 合计 | 2 |",
    names: { "t1-r1": "甲村", "t1-r2": "甲村", "t1-r3": "合计" },
  },
  {
    name: "all columns under the first cell of the head, a merged cell once",
    body: "| 事项 | < | 件数 | 备注 | 时间 |\n| - | - | - | - | - |\n| 一、结果 | 予以公开 | 1 |  |  |\n| ^ | 不予公开 | 0 |  |  |\n| 二、总计 | < | 1 |  |  |",
    names: { "t1-r1": "一、结果 予以公开", "t1-r2": "一、结果 不予公开", "t1-r3": "二、总计" },
  },
  {
    name: "a long one is cut",
    body: `| 问题 | 措施 |\n| - | - |\n| ${"长".repeat(30)} | 改 |`,
    names: { "t1-r1": `${"长".repeat(20)}…` },
  },
  { name: "none where it is empty", body: "| 村 | 数 |\n| - | - |\n|  | 3 |", names: {} },
])("rows are called by what they are about: $name", ({ body, names }) => {
  expect(Object.fromEntries(rowNames(makeDocument(body)))).toEqual(names);
});
