import { expect, test } from "vitest";

import { deriveDeadline } from "../../src/parse/deadline.ts";
import { readTimeLimit } from "../../src/parse/time-limit.ts";

const USUAL = "信息形成(变更)20个工作日内";
const derived = {
  formedOn: "2022-06-15",
  lastDay: "2022-07-13",
  rule: "成文日期 2022-06-15，次日起算，20个工作日 → 2022-07-13",
};

const cases: { name: string; limit?: string; formedOn?: string; publishedOn?: string; expected: object }[] = [
  {
    name: "no 发布日期",
    formedOn: "2022-06-15",
    expected: {
      ...derived,
      verdict: "unknown",
      sentence: "推算的最后一日为 2022-07-13；原文未载明发布日期，无法判断是否按时。",
    },
  },
  {
    name: "on the last day, late in the evening",
    formedOn: "2022-06-15",
    publishedOn: "2022-07-13 23:59",
    expected: {
      ...derived,
      verdict: "on-time",
      publishedOn: "2022-07-13 23:59",
      sentence: "推算的最后一日为 2022-07-13；发布日期 2022-07-13 不晚于这一日，按时公开。",
    },
  },
  {
    name: "late",
    formedOn: "2022-06-15",
    publishedOn: "2022-07-20",
    expected: {
      ...derived,
      verdict: "late",
      publishedOn: "2022-07-20",
      daysLate: 7,
      sentence: "推算的最后一日为 2022-07-13；发布日期 2022-07-20 晚于这一日 7 天。",
    },
  },
  {
    name: "published before it was formed",
    formedOn: "2022-06-15",
    publishedOn: "2022-06-10",
    expected: {
      ...derived,
      verdict: "unknown",
      publishedOn: "2022-06-10",
      sentence: "推算的最后一日为 2022-07-13；发布日期 2022-06-10 早于成文日期，无法判断是否按时。",
    },
  },
  {
    name: "over National Day",
    formedOn: "2022-09-20",
    expected: {
      formedOn: "2022-09-20",
      lastDay: "2022-10-21",
      rule: "成文日期 2022-09-20，次日起算，20个工作日 → 2022-10-21",
      verdict: "unknown",
      sentence: "推算的最后一日为 2022-10-21；原文未载明发布日期，无法判断是否按时。",
    },
  },
  {
    name: "past the calendar",
    formedOn: "2026-12-10",
    publishedOn: "2026-12-11",
    expected: {
      verdict: "uncovered",
      formedOn: "2026-12-10",
      year: 2027,
      sentence:
        "成文日期 2026-12-10，次日起算，20个工作日：工作日历只到 2026 年，2027 年的放假安排尚未收入，无法推算最后一日。",
    },
  },
  {
    name: "before the calendar",
    formedOn: "2001-05-10",
    expected: {
      verdict: "uncovered",
      formedOn: "2001-05-10",
      year: 2001,
      sentence: "成文日期 2001-05-10，次日起算，20个工作日：工作日历从 2004 年开始，无法推算最后一日。",
    },
  },
  {
    name: "at the end of the calendar",
    formedOn: "2026-12-01",
    expected: {
      formedOn: "2026-12-01",
      lastDay: "2026-12-29",
      awaiting: 2027,
      rule: "成文日期 2026-12-01，次日起算，20个工作日 → 2026-12-29",
      verdict: "unknown",
      sentence:
        "推算的最后一日为 2026-12-29；原文未载明发布日期，无法判断是否按时。2027 年的放假安排公布后，这一日可能变动。",
    },
  },
  { name: "no 成文日期", expected: { verdict: "no-start", sentence: "原文未载明成文日期，无法推算最后一日。" } },
  {
    name: "成文日期 is no day",
    formedOn: "2022-02-30",
    expected: { verdict: "no-start", sentence: "成文日期“2022-02-30”不是一个日期，无法推算最后一日。" },
  },
  {
    name: "another event starts the counting",
    limit: "资金分配结果下达15个工作日内",
    formedOn: "2022-06-15",
    expected: { verdict: "no-start", sentence: "从“资金分配结果下达”起算，原文未载明这一天的日期，无法推算最后一日。" },
  },
  {
    name: "no start in the words",
    limit: "20个工作日内",
    formedOn: "2022-06-15",
    expected: { verdict: "no-start", sentence: "公开时限没有写明从哪一天起算，无法推算最后一日。" },
  },
  {
    name: "calendar days",
    limit: "信息形成之日起20日内",
    formedOn: "2022-06-15",
    publishedOn: "2022-07-01",
    expected: {
      verdict: "on-time",
      formedOn: "2022-06-15",
      lastDay: "2022-07-05",
      publishedOn: "2022-07-01",
      rule: "成文日期 2022-06-15，次日起算，20日 → 2022-07-05",
      sentence: "推算的最后一日为 2022-07-05；发布日期 2022-07-01 不晚于这一日，按时公开。",
    },
  },
  {
    name: "calendar days that end on a Saturday, published on the Monday",
    limit: "信息形成之日起10日内",
    formedOn: "2022-06-15",
    publishedOn: "2022-06-27",
    expected: {
      verdict: "unknown",
      formedOn: "2022-06-15",
      lastDay: "2022-06-25",
      publishedOn: "2022-06-27",
      rule: "成文日期 2022-06-15，次日起算，10日 → 2022-06-25",
      sentence: "推算的最后一日为 2022-06-25，是休息日；原文没有写明是否顺延，无法判断是否按时。",
    },
  },
  {
    name: "a month",
    limit: "信息形成之日起1个月内",
    formedOn: "2022-01-31",
    expected: {
      verdict: "unknown",
      formedOn: "2022-01-31",
      lastDay: "2022-02-28",
      rule: "成文日期 2022-01-31，次日起算，1个月 → 2022-02-28",
      sentence: "推算的最后一日为 2022-02-28；原文未载明发布日期，无法判断是否按时。",
    },
  },
  {
    name: "及时公开",
    limit: "及时公开",
    formedOn: "2022-06-15",
    expected: { verdict: "not-computable", sentence: "“及时公开”没有写明天数，不推算最后一日。" },
  },
  {
    name: "半年",
    limit: "半年至少更新1次",
    expected: { verdict: "not-computable", sentence: "“半年至少更新1次”是定期公开，不推算最后一日。" },
  },
  {
    name: "长期公开",
    limit: "长期公开",
    expected: { verdict: "not-computable", sentence: "“长期公开”没有最后一日。" },
  },
  {
    name: "同上",
    limit: "同上",
    expected: { verdict: "not-computable", sentence: "“同上”要看原目录的上一行，这里不推算最后一日。" },
  },
  {
    name: "words that are not read",
    limit: "按规定公开",
    expected: { verdict: "not-computable", sentence: "“按规定公开”不是能推算的写法，不推算最后一日。" },
  },
];

test.each(cases)("$name", ({ limit = USUAL, formedOn, publishedOn, expected }) => {
  expect(deriveDeadline({ timeLimit: readTimeLimit(limit), formedOn, publishedOn })).toEqual(expected);
});
