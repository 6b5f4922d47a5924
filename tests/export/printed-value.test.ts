import { describe, expect, test } from "vitest";
import { readPrintedValue } from "../../src/export/printed-value.ts";

describe("numbers and days of a cell, with the format that prints the same", () => {
  test.each([
    ["money", "120,000.00", 120000, "#,##0.00"],
    ["money", "-1,230.50", -1230.5, "#,##0.00"],
    ["money", "123456789.00", 123456789, "0.00"],
    ["money", "￥6,900", 6900, '"￥"#,##0'],
    ["money", "12.5万元", 12.5, '0.0"万元"'],
    ["number", "41.9%", 0.419, "0.0%"],
    ["number", "100％", 100, '0"％"'],
    ["number", "12户", 12, '0"户"'],
    ["number", "0", 0, "0"],
    ["number", "0.30", 0.3, "0.00"],
    ["date", "2023年3月15日", 45000, 'yyyy"年"m"月"d"日"'],
    ["date", "2023-03-05", 44990, 'yyyy"-"mm"-"dd'],
    ["date", "2023/12/5", 45265, 'yyyy"/"m"/"d'],
    ["date", "2023.3.5", 44990, 'yyyy"."m"."d'],
  ] as const)("%s %s", (kind, text, value, format) => {
    expect(readPrintedValue(text, kind)).toEqual({ value, format });
  });

  test.each([
    ["number", "007"],
    ["number", "约3"],
    ["number", "1,23"],
    ["number", "12,345,6"],
    ["number", "１２"],
    ["number", "-0.0"],
    ["number", "—"],
    ["number", "1234567890.123456"],
    ["money", "+5"],
    ["money", "1E5"],
    ["money", "3.5.2"],
    ["code", "13800000000"],
    ["code", "430921000000000001"],
    ["name", "张三"],
    ["prose", "12"],
    ["date", "2023年3月底前"],
    ["date", "2023-02-30"],
    ["date", "2023-3/5"],
    ["date", "2023年3月5"],
    ["date", "1900-01-05"],
  ] as const)("%s %s stays text", (kind, text) => {
    expect(readPrintedValue(text, kind)).toBeUndefined();
  });
});
