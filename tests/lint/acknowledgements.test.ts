import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import {
  applyAcknowledgements,
  readAcknowledgements,
  tellUnusedAcknowledgements,
} from "../../src/lint/acknowledgements.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { declareMessage } from "../../src/parse/declare-message.ts";
import { reportNotice } from "../../src/parse/report.ts";

const GAP = "---\n标题: 甲\n---\n\n# 甲\n\n1.问题。\n\n整改措施:做。\n\n3.问题。\n\n整改措施:做。";
const UNNUMBERED = "---\n标题: 甲\n---\n\n# 甲\n\nA.甲。\n\nB.乙。";

/** What is told of numbers and levels in a document, and of its list. */
function check(yaml: string | undefined, value = GAP) {
  const file = new VFile({ path: "document.md", value });
  const list = yaml === undefined ? undefined : new VFile({ path: "acknowledgements.yaml", value: yaml });
  const acknowledgements = list && readAcknowledgements(list);
  const document = checkDocument({ id: "test", file, acknowledgements, attachments: [] }, {});
  if (acknowledgements) tellUnusedAcknowledgements(file, acknowledgements);
  const told = (one: VFile | undefined) =>
    (one?.messages ?? [])
      .filter(({ ruleId = "" }) => /number|level|key|acknowledgement/u.test(ruleId))
      .map(({ line, fatal, reason }) => `${line} ${fatal ? "错误" : fatal === false ? "提醒" : "已确认"} ${reason}`);
  return { published: document !== undefined, document: told(file), list: told(list), file, notes: list?.messages };
}

describe("a confirmed error", () => {
  test("without it the gap stops the build", () => {
    expect(check(undefined)).toMatchObject({
      published: false,
      document: ["11 错误 问题编号应为“2.”，实际是“3.”"],
      list: [],
    });
  });

  test("is published and still told", () => {
    expect(check("- 规则: problem-number\n  原文: 3.\n  理由: 县里印发稿即缺第2项\n  确认人: 李某")).toMatchObject({
      published: true,
      document: ["11 提醒 问题编号应为“2.”，实际是“3.”（已确认：县里印发稿即缺第2项，李某）"],
      list: [],
    });
  });

  test("is not confirmed a second time, and then no longer told, by a second entry", () => {
    const entry = "- 规则: problem-number\n  原文: 3.\n  理由: 缺第2项\n  确认人: 李某\n";
    expect(check(entry + entry)).toMatchObject({
      document: ["11 提醒 问题编号应为“2.”，实际是“3.”（已确认：缺第2项，李某）"],
      list: ["5 提醒 这一条没有对上任何错误或提醒：规则“problem-number”，原文“3.”"],
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
    const result = check(
      "- 规则: unknown-key\n  原文: 作者\n  理由: 如此\n  确认人: 李某",
      "---\n标题: 甲\n作者: 乙\n---\n\n# 甲",
    );
    expect(result.published).toBe(false);
    expect(result.notes?.[0]?.note).toContain("只有这些规则可以确认：");
    expect(result.notes?.[0]?.note).toContain("problem-number");
  });

  test("nothing is said of the list of a document that could not be read", () => {
    expect(check("- 规则: problem-number\n  原文: 3.\n  理由: 如此\n  确认人: 李某", "").list).toEqual([]);
  });
});

describe("a confirmed 提醒", () => {
  test("is counted only, whatever its rule; what else is told of that rule stays", () => {
    expect(check("- 规则: unknown-level\n  原文: A.\n  理由: 原文如此\n  确认人: 李某", UNNUMBERED)).toMatchObject({
      published: true,
      document: [
        "7 已确认 不认识的层次序数“A.”，这一段按普通段落处理，没有自己的地址（已确认：原文如此，李某）",
        "9 提醒 不认识的层次序数“B.”，这一段按普通段落处理，没有自己的地址",
      ],
      list: [],
    });
  });

  test("matches by words of its line", () => {
    const { document } = check("- 规则: unknown-level\n  原文: 乙。\n  理由: 原文如此\n  确认人: 李某", UNNUMBERED);
    expect(document.map((one) => one.slice(0, 5))).toEqual(["7 提醒 ", "9 已确认"]);
  });

  test("may have been told after the others", () => {
    const list = new VFile({ value: "- 规则: late\n  原文: 甲\n  理由: 看过了\n  确认人: 李某" });
    const file = new VFile({ value: "甲" });
    const late = declareMessage({ id: "late", title: "题", why: "因", fix: "看", untested: "只在这个测试里有" });
    const acknowledgements = readAcknowledgements(list);
    applyAcknowledgements(file, acknowledgements);
    const message = reportNotice(file, late, "附件要看一遍", { place: { line: 1, column: 1 } });
    applyAcknowledgements(file, acknowledgements);
    applyAcknowledgements(file, acknowledgements);
    tellUnusedAcknowledgements(file, acknowledgements);
    expect([message.fatal, message.reason, list.messages]).toEqual([
      undefined,
      "附件要看一遍（已确认：看过了，李某）",
      [],
    ]);
  });
});
