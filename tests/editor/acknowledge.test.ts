import { expect, test } from "vitest";
import { addAcknowledgement } from "../../src/editor/acknowledge.ts";

const ENTRY = { 规则: "problem-number", 原文: "3.", 理由: "原件缺第 2 项", 确认人: "李某" };
const LINES = ["- 规则: problem-number", '  原文: "3."', "  理由: 原件缺第 2 项", "  确认人: 李某", ""];

test.each([
  ["a file that is not there yet", "", LINES.join("\n")],
  ["one with nothing but a comment", "# 对照过\n", `# 对照过\n${LINES.join("\n")}`],
  [
    "one of Windows without an end to its last line, which stays as it is",
    "- {规则: a, 原文: b, 理由: c, 确认人: d}  # 甲",
    `- {规则: a, 原文: b, 理由: c, 确认人: d}  # 甲\n${LINES.join("\n")}`,
  ],
  ["one with its own line ends", `- 规则: a\r\n  原文: b\r\n`, `- 规则: a\r\n  原文: b\r\n${LINES.join("\r\n")}`],
  [
    "one that is indented",
    "  - 规则: a\n    原文: b\n",
    `  - 规则: a\n    原文: b\n  ${LINES.slice(0, 4).join("\n  ")}\n`,
  ],
])("%s gets one entry more", (_, before, after) => {
  expect(addAcknowledgement(before, ENTRY)).toBe(after);
});

test("words that YAML would take for something else are quoted", () => {
  const edited = addAcknowledgement("", { ...ENTRY, 原文: "#: 一", 理由: "'是'" });
  expect(edited).toContain('原文: "#: 一"');
  expect(edited).toContain(`理由: "'是'"`);
});

test.each([["[{规则: a}]\n"], ["规则: a\n"], ["- 规则: [\n"]])("%j is left alone", (yaml) => {
  expect(addAcknowledgement(yaml, ENTRY)).toBeUndefined();
});
