import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editText } from "../../src/editor/edit-text.ts";
import { joinFile, splitFile } from "../../src/editor/split-file.ts";

describe("a text that was typed", () => {
  test.each([
    { name: "nothing changed", before: "甲\r\n乙\n丙", typed: "甲\n乙\n丙", after: "甲\r\n乙\n丙" },
    { name: "a line changed", before: "甲\r\n乙\r\n", typed: "甲\n丁\n", after: "甲\r\n丁\r\n" },
    { name: "a line more at the end", before: "甲\r\n乙", typed: "甲\n乙\n丙", after: "甲\r\n乙\r\n丙" },
    { name: "the last line away", before: "甲\r\n乙\r\n", typed: "甲", after: "甲" },
    { name: "trailing blanks stay", before: "甲  \n乙\t\n", typed: "甲  \n丙\n", after: "甲  \n丙\n" },
    {
      name: "mixed ends stay",
      before: "甲\r乙\n丙\r\n丁\r\n",
      typed: "甲\n乙二\n丙\n丁\n",
      after: "甲\r乙二\r\n丙\r\n丁\r\n",
    },
    { name: "an empty text", before: "", typed: "甲\n乙", after: "甲\n乙" },
  ])("$name", ({ before, typed, after }) => {
    expect(editText(before, typed)).toBe(after);
  });

  test("takes the line ends of the file where the text has none", () => {
    expect(editText("", "甲\n乙", "\r\n")).toBe("甲\r\n乙");
  });

  const line = fc.constantFrom("", "甲", "乙 ", "丙，丁");
  const text = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 8 });
  test("says what was typed, and leaves alone what is the same", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = one.map(([words, end]) => words + end).join("");
        const typed = other.map(([words]) => `${words}\n`).join("");
        const plain = (words: string) => words.replace(/\r\n|\r/gu, "\n");
        expect(plain(editText(before, typed))).toBe(typed);
        expect(editText(before, plain(before))).toBe(before);
      }),
    );
  });
});

describe("the pieces of a file", () => {
  test.each([
    { text: "---\n标题: 甲\n---\n\n# 甲\n", yaml: "标题: 甲\n", body: "\n# 甲\n" },
    { text: "\ufeff--- \r\n标题: 甲\r\n---\r\n正文", yaml: "标题: 甲\r\n", body: "正文" },
    { text: "---\n---\n", yaml: "", body: "" },
    { text: "---\n标题: 甲 ---\n--- x\n---", yaml: "标题: 甲 ---\n--- x\n", body: "" },
    { text: "---\n标题: 甲\n", yaml: undefined, body: "---\n标题: 甲\n" },
    { text: "\ufeff# 甲\n", yaml: undefined, body: "# 甲\n" },
    { text: "", yaml: undefined, body: "" },
  ])("$text", ({ text, yaml, body }) => {
    const pieces = splitFile(text);
    expect(pieces.yaml).toBe(yaml);
    expect(pieces.body).toBe(body);
    expect(joinFile(pieces)).toBe(text);
  });
});
