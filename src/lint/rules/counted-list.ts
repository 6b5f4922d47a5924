import type { Marker, Node, Numbered } from "../../model/document.ts";
import { childrenOf } from "../../model/walk.ts";
import { readNumbers } from "../../parse/read-marker.ts";
import { defineRule } from "../define-rule.ts";
import { pointIn, proseOf } from "../prose.ts";

const N = "(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})";
/** What is counted by being listed; villages, persons and days are counted by being there. */
const NOUNS =
  "情形|情况|条件|方面|任务|措施|举措|工作|要求|原则|步骤|阶段|环节|方式|方法|途径|渠道|内容|材料|标准|类型|类别|机制|制度|行动|工程|重点|问题|原因|职责|责任|关系|小组|工作组|专班|清单|处理|推进|实施|解决";

/** What may follow the counted words before the mark; 三项制度落实不到位： lists something else. */
const TAIL =
  "(?:如下|(?:分别|主要|具体)?[是为]|分别|包括|(?:之一)?的?(?:必须|应当?|可以?|不得|要)\\p{Script=Han}{1,10}|之一的)?";

/** 以下“五种情形”必须纳入: | 下设三个小组: | 分三类处理： at the end of what stands before a list. */
const COUNTED = new RegExp(
  `(?<![0-9０-９.第年月一二三四五六七八九十百])(?<words>(?<number>${N})(?:个|种|类|项|条|点|步|大|个大)(?:方面的?)?(?:重点|主要|具体|突出|工作)?(?:${NOUNS}))[”"]?${TAIL}$`,
  "u",
);
/** “三个及时”: a name of its own, right before its list. */
const NAMED = new RegExp(`[“"](?<words>(?<number>${N})(?:个|项|种|条)\\p{Script=Han}{1,6})[”"](?:，即|,即|即)?$`, "u");

/** Names that everybody knows; the list behind them need not spell them out. */
const SLOGANS = /^(?:四个意识|四个自信|两个维护|两个确立|四个不摘|四个全面|五个一|三个一|两个不愁|三个保障|四个最严)$/u;

/** What stands between the counted words and the first item. */
const MARK = /[:：]\s*$/u;
const MARK_BEFORE_POINT = /[:：，,。；;]\s*$/u;

/** So far 一是 …, 二是 … of one list may reach, in characters. */
const LONGEST = 5000;
const POINTS = "一二三四五六七八九十";

export const countedList = defineRule({
  id: "counted-list",
  title: "“五种情形”后面列出五种",
  why: "文中说的项数和列出的项数不一样，不是漏录了一项，就是数字没有跟着改。",
  fix: "对照原文数一遍：漏录的补上，数字录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "以下“两种情形”必须纳入:①甲;②乙。除以上情形外，按程序办。\n\n做好三项工作：一是甲，二是乙，三是丙。\n\n下设2个小组：\n\n(1)甲组；\n\n(2)乙组。",
      messages: [],
    },
    {
      source:
        "落实“四个不摘”要求：①甲；②乙。\n\n全镇有5个村：①甲；②乙。有三项制度的村，一是甲，二是乙。五项制度落实不到位：①甲；②乙。",
      messages: [],
    },
    {
      source: "以下“五种情形”必须纳入监测对象:①甲;②乙;③丙;④丁。",
      messages: ["1:4 提醒 这里说“五种情形”，后面列出的是 4 项"],
    },
    {
      source: "做到“四个结合”，一是甲，二是乙，三是丙。\n\n抓好三项工作。一是甲。二是乙。",
      messages: ["1:4 提醒 这里说“四个结合”，后面列出的是 3 项", "3:3 提醒 这里说“三项工作”，后面列出的是 2 项"],
    },
    {
      source: "1.加强领导。下设三个小组：\n\n(1)甲组；\n\n(2)乙组。\n\n2.做好2项重点任务：1）甲；2）乙；3）丙。",
      messages: ["1:10 提醒 这里说“三个小组”，后面列出的是 2 项", "7:5 提醒 这里说“2项重点任务”，后面列出的是 3 项"],
    },
  ],
  check(context, tell) {
    for (const part of context.document.parts)
      forEachList(part.children, (lead, count) => {
        if (lead.type !== "paragraph" || !MARK.test(lead.value)) return;
        const counted = readCounted(lead.value.replace(MARK, ""));
        if (!counted || counted.number === count) return;
        const prose = { kind: "paragraph" as const, text: lead.value, start: lead.position.start };
        tell.notice(`这里说“${counted.words}”，后面列出的是 ${count} 项`, {
          place: pointIn(prose, counted.index),
          actual: counted.words,
        });
      });
    for (const prose of proseOf(context)) {
      for (const { index } of prose.text.matchAll(/(?<=[:：，,。；;]\s*)一是/gu)) {
        const lead = prose.text.slice(Math.max(0, index - 40), index);
        const counted = readCounted(lead.replace(MARK_BEFORE_POINT, ""));
        if (!counted) continue;
        const count = countPoints(prose.text.slice(index, index + LONGEST));
        if (counted.number === count || count < 2) continue;
        tell.notice(`这里说“${counted.words}”，后面列出的是 ${count} 项`, {
          place: pointIn(prose, index - lead.length + counted.index),
          actual: counted.words,
        });
      }
    }
  },
});

/** The counted words at the end of a text. */
function readCounted(text: string): { words: string; number: number; index: number } | undefined {
  const end = text.slice(-40);
  const match = NAMED.exec(end) ?? COUNTED.exec(end);
  const words = match?.groups?.["words"];
  const number = readNumbers((match?.groups?.["number"] ?? "").replace("两", "二"))[0];
  if (!match || !words || !number || number < 2 || SLOGANS.test(words)) return undefined;
  return { words, number, index: text.length - end.length + match.index + match[0].indexOf(words) };
}

/** 一是 …, 二是 …, 三是 … as far as they run on. */
function countPoints(text: string): number {
  let [count, from] = [0, 0];
  for (const digit of POINTS) {
    const at = text.indexOf(`${digit}是`, from);
    if (at < 0) break;
    count++;
    from = at + 2;
  }
  return count;
}

/** Every list that begins at 1 right behind a leaf, with that leaf and its number of items. */
function forEachList(nodes: readonly Node[], visit: (lead: Node, count: number) => void): void {
  nodes.forEach((node, at) => {
    forEachList(childrenOf(node), visit);
    const next = nodes[at + 1];
    if ("children" in node || !next || !isNumbered(next) || next.marker.numbers.at(-1) !== 1) return;
    let count = 0;
    for (const item of nodes.slice(at + 1)) {
      if (!isNumbered(item) || item.marker.style !== next.marker.style) break;
      if (item.marker.numbers.at(-1) === 1 && count > 0) break;
      count++;
    }
    if (count > 1) visit(node, count);
  });
}

function isNumbered(node: Node): node is Numbered & { marker: Marker } {
  return "marker" in node && node.marker !== undefined;
}
