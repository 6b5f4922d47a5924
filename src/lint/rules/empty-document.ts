import { textOf, withoutBlanks } from "../../model/text.ts";
import { defineRule } from "../define-rule.ts";

export const emptyDocument = defineRule({
  id: "empty-document",
  title: "公文要有正文",
  why: "没有正文的公文公开出去，读者只看到一个标题",
  fix: "把公文全文贴在第二个“---”下面；还没有定稿的文件先不要放进 content/documents/",
  examples: [
    { source: "# 甲\n\n请各村照办。", messages: [] },
    { source: "", messages: ["1:1 错误 正文是空的"] },
    { source: "---\n标题: 甲\n---\n\n# 甲\n", messages: ["6:1 错误 正文是空的"] },
  ],
  check({ document, file }, tell) {
    const below = document.parts
      .flatMap(({ children }) => children)
      .filter((node) => node.type !== "heading" || node.role !== "title");
    if (below.some((node) => node.type === "image" || withoutBlanks(textOf(node)) !== "")) return;
    tell.error("正文是空的", { place: { line: String(file).split(/\r?\n/u).length, column: 1 } });
  },
});
