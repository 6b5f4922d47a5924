import { defineRule } from "../define-rule.ts";
import { listNamed } from "../named-files.ts";

/** In an address these stand for other signs: `%20` for a blank, a backslash for a stroke. */
const MISREAD = /%[0-9a-f]{2}|\\/iu;

export const attachmentName = defineRule({
  id: "attachment-name",
  title: "附件的文件名里没有“%20”一类的字样和“\\”",
  why: "文件名就是网址；网址里“%20”是空格，“\\”是“/”，这样的文件打不开",
  fix: "改文件名，去掉“%”“\\”；document.md 里写到它的地方一起改",
  examples: [
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 完成100%（3月）.xlsx\n---\n\n# 甲",
      attachments: ["完成100%（3月）.xlsx"],
      messages: [],
    },
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 村%20名单.xlsx\n---\n\n# 甲",
      attachments: ["村%20名单.xlsx"],
      messages: ["5:9 错误 附件的文件名“村%20名单.xlsx”不能用作网址"],
    },
  ],
  check({ document }, tell) {
    for (const { name, place } of listNamed(document))
      if (MISREAD.test(name)) tell.error(`附件的文件名“${name}”不能用作网址`, { place, actual: name });
  },
});
