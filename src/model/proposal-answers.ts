import { z } from "zod";
import type { WrittenAnnotations } from "./annotations.ts";
import { annotationsSchema } from "./annotations.ts";
import { writtenDay } from "./written-day.ts";

export type ListName = keyof WrittenAnnotations;

/** The lists in the order of annotations.yaml. */
export const LIST_NAMES = Object.keys(annotationsSchema.shape) as [ListName, ...ListName[]];

const words = z.string().trim().min(1, { error: "不能是空的" });

/** proposal-answers.yaml: proposals that a person did not confirm as they were, so that nobody is asked again while the text is the same. */
export const proposalAnswersSchema = z.array(
  z.strictObject({
    清单: z.enum(LIST_NAMES, { error: `只能是${LIST_NAMES.join("、")}` }).describe("程序提出的是哪一种标注"),
    位置: words.describe("这句话所在的编号，例如 p6-m3"),
    原文: words.describe("程序引的话"),
    说的: words.describe("引的话里，这一条说的是谁、哪个时间、哪个数").optional(),
    回答: z.enum(["不要", "改过"], { error: "只能是不要、改过" }).describe("不要，或者改过以后收进了 annotations.yaml"),
    改成: words.describe("改过的那一条在 annotations.yaml 里的编号").optional(),
    日期: writtenDay.describe("哪一天答的"),
    文字: words.describe("这句话所在的那几行的指纹，程序写的，不要改；文字变了就重新问"),
  }),
);

export type ProposalAnswer = z.infer<typeof proposalAnswersSchema>[number];

type Entry = Readonly<Record<string, unknown>>;

/** The words of its quote that an entry is about. */
const ABOUT: Readonly<Record<ListName, string>> = {
  责任: "主体",
  时限: "时间",
  指标: "数值",
  判定规则: "条件",
  术语: "词",
  引用: "名称",
  进展: "问题",
};

export function aboutOf(list: ListName, entry: Entry): string {
  const about = entry[ABOUT[list]];
  return Array.isArray(about) ? about.join("、") : typeof about === "string" ? about : "";
}
