import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { writeCalendar } from "../../src/export/calendar-file.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import type { ListCell } from "../../src/view/annotation-cells.ts";
import { listAnnotations, listRoleRows } from "../../src/view/annotation-lists.ts";
import { listCalendarDays } from "../../src/view/calendar-days.ts";
import { listRoles } from "../../src/view/roles.ts";
import { makeDocument } from "./make-document.ts";

const BODY = `## 一、整改问题

1.收入增长缓慢。

整改措施:(1)镇农业办每季度至少走访一次,镇农业办公室及时汇总。(2)到2025年,人均纯收入达到1.2万元。

## 二、工作要求

各村于7月5日前报送。镇农业办每月调度一次。`;
const NOTES = `责任:
  - 位置: p1-m1
    原文: 镇农业办每季度至少走访一次
    主体: [镇农业办]
    频次: 每季度至少走访一次
  - 位置: p1-m1
    原文: 镇农业办公室及时汇总
    主体: [镇农业办公室]
  - 位置: s2
    原文: 镇农业办每月调度一次
    主体: [镇农业办]
    频次: 每月调度一次
  - 位置: p1-m2
    原文: 人均纯收入达到1.2万元
时限:
  - 位置: s2
    原文: 各村于7月5日前报送
    时间: 7月5日前
  - 位置: p1-m1
    原文: 镇农业办每季度至少走访一次
  - 位置: p1-m1
    原文: 及时汇总
  - 位置: p1-m2
    原文: 到2025年
`;
const OTHER_BODY = `## 一、任务

到2025年全镇人均纯收入达到1.2万元,走访1次。逾期未报的予以通报。做好五个一,即一张图、一本账;落实双控、三保。按照《某县办法》(某府发〔2020〕3号)和全县大会要求办理。`;
const OTHER_NOTES = `指标:
  - {位置: s1, 原文: 人均纯收入达到1.2万元, 名称: 人均纯收入, 数值: 1.2万元, 范围: 全镇, 时间: 2025年, 性质: 目标}
  - {位置: s1, 原文: 走访1次, 名称: 走访, 数值: 1次}
判定规则:
  - {位置: s1, 原文: 逾期未报的予以通报, 条件: 逾期未报的, 结果: 予以通报}
术语:
  - {位置: s1, 原文: 五个一, 词: 五个一, 解释: 一张图、一本账}
  - {位置: s1, 原文: 双控, 词: 双控, 外部解释: {文字: 控总量和强度, 来源: 某县志, 编者: 李某}}
  - {位置: s1, 原文: 三保, 词: 三保}
引用:
  - {位置: s1, 原文: 《某县办法》, 类别: 文件, 名称: 《某县办法》, 文号: 某府发〔2020〕3号, 公文: 2020-01-01-banfa}
  - {位置: s1, 原文: 全县大会, 类别: 会议, 名称: 全县大会}
`;
const resolve = (name: string) => (name === "镇农业办" ? "镇农业办公室" : name);
const addresses = addressesUnder("/");

function annotated(formedOn = "2022-06-15", body = BODY, notes = NOTES): OfficialDocument {
  const document = makeDocument(body, `标题: 甲\n成文日期: ${formedOn}`);
  const file = new VFile({ path: "annotations.yaml", value: notes });
  const annotations = readAnnotations(file, document);
  if (!annotations) throw new Error(file.messages.map(({ reason }) => reason).join("\n"));
  return { ...document, annotations };
}

const shown = (cell: ListCell): string => {
  if (cell.kind === "official") return cell.line.text;
  if (cell.kind === "links") return cell.links.map(({ line }) => line.text).join("+");
  return cell.kind === "not-stated" ? "—" : cell.text;
};
const rowsOf = (id: string, document = annotated()) =>
  listAnnotations(document, addresses, resolve)
    .find((list) => list.id === id)
    ?.sections.map(({ heading, rows }) => [heading, ...rows.map(({ cells }) => cells.map(shown).join("|"))]);

describe("lists of annotations", () => {
  test("duties: what is not stated is said so", () => {
    expect(rowsOf("duties")).toEqual([
      [
        undefined,
        "镇农业办|—|—|每季度至少走访一次|镇农业办每季度至少走访一次|问题1措施(1)",
        "镇农业办公室|—|—|—|镇农业办公室及时汇总|问题1措施(1)",
        "镇农业办|—|—|每月调度一次|镇农业办每月调度一次|二、工作要求",
      ],
      ["原文没有写明由谁负责的", "—|—|—|—|人均纯收入达到1.2万元|问题1措施(2)"],
    ]);
  });

  test("duties: how many do not state what is said once", () => {
    const [duties] = listAnnotations(annotated(), addresses, resolve);
    expect([duties?.count, duties?.unstated]).toEqual([
      4,
      [
        { column: "责任主体", count: 1 },
        { column: "事项", count: 4 },
        { column: "程度", count: 4 },
        { column: "频次", count: 2 },
      ],
    ]);
  });

  test("times: the earliest first, those of another year where the text has them", () => {
    const body = "## 一、安排\n\n12月30日前总结。7月5日前报送。自2022年7月1日起15日内公示。";
    const quotes = ["12月30日前总结", "7月5日前报送", "自2022年7月1日起15日内公示"];
    const notes = `时限:\n${quotes.map((one) => `  - {位置: s1, 原文: ${one}}\n`).join("")}`;
    expect(rowsOf("times", annotated("2022-06-15", body, notes))).toEqual([
      ["有日期的", expect.stringMatching(/^7月5日前/u), expect.stringMatching(/^12月30日前/u)],
      ["从某件事算起的", expect.stringMatching(/^自2022年7月1日起/u)],
    ]);
  });

  test("the page of a role names the others beside it, not itself", () => {
    const body = "## 一、任务\n\n各村、镇农业办负责走访。镇农业办公室汇总。";
    const notes = `责任:
  - {位置: s1, 原文: 各村、镇农业办负责走访, 主体: [各村, 镇农业办], 事项: 走访}
  - {位置: s1, 原文: 镇农业办公室汇总, 主体: [镇农业办公室], 事项: 汇总}
`;
    const document = annotated("2022-06-15", body, notes);
    const pages = listRoles(document, resolve).map((role) => [
      role.name,
      ...listRoleRows(document, role, addresses, resolve).map(({ id, cells }) => [id, ...cells.map(shown)].join("|")),
    ]);
    expect(pages).toEqual([
      ["各村", "duties-6m9yxm2|走访|—|—|镇农业办|各村、镇农业办负责走访|一、任务"],
      [
        "镇农业办公室",
        "duties-6m9yxm2|走访|—|—|各村|各村、镇农业办负责走访|一、任务",
        "duties-xjfjhwc|汇总|—|—|—|镇农业办公室汇总|一、任务",
      ],
    ]);
  });

  test("times: sorted by kind, readings beside the words", () => {
    expect(rowsOf("times")).toEqual([
      ["有日期的", "7月5日前|2022-07-05（年份按成文日期推算）|—|—|各村于7月5日前报送|二、工作要求"],
      ["定期的", "镇农业办每季度至少走访一次|每季度至少 1 次|镇农业办|—|镇农业办每季度至少走访一次|问题1措施(1)"],
      ["目标年份", "到2025年|2025 年|—|—|到2025年|问题1措施(2)"],
      ["没有写明天数的", "及时汇总|没有可以推算的|镇农业办公室|—|及时汇总|问题1措施(1)"],
    ]);
  });

  test.each([
    [
      "figures",
      ["人均纯收入|1.2万元|全镇|2025年|目标|人均纯收入达到1.2万元|一、任务", "走访|1次|—|—|—|走访1次|一、任务"],
    ],
    ["decisions", ["逾期未报的|予以通报|一、任务"]],
    [
      "terms",
      [
        "五个一|一张图、一本账|一、任务",
        "双控|控总量和强度（不是本文的解释。来源：某县志；编者：李某）|一、任务",
        "三保|—|一、任务",
      ],
    ],
    ["references", ["文件|《某县办法》|某府发〔2020〕3号|《某县办法》|一、任务", "会议|全县大会|—|全县大会|一、任务"]],
  ])("%s: words of the text, and what is ours beside them", (id, expected) => {
    expect(rowsOf(id, annotated("2022-06-15", OTHER_BODY, OTHER_NOTES))).toEqual([[undefined, ...expected]]);
  });

  test("a document of this site that is named leads to its page", () => {
    const [list] = listAnnotations(annotated("2022-06-15", OTHER_BODY, OTHER_NOTES), addresses, resolve).slice(-1);
    expect(list?.sections[0]?.rows.map(({ cells }) => cells[1])).toMatchObject([
      { kind: "official", href: "/documents/2020-01-01-banfa/" },
      { kind: "official", line: { text: "全县大会" } },
    ]);
  });

  test("none for a document without annotations", () => {
    expect(listAnnotations(makeDocument(BODY), addresses, resolve)).toEqual([]);
  });

  test("a role has the duties of all its names, the most frequent first", () => {
    expect(
      listRoles(annotated(), resolve).map(({ name, written, duties }) => [
        name,
        written,
        duties.map(({ quote }) => quote),
      ]),
    ).toEqual([
      [
        "镇农业办公室",
        ["镇农业办", "镇农业办公室"],
        ["镇农业办每月调度一次", "镇农业办每季度至少走访一次", "镇农业办公室及时汇总"],
      ],
    ]);
  });
});

describe("days for a calendar", () => {
  test.each([
    ["2022-06-15", ["2022-07-05 2022-07-05", "2022-06-30 2022-06-30 3"]],
    ["2023-09-30", ["2023-07-05 2023-07-05", "2023-09-30 2023-09-30 3"]],
    ["2024-02-01", ["2024-07-05 2024-07-05", "2024-03-31 2024-03-31 3"]],
  ])("of a document of %s: only what can be computed", (formedOn, expected) => {
    expect(
      listCalendarDays(annotated(formedOn)).map(({ start, end, everyMonths = "" }) =>
        `${start} ${end} ${everyMonths}`.trim(),
      ),
    ).toEqual(expected);
  });

  test("are written as RFC 5545 has it", () => {
    const text = writeCalendar("甲;乙", "2022-06-15", [
      {
        uid: "a@b",
        summary: "报送,并汇总".repeat(10),
        description: "第一行\n第二行",
        start: "2022-12-31",
        end: "2022-12-31",
        everyMonths: 3,
      },
    ]);
    expect(text.replace(/\r\n /gu, "").split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//gongkailan//open data//ZH",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:甲\\;乙",
      "BEGIN:VEVENT",
      "UID:a@b",
      "DTSTAMP:20220615T000000Z",
      "DTSTART;VALUE=DATE:20221231",
      "DTEND;VALUE=DATE:20230101",
      "RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
      `SUMMARY:${"报送\\,并汇总".repeat(10)}`,
      "DESCRIPTION:第一行\\n第二行",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
