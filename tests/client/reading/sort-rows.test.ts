import { expect, test } from "vitest";
import type { SortKind } from "../../../src/client/reading/sort-rows.ts";
import { sortRows } from "../../../src/client/reading/sort-rows.ts";

const cases: { name: string; kind: SortKind; rows: string[]; up: string[]; down?: string[] }[] = [
  {
    name: "numbers by what they are worth",
    kind: "number",
    rows: ["10", "9", "1,234", "－5", "12%"],
    up: ["－5", "9", "10", "12%", "1,234"],
  },
  {
    name: "amounts in 元 and 万元",
    kind: "money",
    rows: ["1.2万元", "￥3,000.00", "600元", "2亿"],
    up: ["600元", "￥3,000.00", "1.2万元", "2亿"],
  },
  { name: "序号", kind: "serial", rows: ["10", "2", "1"], up: ["1", "2", "10"] },
  {
    name: "dates by the day",
    kind: "date",
    rows: ["2023年10月8日", "2023-09-22", "2023年", "2022.12.31前", "2023年9月"],
    up: ["2022.12.31前", "2023年", "2023年9月", "2023-09-22", "2023年10月8日"],
  },
  {
    name: "dates without a year",
    kind: "date",
    rows: ["10月1日", "6月底", "6月15日"],
    up: ["6月底", "6月15日", "10月1日"],
  },
  {
    name: "names as a dictionary has them",
    kind: "name",
    rows: ["周*", "王**", "陈*", "阿依古丽"],
    up: ["阿依古丽", "陈*", "王**", "周*"],
  },
  { name: "words with numbers in them", kind: "prose", rows: ["第10组", "第2组"], up: ["第2组", "第10组"] },
  {
    name: "what has no value last, either way",
    kind: "money",
    rows: ["—", "3", "", "12"],
    up: ["3", "12", "—", ""],
    down: ["12", "3", "—", ""],
  },
  {
    name: "无 last too",
    kind: "prose",
    rows: ["无", "低保户", "/"],
    up: ["低保户", "无", "/"],
    down: ["低保户", "无", "/"],
  },
];

test.each(cases)("$name", ({ kind, rows, up, down }) => {
  const sorted = (isDown: boolean) => sortRows(rows, (row) => row, { column: 0, kind, isDown });
  expect(sorted(false)).toEqual(up);
  expect(sorted(true)).toEqual(down ?? [...up].reverse());
});

test("equals stay in the order of the source, either way", () => {
  const rows = ["甲 3", "乙 3", "丙 2"];
  const sorted = (isDown: boolean) =>
    sortRows(rows, (row) => row.slice(2), { column: 0, kind: "number", isDown }).map(([village]) => village);
  expect(sorted(false)).toEqual(["丙", "甲", "乙"]);
  expect(sorted(true)).toEqual(["甲", "乙", "丙"]);
});
