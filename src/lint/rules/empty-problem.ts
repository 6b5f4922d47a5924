import type { Node } from "../../model/document.ts";
import { textOf, withoutBlanks } from "../../model/text.ts";
import { collectProblems } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

export const emptyProblem = defineRule({
  id: "empty-problem",
  title: "每个问题都写明是什么问题",
  why: "只有编号和整改措施，没有问题，读的人不知道改的是什么；多半是问题那一段漏贴了",
  fix: "对照原文，在编号后面补上问题的文字；原文确实没有的，在文档文件夹的 acknowledgements.yaml 里写明理由",
  confirmable: true,
  examples: [
    { source: "1.台账不全。\n\n整改措施:补建台账。", messages: [] },
    { source: "1.\n\n问题表现:台账不全。\n\n整改措施:补建台账。", messages: [] },
    { source: "1.\n\n整改措施:补建台账。", messages: ["1:1 错误 问题“1.”没有写是什么问题"] },
    {
      source: "| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | | 补建台账。 |\n| 2 | 底数不清。 | 摸底。 |",
      messages: ["3:3 错误 问题“1”没有写是什么问题"],
    },
  ],
  check({ document }, tell) {
    for (const { problem } of collectProblems(document))
      if (problem.marker && !problem.children.some(saysProblem))
        tell.error(`问题“${problem.marker.text}”没有写是什么问题`, {
          place: problem.marker.position,
          actual: problem.marker.text,
        });
  },
});

/** Whether a child of a problem tells what is wrong: its words, a table, a picture, or what stands under 问题表现. */
function saysProblem(node: Node): boolean {
  if (node.type === "image") return true;
  if (node.type === "labelled" && node.kind !== "problem") return false;
  return withoutBlanks(textOf(node)) !== "";
}
