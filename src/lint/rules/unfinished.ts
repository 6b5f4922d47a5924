import { findUnfinished, isFormTitle, opensForm } from "../../parse/unfinished.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { printedLines } from "../printed-lines.ts";

const DECISION = "原件公开时就是这样的，在本文件夹的 decisions.yaml 里写明决定人、决定日期和理由";

/** What is left open in a paper; blanks of forms and masked names are meant so. */
export const unfinished: Rule = defineRule({
  id: "unfinished",
  title: "公文写完了，没有留着 ×号、【待补充】、[姓名]、XX、＿＿ 这样的空",
  why: "没有写完的稿子不是正式文件，公开出去要更正，也可能泄露还没有决定的事",
  fix: `换成正式印发的文本；${DECISION}`,
  examples: [
    {
      source:
        "# 甲\n\n张××、李×等人已签字。\n\n2022年6月15日\n\n# 附件1\n\n# 申请表\n\n申请人：＿＿＿＿\n\n年 月 日，XX村",
      messages: [],
    },
    {
      source: "# 甲\n\n柳政发〔2026〕×号\n\n联系人：【待补充】\n\n2026年×月×日",
      messages: [
        "3:4 错误 没有写完：“〔2026〕×号”",
        "5:5 错误 没有写完：“【待补充】”",
        "7:1 错误 没有写完：“2026年×月×日”",
      ],
    },
    {
      source: "---\n标题: 甲\n发文字号: 柳政发〔2026〕 号\n---\n# 甲\n\n在XX镇投资＿＿＿万元。",
      messages: [
        "3:7 错误 公开信息没有写完：“〔2026〕号”",
        "7:2 提醒 这里像是没有写完：“XX”",
        "7:7 提醒 这里像是没有写完：“＿＿＿”",
      ],
    },
  ],
  check(context, tell) {
    const { title, documentNumber, positions } = context.document.disclosure;
    for (const { words, certain } of findUnfinished(documentNumber ?? ""))
      if (certain) tell.error(`公开信息没有写完：“${words}”`, { place: positions.documentNumber, actual: words });
    let form = isFormTitle(title);
    for (const { kind, part, text, placeOf } of printedLines(context)) {
      form ||= opensForm(text);
      for (const { start, end, words, certain } of findUnfinished(text, {
        cell: kind === "cell",
        form: form || part === "annex",
      })) {
        const finding = { place: placeOf(start, end), actual: words };
        if (certain) tell.error(`没有写完：“${words}”`, finding);
        else
          tell.notice(`这里像是没有写完：“${words}”`, {
            ...finding,
            note: "对照原件；没有写完的，换成正式印发的文本，本来就是这样的，不用改",
          });
      }
    }
  },
});
