import { describe, expect, test } from "vitest";
import { runRule } from "../../src/lint/define-rule.ts";
import { RULES } from "../../src/lint/presets.ts";
import { parseBody } from "../parse/outline-of.ts";

/** The rules that read numbers and the tree built from them. */
const CHECKED = [
  ...["empty-document", "raw-html", "broken-table", "unknown-level", "empty-item", "problem-measures"],
  ...["section-number", "problem-number", "measure-number", "item-number", "folder-name", "duplicate-id"],
];

/** `line:column 错误|提醒 rule actual→expected`; the body begins on line 5. */
function messagesOf(body: string): string[] {
  const { document, file } = parseBody(body);
  for (const rule of RULES.filter(({ id }) => CHECKED.includes(id)))
    runRule(rule, { document, file, vocabularies: {}, attachments: [], today: "" });
  return file.messages.map(
    ({ line, column, fatal, ruleId, actual, expected }) =>
      `${line}:${column} ${fatal ? "错误" : "提醒"} ${ruleId} ${actual ?? ""}${expected ? `→${expected.join()}` : ""}`,
  );
}

describe("numbers", () => {
  test.each([
    ["all is well", "一、甲\n\n1.问题。\n\n整改措施:(1)一。(2)二。\n\n二、乙\n\n2.问题。\n\n整改措施:做。", []],
    ["a lost problem", "1.甲。\n\n整改措施:做。\n\n3.丙。\n\n整改措施:做。", ["9:1 错误 problem-number 3.→2."]],
    ["a lost first problem", "2.甲。\n\n整改措施:做。", ["5:1 错误 problem-number 2.→1."]],
    ["a repeated problem", "1.甲。\n\n整改措施:做。\n\n1.乙。\n\n整改措施:做。", ["9:1 错误 problem-number 1.→2."]],
    [
      "swapped problems",
      "1.甲。\n\n整改措施:做。\n\n3.丙。\n\n整改措施:做。\n\n2.乙。\n\n整改措施:做。",
      ["9:1 错误 problem-number 3.→2.", "13:1 错误 problem-number 2.→4."],
    ],
    ["a lost run-on measure", "1.甲。\n\n整改措施：（1）一。（3）三。", ["7:11 错误 measure-number （3）→（2）"]],
    ["a lost first measure", "1.甲。\n\n整改措施:做一。(2)做二。(3)做三。", ["7:9 错误 measure-number (2)→(1)"]],
    ["a lost section", "## 一、甲\n\n好。\n\n## 三、丙\n\n好。", ["9:4 错误 section-number 三、→二、"]],
    [
      "sections from 十 on",
      Array.from({ length: 12 }, (_, at) => `## ${"一二三四五六七八九十".at(at) ?? `十${"一二"[at - 10]}`}、甲`).join(
        "\n\n",
      ),
      [],
    ],
    [
      "articles through chapters",
      "## 第一章 甲\n\n第一条 好。\n\n## 第二章 乙\n\n第三条 好。",
      ["11:1 错误 section-number 第三条→第二条"],
    ],
    [
      "two lists in one section",
      "一、甲\n\n包括：（1）甲；（2）乙。\n\n还包括：（1）丙；（2）丁。",
      ["9:5 提醒 duplicate-id （1）"],
    ],
    ["a problem without measures", "1.甲。\n\n整改措施:做。\n\n2.乙。", ["9:1 提醒 problem-measures "]],
    [
      "an empty label",
      "1.甲。\n\n整改措施:\n\n2.乙。\n\n整改措施:做。",
      ["7:1 提醒 empty-item 整改措施:", "5:1 提醒 problem-measures "],
    ],
    ["an unknown level", "A.甲。\n\nⅡ、乙。", ["5:1 提醒 unknown-level A.", "7:1 提醒 unknown-level Ⅱ、"]],
    ["a tag", "甲<script>alert(1)</script>乙", ["5:2 错误 raw-html <script>"]],
    ["less than is no tag", "低于<5%,a<b。", []],
    ["a table whose head has another number of cells", "甲\n\n| 村 | 数 | 人 |\n|---|---|", ["8:1 错误 broken-table "]],
    ["nothing", "", ["5:1 错误 empty-document "]],
  ])("%s", (_name, body, expected) => {
    expect(messagesOf(body)).toEqual(expected);
  });
});
