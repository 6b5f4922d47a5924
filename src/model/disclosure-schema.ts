import { z } from "zod";
import { DAY_PATTERN, MOMENT_PATTERN, isRealDate } from "./calendar-date.ts";
import type { Disclosure } from "./disclosure.ts";

/** Messages of a check of ours carry their mend (改法) in `params.note`. */
const mend = (note: string) => ({ note });

const text = z.string();
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

const day = text
  .refine((value) => value === "" || isRealDate(value), {
    error: ({ input }) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(String(input)) ? `没有“${String(input)}”这一天` : `“${String(input)}”不是日期的写法`,
    params: mend("写成 2022-06-15 的样子；原文没有写明的，整行删去"),
  })
  .meta({ pattern: DAY_PATTERN });

const moment = text
  .refine(
    (value) => {
      const [date = "", clock = "00:00"] = value.split(" ");
      return value === "" || (isRealDate(date) && CLOCK.test(clock));
    },
    {
      error: ({ input }) => `“${String(input)}”不是日期的写法`,
      params: mend("写成 2022-06-20 或 2022-06-20 09:30 的样子；原文没有写明的，整行删去"),
    },
  )
  .meta({ pattern: MOMENT_PATTERN });

/** An empty value is the same as none. */
const orEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** One line, or a list of lines. */
const lines = z.preprocess(
  (value) => (value === "" ? undefined : typeof value === "string" ? [value] : value),
  z.array(text).optional(),
);

/**
 * The frontmatter of `document.md`: official labels as keys, every value as typed. An
 * empty value means that the source does not state it.
 */
export const frontmatterSchema = z.strictObject({
  标题: text
    .refine((value) => value.trim() !== "", { error: "是空的", params: mend("写上公文的完整标题") })
    .describe("公文的完整标题"),
  标题断行: orEmpty(z.array(text)).describe("打印时标题怎样分行；各行连起来就是标题"),
  发文字号: text.optional().describe("例如 南青政发〔2022〕5号"),
  索引号: text.optional().describe("政府信息公开的索引号，照原文抄写"),
  所属领域: text.optional().describe("公开信息表里的所属领域，照原文抄写"),
  一级事项: text.optional().describe("公开信息表里的一级事项，照原文抄写"),
  二级事项: text.optional().describe("公开信息表里的二级事项，照原文抄写"),
  公开内容: text.optional().describe("公开内容（要素）"),
  公开时限: text.optional().describe("照原文抄写，例如 信息形成(变更)20个工作日内"),
  公开方式: text.optional().describe("主动 或 依申请公开"),
  公开依据: text.optional().describe("依据哪部法规、哪个文件公开，照原文抄写"),
  公开主体: text.optional().describe("公开这件信息的机关，照原文抄写"),
  公开对象: text.optional().describe("全社会 或 特定群众，照原文抄写"),
  公开层级: orEmpty(
    z.array(
      z.strictObject({
        层级: text.describe("例如 县级、乡、村级，照原文抄写"),
        公开渠道和载体: lines.describe("在哪里公开：一行文字，或一个渠道一项"),
      }),
    ),
  ).describe("每个层级一项，下面列出公开渠道和载体"),
  成文日期: day.optional().describe("写成 2022-06-15"),
  发布日期: moment.optional().describe("写成 2022-06-20 或 2022-06-20 09:30"),
  来源: text.optional().describe("信息的来源，照原文抄写"),
  有效性: text.optional().describe("例如 有效、已修订、已废止，照原文抄写"),
  主题分类: text.optional().describe("公文的主题分类，照原文抄写"),
  主题词: text.optional().describe("主题词或关键词，照原文抄写"),
  生效日期: day.optional().describe("写成 2022-06-15；原文没有写明的不写"),
  废止日期: day.optional().describe("写成 2022-06-15；原文没有写明的不写"),
  其他公开信息: orEmpty(
    z.array(
      z.strictObject({ 名称: text.describe("原文表格里的项目名"), 内容: text.describe("原文表格里的内容，照抄") }),
    ),
  ).describe("原文表格里还有的项目"),
  附件: orEmpty(
    z.array(
      z.strictObject({
        名称: text.describe("网页上显示的附件名称"),
        文件: text.describe("attachments 文件夹里的文件名，例如 汇总表.xlsx"),
      }),
    ),
  ).describe("放在 attachments 文件夹里、供下载的文件"),
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
