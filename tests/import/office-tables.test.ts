import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import { importDocument } from "../../src/import/import-document.ts";
import { checkDocument } from "../../src/lint/run.ts";
import type { Table } from "../../src/model/document.ts";
import { headRows } from "../../src/model/table.ts";
import type { ReadDocument } from "../export/documents.ts";
import { documentOf } from "../export/documents.ts";
import { madeTable } from "../properties/made-tables.ts";
import { makeNameList, tableDocuments } from "../properties/table-documents.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { readLabels } from "./labels.ts";
import { asWebPage, asWordFile, picturesOf, tablesOf } from "./table-files.ts";

const labels = readLabels();

/** As most files are: the head is known by its words alone. */
const UNMARKED = { marked: false };

describe.each(atLeastOne([...tableDocuments(), makeNameList(100)]))("$id", (made) => {
  const { id, document } = made;
  const pictures = picturesOf(made);
  test.each([
    { name: "a saved web page", path: "a.html", withPictures: false },
    { name: "a Word file", path: "a.docx", withPictures: true },
  ])("comes from $name as it was, without an error", ({ path: file, withPictures }) => {
    const bytes = withPictures ? asWordFile(made, UNMARKED, pictures) : Buffer.from(asWebPage(made, UNMARKED));
    const result = importDocument({ path: file, bytes }, labels);
    expect(result.errors.map(String)).toEqual([]);
    const draft = documentOf(result.document ?? "", id);
    expect(tablesOf(draft, withPictures)).toEqual(tablesOf(document, withPictures));
    expect(result.balance).toMatchObject({ frame: 0 });
    const checked = new VFile({ path: `${id}/document.md`, value: result.document ?? "" });
    checkDocument({ id: `2024-${id}`, file: checked, attachments: result.files?.map(({ name }) => name) ?? [] }, {});
    expect(checked.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  });
});

const WIDGET = "<table><tr><td>日</td><td>一</td></tr><tr><td>1</td><td>2</td></tr></table>";

/** A page as portals make it around a text: navigation and tools, a calendar, links in a table, the foot. */
function inPortal(page: string, around: (text: string) => string): string {
  const body = /<div class="TRS_Editor">(?<title><h1>.*?<\/h1>)(?<text>.*)<\/div><\/body>/su.exec(page)?.groups;
  return `<html><head><meta charset="utf-8"></head><body><div><a href="/">首页</a><a href="/b">政务公开</a></div><div>您现在的位置：首页 &gt; 通知公告</div>
${body?.["title"] ?? ""}<div><span>发布时间：2024-01-02</span> <span>浏览次数：12</span></div>${around(body?.["text"] ?? "")}
<div>【打印】【关闭】</div><div>上一篇：<a href="1">关于其他事项的公告</a></div>${WIDGET}
<table><tr><td><a href="1">网站地图</a></td><td><a href="2">联系我们</a></td></tr></table><div>版权所有：某县人民政府</div></body></html>`;
}

describe.each([
  { name: "does not mark its text", around: (text: string) => `<div>${text}</div>` },
  {
    name: "places its text by tables in tables",
    around: (text: string) =>
      `<table><tr><td>&nbsp;</td><td><table><tr><td>发布时间：2024-01-02</td></tr><tr><td>${text}</td></tr></table></td></tr></table>`,
  },
])("in a portal that $name", ({ around }) => {
  test.each(atLeastOne(tableDocuments().map((made) => ({ id: made.id, made }))))("$id is whole", ({ made }) => {
    const bytes = Buffer.from(inPortal(asWebPage(made, UNMARKED), around));
    const { document = "", errors } = importDocument({ path: "a.html", bytes }, labels);
    expect(errors.map(String)).toEqual([]);
    expect(tablesOf(documentOf(document), false)).toEqual(tablesOf(made.document, false));
    const last = made.source.trim().split(/\n{2,}/u).at(-1) ?? ""; // prettier-ignore
    expect(document.trim().endsWith(last) || last.startsWith("|")).toBe(true);
  });
});

/**
 * A document of one table, where it is one that can be told from a mere means to place text. With a head that is nothing
 * but a title, the words of the row under it decide.
 */
function documentAround(markdown: string): ReadDocument | undefined {
  const source = `---\n标题: 关于公布核查结果的通告\n---\n\n# 关于公布核查结果的通告\n\n现将核查结果公布如下，请各村核对，如有不符请及时反映。\n\n${markdown}\n\n南滩镇人民政府\n\n2024年9月1日\n`;
  const document = documentOf(source);
  const table = document.parts[0]?.children.find((node): node is Table => node.type === "table");
  const rows = table?.rows.filter(({ cells }) => cells.filter(({ value }) => value !== "").length > 1) ?? [];
  const hasWords = table?.rows[0]?.cells.some(({ value }) => value !== "") === true;
  const head = table ? headRows(table) : [];
  const isTitled = head.length > 0 && head.every(({ cells }) => cells.length < 2);
  const begun = new Set(table?.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const isWhole = begun.size === table?.columns.length && table.rows.every(({ cells }) => cells.length > 0);
  return rows.length > 2 && hasWords && isWhole && !isTitled ? { id: "made", source, document } : undefined;
}

test("any table comes from a saved web page and from a Word file with the same cells, spans and order", () => {
  let count = 0;
  fc.assert(
    fc.property(madeTable({ columns: 6, rows: 8, longest: 60, anySign: true }), ({ markdown }) => {
      const made = documentAround(markdown);
      fc.pre(made !== undefined);
      count++;
      const files = [
        { path: "a.html", bytes: Buffer.from(asWebPage(made, { marked: true })) },
        { path: "a.docx", bytes: asWordFile(made, { marked: true }) },
      ];
      const isHeaded = made.document.parts[0]?.children.some(
        (node) => node.type === "table" && headRows(node).length > 0,
      );
      const kinds = (tables: string[][]) => (isHeaded ? tables : tables.map((rows) => rows.map((row) => row.replace(/^\w+ /u, "")))); // prettier-ignore
      for (const file of files) {
        const { document = "", errors } = importDocument(file, labels);
        expect(errors.map(String)).toEqual([]);
        expect(kinds(tablesOf(documentOf(document), false))).toEqual(kinds(tablesOf(made.document, false)));
      }
    }),
    { numRuns: 40 },
  );
  expect(count).toBeGreaterThan(30);
});
