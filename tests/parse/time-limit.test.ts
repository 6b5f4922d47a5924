import { expect, test } from "vitest";

import type { TimeLimit } from "../../src/model/time-limit.ts";
import { readTimeLimit } from "../../src/parse/time-limit.ts";

type Expected = TimeLimit extends infer One ? (One extends TimeLimit ? Omit<One, "words"> : never) : never;

const within = (
  amount: number,
  unit: "working-day" | "calendar-day" | "month",
  from: string,
  fromWords: string,
): Expected => ({ kind: "within", amount, unit, from, fromWords }) as Expected;

const cases: { input: string; expected: Expected | object }[] = [
  { input: "信息形成(变更)20个工作日内", expected: within(20, "working-day", "formed-or-changed", "信息形成(变更)") },
  {
    input: "信息形成（变更）20个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成（变更）"),
  },
  {
    input: "信息形成（变更）２０个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成（变更）"),
  },
  {
    input: "信息形成（变更）二十个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成（变更）"),
  },
  { input: "信息形成(变更)\n20个工作日内", expected: within(20, "working-day", "formed-or-changed", "信息形成(变更)") },
  { input: "信息形成(变更)20工作日内", expected: within(20, "working-day", "formed-or-changed", "信息形成(变更)") },
  {
    input: "信息形成(变更)之日起20个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成(变更)"),
  },
  {
    input: "信息形成或变更之日起20个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成或变更"),
  },
  {
    input: "信息形成或者变更之日起20个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成或者变更"),
  },
  {
    input: "信息形成或(者)变更之日起20个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成或(者)变更"),
  },
  {
    input: "自信息形成或者变更之日起20个工作日内公开",
    expected: within(20, "working-day", "formed-or-changed", "信息形成或者变更"),
  },
  {
    input: "信息形成或变更之日起3个工作日内",
    expected: within(3, "working-day", "formed-or-changed", "信息形成或变更"),
  },
  {
    input: "信息形成（或变更）之日起20个工作日内",
    expected: within(20, "working-day", "formed-or-changed", "信息形成（或变更）"),
  },
  { input: "信息形成之日起1个月内", expected: within(1, "month", "formed-or-changed", "信息形成") },
  {
    input: "信息形成(变更)下发至本单位20个工作日内",
    expected: within(20, "working-day", "issued-to-unit", "信息形成(变更)下发至本单位"),
  },
  { input: "资金分配结果下达15个工作日内", expected: within(15, "working-day", "allocation", "资金分配结果下达") },
  { input: "资金分配结果下达后15个工作日之内", expected: within(15, "working-day", "allocation", "资金分配结果下达") },
  {
    input: "制定或获取信息之日起10个工作日内",
    expected: within(10, "working-day", "made-or-obtained", "制定或获取信息"),
  },
  {
    input: "制定或者获取信息之日起10个工作日内",
    expected: within(10, "working-day", "made-or-obtained", "制定或者获取信息"),
  },
  { input: "预算经批复后20日内", expected: within(20, "calendar-day", "approved", "预算经批复") },
  { input: "预算经批复之日起20天内", expected: within(20, "calendar-day", "approved", "预算经批复") },
  { input: "文件印发之日起7个工作日内", expected: within(7, "working-day", "other", "文件印发") },
  { input: "公示期满之日起5个工作日内", expected: within(5, "working-day", "other", "公示期满") },
  { input: "20个工作日内", expected: within(20, "working-day", "unstated", "") },
  {
    input: "制定或获取信息之日起10个工作日内，公示7个工作日",
    expected: {
      ...within(10, "working-day", "made-or-obtained", "制定或获取信息"),
      announcement: { amount: 7, unit: "working-day", words: "公示7个工作日" },
    },
  },
  {
    input: "制定或获取信息之日起10个工作日内公开并公示不少于７天",
    expected: {
      ...within(10, "working-day", "made-or-obtained", "制定或获取信息"),
      announcement: { amount: 7, unit: "calendar-day", atLeast: true, words: "公示不少于７天" },
    },
  },
  {
    input: "自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。",
    expected: { ...within(20, "working-day", "formed-or-changed", "该政府信息形成或者变更"), unlessOtherLaw: true },
  },
  { input: "及时公开", expected: { kind: "promptly" } },
  { input: "随时公布", expected: { kind: "promptly" } },
  { input: "按进展情况及时公开", expected: { kind: "promptly", condition: "按进展情况" } },
  {
    input: "及时公开,公告期限为5个工作日",
    expected: { kind: "promptly", announcement: { amount: 5, unit: "working-day", words: "公告期限为5个工作日" } },
  },
  { input: "半年至少更新1次", expected: { kind: "recurring", every: "half-year", times: 1, atLeast: true } },
  { input: "每半年至少更新一次", expected: { kind: "recurring", every: "half-year", times: 1, atLeast: true } },
  { input: "每月公开一次", expected: { kind: "recurring", every: "month", times: 1 } },
  { input: "每季度的首个月20日", expected: { kind: "recurring", every: "quarter", month: 1, day: 20 } },
  {
    input: "每季度的首个月20日 / 随时公布",
    expected: { kind: "recurring", every: "quarter", month: 1, day: 20, orPromptly: true },
  },
  { input: "每年1月31日前", expected: { kind: "recurring", every: "year", month: 1, day: 31, before: true } },
  { input: "每年1月31日之前", expected: { kind: "recurring", every: "year", month: 1, day: 31, before: true } },
  { input: "每月5日前", expected: { kind: "recurring", every: "month", day: 5, before: true } },
  { input: "长期公开", expected: { kind: "permanent" } },
  { input: "同上", expected: { kind: "same-as-above" } },
  {
    input: "同上，公示7个工作日",
    expected: { kind: "same-as-above", announcement: { amount: 7, unit: "working-day", words: "公示7个工作日" } },
  },

  // Not read as a whole: nothing is guessed.
  { input: "信息形成(变更)20个工作日内或及时公开", expected: { kind: "unknown" } },
  { input: "信息形成或变更20个工作日", expected: { kind: "unknown" } },
  { input: "10个工作日内,20日内", expected: { kind: "unknown" } },
  { input: "信息形成(变更)0个工作日内", expected: { kind: "unknown" } },
  { input: "2022年内", expected: { kind: "unknown" } },
  { input: "每年13月1日前", expected: { kind: "unknown" } },
  { input: "不定期更新", expected: { kind: "unknown" } },
  { input: "按规定时间公开", expected: { kind: "unknown" } },
  { input: "公示5个工作日内", expected: { kind: "unknown" } },
  { input: "年", expected: { kind: "unknown" } },
  { input: "", expected: { kind: "unknown" } },
];

test.each(cases)("$input", ({ input, expected }) => {
  expect(readTimeLimit(input)).toEqual({ ...expected, words: input });
});
