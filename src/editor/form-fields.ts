import { z } from "zod";
import { FIELD_ORDER } from "../import/write-frontmatter.ts";
import { frontmatterSchema } from "../model/disclosure-schema.ts";

/** A field of the 公开信息 as a form shows it. */
export interface FormField {
  /** 成文日期 */
  label: string;
  /** For the clerk: 写成 2022-06-15 */
  description: string;
  /** One value; a list of lines; a list of rows that have fields of their own. */
  kind: "line" | "lines" | "rows";
  /** Fields of a row; none for the other kinds. */
  fields: readonly FormField[];
  /** Whether it is a long text. */
  long: boolean;
  /** The word list that its values are usually from, by name of its file; `attachments` are the document's own files. */
  words?: string;
}

/** What a field's words are listed under, where it is not under no name at all. */
const WORDS: Readonly<Record<string, string>> = {
  所属领域: "所属领域",
  一级事项: "一级事项",
  二级事项: "二级事项",
  公开方式: "公开方式",
  公开对象: "公开对象",
  公开依据: "公开依据",
  层级: "公开层级",
  公开渠道和载体: "公开渠道和载体",
  文件: "attachments",
};

const LONG = new Set(["标题", "公开内容", "内容"]);

interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

const schema = z.toJSONSchema(frontmatterSchema, { unrepresentable: "any" }) as JsonSchema;

/** Every field of the schema in the official order. */
export const FORM_FIELDS: readonly FormField[] = FIELD_ORDER.map((label) =>
  toField(label, schema.properties?.[label] ?? {}),
);

function toField(label: string, { description = "", type, items }: JsonSchema): FormField {
  const words = WORDS[label];
  const kind = type !== "array" ? "line" : items?.type === "object" ? "rows" : "lines";
  const fields = Object.entries(items?.properties ?? {}).map(([key, inner]) => toField(key, inner));
  return { label, description, kind, fields, long: LONG.has(label), ...(words === undefined ? {} : { words }) };
}
