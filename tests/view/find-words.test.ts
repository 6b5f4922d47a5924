import { describe, expect, test } from "vitest";
import { findSearchWords, splitNames } from "../../src/view/find-words.ts";

describe("words that people look up by", () => {
  test.each([
    { text: "按照《村务公开条例》和《关于〈条例〉的说明》执行", words: ["《村务公开条例》", "《关于〈条例〉的说明》"] },
    { text: "关于转发《县关于印发《方案》的通知》的函", words: ["《县关于印发《方案》的通知》"] },
    { text: "严格落实“四个不摘”要求,做到 “应 纳尽纳”", words: ["“四个不摘”", "“应纳尽纳”"] },
    { text: "“这是一句引用的话。它不是说法”", words: [] },
    { text: '叫做"村村响"的广播,又叫"大喇叭"', words: ['"村村响"', '"大喇叭"'] },
    { text: '5" 水管,叫做"主管"', words: [] },
    { text: "中央农村工作领导小组文件(中农组发〔2022〕22号)反馈", words: ["中农组发〔2022〕22号"] },
    { text: "根据湘政发[2021]5号、县办〔2020〕第3号的要求", words: ["湘政发[2021]5号", "县办〔2020〕第3号"] },
    { text: "按照(2022)22号要求,2022年6月", words: [] },
    { text: "没有什么可找的。", words: [] },
  ])("$text", ({ text, words }) => {
    expect(findSearchWords(text)).toEqual(words);
  });
});

test.each([
  { value: "社会事务办、各村(社区、居委会);农业办。", names: ["社会事务办", "各村(社区、居委会)", "农业办"] },
  { value: "镇长，镇纪委书记", names: ["镇长", "镇纪委书记"] },
  { value: "由分管领导牵头负责并会同有关单位按照职责分工抓好各项整改工作的落实", names: [] },
])("the names in $value", ({ value, names }) => {
  expect(splitNames(value)).toEqual(names);
});
