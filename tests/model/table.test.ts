import { describe, expect, test } from "vitest";
import { columnLabels, hasInnerHeads, repeatedColumns } from "../../src/model/table.ts";
import { tableIn } from "./table-in.ts";

const rule = (columns: number) => `|${" --- |".repeat(columns)}`;
/** @param head its rows, @param rows those below; `|` parts cells */
function table(head: readonly string[], rows: readonly string[]) {
  const line = (cells: string) => `| ${cells.split("|").join(" | ")} |`;
  const columns = (head[0] ?? "").split("|").length;
  const [first = "", ...others] = head;
  const heads = others.length > 0 ? [...others.map(line), rule(columns)] : [];
  return tableIn([line(first), rule(columns), ...heads, ...rows.map(line)].join("\n"));
}

describe("the words above a column", () => {
  test.each([
    { name: "of several rows", head: ["村|金额|<", "^|计划|完成"], expected: ["村", "金额 计划", "金额 完成"] },
    {
      name: "without the title of the table, its 单位 and who filled it in",
      head: ["收支总表|<|<", "公开01表|<|<", "部门：甲镇|<|单位：万元", "项目|行次|金额"],
      expected: ["项目", "行次", "金额"],
    },
    { name: "with a head that says a unit", head: ["责任单位|金额（单位：元）|备注"], expected: ["责任单位", "金额（单位：元）", "备注"] },
  ])("$name", ({ head, expected }) => {
    expect(columnLabels(table(head, ["甲|1|2"]))).toEqual(expected);
  }); // prettier-ignore

  test("are none where only some of the rows stand under them", () => {
    const head = ["第（一）项|<|<", "信息内容|制发件数|废止件数"];
    const inner = table(head, ["规章|0|0", "第（五）项|<|<", "信息内容|处理数量|<", "许可|126|<"]);
    expect({ labels: columnLabels(inner), inner: hasInnerHeads(inner) }).toEqual({ labels: ["", "", ""], inner: true });
    expect(hasInnerHeads(table(head, ["规章|0|0", "其他|<|<", "文件|3|1"]))).toBe(false);
  });
});

test.each([
  { name: "halves", head: ["收入|<|支出|<", "科目|金额|科目|金额"], expected: 2 },
  { name: "names four times", head: ["姓名|金额|姓名|金额|姓名|金额|姓名|金额"], expected: 2 },
  { name: "columns of their own", head: ["村|金额|备注|金额"], expected: 0 },
  { name: "one column again and again", head: ["|||"], expected: 0 },
])("heads that come again: $name", ({ head, expected }) => {
  const columns = head[0]?.split("|").length ?? 0;
  expect(repeatedColumns(table(head, [Array.from({ length: columns }, () => "1").join("|")]))).toBe(expected);
});
