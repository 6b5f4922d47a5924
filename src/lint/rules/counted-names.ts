import { readNumbers } from "../../parse/numbering.ts";
import { defineRule } from "../define-rule.ts";
import { pointIn, proseOf } from "../prose.ts";

const N = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})";
const ITEM = "[^，。；：、,;:()（）“”\\n]";

/** 明确一名…、制定一个…的“五个一”, and “五个一”：一名…、一个…: every item holds 一. */
const ONES_BEFORE = new RegExp(
  `(?<list>${ITEM}*一${ITEM}*(?:、${ITEM}*一${ITEM}*)+)的[“"](?<words>(?<number>${N})个一)[”"]`,
  "gu",
);
const ONES_BEHIND = new RegExp(
  `[“"](?<words>(?<number>${N})个一)[”"](?:工程|活动|要求|机制|制度|标准|模式)?(?:[，,]?即|[:：(（])(?<list>${ITEM}*一${ITEM}*(?:、${ITEM}*一${ITEM}*)+)`,
  "gu",
);
/** 省、市、县三级 */
const LEVEL = "(?:中央|国家|省|市|县|区|乡|镇|乡镇|街道|镇街|村|社区|组|网格|户|片区?)";
const LEVELS = new RegExp(
  `(?<!、\\p{Script=Han}{0,8})(?<list>${LEVEL}(?:[、和]${LEVEL})+)(?<words>(?<number>${N})级)(?!以上|以下)`,
  "gu",
);
/** 基本医保、大病保险、医疗救助三重保障: fewer named than counted. */
const FOLDS = new RegExp(
  `(?<list>${ITEM}+(?:、${ITEM}+)+?)(?<words>(?<number>${N})重(?:保障|制度|机制|防线|身份|作用))`,
  "gu",
);
/** 柏树、塘头、下墩3个村 behind a comma or colon: short names only. */
const VILLAGES = new RegExp(
  `(?<=[：:；;。]|^)(?<list>(?![各全有])\\p{Script=Han}{2,4}(?:、\\p{Script=Han}{2,4})+)(?<words>(?<number>${N})个村)(?![级干民组支委])`,
  "gu",
);
/** 三项清单(问题清单、措施清单、责任清单) */
const BRACKETED = new RegExp(
  `(?<words>(?<number>${N})[个项种类张本](?:清单|台账|制度|机制|环节|阶段|步骤|方面|情形|表册))[(（](?<list>[^()（），。；：,;:等]{2,60})[)）]`,
  "gu",
);

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
      const found: { index: number; words: string; count: number }[] = [];
      const look = (pattern: RegExp, onlyFewer = false) => {
        for (const match of prose.text.matchAll(pattern)) {
          const { list = "", words = "", number = "" } = match.groups ?? {};
          const stated = readNumbers(number.replace("两", "二"))[0];
          const names = list.split("、");
          const most = names.length + names.filter((name) => /.(?:和|与|及)./u.test(name)).length;
          if (stated === undefined || (stated >= names.length && stated <= most)) continue;
          if (onlyFewer && stated < names.length) continue;
          found.push({
            index: match.index + match[0].indexOf(words),
            words,
            count: stated > most ? most : names.length,
          });
        }
      };
      for (const pattern of [ONES_BEFORE, ONES_BEHIND, LEVELS, VILLAGES, BRACKETED]) look(pattern);
      // What stands before the first name may be a list of its own.
      look(FOLDS, true);
      for (const { index, words, count } of found.sort((a, b) => a.index - b.index))
        tell.notice(`这里说“${words}”，点出的是 ${count} 个`, { place: pointIn(prose, index), actual: words });
    }
  },
});
