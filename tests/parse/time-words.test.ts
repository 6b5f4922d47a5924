import { describe, expect, test } from "vitest";
import { readFigure } from "../../src/parse/figures.ts";
import { readTimeWords } from "../../src/parse/time-words.ts";

describe("readTimeWords", () => {
  test.each([
    ["于7月5日前报", { kind: "fixed", start: "2022-07-05", end: "2022-07-05", yearDerived: true }],
    ["2023年1月31日前", { kind: "fixed", start: "2023-01-31", end: "2023-01-31", yearDerived: false }],
    ["9月底前完成", { kind: "fixed", start: "2022-09-30", end: "2022-09-30", yearDerived: true }],
    ["2024年2月底", { kind: "fixed", start: "2024-02-29", end: "2024-02-29", yearDerived: false }],
    ["动员部署阶段(6月上旬)", { kind: "phase", start: "2022-06-01", end: "2022-06-10", yearDerived: true }],
    ["(6月中旬至7月上旬)", { kind: "phase", start: "2022-06-11", end: "2022-07-10", yearDerived: true }],
    ["(7月中旬至12月底前)", { kind: "phase", start: "2022-07-11", end: "2022-12-31", yearDerived: true }],
    ["2022年12月至2023年2月", { kind: "phase", start: "2022-12-01", end: "2023-02-28", yearDerived: false }],
    ["每月至少走访一次", { kind: "recurring", every: "month", times: 1, atLeast: true }],
    ["每月通过电话微信联系1次", { kind: "recurring", every: "month", times: 1 }],
    ["每季度由镇、村干部对监测对象开展一次“回头看”", { kind: "recurring", every: "quarter", times: 1 }],
    ["每半年开展一次", { kind: "recurring", every: "half-year", times: 1 }],
    ["一月一调度", { kind: "recurring", every: "month", times: 1 }],
    ["执行一月一走访要求", { kind: "recurring", every: "month", times: 1 }],
    ["每年", { kind: "recurring", every: "year" }],
    ["每周巡河1至2次", { kind: "recurring", every: "week" }],
    ["每月走访一到两次", { kind: "recurring", every: "month" }],
    ["每季度走访一两次", { kind: "recurring", every: "quarter" }],
    ["做到垃圾一日一清", { kind: "recurring", every: "day", times: 1 }],
    ["从5月10日起至6月10日止", { kind: "fixed", start: "2022-05-10", end: "2022-06-10", yearDerived: true }],
    [
      "从发现风险线索之日起到完成认定,一般不超过15天",
      { kind: "relative", amount: 15, unit: "day", from: "发现风险线索" },
    ],
    ["原则上在10天内", { kind: "relative", amount: 10, unit: "day" }],
    ["风险消除后一年内", { kind: "relative", amount: 1, unit: "year", from: "风险消除" }],
    ["收到申请后20个工作日内", { kind: "relative", amount: 20, unit: "working-day", from: "收到申请" }],
    ["到2025年,力争", { kind: "target", year: 2025 }],
    ["及时", { kind: "vague" }],
    ["第一时间落实", { kind: "vague" }],
    ["2月30日前", undefined],
    ["13月", undefined],
    ["做好工作", undefined],
  ])("%s", (words, expected) => {
    expect(readTimeWords(words, "2022-06-15")).toEqual(expected);
  });

  test("without a date of the document no year is made up", () => {
    expect(readTimeWords("7月5日前", undefined)).toBeUndefined();
  });
});

describe("readFigure", () => {
  test.each([
    ["6900元", { value: "6900", unit: "元", comparator: "=" }],
    ["1.2万元", { value: "1.2", unit: "万元", comparator: "=" }],
    ["25%左右", { value: "25", unit: "%", comparator: "≈" }],
    ["不少于20天", { value: "20", unit: "天", comparator: "≥" }],
    ["3个及以上", { value: "3", unit: "个", comparator: "≥" }],
    ["6个月以上", { value: "6", unit: "个月", comparator: "≥" }],
    ["20,741元", { value: "20741", unit: "元", comparator: "=" }],
    ["２０个工作日内", { value: "20", unit: "个工作日", comparator: "≤" }],
    ["达到100%", { value: "100", unit: "%", comparator: "=" }],
    ["一次", { value: "1", unit: "次", comparator: "=" }],
    ["至少下村巡查两次", { value: "2", unit: "次", comparator: "≥" }],
    ["至少配备1个", { value: "1", unit: "个", comparator: "≥" }],
    ["十五日内", { value: "15", unit: "日", comparator: "≤" }],
    ["未满65周岁", { value: "65", unit: "周岁", comparator: "<" }],
    ["1.38毫克/升", { value: "1.38", unit: "毫克/升", comparator: "=" }],
    ["三分之二", { value: "2", unit: "三分之一", comparator: "=" }],
    ["二分之一以上", { value: "1", unit: "二分之一", comparator: "≥" }],
    ["不低于百分之九十五", { value: "95", unit: "%", comparator: "≥" }],
    ["百分之百", { value: "100", unit: "%", comparator: "=" }],
    ["八成以上", { value: "8", unit: "成", comparator: "≥" }],
    ["一成至两成", { value: "1", to: "2", unit: "成", comparator: "=" }],
    ["翻一番", { value: "1", unit: "番", comparator: "=" }],
    ["翻番", { value: "1", unit: "番", comparator: "=" }],
    ["增长2倍", { value: "2", unit: "倍", comparator: "=" }],
    ["3个百分点", { value: "3", unit: "个百分点", comparator: "=" }],
    ["3至5天", { value: "3", to: "5", unit: "天", comparator: "=" }],
    ["10%—15%", { value: "10", to: "15", unit: "%", comparator: "=" }],
    ["20～30万元", { value: "20", to: "30", unit: "万元", comparator: "=" }],
    ["每周1至2次", { value: "1", to: "2", unit: "次", comparator: "=" }],
    ["两层至三层", { value: "2", to: "3", unit: "层", comparator: "=" }],
    ["620余万元", { value: "620", unit: "万元", comparator: ">" }],
    ["半年以上", { value: "0.5", unit: "年", comparator: "≥" }],
    ["不得突破120平方米", { value: "120", unit: "平方米", comparator: "≤" }],
    ["最高15万元", { value: "15", unit: "万元", comparator: "≤" }],
    ["力争达到九成", { value: "9", unit: "成", comparator: "=" }],
    ["1万元以上3万元以下", undefined],
    ["三成立", undefined],
    ["第一年", undefined],
    ["统一", undefined],
    ["一次或两次", undefined],
    ["3个或5个", undefined],
  ])("%s", (words, expected) => {
    expect(readFigure(words)).toEqual(expected);
  });
});
