import { expect, test } from "vitest";
import { chooseColumns } from "../../src/model/list-columns.ts";

const row = (cells: string) => [...cells].map((one) => (one === "." ? undefined : one));

test.each([
  [
    "half of the rows state the second",
    ["medium", "long", "short"],
    ["甲乙.", "丙..", "丁戊."],
    [true, true, false],
    1,
  ],
  ["few state it", ["medium", "long", "short"], ["甲.丙", "乙.丁", "丙戊己"], [true, false, true], 0],
  ["nobody states the first", ["medium", "long", "short"], [".乙丙", ".丁戊"], [false, true, true], 1],
  ["one states the first", ["medium", "long", "short"], [".乙丙", ".丁戊", "甲乙丙"], [true, true, true], 1],
  ["all state what never has a column", ["medium", "beside", "long"], ["甲乙丙"], [true, false, true], 2],
] as const)("%s", (_, rooms, rows, isColumn, place) => {
  expect(chooseColumns(rooms, rows.map(row))).toEqual({ isColumn, place });
});
