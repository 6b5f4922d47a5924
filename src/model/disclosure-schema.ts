import { z } from "zod";
import type { Disclosure } from "./disclosure.ts";

/**
 * The frontmatter of `document.md`: official labels as keys, every value as typed. An
 * empty value means that the source does not state it.
 */
const text = z.string({ error: "应为一行文字" });
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const day = z
  .string({ error: "应为日期" })
  .refine((value) => value === "" || (DAY.test(value) && isRealDay(value)), {
    error: (issue) =>
      DAY.test(String(issue.input)) ? `没有“${String(issue.input)}”这一天` : `日期应写成 2022-06-15 的样子,实际是“${String(issue.input)}”`,
  });
const moment = z.string({ error: "应为日期" }).refine(
  (value) => {
    const [date = "", clock] = value.split(" ");
    return value === "" || (DAY.test(date) && isRealDay(date) && (clock === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(clock)));
  },
  { error: (issue) => `时间应写成 2022-06-20 或 2022-06-20 09:30 的样子,实际是“${String(issue.input)}”` },
);

/** An empty value is the same as none. */
const orEmpty = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** A list of two-line entries. */
function pairs<First extends string, Second extends string>(first: First, second: Second) {
  const line = (name: string) => z.string({ error: `缺少“${name}”` });
  const shape = { [first]: line(first), [second]: line(second) } as Record<First | Second, z.ZodString>;
  return z.array(z.strictObject(shape, { error: (issue) => (issue.code === "invalid_type" ? `每一项要写成“- ${first}: …”,下一行写“${second}: …”` : undefined) }), {
    error: `应为列表:每一项以“- ${first}: ”开头`,
  });
}

const channels = z.preprocess(
  (value) => (value === "" ? undefined : typeof value === "string" ? [value] : value),
  z.array(text, { error: "应为一行一项的列表" }).optional(),
);

export const frontmatterSchema = z.strictObject({
  标题: z.string({ error: "缺少标题" }).trim().min(1, "缺少标题"),
  标题断行: orEmpty(z.array(text, { error: "应为一行一项的列表" })),
  发文字号: text.optional(),
  索引号: text.optional(),
  所属领域: text.optional(),
  一级事项: text.optional(),
  二级事项: text.optional(),
  公开内容: text.optional(),
  公开时限: text.optional(),
  公开方式: text.optional(),
  公开依据: text.optional(),
  公开主体: text.optional(),
  公开对象: text.optional(),
  公开层级: orEmpty(
    z.array(
      z.strictObject(
        { 层级: z.string({ error: "缺少“层级”" }).trim().min(1, "缺少“层级”"), 公开渠道和载体: channels },
        { error: (issue) => (issue.code === "invalid_type" ? "每一项要写成“- 层级: 县级”,下一行写“公开渠道和载体:”" : undefined) },
      ),
      { error: "应为列表:每一项以“- 层级: ”开头" },
    ),
  ),
  成文日期: day.optional(),
  发布日期: moment.optional(),
  来源: text.optional(),
  有效性: text.optional(),
  主题分类: text.optional(),
  主题词: text.optional(),
  生效日期: day.optional(),
  废止日期: day.optional(),
  其他公开信息: orEmpty(pairs("名称", "内容")),
  附件: orEmpty(pairs("名称", "文件")),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** The official label of each field that is a plain text, by English property name. */
export const LABELS = {
  title: "标题",
  documentNumber: "发文字号",
  indexNumber: "索引号",
  domain: "所属领域",
  primaryItem: "一级事项",
  secondaryItem: "二级事项",
  content: "公开内容",
  timeLimit: "公开时限",
  mode: "公开方式",
  basis: "公开依据",
  issuer: "公开主体",
  audience: "公开对象",
  formedOn: "成文日期",
  publishedOn: "发布日期",
  source: "来源",
  validity: "有效性",
  subject: "主题分类",
  keywords: "主题词",
  effectiveOn: "生效日期",
  repealedOn: "废止日期",
} as const satisfies Partial<Record<keyof Disclosure, keyof Frontmatter>>;

/** Whether a `YYYY-MM-DD` is a day of the calendar. */
function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
