import { isSameName } from "../../model/file-names.ts";
import { defineRule } from "../define-rule.ts";
import { listNamed } from "../named-files.ts";

const APART = "文件夹里有同名的文件，字母和它上面的符号是分开存的；运行 npm run names，问过以后改名";

export const attachmentMissing = defineRule({
  id: "attachment-missing",
  title: "写到的图片和附件都在 attachments 文件夹里",
  why: "文件不在，网页上就是打不开的图片和链接",
  fix: "把文件放进本文档的 attachments 文件夹，或改正这里写的文件名",
  examples: [
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: list.xlsx\n---\n\n# 甲",
      attachments: ["list.xlsx"],
      messages: [],
    },
    {
      source: "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: list.xlsx\n---\n\n# 甲\n\n![图](attachments/area.png)",
      attachments: ["List.xlsx"],
      messages: ["5:9 错误 attachments 文件夹里没有“list.xlsx”", "10:1 错误 attachments 文件夹里没有“area.png”"],
    },
  ],
  check({ document, attachments: names }, tell) {
    for (const { name, place } of listNamed(document)) {
      if (names.includes(name)) continue;
      const near = names.find((one) => folded(one) === folded(name));
      const note = near !== undefined && isSameName(near, name) ? APART : `文件夹里有“${near}”，大小写要一致`;
      tell.error(`attachments 文件夹里没有“${name}”`, {
        place,
        ...(near === undefined ? {} : { note, expected: [near] }),
        actual: name,
      });
    }
  },
});

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
