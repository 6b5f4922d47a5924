import type { Node } from "../../model/document.ts";
import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";
import { readWholeDate } from "../printed-dates.ts";

export const formedDateInText = defineRule({
  id: "formed-date-in-text",
  title: "公开信息的成文日期就是落款的日期",
  why: "公开时限从成文日期起算，列表也按它排序；和落款不一致，读者不知道该信哪一个。",
  fix: "对照原文改正公开信息或落款里写错的一个；批准日期和印发日期确实不同的，在 acknowledgements.yaml 里确认",
  examples: [
    { source: '---\n标题: 甲\n成文日期: "2022-06-15"\n---\n请执行。\n\n某镇人民政府\n\n2022年6月15日', messages: [] },
    {
      source: '---\n标题: 甲\n成文日期: "2023-08-14"\n---\n特此公告。\n\n某镇人民政府\n\n二〇二三年八月十四日',
      messages: [],
    },
    { source: '---\n标题: 甲\n成文日期: "2023-08-14"\n---\n2022年6月15日起执行。', messages: [] },
    {
      source: '---\n标题: 甲\n成文日期: "2022-06-16"\n---\n请执行。\n\n某镇人民政府\n\n2022年6月15日',
      messages: ["3:7 提醒 成文日期 2022-06-16 与落款的“2022年6月15日”（第 9 行）不一致"],
    },
  ],
  check({ document }, tell) {
    const { formedOn, positions } = document.disclosure;
    if (!formedOn) return;
    const printed: { date: string; words: string; line: number }[] = [];
    const look = (node: Node) => {
      if (node.type !== "paragraph" || (node.role !== "date" && node.role !== "signature")) return;
      const read = readWholeDate(node.value);
      if (read) printed.push({ ...read, line: node.position.start.line });
    };
    for (const part of document.parts) walk(part.children, look);
    const first = printed[0];
    if (!first || printed.some(({ date }) => date === formedOn)) return;
    tell.notice(`成文日期 ${formedOn} 与落款的“${first.words}”（第 ${first.line} 行）不一致`, {
      place: positions.formedOn,
      actual: formedOn,
      expected: [first.date],
    });
  },
});
