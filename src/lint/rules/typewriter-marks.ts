import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

const CJK = "[\\p{Script=Han}，。、；：！？《》“”（）]";
/** ... and 。。。 for ……, -- for ——, beside Chinese text. Lines of dashes alone are no text. */
const MARKS = new RegExp(`(?<=${CJK})(?:\\.{3,}|。{2,}|-{2,})|(?:\\.{3,}|-{2,})(?=${CJK})`, "gu");

export const typewriterMarks = defineRule({
  id: "typewriter-marks",
  title: "省略号、破折号用中文的写法",
  why: "GB/T 15834-2011：省略号是“……”，破折号是“——”；“...”“--”在手机和打印稿上断行、对齐都会乱。",
  fix: "对照原文：录错的改成“……”“——”；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    { source: "甲……乙——丙，1.5...2.5，K3--K5，8:00—12:00，http://a.cn/a--b。", messages: [] },
    {
      source: "---\n标题: 甲\n---\n镇村干部、网格员...都要参加--不得缺席。",
      messages: ["4:9 提醒 用了英文的省略号、破折号：“网格员...都要”；全文共 2 处（第 4 行）"],
    },
  ],
  check(context, tell) {
    const spots = proseOf(context).flatMap((prose): Spot[] =>
      [...prose.text.matchAll(MARKS)].map(({ index, 0: mark }) => ({
        prose,
        index,
        words: prose.text.slice(Math.max(0, index - 3), index + mark.length + 2),
      })),
    );
    noticeOnce(tell, spots, (words) => `用了英文的省略号、破折号：“${words}”`);
  },
});
