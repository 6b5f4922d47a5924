import type { TableCell } from "../../model/document.ts";
import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";
import { cellPosition } from "../personal-data/in-document.ts";

/** The line under a table's head. */
const TABLE_RULE = /^\s*\|[\s:|]*-{2,}[\s:|-]*$/u;
/** What such a line has in each cell. */
const STROKE = /^:?-{3,}:?$/u;

export const brokenTable = defineRule({
  id: "broken-table",
  title: "用“|”写的表格要认得出来",
  why: "表头和分隔行的格数不同就不成表格，网页上只有一串“|”和“-”，哪个数归哪一栏看不出来",
  fix: "表头那一行和“|---|”这一行的格数要一样多，两行挨着写，上面空一行；表头有几行的，横线写两行，第一行下面一行，最后一行下面一行；原文里就是横线的，写成“\\---”",
  examples: [
    { source: "各村名额：\n\n| 村 | 名额 |\n|---|---|\n| 甲村 | 3 |", messages: [] },
    {
      source: "各村名额：\n\n| 村 | 名额 | 备注 |\n|---|---|\n| 甲村 | 3 | |",
      messages: ["4:1 错误 表格没有认出来，会显示成一串“|”和“-”"],
    },
    { source: "| 村 | 名额 |\n|---|---|\n| ^ | 人 |\n|---|---|\n| 甲村 | \\--- |\n| \\--- | \\--- |", messages: [] },
    {
      source: "| 村 | 名额 |\n|---|---|\n| ^ | 人 |\n|---|---|\n| ^ | 男 |\n|---|---|\n| 甲村 | 3 |",
      messages: ["6:2 提醒 这一行横线会当作表格里的字"],
    },
  ],
  check({ document, file }, tell) {
    const isStroke = (cell: TableCell) =>
      STROKE.test(cell.value) && String(file)[(cellPosition(file, cell).start.offset ?? 0) - 1] !== "\\";
    for (const part of document.parts)
      walk(part.children, (node) => {
        for (const { cells } of node.type === "table" ? node.rows : []) {
          const [first] = cells;
          if (first && cells.every(isStroke))
            tell.notice("这一行横线会当作表格里的字", { place: cellPosition(file, first), actual: first.value });
        }
        if (node.type !== "paragraph" && node.type !== "heading") return;
        const line = node.value.split("\n").findIndex((one) => TABLE_RULE.test(one));
        if (line < 0) return;
        tell.error("表格没有认出来，会显示成一串“|”和“-”", {
          place: { line: node.position.start.line + line, column: 1 },
        });
      });
  },
});
