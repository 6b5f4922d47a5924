import { FOLDER_NAME } from "../../model/file-names.ts";
import { defineRule } from "../define-rule.ts";

export const folderName = defineRule({
  id: "folder-name",
  title: "文档文件夹的名称能用作网址",
  why: "文件夹名就是公文的网址，公开以后不再改；空格、大写字母和汉字在有的电脑上会变样，con、aux、nul 这样的名称 Windows 不许用",
  fix: "文件夹名只用小写英文字母、数字和“-”，例如 2022-06-15-zhenggai-fangan",
  examples: [
    { source: "---\n标题: 甲\n---\n\n# 甲", folder: "2022-06-15-zhenggai-fangan", messages: [] },
    {
      source: "---\n标题: 甲\n---\n\n# 甲",
      folder: "2022 整改方案",
      messages: ["1:1 错误 文件夹名“2022 整改方案”不能用作网址"],
    },
    { source: "---\n标题: 甲\n---\n\n# 甲", folder: "con", messages: ["1:1 错误 文件夹名“con”不能用作网址"] },
  ],
  check({ document }, tell) {
    if (FOLDER_NAME.test(document.id)) return;
    tell.error(`文件夹名“${document.id}”不能用作网址`, { place: { line: 1, column: 1 }, actual: document.id });
  },
});
