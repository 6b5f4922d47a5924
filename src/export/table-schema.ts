import { z } from "zod";

const text = z.string();

/** A picture, in the text or in a cell. */
export const imageRecord = z
  .strictObject({
    type: z.literal("image").describe("一张图"),
    url: text.describe("图片的地址"),
    alt: text.describe("编辑写的图片说明，不是公文的文字"),
  })
  .meta({ id: "image" });

export type ImageRecord = z.infer<typeof imageRecord>;

const column = z.strictObject({
  kind: z
    .enum(["number", "money", "date", "name", "code", "prose"])
    .describe(
      "由程序看出的这一列的内容：number 数，money 金额，date 日期，name 姓名，code 电话、证号、编码，prose 文字；不是原文",
    ),
  isSerial: z.literal(true).optional().describe("这一列是序号"),
});

const cell = z.strictObject({
  value: text.describe("原文，一字不改；\\n 分开格子里的几段"),
  column: z.int().describe("从第几列开始，最左是 0；被左边或者上面合并掉的位置没有格子"),
  columnSpan: z.int().optional().describe("合并了几列；没有这一项是 1"),
  rowSpan: z.int().optional().describe("合并了几行；没有这一项是 1"),
  images: z.array(imageRecord).optional().describe("格子里的图，在文字后面"),
});

const row = z.strictObject({
  kind: z
    .enum(["head", "body", "total"])
    .describe("head 表头，可以有几行，也可以没有；total 合计、小计；body 其他各行"),
  anchor: text.optional().describe("在公文页面上的锚点，例如 t2-r17；表头没有"),
  cells: z.array(cell).describe("从这一行开始的格子，从左到右"),
});

/** A table without what is read from its cells a second time (`document-schema.ts`). */
export const tableRecord = z.strictObject({
  type: z.literal("table").describe("一张表；表名、单位、表下的注是前后的 paragraph"),
  anchor: text.describe("例如 t2：各行的锚点以它开头，t2.csv、t2.xlsx 是这张表的文件"),
  columns: z.array(column).describe("各列，从左到右"),
  rows: z.array(row).describe("各行，从上到下；依次连起各行各格的文字，就是原文"),
});

export type TableRecord = z.infer<typeof tableRecord>;
