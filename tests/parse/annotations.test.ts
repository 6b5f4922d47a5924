import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { makeDocument } from "../view/make-document.ts";

const BODY = `一、整改问题

1.收入增长缓慢。

整改措施:(1)镇农业办每月至少走访一次。(2)到2025年,人均纯收入达到1.2万元。

二、工作要求

各村于7月5日前报镇乡村振兴办。`;
const document = makeDocument(BODY, "标题: 甲\n成文日期: 2022-06-15");

function read(value: string) {
  const file = new VFile({ path: "annotations.yaml", value });
  const annotations = readAnnotations(file, document);
  return {
    annotations,
    told: file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  };
}

describe("annotations.yaml", () => {
  test("gives duties, times and figures with the words of the text only", () => {
    const { annotations, told } = read(`责任:
  - 位置: p1-m1
    原文: 镇农业办每月至少走访一次
    主体:
      - 镇农业办
    频次: 每月至少走访一次
时限:
  - 位置: s2
    原文: 各村于7月5日前报镇乡村振兴办
    时间: 7月5日前
指标:
  - 位置: p1-m2
    原文: 到2025年,人均纯收入达到1.2万元
    名称: 人均纯收入
    数值: 1.2万元
    性质: 目标`);
    expect(told).toEqual([]);
    expect(annotations?.duties).toEqual([
      expect.objectContaining({ target: "p1-m1", bearers: ["镇农业办"], rhythm: "每月至少走访一次" }),
    ]);
    expect(annotations?.duties[0]).not.toHaveProperty("strength");
    expect(annotations?.times[0]).toMatchObject({ words: "7月5日前" });
    expect(annotations?.figures[0]).toMatchObject({ name: "人均纯收入", sense: "target" });
  });

  test.each([
    [
      "a quote with another comma",
      "责任:\n  - 位置: p1-m2\n    原文: 到2025年，人均纯收入",
      "3:9 annotation-quote “原文”的“到2025年，人均纯收入”在 p1-m2 里一字不差地找不到",
    ],
    [
      "a quote of another measure",
      "责任:\n  - 位置: p1-m2\n    原文: 镇农业办每月",
      "3:9 annotation-quote “原文”的“镇农业办每月”在 p1-m2 里一字不差地找不到",
    ],
    [
      "a bearer that is not named",
      "责任:\n  - 位置: s2\n    原文: 各村于7月5日前\n    主体:\n      - 县民政局",
      "5:7 annotation-quote “主体”的“县民政局”在 s2 里一字不差地找不到",
    ],
    ["no such unit", "责任:\n  - 位置: p9\n    原文: 各村", "2:9 annotation-target 原文里没有“p9”这个编号"],
    [
      "a time that cannot be read",
      "时限:\n  - 位置: s2\n    原文: 报镇乡村振兴办",
      "3:9 annotation-time 读不懂“报镇乡村振兴办”说的是什么时候",
    ],
    [
      "no figure",
      "指标:\n  - 位置: s2\n    原文: 各村于7月5日前\n    名称: 各村\n    数值: 各村",
      "5:9 annotation-figure “各村”里应当有一个数，而且只有一个",
    ],
    ["an unknown kind", "引用:\n  - 位置: s2\n    原文: 各村\n    类别: 网站\n    名称: 各村", "4:9 annotation"],
    ["an unknown field", "责任:\n  - 位置: s2\n    原文: 各村\n    负责人: 张某", "4:5 annotation"],
    ["no list", "责任: 各村", "1:5 annotation"],
    ["broken YAML", '责任:\n  - 位置: "s2', "2:9 yaml-syntax"],
  ])("%s stops the build", (_name, value, expected) => {
    const { annotations, told } = read(value);
    expect(annotations).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });

  test("an empty file annotates nothing", () => {
    expect(read("# 还没有\n")).toMatchObject({ told: [], annotations: { duties: [], references: [] } });
  });
});
