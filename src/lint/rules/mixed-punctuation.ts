import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

/** A sentence with its end. */
const SENTENCE = /[^。！？!?\n]+[。！？!?]?/gu;
const CJK = "[\\p{Script=Han}》”）〕】％%℃]";
/** The two widths of one mark; half-width ones between figures and letters (1,862.40; 8:30) are no punctuation of the sentence. */
const PAIRS: readonly [RegExp, RegExp, string][] = [",，", ";；", ":："].map((pair) => {
  const [half = "", full = ""] = pair;
  return [new RegExp(`(?<=${CJK})${half}(?=\\s?[\\p{Script=Han}《“（〔【0-9①-⑳])`, "u"), new RegExp(full, "u"), pair];
});

export const mixedPunctuation = defineRule({
  id: "mixed-punctuation",
  title: "一句话里的逗号、分号、冒号一样宽",
  why: "同一句里“，”和“,”混用，是换输入法时录错的痕迹。全文都用半角的不算。",
  fix: "对照原文改正录错的标点；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    { source: "甲,乙,丙。丁，戊，己1,862.40元，8:30，见http://a.cn/?a,b。\n\n全文半角,如此;如此:做好。", messages: [] },
    {
      source: "---\n标题: 甲\n---\n各村要压实责任,落实措施，确保到位。\n\n责任单位：甲村;乙村；丙村。",
      messages: ["4:8 提醒 一句话里混用“,”和“，”：“压实责任,落实措施”；全文共 2 处（第 4、6 行）"],
    },
  ],
  check(context, tell) {
    const spots: Spot[] = [];
    for (const prose of proseOf(context)) {
      if (prose.kind === "cell" || !/[,;:]/u.test(prose.text) || !/[，；：]/u.test(prose.text)) continue;
      for (const { 0: sentence, index } of prose.text.matchAll(SENTENCE)) {
        for (const [half, full] of PAIRS) {
          const at = full.test(sentence) ? sentence.search(half) : -1;
          if (at < 0) continue;
          spots.push({ prose, index: index + at, words: sentence.slice(Math.max(0, at - 4), at + 5) });
          break;
        }
      }
    }
    noticeOnce(tell, spots, (words) => {
      const mark = /[,;:]/u.exec(words)?.[0] ?? ",";
      return `一句话里混用“${mark}”和“${{ ",": "，", ";": "；", ":": "：" }[mark] ?? ""}”：“${words}”`;
    });
  },
});
