import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "../../src/model/document.ts";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { listUnitNotes } from "../../src/view/unit-notes.ts";
import { makeDocument } from "./make-document.ts";

const BODY = `## 一、整改问题

1.收入增长缓慢。

整改措施:(1)农业办、振兴办牵头,落实“五个一”结对办法。(2)到2025年,人均纯收入达到1.2万元。

2.道路破损。

整改措施:村建办于7月5日前修补。`;
const NOTES = `责任:
  - 位置: p1-m1
    原文: 农业办、振兴办牵头
    主体: [农业办, 振兴办]
    事项: 牵头
  - 位置: p1-m2
    原文: 人均纯收入达到1.2万元
  - 位置: p2-m0
    原文: 村建办于7月5日前修补
    主体: [村建办]
时限:
  - 位置: p2-m0
    原文: 7月5日前
指标:
  - 位置: p1-m2
    原文: 人均纯收入达到1.2万元
    名称: 人均纯收入
    数值: 1.2万元
引用:
  - 位置: p1-m1
    原文: “五个一”结对办法
    类别: 文件
    名称: “五个一”结对办法
`;

function annotated(): OfficialDocument {
  const document = makeDocument(BODY, "标题: 甲\n成文日期: 2022-06-15");
  const file = new VFile({ path: "annotations.yaml", value: NOTES });
  const annotations = readAnnotations(file, document);
  if (!annotations) throw new Error(file.messages.map(({ reason }) => reason).join("\n"));
  return { ...document, annotations };
}

const resolve = (name: string) => (name === "振兴办" ? "乡村振兴办" : name);
const notes = (unit: string, document = annotated()) =>
  listUnitNotes(document, unit, addressesUnder("/zwgk/"), resolve);
const told = (unit: string) => notes(unit).map(({ kind, line }) => `${kind} ${line.text}`);

describe("what was annotated in a unit", () => {
  test("is told in the order of the lists, with what stands in the units inside it", () => {
    expect(told("p1")).toEqual(["责任 牵头", "指标 人均纯收入：1.2万元", "提到 “五个一”结对办法"]);
    expect(told("p1-m2")).toEqual(["指标 人均纯收入：1.2万元"]);
  });

  test("of a unit whose number only begins alike is not told", () => {
    expect(told("p2").join()).not.toContain("牵头");
    expect(notes("p")).toEqual([]);
  });

  test("leads to its place in the list, and to the roles it binds under one name", () => {
    const [duty] = notes("p1");
    expect(duty?.href).toBe("/zwgk/documents/2022-plan/lists/duties/#duties-b8kxn49");
    expect(duty?.roles.map(({ name }) => name)).toEqual(["农业办", "振兴办"]);
    expect(duty?.roles.map(({ href }) => href)).toEqual(
      ["农业办", "乡村振兴办"].map((name) => addressesUnder("/zwgk/").role("2022-plan", name)),
    );
  });

  test("that names nobody is no duty", () => {
    expect(told("p1").filter((one) => one.startsWith("责任"))).toHaveLength(1);
  });

  test("as a limit says the day that follows from the text", () => {
    const [, limit] = notes("p2");
    expect(limit).toMatchObject({ kind: "时限", line: { text: "7月5日前" } });
    expect(limit?.derived).toContain("2022-07-05");
  });

  test("is nothing in a document without annotations", () => {
    expect(notes("p1", makeDocument(BODY))).toEqual([]);
  });
});
