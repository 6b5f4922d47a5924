import type { Point } from "unist";
import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** What is pasted as plain text has one line end a paragraph, and tab stops between columns: both are no structure here. */
export const lineBreak = defineRule({
  id: "line-break",
  title: "段落之间空一行，正文里没有制表符",
  why: "只换行、不空行的两段，网页和纸上会接成一段；制表符只显示成一个空格，列就对不齐了",
  fix: "是两段的，中间空一行；本来是一段的，接成一行；用制表符分列的，做成表",
  examples: [
    { source: "# 甲\n\n各村要做好值守。\n\n按时报送。\n\n1.甲。\n2.乙。", messages: [] },
    {
      source: "---\n标题: 甲\n---\n各村要做好值守。\n按时报送进度。\n\n月底前完成。\n下月初验收。",
      messages: ["5:1 提醒 “做好值守。”后面只换了行，“按时报送进”会接在同一段；全文共 2 处（第 5、8 行）"],
    },
    {
      source: "---\n标题: 甲\n---\n村\t户数\n\n甲村\t3",
      messages: ["4:2 提醒 这里有制表符，网页上只是一个空格；全文共 2 处（第 4、6 行）"],
    },
  ],
  check({ document }, tell) {
    const breaks: { at: Point; words: string }[] = [];
    const tabs: Point[] = [];
    for (const { children } of document.parts)
      walk(children, (node) => {
        if (node.type !== "paragraph" && node.type !== "heading") return;
        const lines = node.value.split("\n");
        lines.forEach((line, index) => {
          const { line: first, column } = node.position.start;
          const place = { line: first + index, column: index === 0 ? column : 1 };
          if (index > 0)
            breaks.push({
              at: place,
              words: `“${(lines[index - 1] ?? "").trim().slice(-5)}”后面只换了行，“${line.trim().slice(0, 5)}”会接在同一段`,
            });
          const tab = line.trim().indexOf("\t");
          if (tab >= 0) tabs.push({ ...place, column: place.column + line.indexOf("\t") });
        });
      });
    const [first] = breaks;
    if (first) tell.notice(first.words + countOf(breaks.map(({ at }) => at)), { place: first.at });
    if (tabs[0]) tell.notice(`这里有制表符，网页上只是一个空格${countOf(tabs)}`, { place: tabs[0] });
  },
});

function countOf(places: readonly Point[]): string {
  if (places.length === 1) return "";
  const lines = [...new Set(places.map(({ line }) => line))];
  return `；全文共 ${places.length} 处（第 ${lines.slice(0, 5).join("、")}${lines.length > 5 ? " …" : ""} 行）`;
}
