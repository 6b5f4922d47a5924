import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";

const GAP = "---\n标题: 甲\n---\n\n# 甲\n\n1.问题。\n\n整改措施:做。\n\n3.问题。\n\n整改措施:做。";

function check(acknowledgements: string | undefined) {
  const file = new VFile({ path: "document.md", value: GAP });
  const list =
    acknowledgements === undefined ? undefined : new VFile({ path: "acknowledgements.yaml", value: acknowledgements });
  const document = checkDocument({ id: "test", file, acknowledgements: list, attachments: [] }, {});
  const told = (one: VFile | undefined) =>
    (one?.messages ?? [])
      // The short documents of these tests state little; that is not what is asked here.
      .filter(({ ruleId }) => ruleId !== "disclosure-completeness")
      .map(({ line, fatal, reason }) => `${line} ${fatal ? "错误" : "提醒"} ${reason}`);
  return { published: document !== undefined, document: told(file), list: told(list) };
}

describe("acknowledgements.yaml", () => {
  test("without it the gap stops the build", () => {
    expect(check(undefined)).toEqual({
      published: false,
      document: ["11 错误 问题编号应为“2.”，实际是“3.”"],
      list: [],
    });
  });

  test("a confirmed gap is published and still told", () => {
    expect(check("- 规则: problem-number\n  原文: 3.\n  理由: 县里印发稿即缺第2项\n  确认人: 李某")).toEqual({
      published: true,
      document: ["11 提醒 问题编号应为“2.”，实际是“3.”（已确认：县里印发稿即缺第2项，李某）"],
      list: [],
    });
  });

  test.each([
    ["another rule", "- 规则: section-number\n  原文: 3.\n  理由: 如此\n  确认人: 李某", "没有对上任何错误"],
    ["another place", "- 规则: problem-number\n  原文: 7.\n  理由: 如此\n  确认人: 李某", "没有对上任何错误"],
    ["no reason", "- 规则: problem-number\n  原文: 3.\n  确认人: 李某", "理由"],
    ["an empty reason", "- 规则: problem-number\n  原文: 3.\n  理由:\n  确认人: 李某", "理由"],
    ["an unknown key", "- 规则: problem-number\n  原文: 3.\n  理由: 如此\n  确认人: 李某\n  日期: 今天", "日期"],
    ["no list", "规则: problem-number", "列表"],
  ])("%s confirms nothing", (_name, list, reason) => {
    const result = check(list);
    expect(result.published).toBe(false);
    expect(result.list).toHaveLength(1);
    expect(result.list[0]).toContain(reason);
  });

  test("what cannot be read cannot be confirmed away", () => {
    const file = new VFile({ path: "document.md", value: "---\n标题: 甲\n作者: 乙\n---\n\n# 甲" });
    const list = new VFile({
      path: "acknowledgements.yaml",
      value: "- 规则: unknown-key\n  原文: 作者\n  理由: 如此\n  确认人: 李某",
    });
    expect(checkDocument({ id: "test", file, acknowledgements: list, attachments: [] }, {})).toBeUndefined();
    expect(list.messages[0]?.note).toContain("只有这些规则可以确认");
  });
});
