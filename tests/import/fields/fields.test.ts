import { describe, expect, test } from "vitest";
import { readMoment } from "../../../src/import/fields/read-moment.ts";
import { readFields } from "../../../src/import/fields/read-fields.ts";
import { findInfo } from "../../../src/import/info/find-info.ts";
import { createLabelBook } from "../../../src/import/info/label-book.ts";
import { findText, withLinesAbove } from "../../../src/import/region/find-text.ts";
import { findTitle } from "../../../src/import/title/find-title.ts";
import { fragmentsAbove, placeTitles } from "../../../src/import/title/place-titles.ts";
import { readLabels } from "../labels.ts";
import { collectDoubts, readText, wordsAt } from "../read-pages.ts";

const book = createLabelBook(readLabels());
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

function fieldsOf(source: string) {
  const page = readText(source);
  const doubts = collectDoubts();
  const info = findInfo(page, book);
  const found = findText(page, info, doubts);
  if ("reason" in found) throw new Error(found.reason);
  const title = findTitle(page, info, found, doubts);
  if (!title) throw new Error("no title");
  const text = withLinesAbove(page, fragmentsAbove(page, title), found);
  const titles = placeTitles(text, title, doubts);
  const fields = readFields(page, info, text, title, titles, doubts);
  return { ...fields, stated: wordsAt(page, fields.spans), told: doubts.told };
}

test("what stands beside the text is stated, each value with its place and all of it counted", () => {
  const { values, sources, stated, told } = fieldsOf(
    `${TITLE}\n索引号：4300/1 发布机构：南滩镇\n${TITLE}\n${TEXT}\n南滩镇人民政府\n2024年9月1日`,
  );
  expect(values).toEqual({
    标题: TITLE,
    索引号: "4300/1",
    公开主体: "南滩镇人民政府",
    成文日期: "2024-09-01",
    其他公开信息: [{ 名称: "发布机构", 内容: "南滩镇" }],
  });
  expect(sources.map(({ value, read }) => `${value} ${read}`)).toEqual([
    "4300/1 verbatim",
    "发布机构 part",
    "南滩镇 verbatim",
    `${TITLE} verbatim`,
    "2024-09-01 date",
    "南滩镇人民政府 part",
  ]);
  expect(stated).toEqual(["索引号：", "4300/1", "发布机构：", "南滩镇", TITLE, TITLE]);
  expect(told).toEqual([]);
});

describe("发文字号 and 成文日期", () => {
  test.each([
    ["are read where the text prints them", `${TITLE}\n南政发〔2024〕3号  签发人：张三\n各村：\n${TEXT}\n南滩镇人民政府 2024年9月1日`, { 发文字号: "南政发〔2024〕3号", 成文日期: "2024-09-01" }, []],
    ["keep the number that is stated, in whatever brackets", `发文字号：南政发[2024]3号\n南政发〔2024〕3号\n${TITLE}\n各村：\n${TEXT}\n2024年9月1日`, { 发文字号: "南政发[2024]3号" }, []],
    ["that differ are told", `发文字号：南政发〔2024〕4号\n南政发〔2024〕3号\n${TITLE}\n各村：\n${TEXT}\n2024年9月1日`, { 发文字号: "南政发〔2024〕4号" }, ["number-differs"]],
    ["a date of which there are several is the signed one, which is told", `${TITLE}\n${TEXT}\n南滩镇人民政府\n2024年9月1日\n${TEXT}\n2024年9月2日`, { 成文日期: "2024-09-01" }, ["dates"]],
    ["a date that is missing is told", `${TITLE}\n${TEXT}`, {}, ["no-date"]],
  ])("%s", (_, source, values, told) => {
    const fields = fieldsOf(source);
    expect(fields.values).toMatchObject(values);
    expect(fields.told.map((one) => one.split(":")[0])).toEqual(told);
  }); // prettier-ignore
});

describe("a moment", () => {
  test.each([
    ["2024-09-01", "2024-09-01", "2024-09-01"],
    ["2024年9月1日 9时05分", "2024-09-01", "2024-09-01 09:05"],
    ["［2024/9/1 09:30:12］", "2024-09-01", "2024-09-01 09:30"],
    ["2024-09-01T23:59:00.000", "2024-09-01", "2024-09-01 23:59"],
    ["2024-09-01 24:00", "2024-09-01", undefined],
    ["2024-02-30", undefined, undefined],
    ["昨天", undefined, undefined],
  ])("%s", (words, day, moment) => {
    expect(readMoment(words, false)).toBe(day);
    expect(readMoment(words, true)).toBe(moment);
  });
});
