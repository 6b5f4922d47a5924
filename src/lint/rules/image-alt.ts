import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

export const imageAlt = defineRule({
  id: "image-alt",
  title: "每张图片有一句说明",
  why: "用读屏软件的人和图片打不开的人，靠这句话了解内容",
  fix: "在方括号里写一句图片说明，看不见图片的人靠它了解内容",
  examples: [
    { source: "![禁养区范围示意图](attachments/area.png)", attachments: ["area.png"], messages: [] },
    {
      source: "![](attachments/area.png)",
      attachments: ["area.png"],
      messages: ["1:1 提醒 图片“attachments/area.png”没有说明"],
    },
  ],
  check({ document }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type === "image" && node.alt.trim() === "")
          tell.notice(`图片“${node.url}”没有说明`, { place: node.position });
      });
  },
});
