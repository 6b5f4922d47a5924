import { addressableName, isSameName } from "../../model/file-names.ts";
import { publishedAttachments } from "../../model/attachments.ts";
import { defineRule } from "../define-rule.ts";
import { listNamed } from "../named-files.ts";

export const attachmentName = defineRule({
  id: "attachment-name",
  title: "附件的文件名可以用作网址，在哪一种电脑上都能存",
  why: "文件名就是网址：里面的“?”“#”“%”“\\”另有意思，“:”“*”在 Windows 上存不了，看不见的字符没有人打得出来，这样的文件打不开",
  fix: "运行 npm run names，问过以后改名，document.md 里写到它的地方一起改",
  examples: [
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 完成一半 & 其他（3月）.xlsx\n---\n\n# 甲",
      attachments: ["完成一半 & 其他（3月）.xlsx"],
      messages: [],
    },
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 村%20名单.xlsx\n---\n\n# 甲",
      attachments: ["村%20名单.xlsx"],
      messages: ["5:9 错误 附件的文件名“村%20名单.xlsx”不能用作网址，可以叫“村％20名单.xlsx”"],
    },
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 是谁?.xlsx\n---\n\n# 甲",
      attachments: ["是谁?.xlsx"],
      messages: ["5:9 错误 附件的文件名“是谁?.xlsx”不能用作网址，可以叫“是谁？.xlsx”"],
    },
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: Cafe\u0301.xlsx\n---\n\n# 甲",
      attachments: ["Cafe\u0301.xlsx"],
      messages: [
        "5:9 错误 附件的文件名“Cafe\u0301.xlsx”里，字母和它上面的符号是分开存的，别的电脑上打不开，可以叫“Caf\u00e9.xlsx”",
      ],
    },
  ],
  check({ document }, tell) {
    const named = listNamed(document);
    for (const name of publishedAttachments(document)) {
      const other = addressableName(name);
      if (other === name) continue;
      const why = isSameName(other, name) ? "里，字母和它上面的符号是分开存的，别的电脑上打不开" : "不能用作网址";
      const place = named.find((one) => one.name === name)?.place ?? { line: 1, column: 1 };
      tell.error(`附件的文件名“${name}”${why}，可以叫“${other}”`, { place, actual: name, expected: [other] });
    }
  },
});
