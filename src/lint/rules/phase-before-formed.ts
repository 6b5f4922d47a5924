import type { Node } from "../../model/document.ts";
import { textOf } from "../../model/text.ts";
import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";
import { readLatestDay } from "../printed-dates.ts";
import type { Prose } from "../prose.ts";
import { pointIn, proseOf } from "../prose.ts";

/** 动员部署阶段(6月上旬): the words in brackets behind a phase. */
const PHASE = /(?<name>\p{Script=Han}{0,8}阶段)[(（](?<time>[^()（）\n]{2,40})[)）]/gu;

/** 于7月5日前报: an order to be kept after the document; 已于…前 tells of the past. */
const ORDER =
  /(?<![已曾])(?<before>于|务必在|必须在)(?<time>(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底|初|上旬|中旬|下旬)?)(?:[0-9:：时]{0,6})(?:之?前)(?=\p{Script=Han}{0,12}(?:报|完成|提交|上报|反馈|交))/gu;

/** 每年…于3月31日前: an order for every year. */
const EVERY_YEAR = /(?:每年|年度|次年|翌年|下一?年)[^。]*$/u;

/** Done before the document: its time may well have passed. */
const DONE = /已(?:于|经|完成|整改|办结|销号)|完成整改|立行立改/u;

export const phaseBeforeFormed = defineRule({
  id: "phase-before-formed",
  title: "阶段、时限不早于成文日期",
  why: "文件印发时已经过去的阶段或时限没有人能照办，多半是沿用旧稿或写错了月份。年份没有写的按成文日期的年份算。",
  fix: "对照原文核实月份和年份；原文就是这样安排的，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        '---\n标题: 甲\n成文日期: "2022-06-15"\n---\n（一）部署阶段（6月中旬）。各村于7月5日前报送。\n\n（二）总结阶段（1月至2月）。已于5月10日前报送的不再报，每年各村于5月31日前报送。',
      messages: [],
    },
    { source: "（一）部署阶段（6月上旬）。", messages: [] },
    {
      source: '---\n标题: 甲\n成文日期: "2022-06-15"\n---\n(一)动员部署阶段(6月上旬)。各村于6月5日前将名单报镇政府。',
      messages: [
        "5:11 提醒 “动员部署阶段”的“6月上旬”早于成文日期 2022-06-15",
        "5:20 提醒 要求的时间“6月5日”早于成文日期 2022-06-15",
      ],
    },
    {
      source:
        '---\n标题: 甲\n成文日期: "2022-06-15"\n---\n1.甲问题。\n\n整改措施:开展培训。\n\n整改时限:2021年7月底前\n\n2.乙问题。\n\n整改措施:开展培训。\n\n整改时限:2022年5月底前，已完成',
      messages: ["9:6 提醒 时限“2021年7月底”早于成文日期 2022-06-15"],
    },
  ],
  check(context, tell) {
    const { document } = context;
    const { formedOn } = document.disclosure;
    if (!formedOn) return;
    const tellEarly = (prose: Prose, index: number, time: string, what: string) => {
      const read = readLatestDay(time, formedOn);
      if (!read || read.date >= formedOn) return;
      tell.notice(`${what}“${read.words}”早于成文日期 ${formedOn}`, {
        place: pointIn(prose, index + time.indexOf(read.words)),
        actual: read.words,
      });
    };
    for (const prose of proseOf(context)) {
      if (!prose.text.includes("月")) continue;
      for (const match of prose.text.matchAll(PHASE))
        tellEarly(
          prose,
          match.index + (match.groups?.["name"] ?? "").length + 1,
          match.groups?.["time"] ?? "",
          `“${match.groups?.["name"]}”的`,
        );
      for (const match of prose.text.matchAll(ORDER)) {
        if (EVERY_YEAR.test(prose.text.slice(Math.max(0, match.index - 90), match.index))) continue;
        tellEarly(
          prose,
          match.index + (match.groups?.["before"] ?? "").length,
          match.groups?.["time"] ?? "",
          "要求的时间",
        );
      }
    }
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type !== "labelled" || node.kind !== "limit") return;
        const words = node.children[0];
        const text = node.children.map(textOf).join("\n");
        if (words && !DONE.test(text)) tellEarly(asProse(words, text), 0, text, "时限");
      });
  },
});

function asProse(node: Node, text: string): Prose {
  return { kind: "paragraph", text, start: node.position.start };
}
