import { CATALOGUE_COLUMNS } from "../../model/catalogue-columns.ts";
import type { Disclosure } from "../../model/disclosure.ts";
import type { AnyField, FieldName } from "../../model/field-list.ts";
import { ALL_FIELDS } from "../../model/field-list.ts";
import { defineRule } from "../define-rule.ts";

/** The columns of 《基层政务公开标准目录》 in its order, then the 文件要素 towns are checked for. */
const COUNTED = [...CATALOGUE_COLUMNS.map(({ field }) => field), ...ALL_FIELDS.filter(({ column }) => !column)].filter(
  (field) => field.in?.includes("completeness"),
);

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
    const missing = COUNTED.filter((field) => !isStated(field, disclosure)).map(({ label }) => label);
    if (missing.length === 0 || disclosure.title === "") return;
    const stated = COUNTED.length - missing.length;
    tell.notice(`公开信息写明了 ${stated}/${COUNTED.length} 项，没有写明：${missing.join("、")}`, {
      place: { line: 1, column: 1 },
      actual: missing.join("、"),
    });
  },
});

function isStated({ kind, name }: AnyField, disclosure: Disclosure): boolean {
  switch (kind) {
    case "levels":
      return disclosure.levels?.some(({ level }) => level !== "") ?? false;
    case "channels":
      return disclosure.levels?.some(({ channels }) => channels.length > 0) ?? false;
    default:
      return Boolean(disclosure[name as FieldName]);
  }
}
