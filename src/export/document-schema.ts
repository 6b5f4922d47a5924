import { z } from "zod";
import type { Heading, Labelled, Marker, Numbered, Paragraph, Part } from "../model/document.ts";
import { annotationsRecord } from "./annotation-schema.ts";
import { disclosureRecord } from "./disclosure-schema.ts";
import type { ImageRecord, TableRecord } from "./table-schema.ts";
import { imageRecord, tableRecord } from "./table-schema.ts";

/** A label and what stands under it. */
interface LabelledRecord extends Omit<Labelled, "position" | "children" | "holdsFor"> {
  children: NodeRecord[];
  holdsFor?: string[] | undefined;
}

/** A table, and the problems that it lists. */
export interface ListRecord extends TableRecord {
  problems?: NodeRecord[] | undefined;
}

/** A unit with a printed number. */
interface NumberedRecord extends Omit<Numbered, "position" | "children" | "marker"> {
  url: string;
  citation?: string | undefined;
  marker?: Omit<Marker, "position"> | undefined;
  children: NodeRecord[];
}

/** A node of the model without its place in the file. */
export type NodeRecord =
  | { type: "paragraph"; role?: Paragraph["role"] | undefined; value: string }
  | Omit<Heading, "position">
  | ImageRecord
  | ListRecord
  | LabelledRecord
  | NumberedRecord;

export type PartRecord = Pick<Part, "id" | "kind"> & { citation: string; children: NodeRecord[] };

const text = z.string();

const markerRecord = z
  .strictObject({
    style: z
      .enum([
        "part",
        "volume",
        "chapter",
        "section",
        "article",
        "chinese",
        "chinese-paren",
        "decimal",
        "problem-word",
        "arabic",
        "arabic-paren",
        "arabic-half-paren",
        "circled",
        "point",
      ])
      .describe(
        "写法：part 第一部分，volume 第一编，chapter 第一章，section 第一节，article 第一条，chinese 一、，chinese-paren (一)，decimal 1.1，problem-word 问题1:，arabic 1.，arabic-paren (1)，arabic-half-paren 1)，circled ①，point 一是",
      ),
    numbers: z.array(z.int()).describe("数值，例如 (三) 是 [3]，1.2 是 [1, 2]，第二条之一是 [2, 1]"),
    text: text.describe("原文印的样子"),
    width: z.enum(["half", "full", "none"]).describe("标点的宽度：half 半角，full 全角，none 没有标点"),
  })
  .meta({ id: "marker", description: "原文印的序号" });

/** A node of any kind; lazy, since nodes hold nodes. */
const nodeRecord: z.ZodType<NodeRecord> = z
  .lazy(() => z.union([paragraph, heading, table, imageRecord, labelled, numbered]))
  .meta({ id: "node", description: "正文里的一段、一个标题、一张表、一张图、一个标签或者一条编号的内容" });

const children = z.array(nodeRecord).describe("里面的内容，按原文顺序");

const table = z
  .strictObject({
    ...tableRecord.shape,
    problems: children
      .optional()
      .describe(
        "这张表是问题清单的，由程序从格子里读出的问题和措施，文字与 rows 里的相同；上下合并的格子，涉及的每个问题里都有；连起原文时不算",
      ),
  })
  .meta({ id: "table" });

const paragraph = z
  .strictObject({
    type: z.literal("paragraph").describe("一段文字"),
    role: z
      .enum([
        "addressee",
        "document-number",
        "signature",
        "date",
        "annex-note",
        "contents",
        "note",
        "imprint",
        "table-caption",
        "table-unit",
        "table-note",
      ])
      .optional()
      .describe(
        "在公文里的位置：addressee 主送机关，document-number 发文字号，signature 署名，date 成文日期，annex-note 附件说明，contents 打字的目录，note 附注，imprint 版记，table-caption 表名，table-unit 表的计量单位，table-note 表下的注",
      ),
    value: text.describe("原文，一字不改；\\n 只是原文件的换行"),
  })
  .meta({ id: "paragraph" });

const heading = z
  .strictObject({
    type: z.literal("heading").describe("一行标题"),
    role: z.enum(["title", "annex-mark", "section"]).describe("title 公文标题，annex-mark “附件1”，section 章节的标题"),
    depth: z.int().describe("第几级，1 是公文标题"),
    value: text.describe("原文，不含序号"),
  })
  .meta({ id: "heading" });

const labelled = z
  .strictObject({
    type: z.literal("labelled").describe("印有标签的内容，例如“责任单位:”"),
    name: text.describe("标签，不含标点，例如 责任单位"),
    kind: z
      .enum(["problem", "measures", "goal", "progress", "responsible", "limit", "other"])
      .describe(
        "哪一类：problem 问题表现，measures 整改措施，goal 整改目标，progress 整改情况，responsible 责任单位、责任人，limit 整改时限，other 问题清单里的其他各列",
      ),
    label: text.describe("原文印的样子，含标点；在表里是空的：标签是表头，只印一次"),
    children,
    holdsFor: z.array(text).optional().describe("在表里：只对这几条措施说的，措施的标识；没有这一项，是对整个问题说的"),
  })
  .meta({ id: "labelled" });

const numbered = z
  .strictObject({
    type: z
      .enum(["section", "problem", "measure", "item"])
      .describe("section 章节，problem 问题，measure 整改措施，item 其他编号的内容"),
    id: text.describe("由原文序号得出的标识，例如 p6-m3，永远不变；u 开头的没有序号，只是锚点"),
    url: text.describe("地址"),
    citation: text.optional().describe("引用时的叫法，例如 问题6措施(3)"),
    marker: markerRecord.optional(),
    children,
  })
  .meta({ id: "numbered" });

const part = z
  .strictObject({
    id: text.describe("组成部分的标识：notice、main、annex1、annex2……"),
    kind: z.enum(["notice", "main", "annex"]).describe("notice 印发通知，main 正文，annex 附件"),
    citation: text.describe("引用时的叫法，例如《……整改方案》"),
    children,
  })
  .meta({ id: "part", description: "公文的一个组成部分" });

/** One document as `index.json` has it. */
export const documentRecord = z
  .strictObject({
    $schema: text.describe("本格式说明（JSON Schema）的地址"),
    id: text.describe("公文的标识，也是地址的一部分"),
    url: text.describe("公文页面的地址"),
    disclosure: disclosureRecord,
    revisions: z
      .array(
        z.strictObject({
          number: z.int().describe("第几个版本"),
          date: text.optional().describe("日期，YYYY-MM-DD"),
          reason: text.optional().describe("理由"),
          status: z
            .enum(["current", "revised", "repealed", "withdrawn"])
            .describe("current 现行，revised 已修订，repealed 已废止，withdrawn 已撤回"),
          url: text.describe("这个版本的地址"),
        }),
      )
      .optional()
      .describe("有过几个版本的，从旧到新；没有这一项就是只有这一个版本"),
    counts: z
      .strictObject({
        characters: z.int().describe("正文字数，标点算在内，空白不算"),
        problems: z.int().describe("问题的个数"),
        measures: z.int().describe("整改措施的条数"),
      })
      .describe("由程序数出"),
    files: z.record(z.string(), text).describe("同一件公文的其他文件：文件名和地址"),
    annotations: annotationsRecord
      .optional()
      .describe(
        "编辑从正文里摘出的责任、时限、指标等，每条都有原话；derived 里是由程序推算的，不是原文。没有这一项，或者缺哪个清单，只表示没有人摘录，不表示原文没有",
      ),
    postings: z
      .array(
        z.strictObject({
          village: text.describe("哪个村"),
          place: text.describe("贴在哪里"),
          from: text.describe("哪一天贴上的，YYYY-MM-DD"),
          to: text.optional().describe("哪一天取下的，YYYY-MM-DD；没有这一项就是还贴着"),
          sheet: text.optional().describe("贴的哪一种"),
          picture: text.optional().describe("照片的地址"),
        }),
      )
      .optional()
      .describe("张贴情况，由村里或者公开机构登记，不是原文；没有这一项，只表示没有登记"),
    progress: z
      .array(
        z.strictObject({
          unit: text.describe("说的是这件公文的哪个问题或措施，例如 p6、p6-m3"),
          state: text.describe("状态，后来那件公文的原话"),
          quote: text.describe("后来那件公文的原话，一字不差"),
          document: text.describe("后来那件公文的标识"),
          documentUrl: text.describe("后来那件公文的地址"),
          target: text.describe("原话在后来那件公文里的标识"),
          title: text.describe("后来那件公文的标题"),
          date: text.optional().describe("后来那件公文的发布日期，没有发布日期的是成文日期"),
        }),
      )
      .optional()
      .describe("后来的公文说这件公文的问题怎么样了，由编辑确认；没有这一项，只表示本站没有公布"),
    parts: z.array(part).describe("正文，按组成部分；依次连起各处的序号、标签和文字，就是原文"),
  })
  .meta({ title: "公文", description: "一件公开的公文：公开信息和一字不改的正文" });

export type DocumentRecord = z.infer<typeof documentRecord>;

/** `/data/document.schema.json`, JSON Schema of draft 2020-12. */
export function documentSchema(): Record<string, unknown> {
  return z.toJSONSchema(documentRecord, { target: "draft-2020-12" });
}
