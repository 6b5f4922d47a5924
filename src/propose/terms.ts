import type { ProposalOf } from "./proposal.ts";
import type { Sentence } from "./sentences.ts";
import { listBehind } from "./sentences.ts";

interface TermPattern {
  /** `term` and `says`. */
  find: RegExp;
  reason: string;
}

const QUOTED = "“[^”]{1,16}”";
/** In a sentence without the sign that ends it. */
const PATTERNS: readonly TermPattern[] = [
  {
    find: new RegExp(
      `所(?:称|指|说|谓|述)的?(?<term>${QUOTED}|[^,“”(]{2,20}?)(?:\\([^()]*\\))?,?(?:是指|系指|指的是|就是|指|是|包括(?!本数)|包含(?!本数)|限于|仅限)(?<says>.+)$`,
      "u",
    ),
    reason: "“所称…是指…”是定义",
  },
  { find: new RegExp(`(?<term>${QUOTED}),?(?<says>不?包括[^,;。]+)`, "gu"), reason: "写明包括不包括什么" },
  { find: new RegExp(`(?<term>(?:${QUOTED})+),?即(?<says>.+)$`, "u"), reason: "“即”后面是解释" },
  { find: /^(?<term>[^,“”]{2,16}),即(?<says>.+)$/u, reason: "“即”后面是解释" },
  { find: new RegExp(`(?<term>${QUOTED})(?:,?是指|,?系指|指的是|:)(?<says>[^)]{4,})`, "u"), reason: "后面是解释" },
  { find: new RegExp(`(?<term>${QUOTED})\\((?<says>[^()“”]{4,})\\)`, "gu"), reason: "括号里是解释" },
  { find: /(?<term>\p{Script=Han}{3,20})=(?<says>[^)=]{4,})/u, reason: "算式说明是什么" },
  {
    find: /(?<says>(?:[^,;。、“”《》]{2,30}、){2,}[^,;。、“”《》]{2,30}?)的(?<term>“[^”]*[一二两三四五六七八九十双][^”]*”)/u,
    reason: "前面列出了是哪几项",
  },
  {
    find: /(?:由原来的|执行|落实|实行|实施)?(?<says>(?:[^,;。、“”《》]{2,14}、){2,}[^,;。、“”《》]{2,6}?)(?<term>[二三四五六七八九十][重项类大][\p{Script=Han}]{2,6})/gu,
    reason: "前面列出了是哪几项",
  },
  {
    find: /(?<![\p{Script=Han}])(?:落实|做到|实行|推行|开展|坚持|健全|建立|实现|按照)?(?<says>(?:[\p{Script=Han}]{1,8}、){2,}[\p{Script=Han}]{1,8}?)(?:等|的)?(?<term>“[^”]{0,2}[一二两三四五六七八九十][^”]{1,6}”)/gu,
    reason: "前面列出了是哪几项",
  },
  {
    find: /(?<says>[\p{Script=Han}]、[\p{Script=Han}])(?<term>“双[^”]{1,4}”)/u,
    reason: "前面列出了是哪两项",
  },
  {
    find: /(?<term>[\p{Script=Han}]{4,20}(?:线|标准|对象|范围))\((?<says>[^()]*为[^()]*)\)/gu,
    reason: "括号里是解释",
  },
  {
    find: /^(?<term>[\p{Script=Han}]{2,14}(?:对象|范围|人员|情形|费用|内容))包括(?<says>[^;。]{4,})$/u,
    reason: "写明包括什么",
  },
];

/** 术语 that a sentence explains itself. */
export function proposeTerms(sentence: Sentence): ProposalOf<"术语">[] {
  const { piece } = sentence;
  const found = listedTerm(sentence);
  for (const { find, reason } of PATTERNS)
    for (const match of find.global ? sentence.plain.matchAll(find) : [find.exec(sentence.plain)]) {
      if (!match?.groups) continue;
      const { term = "", says = "" } = match.groups;
      const written = (words: string, last = false) => {
        const at = last ? match[0].lastIndexOf(words) : match[0].indexOf(words);
        return sentence.text.slice(match.index + at).slice(0, words.length);
      };
      const own = written(term).replace(
        /^(?:推广|实行|落实|按照|建立|开展|[^“]*(?:低于|高于|超过|达到)(?:当年|上年度)?)/u,
        "",
      );
      if (found.some(({ entry }) => entry.词 === own)) continue;
      found.push({
        list: "术语",
        entry: {
          位置: piece.target,
          原文: sentence.text.slice(match.index, match.index + match[0].length),
          词: own,
          解释: written(says, match[0].indexOf(term) < match[0].lastIndexOf(says)),
        },
        reason,
      });
    }
  return found;
}

const LISTED = /(?:以下|下列)(?<term>“[^”]{2,10}”)/u;
const SAID = /(?<term>“[^”]{2,16}”)(?:是指|指的是|包括|包含)$/u;

/** 以下“五种情形”必须纳入:①…;②…: what the list says is what the words mean. */
function listedTerm(sentence: Sentence): ProposalOf<"术语">[] {
  const word = LISTED.exec(sentence.plain)?.groups?.["term"] ?? SAID.exec(sentence.plain)?.groups?.["term"];
  const list = word === undefined ? undefined : listBehind(sentence);
  const clause = sentence.clauses.at(-1);
  if (word === undefined || list === undefined || !clause) return [];
  return [
    {
      list: "术语",
      entry: { 位置: sentence.piece.target, 原文: clause.text, 词: word, 解释: list },
      reason: "后面列出了是哪几项",
    },
  ];
}
