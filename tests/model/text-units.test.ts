import { expect, test } from "vitest";
import { cellUnits, isTied, signPieces, textUnits } from "../../src/model/text-units.ts";

test.each([
  ["周一8:30—12:00，14:30—17:30", ["周", "一", "8:30—12:00，", "14:30—17:30"]],
  ["2024年9月30日完成", ["2024年9月30日", "完", "成"]],
  ["340521********10**", ["340521********10**"]],
  ["电话0555-6620118转801", ["电", "话", "0555-6620118转801"]],
  ["13855512345", ["13855512345"]],
  ["共23456789.12元", ["共", "23456789.12元"]],
  ["23456789.12", ["23456789.12"]],
  ["2345678元", ["2345678元"]],
  ["2410-340521-04-01-123456", ["2410-340521-04-01-123456"]],
  ["2340521-04-01", ["2340521-04-01"]],
])("%s in a table is torn nowhere but between %j", (text, pieces) => {
  expect(cellUnits(text).map((unit) => unit.text)).toEqual(pieces);
});

test("one number, day or time is nothing else", () => {
  const tied = ["0555-6620118", "138****5678", "340521********10**", "14:30—17:30", "2024年9月30日前", "3.4万元"];
  const others = ["2024年9月30日完成", "2410-340521-04-01-123456", "张**", "石桥村", "23456789.12", ""];
  expect([tied.filter(isTied), others.filter(isTied)]).toEqual([tied, []]);
});

test.each([
  ["流量50m³/h，", ["流", "量", "50m³/h，"]],
  ["北纬28°12′03.21″", ["北", "纬", "28°12′03.21″"]],
  ["John Smith-O’Connor到场", ["John", " ", "Smith-O’Connor", "到", "场"]],
  ["Nguyễn Thị Minh", ["Nguyễn", " ", "Thị", " ", "Minh"]],
  ["“三审三校”", ["“三", "审", "三", "校”"]],
])("%s in a line is torn nowhere but between %j", (text, pieces) => {
  expect(textUnits(text)).toEqual(pieces);
  expect(cellUnits(text).map((unit) => unit.text)).toEqual(pieces);
});

test.each([
  ["GB/T12238-2008", ["GB/", "T12238-", "2008"]],
  ["caigou_2024@example.gov.cn", ["caigou_", "2024@", "example.", "gov.", "cn"]],
  ["11430921MB0X12345K", ["11430921MB0X12345K"]],
])("%s is torn behind its signs: %j", (word, pieces) => {
  expect(signPieces(word)).toEqual(pieces);
});
