import { withoutBlanks } from "../../model/text.ts";
import { defineRule } from "../define-rule.ts";
import { matchPairs } from "../pairs.ts";
import type { Prose } from "../prose.ts";
import { pointIn, proseOf } from "../prose.ts";

const SHORTEST = 8;
const LONGEST = 120;
/** One other character makes another document in a short title (河长制、林长制), a slip of the pen in a long one. */
const SHORTEST_TO_SUBSTITUTE = 12;
/** Every title is held against every other; no document of the genre cites nearly so many. */
const MOST = 400;

/** A year, a number, a level of government or a season tells two documents apart. */
const TELLING =
  /[0-9０-９〇零一二三四五六七八九十百甲乙丙丁上中下前后内外东西南北春夏秋冬男女省市州县区乡镇村社组国初高小大新老]/u;

/** Words that make another document of a title. */
const OTHER_KIND = /^(?:暂行|试行|补充|修订|监督|临时|实施|修改|调查|专项)$/u;

interface Title {
  /** Without blanks and with its brackets in one width: how wide they are is not its wording. */
  words: string;
  printed: string;
  prose: Prose;
  index: number;
}

export const citedTitle = defineRule({
  id: "cited-title",
  title: "同一份文件的名称前后一样",
  why: "同一份文件在两处只差一两个字，多半有一处漏字或错字，照着它查不到文件。",
  fix: "对照原文件核实是不是同一份文件；是的，改正录错的一处；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "《甲镇2021年度耕地问题整改方案》《甲镇2022年度耕地问题整改方案》《耕地问题整改方案》《全面推行河长制工作方案》《全面推行林长制工作方案》《某县防汛抗旱应急预案》《某镇防汛抗旱应急预案》《甲镇耕地管理办法（试行）》《甲镇耕地管理办法(试行)》《中华人民共和国民事诉讼法》《中华人民共和国刑事诉讼法》《中华人民共和国劳动法》《中华人民共和国劳动合同法》",
      messages: [],
    },
    {
      source: "---\n标题: 甲\n---\n按照《甲镇耕地保护督察问题整改方案》，\n制定《甲镇耕地保护督察问题整改工作方案》。",
      messages: ["5:3 提醒 《甲镇耕地保护督察问题整改工作方案》与第 4 行的《甲镇耕地保护督察问题整改方案》只差“工作”"],
    },
    {
      source: "---\n标题: 甲\n---\n《甲镇农村人居环境整治提升方案》和《甲镇农村人居环镜整治提升方案》。",
      messages: [
        "4:18 提醒 《甲镇农村人居环镜整治提升方案》与第 4 行的《甲镇农村人居环境整治提升方案》只差“环镜”和“环境”",
      ],
    },
  ],
  check(context, tell) {
    const titles = new Map<string, Title>();
    for (const prose of proseOf(context)) {
      if (!prose.text.includes("《")) continue;
      for (const { open, close } of matchPairs(prose.text).matched) {
        if ((open.character !== "《" && open.character !== "〈") || close.index - open.index > LONGEST) continue;
        const printed = prose.text.slice(open.index + 1, close.index).replace(/\s/gu, "");
        const words = withoutBlanks(printed).normalize("NFKC");
        if (words.length >= SHORTEST && !titles.has(words))
          titles.set(words, { words, printed, prose, index: open.index });
      }
    }
    const list = [...titles.values()].slice(0, MOST);
    list.forEach((title, at) => {
      for (const other of list.slice(0, at)) {
        const difference = differenceOf(title.words, other.words);
        if (difference === undefined) continue;
        tell.notice(
          `《${title.printed}》与第 ${pointIn(other.prose, other.index).line} 行的《${other.printed}》只差${difference}`,
          { place: pointIn(title.prose, title.index), actual: title.printed, expected: [other.printed] },
        );
        break;
      }
    });
  },
});

/** The words two titles of one document may differ by through a slip; undefined where they are two documents. */
function differenceOf(a: string, b: string): string | undefined {
  if (Math.abs(a.length - b.length) > 2) return undefined;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (TELLING.test(inA + inB) || OTHER_KIND.test(inA + inB)) return undefined;
  // 劳动法 and 劳动合同法, 民事诉讼法 and 刑事诉讼法 are two laws: of a law only one lost character counts.
  if (a.endsWith("法") && (inA + inB).length !== 1) return undefined;
  // What is only put before or behind makes a short form of the title, or a text about it.
  if (inA === "" || inB === "") return start > 0 && end > 0 && (inA + inB).length <= 2 ? `“${inA + inB}”` : undefined;
  const swapped = inA.length === 2 && inA === [...inB].reverse().join("");
  // 解释 and 解答, 办法 and 规定 are two documents.
  const substituted =
    end > 1 && inA.length === 1 && inB.length === 1 && Math.min(a.length, b.length) >= SHORTEST_TO_SUBSTITUTE;
  if (!swapped && !substituted) return undefined;
  const from = swapped ? start : Math.max(0, start - 1);
  return `“${a.slice(from, a.length - end)}”和“${b.slice(from, b.length - end)}”`;
}
