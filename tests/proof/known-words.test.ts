import { describe, expect, test } from "vitest";
import { KnownWords } from "../../src/proof/known-words.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const SOURCE = `---
标题: 关于\\[2022\\]年危房改造的通知
成文日期: 2022-06-15
---

1.支持带动就业较多的
合作社发展，9月5日前报镇政府，2022年9月30日前完成。

| 村 | 户主 |
| --- | --- |
| 甲村 | 王*福<br>李某 |
`;
const OWN = 'const words = { of: "问题", sheets: `第${at}张，共${all}张`, label: "成文日期", day: "日" };';
const known = new KnownWords([SOURCE], [OWN], ["2022-12-31"]);

describe("words are known", () => {
  test.each([
    ["that stand in a source", "支持带动就业较多的合作社发展"],
    ["with lines put together, and with the blank between them", "较多的 合作社"],
    ["without the marks of Markdown", "关于[2022]年危房改造的通知"],
    ["in cells, each by itself", "王*福"],
    ["of ours", "第3张，共4张"],
    ["of ours before official ones", "问题支持带动就业较多的合作社发展"],
    ["that begin within others", "带动就业较多的"],
    ["of several cells", "村户主李某"],
    ["cut short where a text is", "合作社发展，9月5日前报镇"],
    ["as days in another form", "2022年6月15日"],
    ["as days that were counted", "2022-12-31"],
  ])("%s", (_, text) => {
    expect(known.findUnknown(text)).toBeUndefined();
  });

  test("in pieces where lines end anywhere", () => {
    expect(known.findUnknown("支/持带")).toBe("支");
    expect(known.findUnknown("支/持带", "in lines")).toBeUndefined();
    expect(known.findUnknown("户主合作社发", "in lines")).toBeUndefined();
    expect(known.findUnknown("户主作社发", "in lines")).toBe("户主作社发");
  });
});

test("in cells official words stand alone", () => {
  for (const text of atLeastOne(["户主,问题三", "支持带动就业,成文日期"]))
    expect(known.findUnknown(text, "in cells")).toBeUndefined();
  expect(known.findUnknown("问题户主", "in cells")).toBe("问题户主");
  expect(known.findUnknown("村户主", "in cells")).toBe("村户主");
});

describe("what is said", () => {
  const titled = new KnownWords(["# 2023年便民电话一览\n\n护栏12.6公里\n"], ["const ends = `${title}播送完了。`;"]);

  test.each(["便民电话一览播送完了。", "二零二三年便民电话一览播送完了。", "护栏十二点六公里"])(
    "is known: %s",
    (text) => {
      expect(titled.findUnknown(text, "said")).toBeUndefined();
    },
  );

  test.each(["便民电话一栏播送完了", "二零二三年便民电活一览播送完了"])("is strange: %s", (text) => {
    expect(titled.findUnknown(text, "said")).toBe(text);
  });
});

describe("words are strange", () => {
  test.each([
    ["with one character of a source changed", "支持带动就业较少的合作社发展", "支持带动就业较少的合作社发展"],
    ["with one of a short word changed", "（甲付）", "甲付"],
    ["with one added", "支持带动就业较多的的合作社发展", "支持带动就业较多的的合作社发展"],
    ["with one of ours changed", "第3张，其4张", "张，其4张".slice(2, 3)],
    ["as a day that no source has", "成文日期 2022-06-16", "2022-06-16"],
    ["as such a day in characters", "2022年6月16日", "2022-06-16"],
    ["with a sign that nobody sees", "危房\u200b改造", "U+200B"],
  ])("%s", (_, text, words) => {
    expect(known.findUnknown(text)).toBe(words);
  });
});

test("a head of a CSV file has the paragraphs of its cell put together, but of no other cell", () => {
  const known = new KnownWords(["| 窗口 | 代办<br>委托书、双方证件 |\n| --- | --- |\n| 综合 | 即办 |"], []);
  expect(known.findUnknown("代办委托书、双方证件", "in cells")).toBeUndefined();
  expect(known.findUnknown("窗口代办", "in cells")).toBe("窗口代办");
});
