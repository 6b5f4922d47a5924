import { defineRule } from "../define-rule.ts";
import { matchPairs } from "../pairs.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf, shortened } from "../prose.ts";

export const nestedTitleMarks = defineRule({
  id: "nested-title-marks",
  title: "书名号里面的书名号用〈〉",
  why: "GB/T 15834-2011 4.15.3：书名号里还要用书名号时，外面一层用《》，里面一层用〈〉。",
  fix: "对照原文：录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    { source: "《关于印发〈甲方案〉的通知》和《乙（《丙》摘录）》。", messages: [] },
    {
      source: "《关于印发《甲方案》的通知》。",
      messages: ["1:6 提醒 书名号里面又用了书名号：“《甲方案》”，里面一层应为〈〉"],
    },
  ],
  check(context, tell) {
    const spots = proseOf(context).flatMap((prose): Spot[] =>
      matchPairs(prose.text).matched.flatMap(({ open, close, around }) => {
        if (open.character !== "《" || around.at(-1)?.character !== "《") return [];
        return [{ prose, index: open.index, words: shortened(prose.text, open.index, close.index + 1, 24) }];
      }),
    );
    noticeOnce(tell, spots, (words) => `书名号里面又用了书名号：“${words}”，里面一层应为〈〉`);
  },
});
