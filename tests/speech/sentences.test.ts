import { expect, test } from "vitest";
import { splitSentences } from "../../src/speech/sentences.ts";

test.each([
  { name: "at their ends", input: "认真整改。落实", expected: ["认真整改。", "落实"] },
  {
    name: "behind the marks that close",
    input: "他说:“好。”(见附件。)完",
    expected: ["他说:“好。”", "(见附件。)", "完"],
  },
  { name: "at semicolons of either width", input: "甲;乙；丙", expected: ["甲;", "乙；", "丙"] },
  { name: "not at a dot", input: "1.2万元", expected: ["1.2万元"] },
  {
    name: "not in an address",
    input: "见a.cn/x?id=1;b=2。完了吗?是",
    expected: ["见a.cn/x?id=1;b=2。", "完了吗?", "是"],
  },
  { name: "of nothing: none", input: "", expected: [] },
])("are split $name", ({ input, expected }) => {
  expect(splitSentences(input)).toEqual(expected);
});
