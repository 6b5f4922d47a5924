import { expect, test } from "vitest";
import { VFile } from "vfile";
import { importDocument } from "../../../src/import/import-document.ts";
import { collectMeasures, collectProblems } from "../../../src/model/walk.ts";
import { parseDocument } from "../../../src/parse/document.ts";
import { OFFICIAL_LEVELS, list, makeDocx, num, numbered, paragraph, run, table, title } from "./docx-files.ts";
import { readLabels } from "../labels.ts";

const right = `<w:jc w:val="right"/>`;
const NAME = "橹湾镇耕地保护督察反馈问题整改方案";

/** As a township office writes it: numbers by Word on four levels, which begin anew for each part. */
const file = makeDocx({
  numbering:
    list(OFFICIAL_LEVELS) +
    num(1, 1) +
    num(2, 1, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`),
  styles: `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="a0"><w:name w:val="样式1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
  footer: paragraph("— 1 —"),
  body: [
    table(["索引号", "430921/2023-00012", "公开方式", "主动公开"], ["公开主体", "橹湾镇人民政府", "公开时限", "20个工作日内"]),
    title("橹湾镇人民政府"),
    title(`关于印发《${NAME}》的通知`),
    paragraph("橹政发〔2023〕12号", `<w:jc w:val="center"/>`),
    paragraph("各村（社区）、镇直各单位："),
    paragraph("现将整改方案印发给你们，请认真贯彻执行。"),
    numbered("各村要对照清单，逐项整改。", 1),
    numbered("整改情况于每月25日前报镇自然资源所。", 1),
    paragraph("橹湾镇人民政府", right),
    paragraph("2023年5月4日", right),
    title(NAME),
    paragraph("根据督察反馈意见，制定本方案。"),
    paragraph("总体要求", `<w:pStyle w:val="a0"/>`),
    paragraph("坚持问题导向，按期完成整改。"),
    paragraph("整改任务", `<w:pStyle w:val="a0"/>`),
    numbered("巡查不严方面", 2, 1),
    numbered("巡查记录不全，部分村没有台账。", 2, 2),
    paragraph("整改措施："),
    numbered("各村补齐巡查台账。", 2, 3),
    numbered("镇自然资源所每月抽查一次。", 2, 3),
    paragraph("责任单位：镇自然资源所"),
    numbered("2022年底前的图斑没有销号。", 2, 2),
    paragraph(`${run("整改措施：")}${run("逐宗核实，6月底前销号。")}`),
    numbered("复耕不实方面", 2, 1),
    numbered("复耕地块仍有撂荒。", 2, 2),
    paragraph("整改措施："),
    numbered("统一组织翻耕。", 2, 3),
    numbered("落实管护责任：", 2, 3),
    numbered("村级管护员每周巡查；", 2, 4),
    numbered("镇级每季度复核。", 2, 4),
    paragraph("工作要求", `<w:pStyle w:val="a0"/>`),
    numbered("加强领导。各村主要负责人负总责。", 2, 1),
    paragraph("附件1"),
    title("整改图斑清单"),
    table(["序号", "村"], ["1", "东村"]),
    `<w:sectPr><w:footerReference w:type="default" r:id="rId-footer"/></w:sectPr>`,
  ].join(""),
}); // prettier-ignore

const EXPECTED = `---
标题: 橹湾镇人民政府关于印发《${NAME}》的通知
发文字号: 橹政发〔2023〕12号
索引号: 430921/2023-00012
公开时限: 20个工作日内
公开方式: 主动公开
公开主体: 橹湾镇人民政府
成文日期: "2023-05-04"
---

# 橹湾镇人民政府关于印发《${NAME}》的通知

橹政发〔2023〕12号

各村（社区）、镇直各单位：

现将整改方案印发给你们，请认真贯彻执行。

一、各村要对照清单，逐项整改。

二、整改情况于每月25日前报镇自然资源所。

橹湾镇人民政府

2023年5月4日

# ${NAME}

根据督察反馈意见，制定本方案。

## 一、总体要求

坚持问题导向，按期完成整改。

## 二、整改任务

### （一）巡查不严方面

1.巡查记录不全，部分村没有台账。

整改措施：

（1）各村补齐巡查台账。

（2）镇自然资源所每月抽查一次。

责任单位：镇自然资源所

2. 2022年底前的图斑没有销号。

整改措施：逐宗核实，6月底前销号。

### （二）复耕不实方面

1.复耕地块仍有撂荒。

整改措施：

（1）统一组织翻耕。

（2）落实管护责任：

①村级管护员每周巡查；

②镇级每季度复核。

## 三、工作要求

（一）加强领导。各村主要负责人负总责。

# 附件1

# 整改图斑清单

| 序号 | 村 |
| --- | --- |
| 1 | 东村 |
`;

test("a notice with a plan and an annex becomes its document.md, word for word", () => {
  const result = importDocument({ path: "整改.docx", bytes: file }, readLabels());
  expect(result.errors.map(String)).toEqual([]);
  expect(result.document).toBe(EXPECTED);
  expect(result.doubts.map(String)).toEqual([]);
  expect(result.notes).toEqual(["页眉、页脚和页码算页面框架，没有收进正文：“—1—”。"]);
  expect(result.balance).toEqual({
    body: 397,
    info: 50,
    frame: 3,
    input: 450,
    numbering: 39,
    blanks: { parting: 0, joined: 0 },
  });
});

test("its parts, problems and measures are found", () => {
  const read = new VFile({ path: "document.md", value: EXPECTED });
  const document = parseDocument(read, "zhenggai");
  expect(read.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  expect(document.parts.map(({ kind }) => kind)).toEqual(["notice", "main", "annex"]);
  const problems = collectProblems(document).map(({ problem, sections }) => [
    sections.at(-1)?.marker?.text,
    problem.marker?.text,
    collectMeasures(problem).map(({ marker }) => marker?.text),
  ]);
  expect(problems).toEqual([
    ["（一）", "1.", ["（1）", "（2）"]],
    ["（一）", "2.", [undefined]],
    ["（二）", "1.", ["（1）", "（2）"]],
  ]);
});
