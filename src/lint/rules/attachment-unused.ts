import { publishedAttachments } from "../../model/attachments.ts";
import { defineRule } from "../define-rule.ts";

export const attachmentUnused = defineRule({
  id: "attachment-unused",
  title: "attachments 文件夹里没有用不到的文件",
  why: "没有写到的文件不会发布；是忘了写，还是放错了，要看一眼",
  fix: "要供人下载的，写到“附件:”下面（名称、文件各一行）；不用的从文件夹里删去",
  examples: [
    { source: "![示意图](attachments/area.png)", attachments: ["area.png"], messages: [] },
    {
      source: "---\n标题: 甲\n---\n\n# 甲",
      attachments: ["list.xlsx"],
      messages: ["1:1 提醒 attachments 文件夹里的“list.xlsx”没有用到，不会发布"],
    },
  ],
  check({ document, attachments }, tell) {
    const published = publishedAttachments(document);
    for (const name of attachments.filter((one) => !published.includes(one)))
      tell.notice(`attachments 文件夹里的“${name}”没有用到，不会发布`, {
        place: document.disclosure.positions.attachments ?? { line: 1, column: 1 },
        actual: name,
      });
  },
});
