import { z } from "zod";
import type { Disclosure } from "../model/disclosure.ts";
import type { Field } from "../model/field.ts";
import { DATA_FIELDS, LABELS } from "../model/field-list.ts";

/** 公开信息 as data. Where the printed title breaks and which files are made are no part of it. */
export interface DisclosureData extends Omit<Disclosure, "positions" | "titleLines" | "files" | "attachments"> {
  attachments?: { name: string; file: string; url: string }[];
}

const text = z.string();

interface Value {
  schema: z.ZodType;
  says: (label: string) => string;
}

/** What a field holds in the data, by its kind. */
const VALUES: Readonly<Record<Exclude<Field["kind"], "title-lines" | "setting">, Value>> = {
  text: { schema: text, says: (label) => `${label}，照原文` },
  day: { schema: text, says: (label) => `${label}，YYYY-MM-DD` },
  moment: { schema: text, says: (label) => `${label}，YYYY-MM-DD 或 YYYY-MM-DD HH:MM，北京时间` },
  levels: {
    schema: z.array(
      z.strictObject({
        level: text.describe(LABELS.levels),
        channels: z.array(text).describe("这一层级的公开渠道和载体"),
      }),
    ),
    says: (label) => `${label}，和每一层级的公开渠道和载体`,
  },
  others: {
    schema: z.array(z.strictObject({ label: text.describe("项目名称"), value: text.describe("内容") })),
    says: () => "原文的公开信息表里还有的项目",
  },
  attachments: {
    schema: z.array(
      z.strictObject({ name: text.describe("名称"), file: text.describe("文件名"), url: text.describe("地址") }),
    ),
    says: () => "供下载的附件",
  },
};

const shape = DATA_FIELDS.flatMap((field): [string, z.ZodType][] => {
  if (field.kind === "title-lines" || field.kind === "setting") return [];
  const { schema, says } = VALUES[field.kind];
  const isRequired = "required" in field;
  return [[field.name, (isRequired ? schema : schema.optional()).describe(says(field.label))]];
});

/** What the source states; a field that is missing is not stated. */
export const disclosureRecord = z.strictObject(Object.fromEntries(shape)).meta({
  id: "disclosure",
  description: "公开信息，照原文；没有的项目是原文未载明",
}) as unknown as z.ZodType<DisclosureData>;
