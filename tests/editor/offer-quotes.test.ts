import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { nearestStretch } from "../../src/editor/nearest-stretch.ts";
import { offerQuotes } from "../../src/editor/offer-quotes.ts";
import { parseDocument } from "../../src/parse/document.ts";

describe("the nearest stretch", () => {
  test.each([
    ["各村由镇农办于6月底前清淤20公里。", "由镇农办于5月底前清淤二十公里", "由镇农办于6月底前清淤20公里"],
    ["甲乙丙丁戊", "乙丙丁", "乙丙丁"],
    ["各村要及时报送进度。", "各村及时报送进度", "各村要及时报送进度"],
  ])("in %s to %s is %s", (text, quote, found) => {
    expect(nearestStretch(text, quote)).toBe(found);
  });

  test.each([
    ["各村要及时报送进度。", "驻村第一书记每月走访一次"],
    ["甲", ""],
    ["", "甲乙"],
  ])("in %j to %j is none", (text, quote) => {
    expect(nearestStretch(text, quote)).toBeUndefined();
  });
});

describe("what is offered for annotations", () => {
  const text =
    "---\n标题: 甲\n---\n\n1.渠道淤塞。\n\n整改措施：由镇农业办于7月底前清淤25公里。\n\n2.路灯不亮。\n\n整改措施：由村委会换灯。";
  const document = parseDocument(new VFile({ path: "document.md", value: text }), "a");
  const offersFor = (entry: Record<string, string | string[]>) =>
    offerQuotes({ 责任: [{ 位置: "p2-m0", 原文: "由村委会换灯" }, entry] }, document);

  test("is nothing where all of it stands in the text", () => {
    expect(offersFor({ 位置: "p1-m0", 原文: "清淤25公里", 主体: ["镇农业办"] })).toEqual([]);
  });

  test("are the words of now for every field whose words changed", () => {
    expect(offersFor({ 位置: "p1-m0", 原文: "由镇农办于6月底前清淤25公里", 主体: ["镇农办"], 程度: "" })).toEqual([
      { steps: ["责任", 1], values: { 原文: "由镇农业办于7月底前清淤25公里", 主体: "镇农业办" } },
    ]);
  });

  test("is the place, where the same words stand elsewhere, or nearly the same", () => {
    expect(offersFor({ 位置: "p1-m0", 原文: "由村委会换灯" })).toEqual([
      { steps: ["责任", 1], values: { 位置: "p2-m0" } },
    ]);
    expect(offersFor({ 位置: "p9", 原文: "由村委会负责换灯" })).toEqual([
      { steps: ["责任", 1], values: { 位置: "p2-m0", 原文: "由村委会换灯" } },
    ]);
  });

  test("is nothing for words that stand nowhere", () => {
    expect(offersFor({ 位置: "p1-m0", 原文: "完全另外的一句话说别的事" })).toEqual([]);
  });
});
