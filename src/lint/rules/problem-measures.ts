import { collectMeasures, collectProblems } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

export const problemMeasures = defineRule({
  id: "problem-measures",
  title: "每个问题都有整改措施",
  why: "整改方案要逐条回应；没有措施的问题，多半是漏贴了一段，或者标签写成了别的样子",
  fix: "对照原文：是否漏了“整改措施：”这一段，或标签写成了别的样子",
  examples: [
    { source: "1.台账不全。\n\n整改措施:补建台账。\n\n2.底数不清。\n\n整改措施:重新摸底。", messages: [] },
    {
      source: "1.台账不全。\n\n整改措施:补建台账。\n\n2.底数不清。",
      messages: ["5:1 提醒 问题“2.”没有整改措施"],
    },
    {
      source: "| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | 台账不全。 | 补建台账。 |\n| 2 | 底数不清。 | |",
      messages: ["4:3 提醒 问题“2”没有整改措施"],
    },
    {
      source: "| 序号 | 问题 | 整改情况 |\n| --- | --- | --- |\n| 1 | 台账不全。 | 已补建。 |",
      messages: [],
    },
  ],
  check({ document }, tell) {
    const places = collectProblems(document);
    // A table of 整改情况 may have no column of measures.
    const withMeasures = new Set(places.flatMap((one) => (collectMeasures(one.problem).length > 0 ? [one.table] : [])));
    for (const { problem, table } of places)
      if (collectMeasures(problem).length === 0 && withMeasures.has(table))
        tell.notice(`问题“${problem.marker?.text ?? ""}”没有整改措施`, {
          place: problem.marker?.position ?? problem.position,
        });
  },
});
