import rrule from "rrule";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { writeCalendar } from "../../src/export/calendar-file.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { listCalendarDays } from "../../src/view/calendar-days.ts";
import { startDaysOf } from "../../src/view/counted-limits.ts";
import { readNote } from "../../src/view/time-notes.ts";
import { makeDocument } from "./make-document.ts";

/** A document whose one section is the words, all of which are annotated as a time. */
function saying(words: string, formedOn: string, imprint = "", quote = words): OfficialDocument {
  const body = `# 甲\n\n## 一、要求\n\n${quote}。\n\n某镇人民政府\n\n2022年6月15日${imprint && `\n\n${imprint}`}`;
  const document = makeDocument(body, `标题: 甲\n成文日期: ${formedOn}`);
  const value = `时限:\n  - 位置: s1\n    原文: ${quote}\n    时间: ${words}\n`;
  const file = new VFile({ path: "annotations.yaml", value });
  const annotations = readAnnotations(file, document);
  if (!annotations) throw new Error(file.messages.map(({ reason }) => reason).join("\n"));
  return { ...document, annotations };
}

const derivedOf = (document: OfficialDocument) =>
  document.annotations?.times.map((note) => readNote(note, startDaysOf(document)).derived)[0];

/** The first days of the only event of a calendar file, as an independent program expands them: `first–last`. */
function expand(document: OfficialDocument, count: number): string[] {
  const events = listCalendarDays(document).map(({ id, matter, quote, ...when }) => ({
    ...when,
    uid: `${id}@test`,
    summary: matter,
    description: quote,
  }));
  const lines = writeCalendar("甲", "2022-01-01", events).replace(/\r\n /gu, "").split("\r\n");
  const value = (name: string) => lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/u, "");
  const start = value("DTSTART");
  if (start === undefined) return [];
  const rule = value("RRULE");
  const toDay = (time: Date) => time.toISOString().slice(0, 10);
  if (rule === undefined) {
    const after = value("DTEND") ?? "";
    const last = new Date(Date.parse(dashed(after)) - 86_400_000);
    return [dashed(start) === toDay(last) ? dashed(start) : `${dashed(start)}–${toDay(last)}`];
  }
  const set = rrule.rrulestr(`DTSTART:${start}T000000Z\nRRULE:${rule}`);
  return set.all((_, index) => index < count).map(toDay);
}

const dashed = (digits: string) => digits.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3");

describe("days of documents near a year end, from words to the calendar file", () => {
  test.each([
    ["1月15日前", "2022-12-20", "2023-01-15（年份按成文日期推算）", ["2023-01-15"]],
    ["元旦前", "2022-12-20", "2023-01-01（年份按成文日期推算）", ["2023-01-01"]],
    ["3月底前", "2022-12-20", "2023-03-31（年份按成文日期推算）", ["2023-03-31"]],
    ["2月底前", "2023-12-20", "2024-02-29（年份按成文日期推算）", ["2024-02-29"]],
    ["明年1月15日前", "2022-12-20", "2023-01-15（年份按成文日期推算）", ["2023-01-15"]],
    ["年底前", "2022-12-20", "2022-12-31（年份按成文日期推算）", ["2022-12-31"]],
    ["12月底前", "2023-01-05", "2023-12-31（年份按成文日期推算）", ["2023-12-31"]],
    ["11月上旬", "2022-12-20", "2022-11-01 至 2022-11-10（年份按成文日期推算）", ["2022-11-01–2022-11-10"]],
    [
      "12月下旬至次年1月上旬",
      "2022-12-20",
      "2022-12-21 至 2023-01-10（年份按成文日期推算）",
      ["2022-12-21–2023-01-10"],
    ],
    ["12月下旬至1月上旬", "2022-12-20", "2022-12-21 至 2023-01-10（年份按成文日期推算）", ["2022-12-21–2023-01-10"]],
    ["1至3月", "2022-12-20", "2023-01-01 至 2023-03-31（年份按成文日期推算）", ["2023-01-01–2023-03-31"]],
    ["2022年12月至次年2月", "2022-12-20", "2022-12-01 至 2023-02-28", ["2022-12-01–2023-02-28"]],
    ["2022年12月至2023年2月", "2022-12-20", "2022-12-01 至 2023-02-28", ["2022-12-01–2023-02-28"]],
    ["二〇二三年一月十五日前", "2022-12-20", "2023-01-15", ["2023-01-15"]],
    ["12月31日17:00前", "2022-12-20", "2022-12-31（年份按成文日期推算）", ["2022-12-31"]],
  ])("%s (%s)", (words, formedOn, derived, days) => {
    const document = saying(words, formedOn);
    expect(derivedOf(document)).toBe(derived);
    expect(expand(document, 1)).toEqual(days);
  });

  test.each([
    ["half a year away on either side", "6月底前", "2022-12-20", "推不准“6月底前”是哪一天"],
    ["done already", "1月15日前已完成", "2022-12-20", "推不准“1月15日前已完成”是哪一天"],
    ["perhaps running already", "12月下旬至次年1月上旬", "2023-01-05", "推不准“12月下旬至次年1月上旬”是哪一天"],
    ["a year in two digits", "21年6月底", "2022-06-15", "推不准“21年6月底”是哪一天"],
    ["a year that is not said", "当年12月底前", "2022-06-15", "推不准“当年12月底前”是哪一天"],
    ["two days in one", "6月、12月底前", "2022-05-15", "推不准“6月、12月底前”是哪一天"],
    ["before a month begins or ends", "9月前", "2022-06-15", "推不准“9月前”是哪一天"],
    ["a span of no known length", "7月初", "2022-06-15", "推不准“7月初”是哪一天"],
    ["a day of the moon", "春节前", "2022-12-20", "读不懂“春节前”说的是什么时候"],
  ])("%s: no day is made up", (_name, words, formedOn, message) => {
    expect(() => saying(words, formedOn)).toThrow(message);
  });
});

describe("what recurs, expanded by an independent program", () => {
  test.each([
    ["每月至少走访一次", "2022-12-20", ["2022-12-31", "2023-01-31", "2023-02-28", "2023-03-31"]],
    ["每月至少走访一次", "2024-02-29", ["2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"]],
    ["每月至少走访一次", "2022-01-31", ["2022-01-31", "2022-02-28", "2022-03-31", "2022-04-30"]],
    ["每季度开展一次", "2022-12-31", ["2022-12-31", "2023-03-31", "2023-06-30", "2023-09-30"]],
    ["每半年开展一次", "2022-12-20", ["2022-12-31", "2023-06-30", "2023-12-31", "2024-06-30"]],
    ["每年开展一次", "2024-02-29", ["2024-12-31", "2025-12-31", "2026-12-31", "2027-12-31"]],
    ["每月5日前", "2022-12-20", ["2023-01-05", "2023-02-05", "2023-03-05", "2023-04-05"]],
    ["每月5日前", "2022-12-05", ["2022-12-05", "2023-01-05", "2023-02-05", "2023-03-05"]],
    ["每月30日前", "2023-12-31", ["2024-01-30", "2024-02-29", "2024-03-30", "2024-04-30"]],
    ["每月底前", "2022-12-31", ["2022-12-31", "2023-01-31", "2023-02-28", "2023-03-31"]],
    ["每季度首月10日前", "2022-12-20", ["2023-01-10", "2023-04-10", "2023-07-10", "2023-10-10"]],
    ["每季度末月25日前", "2022-12-26", ["2023-03-25", "2023-06-25", "2023-09-25", "2023-12-25"]],
    ["每年1月31日前", "2022-12-20", ["2023-01-31", "2024-01-31", "2025-01-31", "2026-01-31"]],
    ["每年2月底前", "2022-12-20", ["2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28"]],
    ["每年底前", "2022-12-31", ["2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"]],
    // Days that are not read are in no calendar.
    ["每月5日、20日前", "2022-12-20", []],
    ["每年6月、12月各一次", "2022-12-20", []],
    ["每月驻村不少于20日", "2022-12-20", []],
  ])("%s (%s)", (words, formedOn, days) => {
    expect(expand(saying(words, formedOn), 4)).toEqual(days);
  });
});

describe("limits counted from a day that the document states", () => {
  const ISSUED = "某镇党政办公室　2022年9月20日印发";

  test.each([
    {
      name: "over 国庆 and two worked Saturdays and Sundays",
      words: "自印发之日起15个工作日内",
      derived: "从“印发”起 15个工作日：版记写明的印发日期 2022-09-20，次日起算 → 2022-10-14",
      days: ["2022-10-14"],
    },
    {
      name: "of this very notice, ending on a day off",
      words: "自本通知印发之日起11日内",
      derived:
        "从“本通知印发”起 11天：版记写明的印发日期 2022-09-20，次日起算 → 2022-10-01（休息日，原文没有写明是否顺延）",
      days: ["2022-10-01"],
    },
    {
      name: "over 春节 and its worked weekend",
      words: "自2022年1月20日起15个工作日内",
      derived: "从“2022年1月20日”起 15个工作日：2022-01-20 的次日起算 → 2022-02-15",
      days: ["2022-02-15"],
    },
    {
      name: "over a year end, months",
      words: "自2022年11月30日起3个月内",
      derived: "从“2022年11月30日”起 3个月：2022-11-30 的次日起算 → 2023-02-28",
      days: ["2023-02-28"],
    },
    {
      name: "into a year without a calendar",
      words: "自2026年12月20日起20个工作日内",
      derived:
        "从“2026年12月20日”起 20个工作日：2026-12-20 的次日起算：工作日历只到 2026 年，2027 年的放假安排尚未收入，无法推算最后一日",
      days: [],
    },
    {
      name: "to the end of the last calendar",
      words: "自2026年12月1日起20个工作日内",
      derived:
        "从“2026年12月1日”起 20个工作日：2026-12-01 的次日起算 → 2026-12-29（2027 年的放假安排公布后，可能变动）",
      days: ["2026-12-29"],
    },
    { name: "hours", words: "自2022年7月1日起24小时内", derived: "从“2022年7月1日”起 24小时", days: [] },
    { name: "an event without a day", words: "收到通知后两周内", derived: "从“收到通知”起 14天", days: [] },
    { name: "发布 is not 发布日期", words: "自发布之日起30日内", derived: "从“发布”起 30天", days: [] },
  ])("$name", ({ words, derived, days }) => {
    const document = saying(words, "2022-09-15", ISSUED);
    expect(derivedOf(document)).toBe(derived);
    expect(expand(document, 1)).toEqual(days);
  });

  test("成文日期 never stands for 印发之日", () => {
    const document = saying("自印发之日起30日内", "2022-09-15");
    expect(derivedOf(document)).toBe("从“印发”起 30天");
    expect(listCalendarDays(document)).toEqual([]);
  });

  test.each([
    ["the issue of another document", "上级文件自印发之日起30日内", "从“印发”起 30天"],
    [
      "a duty of somebody",
      "各村自印发之日起30日内",
      "从“印发”起 30天：版记写明的印发日期 2022-09-20，次日起算 → 2022-10-20",
    ],
  ])("whose 印发 it is stands in the quote: %s", (_name, quote, derived) => {
    expect(derivedOf(saying("自印发之日起30日内", "2022-09-15", ISSUED, quote))).toBe(derived);
  });
});
