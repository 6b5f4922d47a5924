import { Document, Scalar, visit } from "yaml";
import type { Frontmatter } from "../model/disclosure-schema.ts";

/** The official order of the fields of 公开信息. */
export const FIELD_ORDER = [
  "标题",
  "标题断行",
  "发文字号",
  "索引号",
  "所属领域",
  "一级事项",
  "二级事项",
  "公开内容",
  "公开时限",
  "公开方式",
  "公开依据",
  "公开主体",
  "公开对象",
  "公开层级",
  "成文日期",
  "发布日期",
  "来源",
  "有效性",
  "主题分类",
  "主题词",
  "生效日期",
  "废止日期",
  "其他公开信息",
  "附件",
] as const satisfies (keyof Frontmatter)[];

/** Writes the fields as YAML between `---` lines. Dates are quoted, so that no program reads them as anything but their words. */
export function writeFrontmatter(values: Partial<Frontmatter>): string {
  const ordered = FIELD_ORDER.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  const document = new Document(Object.fromEntries(ordered));
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && typeof node.value === "string" && /^\d{4}-\d{2}-\d{2}/u.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
