import { z } from "zod";
import { DAY_PATTERN, isRealDate } from "./calendar-date.ts";
import { withoutBlanks } from "./text.ts";

/** Who wrote it, who checked it, the last of whom approves it, and who looked for secrets. */
export type ReviewStep = "撰稿" | "一审" | "二审" | "三审" | "保密审查";

/** What each step may come to; the first one goes on. */
export const VERDICTS: Readonly<Record<ReviewStep, readonly [string, ...string[]]>> = {
  撰稿: ["提交"],
  一审: ["同意", "退回"],
  二审: ["同意", "退回"],
  三审: ["同意", "退回"],
  保密审查: ["可以公开", "不能公开"],
};

export const REVIEW_STEPS = Object.keys(VERDICTS) as readonly ReviewStep[];
const CHECKS: readonly ReviewStep[] = ["一审", "二审", "三审"];

/** How many checks there may be; 0 is none. */
export const STEP_COUNTS = ["0", "1", "2", "3"] as const;
export type StepCount = 0 | 1 | 2 | 3;
/** Where site.yaml says nothing, a document that was handed in goes through so many. */
const DEFAULT_STEPS: StepCount = 2;

const words = z.string().trim().min(1, { error: "不能是空的" });

/** review.yaml as editors write it: one entry for each thing that somebody did, in order; none is ever changed. */
export const reviewSchema = z.array(
  z
    .strictObject({
      步骤: z
        .enum(REVIEW_STEPS, { error: `只能是 ${REVIEW_STEPS.join("、")}` })
        .describe("撰稿、一审、二审、三审，或者保密审查；最后一审就是批准"),
      姓名: words.describe("谁写的、谁审的"),
      日期: words
        .refine(isRealDate, { error: "不是日期的写法，或没有这一天", params: { note: "写成 2026-12-31 的样子" } })
        .meta({ pattern: DAY_PATTERN })
        .describe("哪一天审的，写成 2026-12-31"),
      结论: words.describe("撰稿写“提交”；一审、二审、三审写“同意”或“退回”；保密审查写“可以公开”或“不能公开”"),
      意见: z.string().trim().optional().describe("退回的写哪里要改"),
      文本指纹: words
        .toLowerCase()
        .regex(/^sha256:[0-9a-f]{16,64}$/u, { error: "不是文本指纹的写法" })
        .describe("审的是哪一个文本，由编辑程序记下：文本改了，就要重新审"),
    })
    .superRefine(({ 步骤: step, 结论: verdict }, context) => {
      if (!VERDICTS[step].includes(verdict))
        context.addIssue({
          code: "custom",
          path: ["结论"],
          message: `${step}的结论只能是 ${VERDICTS[step].join("、")}`,
        });
    }),
);

export type ReviewEntry = z.infer<typeof reviewSchema>[number];

/** How far the review of a document has come. */
export interface ReviewState {
  /** How many checks it needs. */
  steps: StepCount;
  /** Whether it is not published without them: all of them where site.yaml says a number, else what was handed in once. */
  isAsked: boolean;
  /** Whether who wrote it says that the text of now is done. */
  isSubmitted: boolean;
  /** What has to come yet, in order; empty where all is done. */
  missing: ReviewStep[];
  /** The last word of somebody against the text of now. */
  against: ReviewEntry | undefined;
  /** Whether an earlier text was reviewed, and this one was not. */
  isStale: boolean;
  /** The day of the last entry about the text of now, empty where there is none. */
  lastDay: string;
}

/**
 * @param entries all of review.yaml
 * @param print fingerprint of the text of now, with all its digits
 * @param stated the number in site.yaml
 */
export function reviewState(
  entries: readonly ReviewEntry[],
  print: string,
  stated: StepCount | undefined,
): ReviewState {
  const own = entries.filter((entry) => print.startsWith(entry.文本指纹));
  const steps = stated ?? DEFAULT_STEPS;
  const needed = neededSteps(steps);
  const against = needed
    .flatMap((step) => lastOf(own, step) ?? [])
    .findLast((entry) => !goesOn(entry) && isAfterAuthor(entry, own));
  return {
    steps,
    isAsked: stated === undefined ? entries.length > 0 : stated > 0,
    isSubmitted: lastOf(own, "撰稿") !== undefined,
    missing: needed.filter((step) => !isDone(step, own)),
    against,
    isStale: entries.length > 0 && own.length === 0,
    lastDay: own.map(({ 日期: day }) => day).reduce((last, day) => (day > last ? day : last), ""),
  };
}

function neededSteps(steps: StepCount): ReviewStep[] {
  return steps === 0 ? ["撰稿"] : ["撰稿", ...CHECKS.slice(0, steps), "保密审查"];
}

/** Why somebody may not take a step: it is not his own text, and no two checks are one person's. */
export function sameAs(step: ReviewStep, name: string, own: readonly ReviewEntry[]): ReviewStep | undefined {
  const earlier = step === "保密审查" ? ["撰稿" as const] : stepsBefore(step);
  return earlier.find((one) => {
    const done = lastOf(own, one);
    return done !== undefined && withoutBlanks(done.姓名) === withoutBlanks(name);
  });
}

function stepsBefore(step: ReviewStep): ReviewStep[] {
  return step === "撰稿" ? [] : ["撰稿", ...CHECKS.slice(0, CHECKS.indexOf(step))];
}

/** What can be done now: the first check that is missing, and the search for secrets beside it. */
export function openSteps({ missing }: Pick<ReviewState, "missing">): ReviewStep[] {
  const [first] = missing;
  if (first === undefined || first === "撰稿") return missing.slice(0, 1);
  return missing.filter((step) => step === first || step === "保密审查");
}

function isDone(step: ReviewStep, own: readonly ReviewEntry[]): boolean {
  const entry = lastOf(own, step);
  return entry !== undefined && goesOn(entry) && sameAs(step, entry.姓名, own) === undefined;
}

function lastOf(own: readonly ReviewEntry[], step: ReviewStep): ReviewEntry | undefined {
  return own.findLast((entry) => entry.步骤 === step);
}

function goesOn({ 步骤: step, 结论: verdict }: ReviewEntry): boolean {
  return VERDICTS[step][0] === verdict;
}

/** Whether the author has not handed it in again after somebody's word. */
function isAfterAuthor(entry: ReviewEntry, own: readonly ReviewEntry[]): boolean {
  return own.indexOf(entry) > own.findLastIndex(({ 步骤: step }) => step === "撰稿");
}
