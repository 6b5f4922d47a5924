import { expect, test } from "vitest";
import { signsOf } from "../../../src/import/input/read-lines.ts";
import { readText } from "../read-pages.ts";

test("each line has its record, and a stretch that is all of it shares the record", () => {
  const page = readText("一、总体要求\n2024年9月1日");
  expect(page.lines.map(({ signs }) => signs.text)).toEqual(["一、总体要求", "2024年9月1日"]);
  const [, line] = page.lines;
  if (!line) throw new Error("no line");
  expect(signsOf(page, line, line)).toBe(line.signs);
  const part = signsOf(page, line, { start: line.start, end: line.end - 1 });
  expect(part).not.toBe(line.signs);
  expect([part.text, part.date, line.signs.date]).toEqual(["2024年9月1", undefined, "2024-09-01"]);
  expect(signsOf(page, undefined, { start: 0, end: 2 }).text).toBe("一、");
});
