import { Buffer } from "node:buffer";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { walk } from "../../src/model/walk.ts";
import { titleOf } from "../../src/view/titles.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();

/** A scraped text, one paragraph a line, drafted and checked: its ids, titles, errors and what is told of its numbers. */
function structureOf(lines: readonly string[]) {
  const {
    document = "",
    doubts,
    errors,
  } = importDocument({ path: "a.txt", bytes: Buffer.from(lines.join("\n\n")) }, labels);
  expect(errors.map(String)).toEqual([]);
  const file = new VFile({ path: "document.md", value: document });
  const checked = checkDocument({ id: "2024-03-08-a", file, attachments: [] }, {});
  const ids: string[] = [];
  for (const { children } of checked?.parts ?? []) walk(children, (node) => "id" in node && ids.push(node.id));
  return {
    ids,
    titles: checked?.parts.map((part) => titleOf(part)) ?? [],
    headings: document.split("\n").filter((line) => /^#+ /u.test(line)),
    wrong: file.messages.filter(({ fatal }) => fatal).map(String),
    jumps: doubts.filter(({ ruleId }) => ruleId === "numbering-jump").map(({ reason }) => reason),
  };
}

const END = ["桐木县石阡乡人民政府", "2024年3月8日"];

describe("编, 章, 节 and 条", () => {
  test("have numbers of their own, which begin anew where they do", () => {
    const { ids, headings, wrong } = structureOf([
      "石阡乡国土空间规划管理办法", "第一编 总则", "第一章 目标", "第一节 人口", "第一条 到2035年人口两万人。", "第二节 用地", "第二条 用地不增加。",
      "第二章 范围", "第三条 包括全乡。", "第二编 分则", "第一章 农田", "第四条 守住农田。", ...END,
    ]); // prettier-ignore
    expect(wrong).toEqual([]);
    expect(ids).toEqual(["v1", "v1-z1", "v1-z1-x1", "t1", "v1-z1-x2", "t2", "v1-z2", "t3", "v2", "v2-z1", "t4"]);
    expect(headings.map((line) => line.indexOf(" "))).toEqual([1, 2, 3, 4, 4, 3, 2, 3]);
  });

  test("articles and points that were put in later have numbers between the others", () => {
    const { ids, wrong, jumps } = structureOf([
      "石阡乡林地管护办法", "第一条 为管护林地，制定本办法。", "第一条之一 本办法所称林地包括竹林。", "第一条之二 灌木林地参照执行。", "第二条 护林员职责：",
      "（一）巡山。", "（一之一）记巡山日志。", "（二）报告火情。", "第三条 自印发之日起施行。", ...END,
    ]); // prettier-ignore
    expect([wrong, jumps]).toEqual([[], []]);
    expect(ids).toEqual(["t1", "t1_1", "t1_2", "t2", "t2-1", "t2-1_1", "t2-2", "t3"]);
  });

  test("an article that was put in behind none is told", () => {
    const { wrong } = structureOf([
      "石阡乡林地管护办法",
      "第一条 为管护林地，制定本办法。",
      "第一条之二 灌木林地参照执行。",
      ...END,
    ]);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain("“第一条之二”前面应为“第一条之一”");
  });

  test("articles begin anew under the title of another text", () => {
    const { ids, titles, wrong } = structureOf([
      "木瓜村自治章程", "第一条 本村实行自治。", "第二条 重大事项由村民会议决定。", "村民文明公约", "第一条 尊老爱幼。", "第二条 爱护环境。",
      "红白理事会章程", "第一条 厉行节约。", ...END,
    ]); // prettier-ignore
    expect(wrong).toEqual([]);
    expect(titles).toEqual(["木瓜村自治章程", "村民文明公约", "红白理事会章程"]);
    expect(ids).toEqual(["t1", "t2", "main2-t1", "main2-t2", "main3-t1"]);
  });
});

describe("a typed table of contents", () => {
  const plan = (contents: readonly string[], text: readonly string[]) =>
    structureOf(["石阡乡森林防火应急预案", "目　录", ...contents, ...text, ...END]);
  const decimal = ["1 总则", "1.1 目的", "快速扑火。", "1.2 依据", "森林法。", "2 机构", "乡长任指挥长。"];
  test.each([
    [
      "decimal with pages",
      ["1 总则……1", "1.1 目的……1", "1.2 依据……2", "2 机构……3"],
      decimal,
      ["d1", "d1-1", "d1-2", "d2"],
    ],
    ["decimal without", ["1 总则", "1.1 目的", "1.2 依据", "2 机构"], decimal, ["d1", "d1-1", "d1-2", "d2"]],
    [
      "Chinese with pages behind tab stops",
      ["一、形势\t1", "二、任务\t3"],
      ["一、形势", "林多。", "二、任务", "（一）巡山。"],
      ["s1", "s2", "s2-1"],
    ],
    [
      "Chinese, its titles followed by words",
      ["一、形势严峻", "二、任务繁重"],
      ["一、形势严峻。林多火源多。", "二、任务繁重。要巡山。"],
      ["s1", "s2"],
    ],
    [
      "of 章 and annexes",
      ["第一章 总则", "第二章 附则", "附件1"],
      ["第一章 总则", "第一条 防火。", "第二章 附则", "第二条 施行。", "附件1", "队员名单", "一、甲组。"],
      ["z1", "t1", "z2", "t2", "annex1-s1"],
    ],
  ])("%s has no ids and no errors", (_, contents, text, ids) => {
    const found = plan(contents, text);
    expect(found.wrong).toEqual([]);
    expect(found.jumps).toEqual([]);
    expect(found.ids).toEqual(ids);
  });
});

test("（三） may go on from （二） of the section before", () => {
  const { jumps, wrong } = structureOf([
    "石阡乡关于发展茶业的意见", "一、目标", "（一）面积万亩。", "（二）产值亿元。", "二、措施", "（三）改园。", "（四）办厂。", "三、保障", "（五）资金。", ...END,
  ]); // prettier-ignore
  expect([jumps, wrong]).toEqual([[], []]);
});

test.each([
  [["附件1：", "茶园分布表", "附件2：", "茶厂名单"]],
  [["附件1.", "茶园分布表", "附件2.", "茶厂名单"]],
  [["附件一", "茶园分布表", "附件二", "茶厂名单"]],
  [["附件1：茶园分布表", "", "附件2：茶厂名单", ""]],
  [
    ["附件1", "名单", "附件2：厂表", ""],
    ["名单", "厂表"],
  ],
])("%j open parts", ([first = "", one = "", second = "", two = ""], named = ["茶园分布表", "茶厂名单"]) => {
  const annexes = [first, one, "一、东片千亩。", "二、西片百亩。", second, two, "一、东厂。", "二、西厂。"];
  const { ids, titles, wrong } = structureOf([
    "石阡乡关于茶业普查的通知", "各村：", "现将材料发给你们，请核对。", "附件：1.茶园分布表", "2.茶厂名单", ...END, ...annexes.filter((line) => line !== ""),
  ]); // prettier-ignore
  expect(wrong).toEqual([]);
  expect(titles.slice(1)).toEqual(named);
  expect(ids).toEqual(["annex1-s1", "annex1-s2", "annex2-s1", "annex2-s2"]);
});

test("texts that only the sentence of a notice names become parts", () => {
  const { titles, wrong } = structureOf([
    "石阡乡关于印发有关制度的通知", "各村：", "现将《石阡乡值班制度》《石阡乡请销假制度》《石阡乡车辆管理制度》印发给你们，请遵照执行。", ...END,
    "石阡乡值班制度", "一、领导带班。", "二、专人值班。", "石阡乡请销假制度", "一、事先请假。", "石阡乡车辆管理制度", "一、定点停放。",
  ]); // prettier-ignore
  expect(wrong).toEqual([]);
  expect(titles.slice(1)).toEqual(["石阡乡值班制度", "石阡乡请销假制度", "石阡乡车辆管理制度"]);
});

test("title lines of one level weigh the same, with a comma in them or not", () => {
  const { headings } = structureOf([
    "石阡乡关于防汛的意见", "一、总体要求", "守牢底线。", "二、压实责任，加强值守", "领导带班。", "（一）乡级", "到岗。", "（二）村级、组级", "到户。", "三、本意见自印发之日起执行。", ...END,
  ]); // prettier-ignore
  expect(headings.slice(1)).toEqual([
    "## 一、总体要求",
    "## 二、压实责任，加强值守",
    "### （一）乡级",
    "### （二）村级、组级",
  ]);
});

test("title lines above lists that begin anew have their weight too", () => {
  const { headings, ids, wrong } = structureOf([
    "石阡乡便民中心公开招聘公告", "岗位职责", "一、接待群众。", "二、整理档案。", "任职条件", "一、品行良好。", "二、会用电脑。", ...END,
  ]); // prettier-ignore
  expect(wrong).toEqual([]);
  expect(headings).toContain("## 岗位职责");
  expect(ids).toEqual(["u1", "u1-s1", "u1-s2", "u2", "u2-s1", "u2-s2"]);
});
