import { withoutBlanks } from "../../model/text.ts";
import { defineRule } from "../define-rule.ts";
import type { Prose } from "../prose.ts";
import { proseOf } from "../prose.ts";

const SHORTEST = 30;
/** The number at the head of a paragraph: the same words under another number are the same paragraph. */
const HEAD = /^(?:[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]+|[①-⑳]|第[一二三四五六七八九十百]+条)\s*/u;

/** Regulations say 违反前款规定的… of many articles in the same words; pasted twice, they stand one under the other. */
const ARTICLE = /^第[〇零一二三四五六七八九十百]+条/u;

export const doubledParagraph = defineRule({
  id: "doubled-paragraph",
  title: "没有重复录入的段落",
  why: "同一段长文字在一份公文里出现两次，多半是粘贴了两遍。",
  fix: "对照原文删去多录的一段；原文确实印了两次的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "第一段。\n\n第一段。\n\n1.甲问题。\n\n整改措施：做。\n\n责任单位：镇社会事务办、镇农业农村办、镇财政所、镇自然资源所、镇纪委、各村\n\n2.乙问题。\n\n整改措施：做。\n\n责任单位：镇社会事务办、镇农业农村办、镇财政所、镇自然资源所、镇纪委、各村",
      messages: [],
    },
    {
      source:
        "第一条 违反前款规定的，由镇综合行政执法大队责令限期改正，并处二百元以下罚款。\n\n第二条 甲。\n\n第三条 乙。\n\n第四条 违反前款规定的，由镇综合行政执法大队责令限期改正，并处二百元以下罚款。",
      messages: [],
    },
    {
      source:
        "---\n标题: 甲\n---\n1.各村要迅速召开村民代表会议，认真研究部署，逐户排查，逐项登记，逐条整改。\n\n2.各村要迅速召开村民代表会议，认真研究部署，逐户排查，逐项登记，逐条整改。",
      messages: ["6:1 提醒 这一段和第 4 行的一段一样：“各村要迅速召开村民代表会…”"],
    },
  ],
  check(context, tell) {
    const all = proseOf(context);
    const isRegulation = all.some(({ text }) => ARTICLE.test(text));
    const seen = new Map<string, { prose: Prose; at: number }>();
    for (const [at, prose] of all.entries()) {
      // Many units and times may well be the same.
      if (prose.kind !== "paragraph" || prose.role || prose.label === "responsible" || prose.label === "limit")
        continue;
      const words = withoutBlanks(prose.text.replace(HEAD, ""));
      if (words.length < SHORTEST || words.startsWith("“")) continue;
      const first = seen.get(words);
      seen.set(words, { prose: first?.prose ?? prose, at });
      if (!first || (isRegulation && at - first.at > 1)) continue;
      tell.notice(`这一段和第 ${first.prose.start.line} 行的一段一样：“${words.slice(0, 12)}…”`, {
        place: prose.start,
        actual: words,
      });
    }
  },
});
