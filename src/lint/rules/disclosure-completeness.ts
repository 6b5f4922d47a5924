import type { Disclosure } from "../../model/disclosure.ts";
import { defineRule } from "../define-rule.ts";

/** The columns of 《基层政务公开标准目录》 and the 文件要素 towns are checked for, each with whether it is stated. */
const COLUMNS: readonly [string, (disclosure: Disclosure) => unknown][] = [
  ["所属领域", ({ domain }) => domain],
  ["一级事项", ({ primaryItem }) => primaryItem],
  ["二级事项", ({ secondaryItem }) => secondaryItem],
  ["公开内容", ({ content }) => content],
  ["公开依据", ({ basis }) => basis],
  ["公开时限", ({ timeLimit }) => timeLimit],
  ["公开主体", ({ issuer }) => issuer],
  ["公开渠道和载体", ({ levels }) => levels?.some(({ channels }) => channels.length > 0)],
  ["公开对象", ({ audience }) => audience],
  ["公开方式", ({ mode }) => mode],
  ["公开层级", ({ levels }) => levels?.some(({ level }) => level !== "")],
  ["发文字号", ({ documentNumber }) => documentNumber],
  ["成文日期", ({ formedOn }) => formedOn],
  ["发布日期", ({ publishedOn }) => publishedOn],
  ["有效性", ({ validity }) => validity],
];

export const disclosureCompleteness = defineRule({
  id: "disclosure-completeness",
  title: "公开信息各栏都写明",
  why: "《基层政务公开标准目录》的十一栏和文号、成文日期、发布日期、有效性是检查时逐项看的；没有写明的，网页显示“原文未载明”。",
  fix: "原文、原网页的信息表里有的，补上；原文没有的就不写，不要编造",
  examples: [
    {
      source:
        '---\n标题: 甲\n所属领域: 扶贫\n一级事项: 政策文件\n二级事项: 其他政策文件\n公开内容: 整改方案\n公开依据: 《条例》\n公开时限: 长期\n公开主体: 某镇\n公开层级:\n  - 层级: 县级\n    公开渠道和载体: 政府网站\n公开对象: 全社会\n公开方式: 主动\n发文字号: 某政发〔2022〕5号\n成文日期: "2022-06-15"\n发布日期: "2022-06-20"\n有效性: 有效\n---\n# 甲',
      messages: [],
    },
    {
      source:
        '---\n标题: 甲\n所属领域: 扶贫\n公开主体: 某镇\n公开层级:\n  - 层级: 县级\n成文日期: "2022-06-15"\n---\n# 甲',
      messages: [
        "1:1 提醒 公开信息写明了 4/15 项，没有写明：一级事项、二级事项、公开内容、公开依据、公开时限、公开渠道和载体、公开对象、公开方式、发文字号、发布日期、有效性",
      ],
    },
  ],
  check({ document: { disclosure } }, tell) {
    const missing = COLUMNS.filter(([, stated]) => !stated(disclosure)).map(([label]) => label);
    if (missing.length === 0 || disclosure.title === "") return;
    const stated = COLUMNS.length - missing.length;
    tell.notice(`公开信息写明了 ${stated}/${COLUMNS.length} 项，没有写明：${missing.join("、")}`, {
      place: { line: 1, column: 1 },
      actual: missing.join("、"),
    });
  },
});
