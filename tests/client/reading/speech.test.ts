import { expect, test } from "vitest";
import { toSpeech } from "../../../src/client/reading/speech.ts";

test.each([
  ["(中农组发〔2022〕22号)反馈问题", "中农组发二零二二，22号，反馈问题"],
  ["①脱贫户;②监测户", "第1，脱贫户；第2，监测户"],
  ["《行动计划(2021-2023年)》", "行动计划，2021至2023年，"],
  ["收入=工资+转移-支出", "收入等于工资加转移减支出"],
  ["上午8:30,共1,234元", "上午8:30，共1,234元"],
  ["落实“五个一”要求", "落实五个一要求"],
])("%s is said as %s", (sentence, expected) => {
  expect(toSpeech(sentence)).toBe(expected);
});
