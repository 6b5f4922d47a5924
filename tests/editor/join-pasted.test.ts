import { expect, test } from "vitest";
import { joinPasted } from "../../src/editor/join-pasted.ts";

test.each([
  ["into an empty text", "\n", "# 通知\n\n各村：", "", "\n# 通知\n\n各村："],
  ["between two paragraphs", "甲。\n\n", "乙。\n\n丙。", "\n\n丁。", "甲。\n\n乙。\n\n丙。\n\n丁。"],
  ["on the line after a paragraph", "甲。\n", "乙。\n\n丙。", "\n丁。", "甲。\n\n乙。\n\n丙。\n\n丁。"],
  ["paragraphs into a line", "甲", "乙。\n\n丙。", "丁。", "甲\n\n乙。\n\n丙。\n\n丁。"],
  ["a few words into a line", "各村", "要落实", "值班。", "各村要落实值班。"],
  ["a heading into a line", "见", "## 一、总则", "。", "见一、总则。"],
  ["a heading on a line of its own", "甲。\n\n", "## 一、总则", "\n\n乙。", "甲。\n\n## 一、总则\n\n乙。"],
  ["a table into a line", "甲", "| 村 |\n| --- |\n| 乙 |", "", "甲\n\n| 村 |\n| --- |\n| 乙 |"],
  ["a picture into a line", "甲", "![](attachments/图1.png)", "乙", "甲\n\n![](attachments/图1.png)\n\n乙"],
])("%s", (_, before, pasted, after, whole) => {
  expect(before + joinPasted(before, pasted, after) + after).toBe(whole);
});
