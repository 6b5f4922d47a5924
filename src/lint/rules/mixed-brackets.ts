import { defineRule } from "../define-rule.ts";
import { matchPairs } from "../pairs.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf, shortened } from "../prose.ts";

const WIDTH: Readonly<Record<string, string>> = { "(": "half", ")": "half", "（": "full", "）": "full" };

export const mixedBrackets = defineRule({
  id: "mixed-brackets",
  title: "一对圆括号左右一样宽",
  why: "“(…）”左右宽窄不一，是换输入法时录错的痕迹。",
  fix: "对照原文，把录错的一半改成和另一半一样；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    { source: "甲(见附件)，乙（见附件）。1）丙。", messages: [] },
    { source: "甲(见附件）。", messages: ["1:2 提醒 括号左右宽窄不一：“(见附件）”"] },
    {
      source: "---\n标题: 甲\n---\n甲(见附件）。\n\n乙（试行)。",
      messages: ["4:2 提醒 括号左右宽窄不一：“(见附件）”；全文共 2 处（第 4、6 行）"],
    },
  ],
  check(context, tell) {
    const spots = proseOf(context).flatMap((prose): Spot[] =>
      matchPairs(prose.text).matched.flatMap(({ open, close }) => {
        if (WIDTH[open.character] === WIDTH[close.character]) return [];
        return [{ prose, index: open.index, words: shortened(prose.text, open.index, close.index + 1, 20) }];
      }),
    );
    noticeOnce(tell, spots, (words) => `括号左右宽窄不一：“${words}”`);
  },
});
