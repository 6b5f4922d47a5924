import { Buffer } from "node:buffer";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readPostingRows, readTable } from "../../src/edit-server/posting-table.ts";

const read = async (bytes: Uint8Array | string) => readPostingRows((await readTable(Buffer.from(bytes))) ?? []);

test("columns in any order and by other names, days as Excel writes them, empty lines left out", async () => {
  const text = '\ufeff纸,起,村,地点\r\n大字版,2023.5.6,黄溪村,"村委会, 门口"\r\n,,,\r\n,2023年12月31日,田坑村,村口\r\n';
  expect(await read(text)).toEqual({
    rows: [
      { line: 2, village: "黄溪村", place: "村委会, 门口", from: "2023-05-06", to: "", sheet: "大字版" },
      { line: 4, village: "田坑村", place: "村口", from: "2023-12-31", to: "", sheet: "" },
    ],
    problems: [],
  });
});

describe("a workbook of Excel or WPS", () => {
  const workbook = (...rows: (string | number | Date | null)[][]) =>
    writeXlsx({
      sheets: [
        { name: "空表", rows: [] },
        { name: "各村", rows },
      ],
    });

  test("is read like a CSV: a title above the heads, days that are days, numbers that are names", async () => {
    const bytes = await workbook(
      ["某镇张贴登记表"],
      ["村名", "张贴地点", "张贴日期", "取下日期"],
      ["黄溪村", "村委会门口", new Date(Date.UTC(2023, 4, 6)), null],
      ["田坑村", 3, "2023/5/7", "2023.6.7"],
    );
    expect(await read(bytes)).toEqual({
      rows: [
        { line: 3, village: "黄溪村", place: "村委会门口", from: "2023-05-06", to: "", sheet: "" },
        { line: 4, village: "田坑村", place: "3", from: "2023-05-07", to: "2023-06-07", sheet: "" },
      ],
      problems: [],
    });
  });

  test("says which line of it lacks something", async () => {
    const bytes = await workbook(["登记"], ["村", "地点", "起"], ["甲村", null, "2023-05-06"]);
    expect((await read(bytes)).problems).toEqual(["第 3 行没有写地点。"]);
  });

  test("that is damaged is none", async () => {
    expect(await readTable(Buffer.from("PK\u0003\u0004坏了"))).toBeUndefined();
    expect(await readTable(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBeUndefined();
  });
});

test.each([
  ["村,起\n甲村,2023-05-06", "第 1 行没有这些列：地点。"],
  ["村,地点,起\n甲村,,2023-05-06", "第 2 行没有写地点。"],
  ["村,地点,起\n", "表里没有一行。"],
])("%j says what is wrong", async (text, problem) => {
  expect((await read(text)).problems).toEqual([problem]);
});
