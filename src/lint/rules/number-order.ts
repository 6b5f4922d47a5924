import type { Numbered } from "../../model/document.ts";
import type { Examples } from "../../parse/message-example.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findMisnumbered } from "../misnumbered.ts";

/** A rule for the numbers of one kind of unit. A lost item of a list inside the text may be how the sentence was written; a lost address is not. */
function numberRule(type: Numbered["type"], words: { title: string; why: string; examples: Examples }): Rule {
  return defineRule({
    id: `${type}-number`,
    fix: "对照原文：是否漏了一项、多了一项或顺序颠倒，补齐或改正编号。如果原文本来就这样，在文档文件夹的 acknowledgements.yaml 里写明理由",
    confirmable: true,
    ...words,
    check({ document }, tell) {
      for (const { marker, reason, expected, ...found } of findMisnumbered(document))
        if (found.type === type)
          tell[type === "item" ? "notice" : "error"](reason, {
            place: marker.position,
            actual: marker.text,
            expected: [expected],
          });
    },
  });
}

export const sectionNumber = numberRule("section", {
  title: "章节编号从一起，一个接一个",
  why: "章节编号缺号、重号或倒退，多半是漏了一节或抄错了编号",
  examples: [
    { source: "## 一、甲\n\n好。\n\n## 二、乙\n\n好。", messages: [] },
    {
      source: "## 一、甲\n\n好。\n\n## 三、丙\n\n好。",
      messages: ["5:4 错误 章节编号应为“二、”，实际是“三、”"],
    },
    {
      source: "## 1 甲\n\n1.1 甲。\n\n1.2 乙。\n\n2.3 丙。\n\n2.4 丁。\n\n## 2 乙\n\n2.1 甲。",
      messages: ["7:1 错误 章节编号“2.3”在“1”下面：应为“1.3”，或者前面缺了“2”"],
    },
    {
      source: "## 第一章 甲\n\n第一条 好。\n\n## 第二章 乙\n\n第三条 好。",
      messages: ["7:1 错误 章节编号应为“第二条”，实际是“第三条”"],
    },
  ],
});

export const problemNumber = numberRule("problem", {
  title: "问题编号从 1 起，一个接一个，全文连续",
  why: "人们按编号引用问题；缺一个号，可能就漏了一个问题",
  examples: [
    {
      source: "一、甲\n\n1.甲。\n\n整改措施:做。\n\n二、乙\n\n2.乙。\n\n整改措施:做。",
      messages: [],
    },
    {
      source: "---\n标题: 甲\n---\n\n1.甲。\n\n整改措施:做。\n\n3.丙。\n\n整改措施:做。\n\n2.乙。\n\n整改措施:做。",
      messages: [
        "9:1 错误 问题编号应为“2.”，实际是“3.”",
        "13:1 错误 问题编号“2.”重复或倒退：上一个是“3.”（第 9 行），这里应为“4.”",
      ],
    },
    {
      source:
        "1.甲。\n\n整改措施:做。\n\n2.乙。\n\n整改措施:做。\n\n| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | 甲。 | 做。 |\n| 3 | 乙。 | 做。 |",
      messages: ["12:3 错误 问题编号应为“2”，实际是“3”"],
    },
  ],
});

export const measureNumber = numberRule("measure", {
  title: "一个问题的整改措施从 1 起，一条接一条",
  why: "人们按编号引用措施；缺一个号，可能就漏了一条措施",
  examples: [
    { source: "1.甲。\n\n整改措施：（1）一。（2）二。", messages: [] },
    {
      source: "1.甲。\n\n整改措施：（1）一。（3）三。",
      messages: ["3:11 错误 整改措施编号应为“（2）”，实际是“（3）”"],
    },
    {
      source:
        "| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | 甲。 | （1）一。 |\n| ^ | ^ | （2）二。 |\n| ^ | 乙。 | （1）三。（3）四。 |",
      messages: ["5:17 错误 整改措施编号应为“（2）”，实际是“（3）”"],
    },
  ],
});

export const itemNumber = numberRule("item", {
  title: "文中列举的条目从 1 起，一项接一项",
  why: "列举缺一个号，可能就漏了一项",
  examples: [
    { source: "包括：①甲；②乙。", messages: [] },
    { source: "包括：①甲；③丙。", messages: ["1:7 提醒 条目编号应为“②”，实际是“③”"] },
  ],
});
