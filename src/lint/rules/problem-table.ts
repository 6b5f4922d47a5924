import { walk } from "../../model/walk.ts";
import { readCards } from "../../parse/problem-cards.ts";
import { readProblemColumns } from "../../parse/problem-columns.ts";
import { readRows } from "../../parse/problem-rows.ts";
import { defineRule } from "../define-rule.ts";

export const problemTable = defineRule({
  id: "problem-table",
  title: "做成表的问题清单，每个问题都有序号",
  why: "问题按序号引用，序号就是地址；有一行读不出序号，整张表就只是一张表，问题没有单独的网页和清单",
  fix: "对照原文：序号漏录、录错的，补上、改正；原文就没有序号的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source: "| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | 台账不全。 | 补建。 |\n| | | 归档。 |",
      messages: [],
    },
    { source: "| 序号 | 姓名 | 金额 |\n| --- | --- | --- |\n| | 张某 | 3 |", messages: [] },
    {
      source:
        "| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | 台账不全。 | 补建。 |\n| 二组 | 底数不清。 | 摸底。 |",
      messages: ["4:1 提醒 这张表像是问题清单，但这一行没有读得出的序号，问题就没有单独的网页"],
    },
    {
      source: "| 问题 | 整改措施 | 责任人 |\n| --- | --- | --- |\n| 台账不全。 | 补建。 | 张某 |",
      messages: ["3:1 提醒 这张表像是问题清单，但这一行没有读得出的序号，问题就没有单独的网页"],
    },
    {
      source: "| 序号 | 1 |\n| --- | --- |\n| 问题 | 台账不全。 |\n| 整改措施 | 补建。 |",
      messages: [],
    },
    {
      source: "| 问题 | 台账不全。 |\n| --- | --- |\n| 整改措施 | 补建。 |\n| 责任人 | 张某 |",
      messages: ["1:1 提醒 这张表像是问题的卡片，但没有读得出的序号，问题就没有单独的网页"],
    },
  ],
  check({ document }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type !== "table" || node.problems) return;
        const columns = readProblemColumns(node);
        const read = columns ? readRows(node, columns) : readCards(node);
        if (!read || !("unnumbered" in read)) return;
        const words = columns
          ? "这张表像是问题清单，但这一行没有读得出的序号，问题就没有单独的网页"
          : "这张表像是问题的卡片，但没有读得出的序号，问题就没有单独的网页";
        tell.notice(words, { place: read.unnumbered.position });
      });
  },
});
