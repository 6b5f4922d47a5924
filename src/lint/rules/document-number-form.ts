import { walk } from "../../model/walk.ts";
import { withoutBlanks } from "../../model/text.ts";
import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

/**
 * 某政发〔2023〕8号 and how it is mistyped. Brackets of another kind are only read with 号 behind them: (2021) in a title
 * is no number; case numbers, 湘（2022）南县不动产权第…号, have words behind the year.
 */
const NUMBER =
  /(?<=\p{Script=Han})(?<open>[〔［[(（【])(?<year>(?:19|20)[0-9]{2}年?)(?<close>[〕］\])）】])(?<di>第?)(?<serial>[0-9]{1,4})(?<hao>号?)(?![0-9])/gu;

/** Two numbers of one year: 〔2022〕3、5号. */
const GOES_ON = /^(?:[、，,和及至]|[-—－])\s?[0-9]/u;

/** What is wrong in one number, in the words of the standard; empty where it is well. */
function faultsOf(match: RegExpMatchArray): string[] {
  const { open, close, year = "", di, serial = "", hao } = match.groups ?? {};
  const proper = open === "〔" && close === "〕";
  if (!proper && hao === "") return [];
  const after = (match.input ?? "").slice((match.index ?? 0) + match[0].length);
  return [
    ...(proper ? [] : ["年份要用六角括号〔〕"]),
    ...(year.endsWith("年") ? ["年份后不写“年”"] : []),
    ...(di === "第" ? ["序号前不加“第”"] : []),
    ...(serial.startsWith("0") ? ["序号不补零"] : []),
    ...(hao === "" && !GOES_ON.test(after) ? ["序号后缺“号”"] : []),
  ];
}

export const documentNumberForm = defineRule({
  id: "document-number-form",
  title: "发文字号写成 某政发〔2023〕8号 的样子，公开信息和正文里的一样",
  why: "GB/T 9704-2012 7.2.5：年份用六角括号“〔〕”括入，序号不加“第”、不编虚位，后加“号”。写法不一，按文号就查不到。",
  fix: "对照原文：录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "---\n标题: 甲\n发文字号: 某政发〔2023〕8号\n---\n# 甲\n\n某政发〔2023〕8号\n\n根据国办发〔2022〕3、5号、方案（2021）、（2023）湘0921民初12号和湘（2022）某县不动产权第0001号。",
      messages: [],
    },
    {
      source: "根据某政发[2023]8号、某政办发〔2023〕008号、某政函〔2023〕第9号、某发〔2023〕7文件。",
      messages: [
        "1:6 提醒 文号“[2023]8号”：年份要用六角括号〔〕",
        "1:19 提醒 文号“〔2023〕008号”：序号不补零",
        "1:33 提醒 文号“〔2023〕第9号”：序号前不加“第”",
        "1:45 提醒 文号“〔2023〕7”：序号后缺“号”",
      ],
    },
    {
      source: "---\n标题: 甲\n---\n根据某政发（2023）8号，\n某发(2022)1号。",
      messages: ["4:6 提醒 文号“（2023）8号”：年份要用六角括号〔〕；全文共 2 处（第 4、5 行）"],
    },
    {
      source: "---\n标题: 甲\n发文字号: 某政发（2023）08号\n---\n# 甲\n\n某政发〔2023〕8号",
      messages: [
        "3:7 提醒 发文字号“某政发（2023）08号”：年份要用六角括号〔〕，序号不补零",
        "3:7 提醒 发文字号“某政发（2023）08号”与正文印的“某政发〔2023〕8号”（第 7 行）不一致",
      ],
    },
  ],
  check(context, tell) {
    const { disclosure, parts } = context.document;
    const stated = disclosure.documentNumber;
    const place = disclosure.positions.documentNumber;
    if (stated) {
      const faults = [...stated.matchAll(NUMBER)].flatMap(faultsOf);
      if (faults.length > 0) tell.notice(`发文字号“${stated}”：${faults.join("，")}`, { place, actual: stated });
      const printed: { words: string; line: number }[] = [];
      for (const part of parts)
        walk(part.children, (node) => {
          if (node.type === "paragraph" && node.role === "document-number")
            printed.push({ words: node.value.trim(), line: node.position.start.line });
        });
      const first = printed[0];
      if (first && !printed.some(({ words }) => withoutBlanks(words) === withoutBlanks(stated)))
        tell.notice(`发文字号“${stated}”与正文印的“${first.words}”（第 ${first.line} 行）不一致`, {
          place,
          actual: stated,
          expected: [first.words],
        });
    }
    const spots: (Spot & { faults: string })[] = [];
    for (const prose of proseOf(context))
      for (const match of prose.text.matchAll(NUMBER)) {
        const faults = faultsOf(match).join("，");
        if (faults !== "") spots.push({ faults, prose, index: match.index, words: match[0] });
      }
    for (const [faults, found] of Map.groupBy(spots, (spot) => spot.faults))
      noticeOnce(tell, found, (words) => `文号“${words}”：${faults}`);
  },
});
