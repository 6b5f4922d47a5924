import { attachmentName } from "../../model/attachments.ts";
import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

export const image = defineRule({
  id: "image",
  title: "图片放在文档自己的 attachments 文件夹里",
  why: "别的网站上的图片随时会没有；网页也不从别处取任何东西",
  fix: "把图片存到本文档的 attachments 文件夹，写成 ![说明](attachments/文件名.png)",
  examples: [
    { source: "![示意图](attachments/area.png)", attachments: ["area.png"], messages: [] },
    {
      source: "![示意图](http://www.example.com/area.png)",
      messages: ["1:1 错误 图片“http://www.example.com/area.png”不在文档文件夹的 attachments 里"],
    },
  ],
  check({ document }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type !== "image" || attachmentName(node.url) !== undefined) return;
        tell.error(`图片“${node.url}”不在文档文件夹的 attachments 里`, { place: node.position, actual: node.url });
      });
  },
});
