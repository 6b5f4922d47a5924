import type { VFile } from "vfile";
import { z } from "zod";
import { DAY_PATTERN, isRealDate } from "../model/calendar-date.ts";
import { withoutBlanks } from "../model/text.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";
import type { Approval, Approvals } from "./approvals.ts";
import { personalBankCard } from "./rules/personal-bank-card.ts";
import { personalIdNumber } from "./rules/personal-id-number.ts";
import { personalMobileNumber } from "./rules/personal-mobile-number.ts";
import { personalTableColumn } from "./rules/personal-table-column.ts";
import { personalTableCombination } from "./rules/personal-table-combination.ts";

/** A document of an example, with a number that somebody may approve. */
const CALLED = { "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n值班手机13800138000。" };
const approvalUntil = (day: string) =>
  `- 规则: personal-mobile-number\n  原文: "13800138000"\n  理由: 本人书面同意\n  批准人: 李某\n  有效期至: ${day}`;

/** An approval is incomplete, has run out or is not needed. */
export const PERSONAL_DATA_WAIVER = declareMessage({
  id: "personal-data-waiver",
  title: "personal-data-waivers.yaml 的每一条批准都写全，没有过期，对得上一处",
  why: "公开个人信息要有人批准、有理由、有期限",
  fix: "照错误提示抄写规则和原文，写明理由、批准人和有效期；过期的重新批准或改正正文",
  examples: [
    {
      files: { ...CALLED, "documents/2022-jia/personal-data-waivers.yaml": approvalUntil("2026-01-01") },
      messages: [],
    },
    {
      files: { ...CALLED, "documents/2022-jia/personal-data-waivers.yaml": approvalUntil("2025-12-31") },
      messages: ["documents/2022-jia/personal-data-waivers.yaml:5:9 错误 批准公开的有效期 2025-12-31 已过"],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲",
        "documents/2022-jia/personal-data-waivers.yaml": approvalUntil("2026-12-31"),
      },
      messages: [
        "documents/2022-jia/personal-data-waivers.yaml:1:3 提醒 这一条批准没有对上任何错误：规则“personal-mobile-number”",
      ],
    },
  ],
});

/** Rules whose errors somebody answerable may approve; file names can always be changed. */
export const WAIVABLE: readonly string[] = [
  personalIdNumber,
  personalMobileNumber,
  personalBankCard,
  personalTableColumn,
  personalTableCombination,
].map(({ id }) => id);

const KEYS = ["规则", "原文", "理由", "批准人", "有效期至"];
const words = z.string().trim().min(1, { error: "不能是空的" });
/** Forms have a box that shows all of it. */
const sentence = words.meta({ format: "sentence" });
/** personal-data-waivers.yaml as editors write it. */
export const waiversSchema = z.array(
  z.strictObject({
    规则: words
      .refine((rule) => WAIVABLE.includes(rule), {
        error: `只能是这些规则：${WAIVABLE.join("、")}`,
        params: { note: "照错误提示方括号里的规则抄写" },
      })
      .describe("检查结果末尾方括号里的那几个字母，例如 personal-mobile-number"),
    原文: sentence.describe("批准公开的那几个字，一字不差"),
    理由: sentence.describe("为什么可以公开"),
    批准人: words.describe("谁批准的"),
    有效期至: words
      .refine(isRealDate, {
        error: "不是日期的写法，或没有这一天",
        params: { note: "写成 2026-12-31 的样子" },
      })
      .meta({ pattern: DAY_PATTERN })
      .describe("批准到哪一天为止，写成 2026-12-31"),
  }),
);

/**
 * Reads personal-data-waivers.yaml: which personal data may be published, why, who said so and until when. An approval
 * that has run out is an error and counts no more.
 *
 * @param today `YYYY-MM-DD`, the day in China; the last day of an approval still counts
 */
export function readWaivers(file: VFile, today: string): Approvals {
  const none = { file, list: [] };
  const yaml = readYaml(file);
  if (!yaml || yaml.value === null || yaml.value === "") return none;
  const result = waiversSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, PERSONAL_DATA_WAIVER, (path) => (path.length === 0 ? [] : KEYS));
    return none;
  }
  const list = result.data.flatMap((one, index): Approval[] => {
    if (one.有效期至 < today) {
      reportError(file, PERSONAL_DATA_WAIVER, `批准公开的有效期 ${one.有效期至} 已过`, {
        place: yaml.positionOf([index, "有效期至"]),
        note: "遮住或删去公文里的这一处，再删去这一条；仍须公开的，重新报批，改有效期和批准人",
        actual: one.有效期至,
      });
      return [];
    }
    const remark = `（已批准公开：${one.理由}，${one.批准人}，有效期至 ${one.有效期至}）`;
    return [
      { rule: one.规则, quote: withoutBlanks(one.原文), remark, position: yaml.positionOf([index]), used: false },
    ];
  });
  return { file, list };
}
