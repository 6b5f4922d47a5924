import { expect, test } from "vitest";
import { countNumber, spellPhone } from "../../src/speech/numerals.ts";

test.each([
  ["0", "零"],
  ["10", "十"],
  ["15", "十五"],
  ["100", "一百"],
  ["105", "一百零五"],
  ["110", "一百一十"],
  ["1005", "一千零五"],
  ["1050", "一千零五十"],
  ["10010", "一万零一十"],
  ["20741", "二万零七百四十一"],
  ["100000", "十万"],
  ["1200000", "一百二十万"],
  ["1,234,567", "一百二十三万四千五百六十七"],
  ["100002345", "一亿零二千三百四十五"],
  ["1000000000000", "一万亿"],
  ["0.05", "零点零五"],
  ["12.50", "十二点五零"],
  ["007", "零零七"],
  ["12345678901234567", "一二三四五六七八九零一二三四五六七"],
])("%s is counted as %s", (number, expected) => {
  expect(countNumber(number)).toBe(expected);
});

test("一 of a telephone number is 幺", () => {
  expect(spellPhone("0731")).toBe("零七三幺");
});
