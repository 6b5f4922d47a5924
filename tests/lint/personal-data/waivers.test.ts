import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { readAcknowledgements } from "../../../src/lint/acknowledgements.ts";
import { tellUnusedApprovals } from "../../../src/lint/approvals.ts";
import { PERSONAL_DATA_WAIVER, readWaivers } from "../../../src/lint/personal-data-waivers.ts";
import { checkDocument } from "../../../src/lint/run.ts";

const DOCUMENT = "---\n标题: 甲\n---\n\n# 甲\n\n联系人：张某，13800138000。";
const waiver = (changes: Record<string, string | undefined> = {}) => {
  const all = {
    规则: "personal-mobile-number",
    原文: "13800138000",
    理由: "值班电话",
    批准人: "李某",
    有效期至: "2026-06-30",
    ...changes,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `- ${lines.join("\n  ")}\n`;
};

function check(yaml: string, today = "2026-06-30") {
  const file = new VFile({ path: "document.md", value: DOCUMENT });
  const waivers = readWaivers(new VFile({ path: "personal-data-waivers.yaml", value: yaml }), today);
  const document = checkDocument({ id: "2022-01-01-a", file, attachments: [], waivers }, {});
  tellUnusedApprovals(waivers, PERSONAL_DATA_WAIVER, "批准");
  const told = (one: VFile, only = "") =>
    one.messages
      .filter(({ ruleId }) => ruleId?.startsWith(only))
      .map(({ line, column, fatal, reason }) => `${line}:${column} ${fatal ? "错误" : "提醒"} ${reason}`);
  return { published: document !== undefined, document: told(file, "personal"), list: told(waivers.file) };
}

const ERROR = "7:8 错误 有手机号“138****8000”";

describe("personal-data-waivers.yaml", () => {
  test.each([
    ["the number itself", waiver()],
    ["a longer quote", waiver({ 原文: "张某，13800138000。" })],
  ])("an approval on its last day: %s", (_name, yaml) => {
    expect(check(yaml)).toEqual({
      published: true,
      document: ["7:8 提醒 有手机号“138****8000”（已批准公开：值班电话，李某，有效期至 2026-06-30）"],
      list: [],
    });
  });

  test("an approval that has run out", () => {
    expect(check(waiver(), "2026-07-01")).toEqual({
      published: false,
      document: [ERROR],
      list: ["5:9 错误 批准公开的有效期 2026-06-30 已过"],
    });
  });

  test.each([
    ["another number", { 原文: "13800138001" }],
    ["a part of the number", { 原文: "1380013" }],
    ["another rule", { 规则: "personal-id-number" }],
  ])("an approval of %s", (_name, changes) => {
    const rule = "规则" in changes ? changes.规则 : "personal-mobile-number";
    expect(check(waiver(changes))).toEqual({
      published: false,
      document: [ERROR],
      list: [`1:3 提醒 这一条批准没有对上任何错误：规则“${rule}”`],
    });
  });

  test.each([
    [
      "a rule that cannot be approved",
      waiver({ 规则: "problem-number" }),
      "1:7 错误 “规则”只能是这些规则：personal-id-number、personal-mobile-number、personal-bank-card、personal-table-column、personal-table-combination",
    ],
    ["no approver", waiver({ 批准人: undefined }), "1:3 错误 缺少“批准人”"],
    ["an empty reason", waiver({ 理由: "" }), "3:3 错误 “理由”不能是空的"],
    ["no such day", waiver({ 有效期至: "2026-02-30" }), "5:9 错误 “有效期至”不是日期的写法，或没有这一天"],
    ["a key nobody knows", waiver({ 备注: "无" }), "6:3 错误 不认识“备注”"],
    ["no list", "规则: personal-mobile-number\n", "1:1 错误 内容应是列表"],
  ])("a malformed one: %s", (_name, yaml, message) => {
    expect(check(yaml)).toEqual({ published: false, document: [ERROR], list: [message] });
  });

  test("acknowledgements.yaml confirms no personal data", () => {
    const file = new VFile({ path: "document.md", value: DOCUMENT });
    const acknowledgements = readAcknowledgements(
      new VFile({
        path: "acknowledgements.yaml",
        value: "- 规则: personal-mobile-number\n  原文: 张某\n  理由: 如此\n  确认人: 李某",
      }),
    );
    expect(checkDocument({ id: "2022-01-01-a", file, acknowledgements, attachments: [] }, {})).toBeUndefined();
  });
});
