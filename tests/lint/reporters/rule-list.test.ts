import { expect, test } from "vitest";
import { listRules } from "../../../src/lint/reporters/rule-list.ts";
import { declareMessage } from "../../../src/parse/declare-message.ts";

const WORDS = { title: "甲在", why: "要用", fix: "补上甲" };

test("a message is shown with its mend and with examples of either kind", () => {
  const document = declareMessage({
    id: "document",
    ...WORDS,
    confirmable: true,
    examples: [
      { source: "甲。\n\n乙。", folder: "2022-a", attachments: ["a.png", "b.png"], messages: [] },
      { source: "", messages: ["1:1 错误 没有甲"] },
    ],
  });
  const files = declareMessage({
    id: "files",
    ...WORDS,
    examples: [
      { files: { "site.yaml": "甲: 在\n" }, messages: [] },
      {
        files: { "site.yaml": { base64: "AA==", shown: "（坏了）" }, "documents/a/document.md": "甲".repeat(80) },
        messages: ["site.yaml:1:1 错误 没有甲", "documents/a/document.md:1:1 提醒 太长"],
      },
    ],
  });
  const untested = declareMessage({ id: "untested", ...WORDS, untested: "程序没有错就不会有" });
  expect(listRules([document, files, untested])).toBe(`document  甲在
  为什么：要用
  改法：补上甲
  错误可以对照原文确认（acknowledgements.yaml）
  例：甲。⏎乙。（文件夹 2022-a；attachments 里有 a.png、b.png）
    → 没有问题
  例：（没有正文）
    → 1:1 错误 没有甲

files  甲在
  为什么：要用
  改法：补上甲
  例：site.yaml 写着 甲: 在
    → 没有问题
  例：site.yaml 写着 （坏了）
      documents/a/document.md 写着 ${"甲".repeat(70)}…
    → site.yaml:1:1 错误 没有甲
    → documents/a/document.md:1:1 提醒 太长

untested  甲在
  为什么：要用
  改法：补上甲
  没有例子：程序没有错就不会有

共 3 条规则。提醒都可以对照原文确认（acknowledgements.yaml）。`);
});
