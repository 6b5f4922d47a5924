import { withoutBlanks } from "../../model/text.ts";
import type { PaperMarkKind } from "../../parse/paper-marks.ts";
import { findPaperMarks, MARK_WORDS, WHO_DECIDES } from "../../parse/paper-marks.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { printedLines } from "../printed-lines.ts";

const DECISION = "决定公开的，在本文件夹的 decisions.yaml 里写明决定人、决定日期和理由";

const NAMES_ATTRIBUTE = /^(?:密级|(?:信息)?公开(?:方式|属性|类型|类别|形式|选项|性质))$/u;

/** 改法 for a mark. */
export function noteOfMark(kind: PaperMarkKind): string {
  return kind === "draft"
    ? "换成正式印发的文本；就是要公开征求意见的，不用改"
    : `先从 content 里拿走，由${WHO_DECIDES[kind]}；${DECISION}`;
}

/** What a paper says of itself: 密级, 内部, 公开属性 (条例 13–16). */
export const publishingMark: Rule = defineRule({
  id: "publishing-mark",
  title: "公文上没有密级、内部资料、依申请公开、不予公开这样的标志",
  why: "国家秘密、内部文件和不予公开的文件不得上网（《政府信息公开条例》第十四条至第十六条），公开了就收不回来",
  fix: `先拿走，由有权决定的人书面决定；${DECISION}`,
  examples: [
    {
      source:
        "# 甲\n\n严守国家秘密，标注“机密★5年”的文件不得上网。\n\n（此件公开发布）\n\n| 公开方式 | 主动 | 依申请公开 |\n| --- | --- | --- |\n| 年报 | √ | |",
      messages: [],
    },
    {
      source: "机密★5 年\n\n# 甲\n\n内部资料 注意保存\n\n\\(此件不予公开\\)",
      messages: [
        "1:1 错误 有密级标志“机密★5年”",
        "5:1 错误 有内部资料标志“内部资料注意保存”",
        "7:2 错误 有不公开标志“(此件不予公开)”",
      ],
    },
    {
      source: '---\n标题: 甲（征求意见稿）\n公开方式: "依申请\\u516C开"\n---\n# 甲（征求意见稿）\n\n乙。',
      messages: ["3:7 错误 公开信息里写着不公开标志“公开方式：依申请公开”", "5:4 提醒 还没有定稿：“（征求意见稿）”"],
    },
    {
      source:
        "---\n标题: 甲\n其他公开信息:\n  - 名称: 公开类型\n    内容: 不予公开\n---\n# 甲\n\n| 项目 | 内容 |\n| --- | --- |\n| 密级 | 机密 |",
      messages: ["4:3 错误 公开信息里写着不公开标志“公开类型：不予公开”", "11:8 错误 有密级标志“密级：机密”"],
    },
  ],
  check(context, tell) {
    const { mode, others = [], positions } = context.document.disclosure;
    const stated = [
      { line: `公开方式：${mode ?? ""}`, place: positions.mode },
      ...others.map(({ label, value }) => ({ line: `${label}：${value}`, place: positions.others })),
    ];
    for (const { line, place } of stated)
      for (const { kind, words } of findPaperMarks(line))
        if (kind !== "draft")
          tell.error(`公开信息里写着${MARK_WORDS[kind]}“${words}”`, { place, note: noteOfMark(kind), actual: words });
    let left: { words: string; line: number } | undefined;
    for (const { kind: lineKind, text, placeOf } of printedLines(context)) {
      const place = placeOf(0, text.length);
      const isCell = lineKind === "cell";
      for (const { kind, start, end, words } of findPaperMarks(text, isCell ? "cell" : "text")) {
        const finding = { place: placeOf(start, end), note: noteOfMark(kind), actual: words };
        if (kind === "draft") tell.notice(`还没有定稿：“${words}”`, finding);
        else tell.error(`有${MARK_WORDS[kind]}“${words}”`, finding);
      }
      // 密级 | 机密, as cells beside each other.
      const label =
        isCell && left?.line === place.start.line && NAMES_ATTRIBUTE.test(left.words) ? left.words : undefined;
      for (const { kind, words } of label === undefined ? [] : findPaperMarks(`${label}：${text}`))
        tell.error(`有${MARK_WORDS[kind]}“${words}”`, { place, note: noteOfMark(kind), actual: words });
      left = { words: withoutBlanks(text), line: place.start.line };
    }
  },
});
