import { textOf, withoutBlanks } from "../../model/text.ts";
import { defineRule } from "../define-rule.ts";

export const titleInText = defineRule({
  id: "title-in-text",
  title: "公开信息的标题就是正文里的标题",
  why: "两处标题不一样，目录里的名称就和公文对不上",
  fix: "对照原文：标题多字、少字或标点不同的，改成一样；正文没有标题行的，在正文最前面加一行“# 标题”",
  examples: [
    { source: "---\n标题: 甲镇防汛预案\n---\n\n# 甲镇\n防汛预案", messages: [] },
    {
      source: "---\n标题: 甲镇防汛预案\n---\n\n# 甲镇防汛工作预案",
      messages: ["2:5 提醒 “标题”的文字在正文里找不到"],
    },
  ],
  check({ document: { disclosure, parts } }, tell) {
    const { title, positions } = disclosure;
    if (withoutBlanks(parts.map(textOf).join("\n")).includes(withoutBlanks(title))) return;
    tell.notice("“标题”的文字在正文里找不到", { place: positions.title, actual: title });
  },
});
