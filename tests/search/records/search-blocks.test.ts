import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../../src/sources/read-content.ts";
import { renderNodes } from "../../../src/markdown/pipeline.ts";
import { textOf, withoutBlanks } from "../../../src/model/text.ts";
import { listBlocks } from "../../../src/search/records/search-blocks.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";

const linesOf = (body: string, frontmatter?: string) =>
  listBlocks(makeDocument(body, frontmatter)).map(({ kind, anchor, problem, follows, text }) =>
    [kind, anchor, problem ?? "-", follows ?? "-", text].join(" "),
  );

test("a plan: every unit under its own id, problems with their page", () => {
  expect(linesOf(PLAN, "标题: 关于印发《整改方案》的通知")).toEqual([
    "title  - - 关于印发《整改方案》的通知",
    "text notice - - 各村:",
    "text notice - - 现印发给你们。",
    "text notice - - 某某镇人民政府",
    "text notice - - 2022年6月15日",
    "heading main - - 整改方案",
    "heading s1 - - 一、总体要求",
    "text s1 - - 认真整改。",
    "heading s2 - - 二、整改问题及措施",
    "heading c1 - - (一)督查发现问题",
    "problem p1 p1 - 1.有的部门出台较晚。影响效果。",
    "label p1 p1 - 整改措施:",
    "measure p1-m0 p1 run 严格落实:",
    "item p1-k1 p1 run ①大病的;",
    "item p1-k2 p1 run ②危房的。",
    "problem p2 p2 - 2.收入增长缓慢。",
    "label p2 p2 - 整改措施:",
    "measure p2-m1 p2 - (1)支持龙头企业。",
    "measure p2-m1 p2 - 责任单位:农业办",
    "measure p2-m2 p2 - (2)加强监测。",
    "measure p2-m2 p2 - 责任单位:振兴办",
    "heading c2 - - (二)群众反映问题",
    "problem p3 p3 - 3.道路破损。",
    "label p3 p3 - 整改措施:",
    "measure p3-m0 p3 run 修补路面。",
    "text p3 p3 - 责任单位:村建办",
    "text p3 p3 - 整改时限:2022年9月底",
    "heading s3 - - 三、实施步骤",
    "text s3-1 - - (一)动员部署阶段(6月上旬)。出台方案。",
    "text s3-2 - - (二)各村要落实。",
  ]);
});

test("without problems: articles, a table by rows, paragraphs under the nearest id before them", () => {
  const body = "第一条 为了防汛。\n\n适用于全镇。\n\n| 村 | 人数 |\n| --- | --- |\n| 石榴村 | 3 |";
  expect(linesOf(body, "标题: 办法")).toEqual([
    "title  - - 办法",
    "text t1 - - 第一条 为了防汛。",
    "text t1 - - 适用于全镇。",
    "table t1-head - - 村",
    "table t1-head - row 人数",
    "table t1-r1 - - 石榴村",
    "table t1-r1 - row 3",
  ]);
});

test("a table: its caption, its head and each row have places of their own; what a number stands before keeps its", () => {
  const table = "| 序号 | 姓名 |\n| --- | --- |\n| 1 | 王* |\n| 合计 | < |";
  const body = `表1 救助名单\n\n单位：元\n\n${table}\n\n注：略。\n\n1.各村名单\n\n单位：人\n\n${table}`;
  expect(linesOf(body, "标题: 公示").slice(1)).toEqual([
    "table t1-caption - - 表1 救助名单",
    "table t1-caption - - 单位：元",
    "table t1-head - - 序号",
    "table t1-head - row 姓名",
    "table t1-r1 - - 1",
    "table t1-r1 - row 王*",
    "table t1-r1-1 - - 合计",
    "text main - - 注：略。",
    "item n1 - - 1.各村名单",
    "table t2-caption - - 单位：人",
    "table t2-head - - 序号",
    "table t2-head - row 姓名",
    "table t2-r1 - - 1",
    "table t2-r1 - row 王*",
    "table t2-r1-1 - - 合计",
  ]);
});

test("every place of a text is on its page", () => {
  const table = "| 村名 | 金额 | < |\n| --- | --- | --- |\n| ^ | 计划 | 完成 |\n| 甲村 | 3 | 2 |\n| ^ | 4 | 2 |";
  const document = makeDocument(`一、资金\n\n资金明细表\n\n${table}\n\n|  |  |\n| --- | --- |\n| 姓名 | 王* |`);
  const html = document.parts.map(({ id, children }) => `<section id="${id}">${renderNodes(children)}`).join("");
  for (const { anchor } of atLeastOne(listBlocks(document).slice(1))) expect(html).toContain(` id="${anchor}"`);
});

describe("every document of the fixtures and the seed", () => {
  const root = join(import.meta.dirname, "../../..");
  const folders = [join(root, "content"), join(root, "tests/fixtures")];
  const documents = folders.flatMap((folder) => readContent(folder).documents.map(({ document }) => document));

  test("is indexed character for character", () => {
    expect(documents.length).toBeGreaterThan(20);
    for (const document of atLeastOne(documents)) {
      const indexed = withoutBlanks(
        listBlocks(document)
          .map(({ text }) => text)
          .join(""),
      );
      const whole = withoutBlanks(textOf(document));
      const title = withoutBlanks(document.disclosure.title);
      // The title of the 公开信息 comes first; where the text begins with it, it is not repeated.
      expect([whole, title + whole], document.id).toContain(indexed);
    }
  });
});
