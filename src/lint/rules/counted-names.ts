import { readNumbers } from "../../parse/read-marker.ts";
import { defineRule } from "../define-rule.ts";
import { pointIn, proseOf } from "../prose.ts";

const N = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})";
/** So far before or behind the counted words their names are looked for, in characters. */
const REACH = 200;
/** What ends a list of names. */
const STOP = /[，。；：,;:()（）“”"\n]/u;

/** “五个一” of 明确一名…、制定一个…的“五个一” or “五个一”：一名…、一个… */
const ONES = new RegExp(`[“"](?<words>(?<number>${N})个一)[”"]`, "gu");
const OPENS_LIST = /^(?:工程|活动|要求|机制|制度|标准|模式)?(?:[，,]?即|[:：(（])/u;
/** 省、市、县三级 */
const LEVELS = new RegExp(`(?<words>(?<number>${N})级)(?!以上|以下)`, "gu");
const LEVEL = "(?:中央|国家|省|市|县|区|乡|镇|乡镇|街道|镇街|村|社区|组|网格|户|片区?)";
const LEVEL_LIST = new RegExp(`(?<!、\\p{Script=Han}{0,8})(?<list>${LEVEL}(?:[、和]${LEVEL})+)$`, "u");
/** 基本医保、大病保险、医疗救助三重保障 */
const FOLDS = new RegExp(`(?<words>(?<number>${N})重(?:保障|制度|机制|防线|身份|作用))`, "gu");
/** 东片：柏树、塘头、下墩3个村 */
const VILLAGES = new RegExp(`(?<words>(?<number>${N})个村)(?![级干民组支委])`, "gu");
const VILLAGE_LIST = /(?:[：:；;。]|^)(?<list>(?![各全有])\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+)$/u;
/** 三项清单(问题清单、措施清单、责任清单) */
const BRACKETED = new RegExp(
  `(?<words>(?<number>${N})[个项种类张本](?:清单|台账|制度|机制|环节|阶段|步骤|方面|情形|表册))(?=[(（](?<list>[^()（），。；：,;:等\\n]{2,60})[)）])`,
  "gu",
);

/** How the names of counted words are found; undefined where it is not certain that they are named. */
type FindList = (before: string, after: string, match: RegExpExecArray) => string | undefined;

const KINDS: readonly { pattern: RegExp; list: FindList; onlyFewer?: boolean }[] = [
  {
    pattern: ONES,
    list(before, after) {
      const behind = OPENS_LIST.exec(after)?.[0];
      const lists = [
        before.endsWith("的") ? lastClause(before.slice(0, -1)) : "",
        behind ? firstClause(after.slice(behind.length)) : "",
      ];
      return lists.find((list) => list.includes("、") && list.split("、").every((name) => name.includes("一")));
    },
  },
  { pattern: LEVELS, list: (before) => LEVEL_LIST.exec(before.slice(-40))?.groups?.["list"] },
  // What stands before the first name may be a list of its own: only too few names are certain.
  { pattern: FOLDS, list: (before) => lastClause(before), onlyFewer: true },
  { pattern: VILLAGES, list: (before) => VILLAGE_LIST.exec(before.slice(-80))?.groups?.["list"] },
  { pattern: BRACKETED, list: (_before, _after, { groups }) => groups?.["list"] },
];

export const countedNames = defineRule({
  id: "counted-names",
  title: "“五个一”“三级”“六重保障”和点出的名目一样多",
  why: "句子里点出的名目和数目不一样，不是漏录了一个，就是数字没有跟着改。",
  fix: "对照原文数一遍：漏录的补上，数字录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "采取明确一名责任人、制定一个计划、落实一套措施的“三个一”模式。建立省、市、县三级机制，镇、村两级书记。由甲保险、乙保险、丙救助三重保障，东片：柏树、塘头、和平3个村。三张清单（问题清单、措施清单、责任清单）。镇、村五项任务，乡村组三级。",
      messages: [],
    },
    {
      source:
        "采取明确一名责任人、制定一个计划、落实一套措施的“五个一”模式，建立省、市三级机制，由甲保险、乙保险和丙救助六重保障，\n东片：柏树、塘头、下墩2个村。三张清单（问题清单、措施清单）。",
      messages: [
        "1:26 提醒 这里说“五个一”，点出的是 3 个",
        "1:38 提醒 这里说“三级”，点出的是 2 个",
        "1:55 提醒 这里说“六重保障”，点出的是 3 个",
        "2:12 提醒 这里说“2个村”，点出的是 3 个",
        "2:16 提醒 这里说“三张清单”，点出的是 2 个",
      ],
    },
  ],
  check(context, tell) {
    for (const prose of proseOf(context)) {
      if (!prose.text.includes("、")) continue;
      const found = KINDS.flatMap((kind) => look(prose.text, kind)).sort((a, b) => a.index - b.index);
      for (const { index, words, count } of found)
        tell.notice(`这里说“${words}”，点出的是 ${count} 个`, { place: pointIn(prose, index), actual: words });
    }
  },
});

function look(text: string, { pattern, list, onlyFewer = false }: (typeof KINDS)[number]) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { words = "", number = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    const names = list(
      text.slice(Math.max(0, match.index - REACH), match.index),
      text.slice(end, end + REACH),
      match,
    )?.split("、");
    const stated = readNumbers(number.replace("两", "二"))[0];
    if (!names || names.length < 2 || stated === undefined) return [];
    const most = names.length + names.filter((name) => /.(?:和|与|及)./u.test(name)).length;
    if (stated <= most && (stated >= names.length || onlyFewer)) return [];
    const index = match.index + match[0].indexOf(words);
    return [{ index, words, count: stated > most ? most : names.length }];
  });
}

function lastClause(text: string): string {
  return text.split(STOP).at(-1) ?? "";
}

function firstClause(text: string): string {
  return text.split(STOP)[0] ?? "";
}
