import type { VFile } from "vfile";
import { z } from "zod";
import { DAY_PATTERN, isRealDate } from "../model/calendar-date.ts";
import { withoutBlanks } from "../model/text.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";
import type { Approval, Approvals } from "./approvals.ts";
import { ATTACHMENT_UNREAD, ATTACHMENT_UNSEARCHED, PHOTO_LOCATION } from "./attachment-messages.ts";
import { publishingMark } from "./rules/publishing-mark.ts";
import { unfinished } from "./rules/unfinished.ts";

/** A document of an example, with a mark that somebody may decide about. */
const WITHHELD = {
  "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n（此件依申请公开）",
};
const decidedOn = (day: string, quote = "（此件依申请公开）") =>
  `- 规则: publishing-mark\n  原文: ${quote}\n  决定人: 李某\n  决定日期: ${day}\n  理由: 转为主动公开`;

/** A decision is incomplete, from a day to come, or not needed. */
export const DECISION = declareMessage({
  id: "decision",
  title: "decisions.yaml 的每一条决定都写全，对得上一处",
  why: "印着不公开标志的、没有写完的、程序看不了的，要有人看过、决定过才能公开，查得到是谁、哪一天、为什么",
  fix: "照错误提示抄写规则和原文，写明决定人、决定日期和理由；公文已经改好的，删去这一条",
  examples: [
    { files: { ...WITHHELD, "documents/2022-jia/decisions.yaml": decidedOn("2025-12-31") }, messages: [] },
    {
      files: { ...WITHHELD, "documents/2022-jia/decisions.yaml": decidedOn("2026-01-02") },
      messages: ["documents/2022-jia/decisions.yaml:4:9 错误 决定日期 2026-01-02 还没有到"],
    },
    {
      files: { ...WITHHELD, "documents/2022-jia/decisions.yaml": decidedOn("2025-12-31", "机密★1年") },
      messages: ["documents/2022-jia/decisions.yaml:1:3 提醒 这一条决定没有对上任何错误：规则“publishing-mark”"],
    },
    {
      files: { ...WITHHELD, "documents/2022-jia/decisions.yaml": "- 规则: publishing-mark\n  原文: 甲\n  理由: 乙" },
      messages: [
        "documents/2022-jia/decisions.yaml:1:3 错误 缺少“决定人”",
        "documents/2022-jia/decisions.yaml:1:3 错误 缺少“决定日期”",
      ],
    },
  ],
});

/** Rules about which somebody answerable may decide. */
export const DECIDABLE: readonly string[] = [
  publishingMark,
  unfinished,
  PHOTO_LOCATION,
  ATTACHMENT_UNREAD,
  ATTACHMENT_UNSEARCHED,
].map(({ id }) => id);

const KEYS = ["规则", "原文", "文件指纹", "决定人", "决定日期", "理由"];
/** At least 16 digits of the SHA-256 of a file. */
const FINGERPRINT = /^sha256:[0-9a-f]{16,64}$/u;
const words = z.string().trim().min(1, { error: "不能是空的" });
/** Forms have a box that shows all of it. */
const sentence = words.meta({ format: "sentence" });

/** decisions.yaml as editors write it. */
export const decisionsSchema = z.array(
  z.strictObject({
    规则: words
      .refine((rule) => DECIDABLE.includes(rule), {
        error: `只能是这些规则：${DECIDABLE.join("、")}`,
        params: { note: "照错误提示方括号里的规则抄写" },
      })
      .describe("检查结果末尾方括号里的那几个字母，例如 publishing-mark"),
    原文: sentence.describe("决定的是哪几个字、哪个附件，一字不差"),
    文件指纹: words
      .toLowerCase()
      .regex(FINGERPRINT, { error: "不是文件指纹的写法" })
      .optional()
      .describe("决定的是一个附件的，照检查提示的改法抄写，如 sha256:0123456789abcdef：附件换了，就要重新看过"),
    决定人: words.describe("谁看过、谁决定的"),
    决定日期: words
      .refine(isRealDate, {
        error: "不是日期的写法，或没有这一天",
        params: { note: "写成 2026-12-31 的样子" },
      })
      .meta({ pattern: DAY_PATTERN })
      .describe("哪一天决定的，写成 2026-12-31"),
    理由: sentence.describe("为什么可以公开"),
  }),
);

/**
 * Reads decisions.yaml: what may be published though it looks as if it must not, who decided so, when and why.
 *
 * @param today `YYYY-MM-DD`, the day in China; nobody has decided after it. `""` where it does not matter
 */
export function readDecisions(file: VFile, today: string): Approvals {
  const none = { file, list: [] };
  const yaml = readYaml(file);
  if (!yaml || yaml.value === null || yaml.value === "") return none;
  const result = decisionsSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, DECISION, (path) => (path.length === 0 ? [] : KEYS));
    return none;
  }
  const list = result.data.flatMap((one, index): Approval[] => {
    const { 规则: rule, 原文: quote, 文件指纹: fingerprint, 决定人: by, 决定日期: day, 理由: reason } = one;
    if (today !== "" && day > today) {
      reportError(file, DECISION, `决定日期 ${day} 还没有到`, {
        place: yaml.positionOf([index, "决定日期"]),
        note: "写真正决定的那一天；还没有决定的，先不要公开",
        actual: day,
      });
      return [];
    }
    const remark = `（已决定公开：${reason}，${by}，${day}）`;
    return [
      { rule, quote: withoutBlanks(quote), remark, fingerprint, position: yaml.positionOf([index]), used: false },
    ];
  });
  return { file, list };
}
