import type { Vocabulary, VocabularyEntry } from "../../model/vocabulary.ts";
import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

const SEGMENTER = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** The word list of slips as it is looked for. */
interface Slips {
  any: RegExp;
  of: ReadonlyMap<string, { right: string; but: readonly RegExp[] }>;
}

const made = new WeakMap<Vocabulary, Slips>();

export const wrongWord = defineRule({
  id: "wrong-word",
  title: "没有常见的错别字",
  why: "“按装”“布署”“既使”这样的别字，录入和转换格式时最容易留下；词在 content/vocabulary/错别字.yaml 里，可以添加",
  fix: "对照原文：录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "部署安装工作，即使有困难。按装机容量补助，公布署名文章，既使用自有资金，既使农户受益又使集体增收。审讯期间，由原承包户复耕，三份内容，取得粮油收入帐篷三顶。",
      messages: [],
    },
    {
      source: "---\n标题: 甲\n---\n布署路灯按装，既使有困难也要竞竞业业。\n\n按装时限见台帐。",
      messages: [
        "4:1 提醒 “布署”像是“部署”",
        "4:5 提醒 “按装”像是“安装”；全文共 2 处（第 4、6 行）",
        "4:8 提醒 “既使”像是“即使”",
        "4:15 提醒 “竞竞业业”像是“兢兢业业”",
        "6:6 提醒 “台帐”像是“台账”",
      ],
    },
  ],
  check(context, tell) {
    const list = context.vocabularies["错别字"];
    if (!list) return;
    const slips = slipsOf(list);
    const spots = new Map<string, Spot[]>();
    for (const prose of proseOf(context))
      for (const { index, 0: words } of prose.text.matchAll(slips.any))
        if (isSlip(prose.text, index, words, slips))
          spots.set(words, [...(spots.get(words) ?? []), { prose, index, words }]);
    for (const [words, found] of spots) {
      const right = slips.of.get(words)?.right ?? "";
      noticeOnce(tell, found, () => `“${words}”像是“${right}”`, { expected: [right] });
    }
  },
});

function slipsOf(list: Vocabulary): Slips {
  const known = made.get(list);
  if (known) return known;
  const of = new Map(list.entries.flatMap(toSlips));
  const longest = [...of.keys()].sort((one, other) => other.length - one.length);
  const slips = { any: new RegExp(longest.map(RegExp.escape).join("|") || "(?!)", "gu"), of };
  made.set(list, slips);
  return slips;
}

function toSlips({ name, aliases, but = [] }: VocabularyEntry) {
  const patterns = but.map((saying) => new RegExp(saying.split("…").map(RegExp.escape).join(".*"), "gu"));
  return aliases.map((alias) => [alias, { right: name, but: patterns }] as const);
}

/** Not where the end of one word and the beginning of another look like it, and not within a saying that is well. */
function isSlip(text: string, at: number, words: string, { of }: Slips): boolean {
  const from = Math.max(...Array.from("。；！？\n", (stop) => text.lastIndexOf(stop, at))) + 1;
  const sentence = /^[^。；！？\n]*/u.exec(text.slice(from))?.[0] ?? "";
  const [start, end] = [at - from, at - from + words.length];
  for (const saying of of.get(words)?.but ?? [])
    for (const { index, 0: found } of sentence.matchAll(saying))
      if (index <= start && end <= index + found.length) return false;
  for (const { index, segment } of SEGMENTER.segment(sentence)) {
    const last = index + segment.length;
    if (index < end && last > start && (index < start || last > end)) return false;
  }
  return true;
}
