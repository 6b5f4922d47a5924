import { z } from "zod";
import { FIGURE_SENSES, REFERENCE_KINDS, TIME_KINDS } from "../model/annotations.ts";

const text = z.string();
const official = (says: string) => text.optional().describe(`${says}，原文里的话`);
const namesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names)
    .map(([name, value]) => `${value} ${name}`)
    .join("，");

const quoted = {
  id: text.describe("标识，例如 times-3bmmcn2，由位置和原话得出，也是清单网页里的锚点"),
  target: text.describe("原话所在的标识，例如 p6-m3；第一个编号以前的是 main、notice 或 annex1"),
  url: text.describe("原话所在的地址"),
  quote: text.describe("原话，一字不差"),
};

const PERIODS = ["day", "week", "month", "quarter", "half-year", "year"] as const;
const UNITS = ["working-day", "day", "hour", "month", "year"] as const;

const rhythm = {
  every: z.enum(PERIODS).optional().describe("周期：day 天，week 周，month 月，quarter 季度，half-year 半年，year 年"),
  times: z.int().optional().describe("每个周期几次"),
  atLeast: z.literal(true).optional().describe("写明“至少”的"),
  month: z.int().optional().describe("周期里的第几个月"),
  day: z
    .union([z.int(), z.literal("last")])
    .optional()
    .describe("不晚于那个月的几日，last 是最后一天"),
};

const derivedTime = z
  .strictObject({
    kind: z.enum(Object.values(TIME_KINDS)).describe(`类别：${namesOf(TIME_KINDS)}`),
    kindBy: z.enum(["program", "editor"]).describe("类别由谁定：program 程序按原话读出，editor 编辑填写"),
    start: text.optional().describe("第一天，YYYY-MM-DD"),
    end: text.optional().describe("最后一天，YYYY-MM-DD"),
    yearDerived: z.boolean().optional().describe("原话没有写年份，年份按成文日期推算"),
    amount: z.int().optional().describe("期限的长短"),
    unit: z.enum(UNITS).optional().describe("期限的单位：working-day 工作日，day 天，hour 小时，month 月，year 年"),
    from: text.optional().describe("从什么事算起，原文里的话"),
    countedFrom: text.optional().describe("从哪一天算起，YYYY-MM-DD；只有原文写明这一天的才有，次日起算"),
    countedFromStatedBy: z
      .enum(["words", "imprint", "formed"])
      .optional()
      .describe("这一天写在哪里：words 原话里，imprint 版记的印发日期，formed 成文日期"),
    dueOn: text.optional().describe("推算的最后一日，YYYY-MM-DD"),
    dueMayMove: z.int().optional().describe("这一年的放假安排公布后，最后一日可能变动"),
    noCalendarFor: z.int().optional().describe("没有这一年的工作日历，所以没有推算最后一日"),
    ...rhythm,
    year: z.int().optional().describe("目标年份"),
  })
  .meta({ id: "derivedTime", description: "由程序从 words 推算，不是原文" });

const derivedFigure = z
  .strictObject({
    number: z.number().describe("数，照原文的单位，不换算：三分之二是 2 个“三分之一”"),
    to: z.number().optional().describe("写成一段的，例如 3至5天，大的那个数"),
    unit: text.optional().describe("单位，例如 万元、%、三分之一"),
    comparator: z.enum(["≥", "≤", ">", "<", "≈", "="]).describe("比较：原话写“不少于”的是 ≥"),
  })
  .meta({ id: "derivedFigure", description: "由程序从 words 读出，不是原文" });

const derivedRhythm = z
  .strictObject({ ...rhythm, every: z.enum(PERIODS).describe(rhythm.every.description ?? "") })
  .meta({ id: "derivedRhythm", description: "由程序从 rhythm 读出，不是原文" });

const list = <Shape extends z.ZodRawShape>(shape: Shape, says: string) =>
  z
    .array(z.strictObject({ ...quoted, ...shape }))
    .optional()
    .describe(says);

/** 标注 of a document as `index.json` has them; a list nobody has filled is missing. */
export const annotationsRecord = z
  .strictObject({
    duties: list(
      {
        bearers: z.array(text).optional().describe("责任主体，照原文；没有这一项是原文没有写明"),
        matter: official("事项"),
        strength: official("程度"),
        rhythm: official("频次"),
        derived: derivedRhythm.optional(),
      },
      "责任",
    ),
    times: list({ words: text.describe("说时间的话，照原文"), matter: official("事项"), derived: derivedTime }, "时限"),
    figures: list(
      {
        name: text.describe("什么的数，原文里的话"),
        words: text.describe("数和单位，照原文"),
        scope: official("谁的数、哪里的数"),
        time: official("什么时候的数"),
        sense: z
          .enum(Object.values(FIGURE_SENSES))
          .optional()
          .describe(`编辑标注的性质，不是原文：${namesOf(FIGURE_SENSES)}`),
        derived: derivedFigure.optional(),
      },
      "指标",
    ),
    decisions: list(
      { condition: text.describe("条件，原文里的话"), result: text.describe("怎么办，原文里的话") },
      "判定规则",
    ),
    terms: list(
      {
        term: text.describe("说法，照原文"),
        explanation: official("原文自己的解释"),
        outside: z
          .strictObject({
            text: text.describe("解释"),
            source: text.describe("来源"),
            editor: text.describe("编者"),
          })
          .optional()
          .describe("别处的解释，不是原文"),
      },
      "术语",
    ),
    references: list(
      {
        kind: z.enum(Object.values(REFERENCE_KINDS)).describe(`编辑标注的类别：${namesOf(REFERENCE_KINDS)}`),
        name: text.describe("名称，照原文"),
        documentNumber: official("文号"),
        document: text.optional().describe("编辑确认是本站的这一件公文，它的标识"),
        documentUrl: text.optional().describe("那一件公文的地址"),
      },
      "引用",
    ),
    progress: list(
      {
        state: text.describe("状态，原文里的话"),
        document: text.describe("说的是哪一件公文里的问题，它的标识"),
        documentUrl: text.describe("那一件公文的地址"),
        unit: text.describe("那一件公文里的问题或措施，例如 p6、p6-m3"),
      },
      "进展",
    ),
    outright: z
      .literal(true)
      .optional()
      .describe("这份公文还没有人工摘录：责任和时限是程序照原文“责任单位”“整改时限”等栏目列出的，没有人工核对"),
  })
  .meta({ id: "annotations" });

export type AnnotationsRecord = z.infer<typeof annotationsRecord>;
export type DerivedTime = z.infer<typeof derivedTime>;
