import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

export const emptyItem = defineRule({
  id: "empty-item",
  title: "编号和标签后面要有文字",
  why: "只有编号或标签的一行，多半是内容漏贴了",
  fix: "对照原文：是否漏贴了这一项的内容",
  examples: [
    { source: "1.台账不全。\n\n整改措施:补建台账。", messages: [] },
    {
      source: "1.台账不全。\n\n整改措施:\n\n2.底数不清。\n\n整改措施:重新摸底。",
      messages: ["3:1 提醒 “整改措施:”后面没有文字"],
    },
  ],
  check({ document }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (!("children" in node) || node.children.length > 0) return;
        const words = node.type === "labelled" ? node.label : (node.marker?.text ?? "");
        tell.notice(`“${words}”后面没有文字`, { place: node.position, actual: words });
      });
  },
});
