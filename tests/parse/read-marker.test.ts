import { describe, expect, test } from "vitest";
import { readChineseNumber, readMarker } from "../../src/parse/read-marker.ts";

describe("readMarker", () => {
  test.each([
    ["一、总体要求", "chinese", [1], "一、", "full"],
    ["二十三、其他", "chinese", [23], "二十三、", "full"],
    ["(一)动员", "chinese-paren", [1], "(一)", "half"],
    ["（十二）动员", "chinese-paren", [12], "（十二）", "full"],
    ["1.有的", "arabic", [1], "1.", "half"],
    ["1．有的", "arabic", [1], "1．", "full"],
    ["1、有的", "arabic", [1], "1、", "full"],
    ["１２．有的", "arabic", [12], "１２．", "full"],
    ["2. 2022年起", "arabic", [2], "2.", "half"],
    ["(3)支持", "arabic-paren", [3], "(3)", "half"],
    ["（３）支持", "arabic-paren", [3], "（３）", "full"],
    ["4）支持", "arabic-half-paren", [4], "4）", "full"],
    ["①脱贫户", "circled", [1], "①", "none"],
    ["㉓脱贫户", "circled", [23], "㉓", "none"],
    ["三是加强", "point", [3], "三是", "none"],
    ["第三章 附则", "chapter", [3], "第三章", "none"],
    ["第十二条 本办法", "article", [12], "第十二条", "none"],
    ["第二部分 部门预算", "part", [2], "第二部分", "none"],
    ["问题1：学习不够", "problem-word", [1], "问题1：", "full"],
    ["1.2.3 编制依据", "decimal", [1, 2, 3], "1.2.3", "none"],
    ["2.1编制依据", "decimal", [2, 1], "2.1", "none"],
  ])("reads %s", (text, style, numbers, printed, width) => {
    expect(readMarker(text)).toMatchObject({ style, numbers, text: printed, width });
  });

  test.each([
    "2022年6月",
    "1.2万元",
    "3.5个百分点",
    "100%",
    "1,234元",
    "第一责任人",
    "一般不超过",
    "第三章程",
    "10:30开始",
    "(2022年)",
    "〔2022〕22号",
    "第十二条例",
  ])("reads no number in %s", (text) => {
    expect(readMarker(text)).toBeUndefined();
  });
});

test.each([
  ["十", 10],
  ["二十", 20],
  ["九十九", 99],
  ["一百零三", 103],
  ["二〇二二", 2022],
  ["十十", undefined],
])("readChineseNumber(%s) = %s", (printed, number) => {
  expect(readChineseNumber(printed)).toBe(number);
});
