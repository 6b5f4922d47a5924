import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import type { Table } from "../../src/model/document.ts";
import { walk } from "../../src/model/walk.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { readProblemColumns } from "../../src/parse/problem-columns.ts";

/** A table with this head, `甲/乙` for one head under another, and a row of words, or of what is given. */
function tableUnder(head: string, row: Record<string, string> = {}): Table {
  const columns = head.split("|").map((one) => one.split("/"));
  const deep = Math.max(...columns.map((one) => one.length));
  const lines = Array.from({ length: deep }, (_, line) =>
    columns.map((one, at) => {
      const above = columns[at - 1];
      const isMerged =
        line < one.length - 1 && above?.slice(0, line + 1).join("/") === one.slice(0, line + 1).join("/");
      return isMerged ? "<" : (one[line] ?? "^");
    }),
  );
  const bodies = [1, 2].map((number) =>
    columns.map((one, at) => row[one.join("/")] ?? (at === 0 ? `${number}` : "一些文字。")),
  );
  const write = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const [first = [], ...more] = lines;
  const rule = write(columns.map(() => "---"));
  const body = [write(first), rule, ...more.map(write), ...(deep > 1 ? [rule] : []), ...bodies.map(write)].join("\n");
  const found: Table[] = [];
  const document = parseDocument(new VFile({ path: "document.md", value: body }), "jia");
  for (const { children } of document.parts) walk(children, (node) => node.type === "table" && found.push(node));
  if (!found[0]) throw new Error("no table");
  return found[0];
}

const rolesOf = (table: Table) =>
  readProblemColumns(table)
    ?.map(({ role }) => role)
    .join(" ");

describe("tables that list problems", () => {
  test.each([
    ["序号|问题|措施|责任单位|完成时限", "serial problem measures responsible limit"],
    ["序号|存在问题|整改措施|责任单位|整改时限", "serial problem measures responsible limit"],
    [
      "序号|反馈问题|具体表现|整改措施|责任单位|整改时限|进展",
      "serial problem problem measures responsible limit progress",
    ],
    [
      "编号|问题类别|问题描述|整改目标|整改举措|牵头单位|配合单位|责任领导|完成时限|完成情况",
      "serial group problem goal measures responsible responsible responsible limit progress",
    ],
    ["类别|序号|主要问题|整改要求|责任人|整改期限", "group serial problem measures responsible limit"],
    ["序号|整改时限|责任人|整改措施|问题表现", "serial limit responsible measures problem"],
    ["序号|巡察反馈问题|整改情况", "serial problem progress"],
    ["序 号|存 在 的 主 要 问 题|具 体 措 施", "serial problem measures"],
    [
      "序号|反馈问题|整改措施/具体措施|整改措施/完成时限|整改措施/责任单位",
      "serial problem measures limit responsible",
    ],
    ["序号|存在问题|整改措施|责任/单位|责任/人|整改完成时限", "serial problem measures responsible responsible limit"],
    ["序号|隐患内容|整改措施|整改责任人|整改时限|是否完成", "serial problem measures responsible limit progress"],
    [
      "序号|受理编号|交办问题基本情况|行政区域|调查核实情况|处理和整改情况|是否办结",
      "serial other problem other other progress progress",
    ],
    ["序号|审计发现问题|整改结果|责任部门", "serial problem progress responsible"],
    ["序号|问题来源|检查发现的问题|整改措施（一事一策）|备注", "serial other problem measures other"],
    ["No.|问题|下一步整改措施|责任单位及责任人|整改时限及目标", "serial problem measures responsible limit"],
    ["序号|整改事项|整改措施|包案领导|销号时限", "serial problem measures responsible limit"],
    ["问题序号|问题内容|整改措施及完成时限|责任主体", "serial problem measures responsible"],
    ["序号|督查反馈意见|整改措施|责任单位", "serial problem measures responsible"],
    ["序号|发现问题|整改意见|责任单位", "serial problem measures responsible"],
    ["序号|查摆问题|原因分析|整改措施|责任人", "serial problem other measures responsible"],
    ["序号|存在不足|改进措施|责任科室|完成期限", "serial problem measures responsible limit"],
  ])("%s", (head, roles) => {
    expect(rolesOf(tableUnder(head))).toBe(roles);
  });
});

describe("tables that list something else", () => {
  test.each([
    "序号|项目|预算金额|实际支出|备注",
    "序号|姓名|身份证号|家庭住址|补助金额",
    "序号|职权名称|职权类型|实施依据|责任事项|追责情形",
    "序号|公开事项/一级事项|公开事项/二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道和载体",
    "序号|重点任务|工作措施|牵头单位|配合单位|完成时限",
    "序号|风险点|风险等级|防控措施|责任人",
    "序号|隐患部位|隐患描述|检查时间|责任单位",
    "序号|群众诉求|办理结果|办理单位",
    "序号|反映问题|办理情况",
    "序号|问题|解答",
    "序号|常见问题|解决办法",
    "序号|意见建议|采纳情况|理由",
    "序号|违法事实|处罚依据|处罚结果",
    "序号|村名|问题个数|整改个数|整改率",
    "序号|问题线索|来源|处置方式",
    "序号|应急事件|处置措施|责任单位|联系电话",
    "序号|河段|河长|联系部门|问题数量",
    "序号|检查事项|检查标准|检查结果",
    "序号|考核指标|目标值|完成情况|责任单位",
    "序号|资产名称|数量|存在问题",
    "村名|户数|人口",
    "问题|整改措施",
  ])("%s", (head) => {
    expect(readProblemColumns(tableUnder(head))).toBeUndefined();
  });

  test("problems that are counted", () => {
    const head = "序号|村名|发现问题|完成整改|整改措施";
    expect(rolesOf(tableUnder(head, { 发现问题: "12" }))).toBeUndefined();
    expect(rolesOf(tableUnder(head))).toBe("serial other problem progress measures");
  });
});
