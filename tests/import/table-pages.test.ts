import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocx, paragraph, table, title } from "./docx/docx-files.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();

const TABLES: [name: string, rows: string[][]][] = [
  ["a duty list", [["日期", "带班领导", "值班人员"], ["10月1日", "张某", "李某"]]],
  ["sums", [["项目", "金额"], ["低保", "1200.00"], ["合计", "1200.00"]]],
  ["names", [["序号", "姓名"], ["1", "张*"], ["2", "李*"]]],
  ["a column of names", [["姓名"], ["张*芳"], ["李*"]]],
  ["an empty form", [["序号", "姓名", "金额"], ["", "", ""]]],
]; // prettier-ignore

/** How pages show a title over what they publish. */
const TITLED: [name: string, page: (title: string, table: string) => string][] = [
  ["a heading", (title, table) => `<h1>${title}</h1><div>发布时间：2024-10-09 来源：党政办</div>${table}`],
  ["a line", (title, table) => `<div>${title}</div><div>发布时间：2024-10-09 浏览次数：12</div><div>${table}</div>`],
  ["a paragraph in the middle", (title, table) => `<p align="center"><b>${title}</b></p>${table}`],
  ["a row of a table around it", (title, table) => `<table><tr><td>${title}</td></tr><tr><td>${table}</td></tr></table>`],
]; // prettier-ignore

const asHtml = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const asMarkdown = ([head = [], ...rows]: string[][]) =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

describe.each(TITLED)("a page that is a title and a table alone, under %s", (_, page) => {
  test.each(atLeastOne(TABLES))("%s", (__, rows) => {
    for (const title of atLeastOne(["值班表", "财务公开", "石桥镇2024年10月安排表"])) {
      const html = `<html><head><meta charset="utf-8"><title>${title}_石桥镇人民政府</title></head><body><div><a href="/">首页</a><a href="/b">政务公开</a></div><div>您现在的位置：首页 &gt; 政务公开</div>${page(title, asHtml(rows))}<div>【打印】【关闭】</div><div>版权所有：石桥镇人民政府</div></body></html>`;
      const { document = "", errors, doubts } = importDocument({ path: "a.html", bytes: Buffer.from(html) }, labels);
      expect(errors.map(String)).toEqual([]);
      expect(document.slice(document.indexOf("\n---\n") + 5).trim()).toBe(`# ${title}\n\n${asMarkdown(rows)}`);
      expect(doubts.map(({ ruleId }) => ruleId)).toContain("no-date");
    }
  });
});

test.each(atLeastOne(TABLES))("a Word file that is a title and a table alone: %s", (_, rows) => {
  const bytes = makeDocx({ body: title("值班表") + table(...rows) });
  const { document = "", errors } = importDocument({ path: "a.docx", bytes }, labels);
  expect(errors.map(String)).toEqual([]);
  expect(document.slice(document.indexOf("\n---\n") + 5).trim()).toBe(`# 值班表\n\n${asMarkdown(rows)}`);
});

test.each([
  ["石门镇人民政府", "2024年9月1日", "（此件公开发布）"],
  ["联系人：张三", "电话：0793-6620118", "地址：人民路1号"],
  ["各村要做好秋收工作。", "请按时报送进度。", "确保颗粒归仓。"],
])("a frame around lines is no column: %s, %s, %s", (...lines) => {
  const body = `${title("关于做好秋收工作的通知")}${paragraph("请抓好落实。")}${table(...lines.map((line) => [line]))}`;
  const { document = "" } = importDocument({ path: "a.docx", bytes: makeDocx({ body }) }, labels);
  expect(document).not.toContain("|");
  expect(document).toContain(lines.join("\n\n"));
});

test("a calendar that stands under no title is no document", () => {
  const html = `<html><head><meta charset="utf-8"></head><body><div><a href="/">首页</a></div>${asHtml([["日", "一"], ["1", "2"]])}</body></html>`; // prettier-ignore
  const { errors } = importDocument({ path: "a.html", bytes: Buffer.from(html) }, labels);
  expect(errors.map(({ reason }) => reason)).toEqual(["没有找到公文正文"]);
});
