import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { buildReadingPage, documentTrail } from "../../src/view/reading-page.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const addresses = addressesUnder("/zwgk/");
const STATED = `标题: 关于整改的通知
发文字号: 某府发〔2022〕3号
公开主体: 某镇人民政府
成文日期: 2022-06-15
附件:
  - 名称: 名单
    文件: 名单.XLSX
  - 名称: 说明
    文件: 说明`;

test("everything that the page of a document shows", () => {
  const page = buildReadingPage(makeDocument(PLAN, STATED), addresses);
  expect(page.title.text).toBe("关于整改的通知");
  expect(page.breadcrumbs.map(({ line, href }) => `${line.text} ${href ?? ""}`.trim())).toEqual([
    "首页 /zwgk/",
    "公开目录 /zwgk/catalogue/",
    "关于整改的通知",
  ]);
  expect(page.contents.length).toBeGreaterThan(1);
  expect(page.attachments).toEqual([
    { name: "名单", href: addresses.attachment("2022-plan", "名单.XLSX"), type: "XLSX" },
    { name: "说明", href: addresses.attachment("2022-plan", "说明"), type: "" },
  ]);
  expect(page.problems?.count).toBe(3);
  expect(page.widePunctuation).toBe(true);
  expect(JSON.stringify(page.citation)).toContain("《关于整改的通知》，某府发〔2022〕3号，某镇人民政府，2022-06-15");
});

test("the facts beside the text, those too that are not stated", () => {
  const { mainFacts } = buildReadingPage(makeDocument("# 甲\n\n请照办。", STATED), addresses);
  expect(mainFacts.map(({ label, values }) => [label, ...values.map(({ text }) => text)])).toEqual([
    ["公开主体", "某镇人民政府"],
    ["发文字号", "某府发〔2022〕3号"],
    ["成文日期", "2022-06-15"],
    ["发布日期"],
    ["有效性"],
    ["所属领域"],
  ]);
});

test("a short text has no list of contents, no problems and no font for punctuation", () => {
  const page = buildReadingPage(makeDocument("# 甲\n\n请照办。", "标题: 甲"), addresses);
  expect([page.contents, page.attachments, page.problems, page.widePunctuation]).toEqual([[], [], undefined, false]);
});

test("behind further steps the document is a link", () => {
  const trail = documentTrail(makeDocument(PLAN, STATED), addresses, { label: "打印" });
  expect(trail.slice(-2).map(({ line, href }) => [line.text, href])).toEqual([
    ["关于整改的通知", "/zwgk/documents/2022-plan/"],
    ["打印", undefined],
  ]);
});
