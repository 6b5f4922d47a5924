import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";
import { cellPosition } from "../personal-data/in-document.ts";

const TABLE = "| 村 | 项目 | 金额 |\n| --- | --- | --- |\n";

export const mergeMark = defineRule({
  id: "merge-mark",
  title: "合并单元格的“^”和“<”合得起来",
  why: "一格里只写“^”，表示上面那一格接着往下；只写“<”，表示左边那一格接着往右。合起来不是长方形，读的人就看不出哪些格子是一格",
  fix: "上面没有格子的不写“^”，左边没有格子的不写“<”，一格占几行几列就把这几行几列都写上；原文里就是这个符号的，写成“\\^”“\\<”",
  examples: [
    { source: `${TABLE}| 甲村 | 道路 | 3 |\n| ^ | 合计 | < |`, messages: [] },
    { source: `${TABLE}| 甲村 | \\^ | \\< |`, messages: [] },
    { source: `${TABLE}| < | 道路 | 3 |`, messages: ["3:3 错误 这一格的“<”没有合并成"] },
    {
      source: `${TABLE}| 甲村 | < | 3 |\n| ^ | 水利 | 4 |`,
      messages: ["3:8 错误 这一格的“<”没有合并成", "4:3 错误 这一格的“^”没有合并成"],
    },
  ],
  check({ document, file }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type !== "table") return;
        for (const cell of node.rows.flatMap(({ cells }) => cells)) {
          if (cell.value !== "<" && cell.value !== "^") continue;
          const place = cellPosition(file, cell);
          if (String(file)[(place.start.offset ?? 0) - 1] === "\\") continue;
          tell.error(`这一格的“${cell.value}”没有合并成`, { place, actual: cell.value });
        }
      });
  },
});
