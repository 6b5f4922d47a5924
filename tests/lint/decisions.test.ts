import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { readDecisions } from "../../src/lint/decisions.ts";
import { checkDocument } from "../../src/lint/run.ts";

const decision = (rule: string, quote: string) =>
  `- 规则: ${rule}\n  原文: ${quote}\n  决定人: 李某\n  决定日期: 2026-03-01\n  理由: 转为主动公开\n`;

function check(body: string, yaml: string): string[] {
  const file = new VFile({ path: "document.md", value: `---\n标题: 甲\n---\n\n# 甲\n\n${body}\n` });
  const decisions = readDecisions(new VFile({ path: "decisions.yaml", value: yaml }), "2026-06-30");
  checkDocument({ id: "2022-01-01-a", file, attachments: [], decisions }, {}, "2026-06-30");
  return file.messages
    .filter(({ ruleId }) => ruleId === "publishing-mark" || ruleId === "unfinished")
    .map(({ fatal, reason }) => `${fatal ? "错误" : "提醒"} ${reason}`);
}

describe("decisions.yaml", () => {
  test.each([
    ["publishing-mark", "（此件依申请公开）", "有不公开标志"],
    ["unfinished", "〔2026〕×号", "没有写完："],
  ])("a decision about %s", (rule, quote, reason) => {
    const body = `柳政发〔2026〕×号\n\n（此件依申请公开）`;
    const told = check(body, decision(rule, quote));
    expect(told).toHaveLength(2);
    expect(told).toContain(`提醒 ${reason}“${quote}”（已决定公开：转为主动公开，李某，2026-03-01）`);
    expect(told.filter((message) => message.startsWith("错误"))).toHaveLength(1);
  });

  test("a decision about another mark", () =>
    expect(check("机密★5年", decision("publishing-mark", "（此件依申请公开）"))).toEqual([
      "错误 有密级标志“机密★5年”",
    ]));
});
