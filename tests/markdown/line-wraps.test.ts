import { expect, test } from "vitest";
import { joinLines } from "../../src/markdown/rehype-line-wraps.ts";

const cases = [
  { name: "between Chinese characters", input: "有效衔接\n考核评估", expected: "有效衔接考核评估" },
  { name: "with blanks around", input: "有效衔接 \n  考核评估", expected: "有效衔接考核评估" },
  { name: "between Latin words", input: "World\nBank", expected: "World Bank" },
  { name: "after a Latin comma", input: "Bank,\nOxford", expected: "Bank, Oxford" },
  { name: "between Chinese and a digit", input: "收入\n2022年", expected: "收入2022年" },
  { name: "Chinese comma typed in ASCII, then a digit", input: "同意,\n2022年", expected: "同意,2022年" },
  { name: "inside a number", input: "共20\n22个", expected: "共2022个" },
  { name: "several wraps", input: "一\n二\n三", expected: "一二三" },
];

test.each(cases)("$name", ({ input, expected }) => {
  expect(joinLines(input)).toBe(expected);
});
