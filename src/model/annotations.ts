import type { Position } from "unist";
import { z } from "zod";

/**
 * annotations.yaml: what stands in a text, said in a form that lists can be made of. Every annotation quotes its
 * target word for word (W3C Web Annotation, TextQuoteSelector); its other fields are words of the target too, and what
 * the source does not state is left out (law 2).
 */
export interface Annotations {
  duties: Duty[];
  times: TimeNote[];
  figures: FigureNote[];
  rules: DecisionRule[];
  terms: Term[];
  references: Reference[];
  progress: ProgressNote[];
  /** Nobody has confirmed them: they are what labels and columns of the text state, 责任 and 时限 alone. */
  outright?: true;
}

/** What every annotation has. */
export interface Quoted {
  /** Its anchor in the page of its list, its id in data and in calendars: `times-3bmmcn2`. */
  id: string;
  /** Id of the unit it stands in: `p6-m3`, `s4-2`; `main`, `notice` or `annex1` for text above the first number. */
  target: string;
  /** Word for word. */
  quote: string;
  /** Where it is in annotations.yaml. */
  position: Position;
}

/** 责任: a duty that the text lays on somebody. */
export interface Duty extends Quoted {
  /** As written, one name for each: `镇乡村振兴办`. Empty where the source names nobody. */
  bearers: string[];
  /** What has to be done. */
  matter?: string;
  /** How strong: 统一组织实施, 主体责任, 第一责任人 … */
  strength?: string;
  /** How often: 每月至少走访一次 … */
  rhythm?: string;
}

/** 时限: a date, limit, rhythm, phase or target. */
export interface TimeNote extends Quoted {
  matter?: string;
  /** The words that tell the time. */
  words: string;
  /** Set by an editor where the words are not read by the software. */
  kind?: TimeKind;
}

export const TIME_KINDS = {
  固定: "fixed",
  相对: "relative",
  周期: "recurring",
  阶段: "phase",
  目标: "target",
  笼统: "vague",
} as const;
export type TimeKind = (typeof TIME_KINDS)[keyof typeof TIME_KINDS];

/** 指标: a figure with its unit. */
export interface FigureNote extends Quoted {
  name: string;
  /** The figure as printed with its unit and comparator: `不少于20天`. */
  words: string;
  /** Whose figure it is: 湖南省部分脱贫户 … Figures of different scope are never compared. */
  scope?: string;
  /** When: 2021年 … */
  time?: string;
  sense?: FigureSense;
}

export const FIGURE_SENSES = { 现状: "state", 目标: "target", 要求: "duty", 标准: "threshold" } as const;
export type FigureSense = (typeof FIGURE_SENSES)[keyof typeof FIGURE_SENSES];

/** 判定规则: if … then …, as the text has it. */
export interface DecisionRule extends Quoted {
  condition: string;
  result: string;
}

/** 术语 with the explanation that the text itself gives, or one from elsewhere with its source and its editor. */
export interface Term extends Quoted {
  term: string;
  explanation?: string;
  outside?: { text: string; source: string; editor: string };
}

/** 引用: a document, platform or campaign that the text names. */
export interface Reference extends Quoted {
  kind: ReferenceKind;
  name: string;
  documentNumber?: string;
  /** Folder name of the very document, where it is on this site; never guessed from a title. */
  document?: string;
}

export const REFERENCE_KINDS = { 文件: "document", 平台: "platform", 行动: "campaign", 会议: "meeting" } as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[keyof typeof REFERENCE_KINDS];

/** 进展: what became of a problem or measure of an earlier document. */
export interface ProgressNote extends Quoted {
  /** In the words of this text: 已完成, 基本完成, 长期坚持 … */
  state: string;
  /** Folder name of the earlier document, and the id of the problem or measure there. */
  document: string;
  unit: string;
  /** How that place is cited: `《2021年度…整改方案》问题6措施(3)`; missing where it is not there. */
  citation?: string;
}

/** The word that editors write for a value of {@link TIME_KINDS} and the others. */
export function writtenWord(names: Readonly<Record<string, string>>, value: string): string {
  return Object.entries(names).find(([, one]) => one === value)?.[0] ?? value;
}

const words = z.string().trim().min(1, { error: "不能是空的" });
/** Forms have a box that shows all of it. */
const sentence = words.meta({ format: "sentence" });
const keysOf = <Value extends Record<string, string>>(of: Value) => Object.keys(of) as [keyof Value & string];
const quoted = {
  位置: words.describe("这句话所在的编号，例如 p6-m3、s4-2；第一个编号以前的写 main 或 notice"),
  原文: sentence.describe("一字不差地抄原文"),
  编号: words.describe("公开过的编号，例如 times-3；程序写的，不要改，新写的一条不填").optional(),
};
const matter = sentence.describe("要做的事，原文里的话").optional();

/** annotations.yaml as editors write it. */
export const annotationsSchema = z.strictObject({
  责任: z
    .array(
      z.strictObject({
        ...quoted,
        主体: z.array(words).describe("谁，照原文写；原文没有写明的不填").optional(),
        事项: matter,
        程度: words.describe("例如 主体责任、第一责任人，原文里的话").optional(),
        频次: words.describe("例如 每月至少走访一次，原文里的话").optional(),
      }),
    )
    .describe("每一句给谁定了责任的话")
    .optional(),
  时限: z
    .array(
      z.strictObject({
        ...quoted,
        事项: matter,
        时间: words.describe("说时间的那几个字，例如 7月5日前、一般不超过15天；不填就是整句原文").optional(),
        类别: z
          .enum(keysOf(TIME_KINDS), { error: `只能是${Object.keys(TIME_KINDS).join("、")}` })
          .describe("软件读不懂时间的写法时才填")
          .optional(),
      }),
    )
    .describe("日期、期限、周期、阶段、目标年份")
    .optional(),
  指标: z
    .array(
      z.strictObject({
        ...quoted,
        名称: words.describe("什么的数，原文里的话"),
        数值: words.describe("数和单位，例如 1.2万元、不少于20天，原文里的话"),
        范围: words.describe("谁的数、哪里的数，原文里的话").optional(),
        时间: words.describe("什么时候的数，原文里的话").optional(),
        性质: z
          .enum(keysOf(FIGURE_SENSES), { error: `只能是${Object.keys(FIGURE_SENSES).join("、")}` })
          .describe("现状、目标、要求还是标准")
          .optional(),
      }),
    )
    .describe("每一个数")
    .optional(),
  判定规则: z
    .array(z.strictObject({ ...quoted, 条件: sentence.describe("原文里的话"), 结果: sentence.describe("原文里的话") }))
    .describe("什么情形怎么办")
    .optional(),
  术语: z
    .array(
      z.strictObject({
        ...quoted,
        词: words.describe("原文里的说法，例如“五个一”"),
        解释: sentence.describe("原文自己的解释，一字不差").optional(),
        外部解释: z
          .strictObject({
            文字: sentence.describe("解释"),
            来源: words.describe("解释抄自哪里"),
            编者: words.describe("谁写的这一条"),
          })
          .describe("原文没有解释的，可以写别处的解释，要有来源和编者")
          .optional(),
      }),
    )
    .describe("群众不一定懂的说法")
    .optional(),
  引用: z
    .array(
      z.strictObject({
        ...quoted,
        类别: z
          .enum(keysOf(REFERENCE_KINDS), { error: `只能是${Object.keys(REFERENCE_KINDS).join("、")}` })
          .describe("提到的是文件、平台、行动还是会议"),
        名称: words.describe("原文里的名称"),
        文号: words.describe("原文里的文号").optional(),
        公文: words.describe("就是本站的哪一件公文（文件夹名）；只有确定是同一件才填").optional(),
      }),
    )
    .describe("提到的文件、平台、行动、会议")
    .optional(),
  进展: z
    .array(
      z.strictObject({
        ...quoted,
        状态: words.describe("例如 已完成、基本完成、长期坚持，原文里的话"),
        公文: words.describe("说的是本站哪一件公文里的问题（文件夹名）"),
        问题: words.describe("那件公文里的哪一个问题或措施，例如 p6、p6-m3"),
      }),
    )
    .describe("以前公开的问题和措施，这件公文说后来怎么样了")
    .optional(),
});

export type WrittenAnnotations = z.infer<typeof annotationsSchema>;
