import type { VFile } from "vfile";
import type { ReviewEntry, ReviewState } from "../model/review.ts";
import { reviewSchema } from "../model/review.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";

const DOCUMENT = { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n正文。" };
/** Of that document. */
const PRINT = "sha256:168b8a196fd904d7c966dbc650011fdf";
const entry = (step: string, name: string, verdict: string, day = "2025-12-31") =>
  `- 步骤: ${step}\n  姓名: ${name}\n  日期: ${day}\n  结论: ${verdict}\n  文本指纹: ${PRINT}\n`;
const WRITTEN = entry("撰稿", "张某", "提交");
const DONE = WRITTEN + entry("一审", "李某", "同意") + entry("保密审查", "王某", "可以公开");

/** review.yaml says what cannot be. */
export const REVIEW = declareMessage({
  id: "review",
  title: "review.yaml 的每一条都写全，日期都到了",
  why: "谁写的、谁审的、谁批准的、保密审查的结论，要查得到",
  fix: "在编辑程序的“审核”一页里审，由程序记下；写错的照提示改",
  examples: [
    { files: { "documents/2022-jia/review.yaml": DONE + entry("二审", "赵某", "同意") }, messages: [] },
    {
      files: { "documents/2022-jia/review.yaml": entry("一审", "李某", "可以") },
      messages: ["documents/2022-jia/review.yaml:4:7 错误 “结论”一审的结论只能是 同意、退回"],
    },
    {
      files: { "documents/2022-jia/review.yaml": entry("撰稿", "张某", "提交", "2026-01-02") },
      messages: ["documents/2022-jia/review.yaml:3:7 错误 日期 2026-01-02 还没有到"],
    },
  ],
});

/** A document has not passed its steps. */
export const UNREVIEWED = declareMessage({
  id: "unreviewed",
  title: "公文审完了才公开",
  why: "发布前要有人审核、批准、做保密审查；审过以后又改了的，审的就不是这个文本",
  fix: "在编辑程序里打开“公文列表”，点这件后面的“审核”，把差的步骤审完；还不公开的，退回草稿",
  examples: [
    {
      files: { ...DOCUMENT, "site.yaml": "网站名称: 某镇\n审核步数: 1", "documents/2022-jia/review.yaml": DONE },
      messages: [],
    },
    {
      files: { ...DOCUMENT, "site.yaml": "网站名称: 某镇\n审核步数: 1" },
      messages: ["documents/2022-jia/document.md:1:1 错误 还没有提交审核，差撰稿人提交、一审、保密审查"],
    },
    {
      files: { ...DOCUMENT, "site.yaml": "网站名称: 某镇", "documents/2022-jia/review.yaml": DONE },
      messages: ["documents/2022-jia/document.md:1:1 错误 还没有审完，差二审"],
    },
    {
      files: {
        "documents/2022-jia/document.md": `${DOCUMENT["documents/2022-jia/document.md"]}改了。`,
        "site.yaml": "网站名称: 某镇\n审核步数: 1",
        "documents/2022-jia/review.yaml": DONE,
      },
      messages: [
        "documents/2022-jia/document.md:1:1 错误 审过以后文本或者附件改了，要重新审，差撰稿人提交、一审、保密审查",
      ],
    },
    {
      files: {
        ...DOCUMENT,
        "site.yaml": "网站名称: 某镇\n审核步数: 1",
        "documents/2022-jia/review.yaml": WRITTEN + entry("保密审查", "王某", "不能公开"),
      },
      messages: ["documents/2022-jia/document.md:1:1 错误 王某 2025-12-31 保密审查：不能公开，差一审、保密审查"],
    },
  ],
});

/**
 * Reads review.yaml: who wrote, checked and approved a text.
 *
 * @param today `YYYY-MM-DD`, the day in China; nobody has reviewed anything after it. `""` where it does not matter
 */
export function readReview(file: VFile, today: string): ReviewEntry[] {
  const yaml = readYaml(file);
  if (!yaml || yaml.value === null || yaml.value === "") return [];
  const result = reviewSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, REVIEW, (path) =>
      path.length === 0 ? [] : Object.keys(reviewSchema.element.shape),
    );
    return [];
  }
  for (const [index, { 日期: day }] of result.data.entries())
    if (today !== "" && day > today)
      reportError(file, REVIEW, `日期 ${day} 还没有到`, {
        place: yaml.positionOf([index, "日期"]),
        note: "写真正审的那一天",
        actual: day,
      });
  return result.data;
}

/** Tells on a document.md what its review has not got yet. */
export function tellUnreviewed(file: VFile, { isSubmitted, isStale, missing, against }: ReviewState): void {
  if (missing.length === 0) return;
  const begun = isStale
    ? "审过以后文本或者附件改了，要重新审"
    : against
      ? `${against.姓名} ${against.日期} ${against.步骤}：${against.结论}`
      : isSubmitted
        ? "还没有审完"
        : "还没有提交审核";
  const names = missing.map((step) => (step === "撰稿" ? "撰稿人提交" : step));
  reportError(file, UNREVIEWED, `${begun}，差${names.join("、")}`, { place: { line: 1, column: 1 } });
}
