import { expect, test } from "vitest";
import { readPostingRows } from "../../src/edit-server/posting-csv.ts";

test("columns in any order and by other names, days as Excel writes them, empty lines left out", () => {
  const text = '\ufeff纸,起,村,地点\r\n大字版,2023.5.6,黄溪村,"村委会, 门口"\r\n,,,\r\n,2023年12月31日,田坑村,村口\r\n';
  expect(readPostingRows(text)).toEqual({
    rows: [
      { village: "黄溪村", place: "村委会, 门口", from: "2023-05-06", to: "", sheet: "大字版" },
      { village: "田坑村", place: "村口", from: "2023-12-31", to: "", sheet: "" },
    ],
    problems: [],
  });
});

test.each([
  ["村,起\n甲村,2023-05-06", "第 1 行没有这些列：地点。"],
  ["村,地点,起\n甲村,,2023-05-06", "第 2 行没有写地点。"],
  ["村,地点,起\n", "表里没有一行。"],
])("%j says what is wrong", (text, problem) => {
  expect(readPostingRows(text).problems).toEqual([problem]);
});
