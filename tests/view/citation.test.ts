import { expect, test } from "vitest";
import { citeTitle, listCitations, quoteTitle } from "../../src/view/citation.ts";
import { citeDocument } from "../../src/view/reading-page.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const plan = makeDocument(PLAN, "标题: 关于印发《整改方案》的通知");
const citations = new Map(plan.parts.flatMap((part) => [...listCitations(part)]));

test.each([
  { id: "p1", expected: "问题1" },
  { id: "p1-m0", expected: "问题1整改措施" },
  { id: "p1-k2", expected: "问题1整改措施②" },
  { id: "p2-m1", expected: "问题2措施(1)" },
  { id: "s2", expected: "二、整改问题及措施" },
  { id: "c1", expected: "二、(一)督查发现问题" },
  { id: "s3-1", expected: "三、(一)动员部署阶段(6月上旬)" },
  { id: "s3-2", expected: "三、(二)" },
])("$id is cited as $expected", ({ id, expected }) => {
  expect(citations.get(id)).toBe(expected);
});

test.each([
  {
    name: "an article by itself",
    body: "第一章 总则\n\n第二条 适用于:\n\n(一)村民;",
    id: "t2-1",
    expected: "第二条(一)",
  },
  { name: "a decimal by itself", body: "1 总则\n\n1.1 目的\n\n为了防汛。\n\n1.2 依据", id: "d1-1", expected: "1.1" },
  {
    name: "full-width signs as printed",
    body: "一、要求\n\n1．落实。\n\n（1）细化。",
    id: "s1-n1-i1",
    expected: "一、1．（1）",
  },
  {
    name: "problems counted anew in each group",
    body: "(一)甲类\n\n1.甲。\n\n整改措施:做。\n\n(二)乙类\n\n1.乙。\n\n整改措施:做。",
    id: "c2-p1",
    expected: "(二)问题1",
  },
])("$name", ({ body, id, expected }) => {
  const [part] = makeDocument(`# 甲\n\n${body}`).parts;
  expect(part && listCitations(part).get(id)).toBe(expected);
});

test("a part is cited by its own title, an annex by the document's", () => {
  const document = makeDocument("# 甲方案\n\n正文。\n\n# 附件1\n\n# 登记表\n\n一、填写", "标题: 甲方案");
  expect(document.parts.map((part) => citeTitle(part, document))).toEqual(["《甲方案》", "《甲方案》附件1"]);
  expect(plan.parts.map((part) => citeTitle(part, plan))).toEqual(["关于印发《整改方案》的通知", "《整改方案》"]);
});

test("a title with book marks of its own keeps its characters", () => {
  expect(quoteTitle("关于《条例》的通知")).toBe("关于《条例》的通知");
  expect(quoteTitle("整改方案")).toBe("《整改方案》");
});

test("a document is cited with what is stated", () => {
  const stated = "标题: 整改方案\n发文字号: 某政发〔2022〕5号\n公开主体: 某某镇人民政府\n成文日期: 2022-06-15";
  expect(citeDocument(makeDocument("正文。", stated))).toBe(
    "《整改方案》，某政发〔2022〕5号，某某镇人民政府，2022-06-15",
  );
  expect(citeDocument(makeDocument("正文。"))).toBe("《整改方案》");
});
