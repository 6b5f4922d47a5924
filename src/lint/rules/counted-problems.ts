import type { OfficialDocument } from "../../model/document.ts";
import { collectMeasures, collectProblems } from "../../model/walk.ts";
import { readNumbers } from "../../parse/read-marker.ts";
import type { RuleContext } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { pointIn, proseOf } from "../prose.ts";
import type { Prose } from "../prose.ts";

const N = "(?:[0-9０-９]{1,3}|[一二两三四五六七八九十百]{1,4})";

/** 4大类23个具体问题, 4个方面7个问题: groups and problems together. */
const GROUPED = new RegExp(
  `(?<![0-9０-９第])(?<groups>${N})个?大?(?:类|方面)[,，、共的]{0,2}(?<problems>${N})[个项条](?:具体|突出|主要|反馈)?问题`,
  "gu",
);
/** 通报的6个问题, 共梳理问题23个: what the whole document is about, said before the first problem. */
const TOTAL = new RegExp(
  `(?<=(?:共|发现|梳理|梳理出|反馈|指出|通报|查摆|针对|涉及|认领)(?:的|了|出|有)?)(?:(?<before>${N})[个项条](?:具体|突出|主要)?问题|问题(?<behind>${N})[个项条])(?!线索)`,
  "gu",
);
const MEASURES = new RegExp(
  `(?<=(?:制定|提出|明确|形成|细化)(?:了)?(?:具体)?)(?:整改措施(?<behind>${N})[条项个]|(?<before>${N})[条项个](?:具体)?整改措施)`,
  "gu",
);
/** (一)县级反馈问题(12个): how many problems stand under a title. */
const IN_TITLE = new RegExp(`[(（]共?(?<problems>${N})[个项条](?:问题)?[)）]$`, "u");

/** One number the text states. */
interface Statement {
  prose: Prose;
  index: number;
  words: string;
  stated: number;
  /** 问题, 类 or 整改措施. */
  unit: string;
  /** All numbers the structure may be counted by. */
  counted: number[];
}

export const countedProblems = defineRule({
  id: "counted-problems",
  title: "文中说的问题、措施个数和列出的一样",
  why: "“4大类23个具体问题”和下面列出的对不上，不是漏录了一条，就是数字没有跟着改。",
  fix: "对照原文数一遍：漏录的补上，数字录错的改正；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "共梳理2大类3个具体问题，制定整改措施3条，抽查发现5个问题的村重点整改。\n\n## (一)甲类(2个)\n\n1.问题甲。\n\n整改措施:做。\n\n2.问题乙。抽查发现9个问题。\n\n整改措施:做。\n\n## (二)乙类\n\n3.问题丙。\n\n整改措施:做。",
      messages: [],
    },
    {
      source: "反馈问题8个，我镇认领2个问题。\n\n1.问题甲。\n\n整改措施:做。\n\n2.问题乙。\n\n整改措施:做。",
      messages: [],
    },
    {
      source:
        "共梳理3大类4个具体问题，制定整改措施5条。\n\n## (一)甲类(3个)\n\n1.问题甲。\n\n整改措施:做。\n\n2.问题乙。\n\n整改措施:做。\n\n## (二)乙类\n\n3.问题丙。\n\n整改措施:做。",
      messages: [
        "1:4 提醒 这里说有 3 类，下面认出的是 2 类",
        "1:4 提醒 这里说有 4 个问题，下面认出的是 3 个",
        "1:16 提醒 这里说有 5 条整改措施，下面认出的是 3 条",
        "3:9 提醒 标题说有 3 个问题，下面认出的是 2 个",
      ],
    },
  ],
  check(context, tell) {
    const problems = collectProblems(context.document);
    if (problems.length === 0) return;
    const statements = readStatements(context, problems);
    // 反馈23个问题,我镇涉及18个: where one number fits, the others count something else.
    const fitting = new Set(
      statements.filter(({ counted, stated }) => counted.includes(stated)).map(({ unit }) => unit),
    );
    for (const { prose, index, words, stated, unit, counted } of statements) {
      if (fitting.has(unit)) continue;
      const counter = unit === "类" ? "类" : unit === "整改措施" ? "条" : "个";
      const what = unit === "类" ? "类" : `${counter}${unit}`;
      tell.notice(`这里说有 ${stated} ${what}，下面认出的是 ${counted[0] ?? 0} ${counter}`, {
        place: pointIn(prose, index),
        actual: words,
      });
    }
    for (const { section, count } of countBySection(problems)) {
      const title = section.children[0];
      const match = title?.type === "heading" ? IN_TITLE.exec(title.value.trimEnd()) : null;
      const stated = match ? readNumbers(match.groups?.["problems"] ?? "")[0] : undefined;
      if (!match || !title || stated === undefined || stated === count) continue;
      const { start } = title.position;
      tell.notice(`标题说有 ${stated} 个问题，下面认出的是 ${count} 个`, {
        place: { ...start, column: start.column + match.index },
        actual: match[0],
      });
    }
  },
});

function readStatements(context: RuleContext, problems: ReturnType<typeof collectProblems>): Statement[] {
  const first = problems[0]?.problem.position.start.offset ?? 0;
  const countMeasures = (some: typeof problems) =>
    some.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0);
  const inText = problems.filter(({ table }) => table === undefined);
  const measures = [countMeasures(problems), countMeasures(inText)];
  const totals = [problems.length, ...countByPart(context.document, problems), ...countByForm(problems)];
  const groups = countGroups(problems);
  const found: Statement[] = [];
  for (const prose of proseOf(context)) {
    if ((prose.start.offset ?? 0) >= first || !/[个项条类]/u.test(prose.text)) continue;
    const add = (match: RegExpExecArray, name: string | undefined, unit: string, counted: number[]) => {
      const stated = readNumbers((name ?? "").replace("两", "二"))[0];
      if (stated) found.push({ prose, index: match.index, words: match[0], stated, unit, counted });
    };
    for (const match of prose.text.matchAll(GROUPED)) {
      add(match, match.groups?.["groups"], "类", groups);
      add(match, match.groups?.["problems"], "问题", totals);
    }
    for (const match of prose.text.matchAll(TOTAL))
      add(match, match.groups?.["before"] ?? match.groups?.["behind"], "问题", totals);
    for (const match of prose.text.matchAll(MEASURES))
      add(match, match.groups?.["before"] ?? match.groups?.["behind"], "整改措施", measures);
  }
  return found;
}

/** How many groups the problems stand in: those right around them first, then wider ones. */
function countGroups(problems: ReturnType<typeof collectProblems>): number[] {
  const deepest = Math.max(...problems.map(({ sections }) => sections.length));
  return Array.from(
    { length: Math.max(deepest, 1) },
    (_, up) => new Set(problems.map(({ sections }) => sections.at(-1 - up))).size,
  );
}

function countByPart(document: OfficialDocument, problems: ReturnType<typeof collectProblems>): number[] {
  return document.parts.map((part) => problems.filter((one) => one.part === part).length);
}

/** The same problems may stand in running text and in a table after it. */
function countByForm(problems: ReturnType<typeof collectProblems>): number[] {
  return [...Map.groupBy(problems, ({ table }) => table).values()].map((some) => some.length);
}

function countBySection(problems: ReturnType<typeof collectProblems>) {
  const sections = new Set(problems.flatMap((one) => one.sections));
  return [...sections].map((section) => ({
    section,
    count: problems.filter((one) => one.sections.includes(section)).length,
  }));
}
