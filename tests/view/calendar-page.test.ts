import { VFile } from "vfile";
import { expect, test } from "vitest";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import type { ListRow } from "../../src/view/annotation-lists.ts";
import { linkLists } from "../../src/view/annotation-lists.ts";
import { makeCalendarPage } from "../../src/view/calendar-page.ts";
import { makeDocument } from "./make-document.ts";

const addresses = addressesUnder("/");
const resolve = (name: string) => name;

/** A document of one sentence each, every one of them noted as a time. */
function documentOf(formedOn: string, sentences: readonly string[]) {
  const document = makeDocument(`## 一、安排\n\n${sentences.join("")}`, `标题: 甲\n成文日期: ${formedOn}`);
  const notes = sentences.map((one) => `  - 位置: s1\n    原文: ${one.replace("。", "")}\n`).join("");
  const file = new VFile({ path: "annotations.yaml", value: `时限:\n${notes}` });
  const annotations = readAnnotations(file, document);
  if (!annotations) throw new Error(file.messages.map(({ reason }) => reason).join("\n"));
  return { ...document, annotations };
}

const firstCells = (rows: readonly ListRow[]) =>
  rows.map(({ cells }) => (cells[0]?.kind === "derived" ? cells[0].text : undefined));

test("months in the order of days, with the day of the week, and what has no day apart", () => {
  const document = documentOf("2022-06-15", [
    "2022年12月30日前总结。",
    "7月5日前报送。",
    "2022年7月1日前部署。",
    "每季度调度一次。",
    "每月5日前报送进度。",
    "自2022年7月1日起15日内公示。",
  ]);
  const { months, periods, phases } = makeCalendarPage(document, addresses, resolve);
  expect(months.map(({ heading, rows }) => [heading, ...firstCells(rows)])).toEqual([
    [
      "2022年7月",
      "2022-07-01 星期五",
      "2022-07-05 星期二（年份按成文日期推算）",
      "2022-07-16 星期六（从“2022年7月1日”起 15天：2022-07-01 的次日起算 → 2022-07-16（休息日，原文没有写明是否顺延））",
    ],
    ["2022年12月", "2022-12-30 星期五"],
  ]);
  expect(firstCells(periods)).toEqual(["每季度", "每月（不晚于 5 日）"]);
  expect(phases).toEqual([]);
});

test("phases have bars on one scale, over the end of a year too, and lead to their text", () => {
  const document = documentOf("2022-11-01", [
    "动员阶段(2022年11月1日至2022年11月30日)。",
    "整改阶段(2022年12月1日至2023年1月29日)。",
  ]);
  const { phases } = makeCalendarPage(document, addresses, resolve);
  expect(phases.map(({ start, end, x, width }) => ({ start, end, x, width }))).toEqual([
    { start: "2022-11-01", end: "2022-11-30", x: 0, width: 333 },
    { start: "2022-12-01", end: "2023-01-29", x: 333, width: 667 },
  ]);
  expect(phases[0]?.href).toBe(addresses.quote(document.id, "动员阶段(2022年11月1日至2022年11月30日)", "s1"));
});

test("every row leads to its quote, also above the first number, where a part has no anchor", () => {
  const document = makeDocument("7月5日前报送。\n\n## 一、安排\n\n8月5日前总结。", "标题: 甲\n成文日期: 2022-06-15");
  const value = "时限:\n  - 位置: main\n    原文: 7月5日前报送\n  - 位置: s1\n    原文: 8月5日前总结\n";
  const annotations = readAnnotations(new VFile({ path: "annotations.yaml", value }), document);
  if (!annotations) throw new Error("no annotations");
  const { months } = makeCalendarPage({ ...document, annotations }, addresses, resolve);
  const places = months.flatMap(({ rows }) => rows.map(({ cells }) => cells.at(-1)));
  expect(places).toMatchObject([
    { line: { text: "正文开头" }, href: addresses.quote(document.id, "7月5日前报送") },
    { href: addresses.quote(document.id, "8月5日前总结", "s1") },
  ]);
});

test("a document without times that can be computed has no calendar to link to", () => {
  const document = documentOf("2022-06-15", ["及时报送。"]);
  expect(makeCalendarPage(document, addresses, resolve)).toEqual({ phases: [], months: [], periods: [] });
  expect(linkLists(document, addresses).map(({ href }) => href)).toEqual([addresses.list(document.id, "times")]);
  const dated = documentOf("2022-06-15", ["7月5日前报送。"]);
  expect(linkLists(dated, addresses).at(-1)).toEqual({
    heading: "日历和时间轴",
    href: addresses.calendar(dated.id),
    count: 1,
  });
});
