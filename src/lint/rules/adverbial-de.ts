import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

const HOW =
  "认真|详细|仔细|深入|切实|积极|主动|扎实|严肃|耐心|细致|准确|及时|广泛|充分|全面|严格|有效|迅速|妥善|牢固|坚决|自觉|踏实|熟练|不折不扣|实事求是";
/** Verbs that hardly ever stand before a noun as its attribute: 认真的学习态度 and 全面的整改方案 are well. */
const DO = "了解|掌握|做好|抓好|做到|听取|贯彻|完成|推动|对待|履行|遵守|告知|树立";
const DE = new RegExp(
  `(?<=^|[，,。；;：:、]|要|应|须|应当|必须|能够|并)(?<words>(?:${HOW}){1,2}的(?:${DO}))(?=\\p{Script=Han}{2})(?![情工方意机能责制小措是与和及很到员人书度])`,
  "gu",
);

export const adverbialDe = defineRule({
  id: "adverbial-de",
  title: "动作前面的“地”没有写成“的”",
  why: "“认真详细的了解情况”应为“认真详细地了解情况”：“的”修饰名词，“地”修饰动作。",
  fix: "对照原文：录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "要有认真的学习态度，做全面的整改方案，对情况有详细的了解。要认真地了解情况，严格的执行标准，有效的推进机制。",
      messages: [],
    },
    {
      source: "干部要逐户上门，认真详细的了解脱贫户家庭状况。",
      messages: ["1:9 提醒 “认真详细的了解”的“的”像是应为“地”"],
    },
  ],
  check(context, tell) {
    const spots = proseOf(context).flatMap((prose): Spot[] =>
      [...prose.text.matchAll(DE)].map(({ index, 0: words }) => ({ prose, index, words })),
    );
    noticeOnce(tell, spots, (words) => `“${words}”的“的”像是应为“地”`);
  },
});
