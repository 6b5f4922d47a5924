import { deriveDeadline } from "../../parse/deadline.ts";
import { readTimeLimit } from "../../parse/time-limit.ts";
import { defineRule } from "../define-rule.ts";

export const timeLimit = defineRule({
  id: "time-limit",
  title: "在公开时限以内发布",
  why: "《政府信息公开条例》第二十六条要求按时公开；超过时限的，先核对日期有没有抄错",
  fix: "核对公开时限、成文日期和发布日期；都没有错就不用改",
  examples: [
    {
      source:
        "---\n标题: 甲\n公开时限: 信息形成(变更)20个工作日内\n成文日期: 2022-06-15\n发布日期: 2022-07-13\n---\n\n# 甲",
      messages: [],
    },
    {
      source:
        "---\n标题: 甲\n公开时限: 信息形成(变更)20个工作日内\n成文日期: 2022-06-15\n发布日期: 2022-07-14\n---\n\n# 甲",
      messages: ["3:7 提醒 推算的最后一日为 2022-07-13；发布日期 2022-07-14 晚于这一日 1 天。"],
    },
    {
      source: "---\n标题: 甲\n公开时限: 有空就公开\n---\n\n# 甲",
      messages: ["3:7 提醒 “公开时限”的写法没有读懂：“有空就公开”"],
    },
  ],
  check({ document }, tell) {
    const { timeLimit: words, formedOn, publishedOn, positions } = document.disclosure;
    if (!words) return;
    const limit = readTimeLimit(words);
    const deadline = deriveDeadline({ timeLimit: limit, formedOn, publishedOn });
    const at = { place: positions.timeLimit, actual: words };
    if (limit.kind === "unknown")
      tell.notice(`“公开时限”的写法没有读懂：“${words}”`, { ...at, note: "照原文即可；网页不推算最后一日" });
    else if (deadline.verdict === "late" || deadline.verdict === "uncovered") tell.notice(deadline.sentence, at);
  },
});
