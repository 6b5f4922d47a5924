import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** The line under a table's head. */
const TABLE_RULE = /^\s*\|[\s:|]*-{2,}[\s:|-]*$/u;

export const brokenTable = defineRule({
  id: "broken-table",
  title: "用“|”写的表格要认得出来",
  why: "表头和分隔行的格数不同就不成表格，网页上只有一串“|”和“-”，哪个数归哪一栏看不出来",
  fix: "表头那一行和“|---|”这一行的格数要一样多，两行挨着写，上面空一行",
  examples: [
    { source: "各村名额：\n\n| 村 | 名额 |\n|---|---|\n| 甲村 | 3 |", messages: [] },
    {
      source: "各村名额：\n\n| 村 | 名额 | 备注 |\n|---|---|\n| 甲村 | 3 | |",
      messages: ["4:1 错误 表格没有认出来，会显示成一串“|”和“-”"],
    },
  ],
  check({ document }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type !== "paragraph" && node.type !== "heading") return;
        const line = node.value.split("\n").findIndex((one) => TABLE_RULE.test(one));
        if (line < 0) return;
        tell.error("表格没有认出来，会显示成一串“|”和“-”", {
          place: { line: node.position.start.line + line, column: 1 },
        });
      });
  },
});
