import { publishedAttachments } from "../../model/attachments.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findPersonalData } from "../personal-data/find.ts";
import { KIND_NAMES, shown } from "../personal-data/kind-words.ts";

/** Names become addresses. One that stands in document.md too is told there, at its place. */
export const personalFileName: Rule = defineRule({
  id: "personal-file-name",
  title: "文件夹名和附件的文件名里没有身份证号、手机号、银行卡号",
  why: "文件夹名和文件名就是网址，发布以后谁都看得到，也会被搜索引擎收录",
  fix: "改文件名；document.md 里写到它的地方一起改",
  examples: [
    { source: "# 甲", attachments: ["451212469694349645.png", "2022年名单.xlsx"], messages: [] },
    {
      source: "---\n标题: 甲\n---\n# 甲",
      attachments: ["张某110101199001011237.pdf"],
      messages: ["1:1 提醒 没有用到的附件的文件名里有身份证号“110101********1237”"],
    },
  ],
  check({ document, file, attachments }, tell) {
    const source = String(file);
    const published = publishedAttachments(document);
    const place = { line: 1, column: 1 };
    for (const datum of findPersonalData(document.id))
      tell.error(`文件夹名里有${KIND_NAMES[datum.kind]}“${shown(datum)}”`, {
        place,
        note: "改文件夹名",
        actual: shown(datum),
      });
    for (const name of attachments)
      for (const datum of findPersonalData(name)) {
        if (source.includes(datum.text)) continue;
        const used = published.includes(name);
        const reason = `${used ? "" : "没有用到的"}附件的文件名里有${KIND_NAMES[datum.kind]}“${shown(datum)}”`;
        const finding = { place, actual: shown(datum) };
        if (used && datum.kind !== "id-typo") tell.error(reason, finding);
        else tell.notice(reason, finding);
      }
  },
});
