import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strFromU8, unzipSync } from "fflate";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { textRows } from "../../src/export/data-table.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import type { NodeRecord } from "../../src/export/document-schema.ts";
import { documentSchema } from "../../src/export/document-schema.ts";
import { listTables } from "../../src/export/list-tables.ts";
import { recordText } from "../../src/export/record-text.ts";
import { toWorkbook } from "../../src/export/workbook.ts";
import { readContent } from "../../src/sources/read-content.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { compareText } from "../../src/proof/compare.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { makeDocument } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { NOWHERE, PLACE, documentOf } from "./documents.ts";
import { parseCsv, plainCell } from "./parse-csv.ts";

const validate = new Ajv2020().compile(documentSchema());
const seeds = readContent(join(import.meta.dirname, "../../content")).documents.filter(
  ({ document }) => document.annotations !== undefined,
);

const BODY = `# 甲

## 一、要求

各村于1月15日前报送。每季度末月25日前调度。自2026年12月20日起20个工作日内办结。及时落实。

人均纯收入不少于1.2万元。开展走访。

某镇人民政府

2022年12月20日`;
const NOTES = `责任:
  - 位置: s1
    原文: 每季度末月25日前调度
    频次: 每季度末月25日前
时限:
  - 位置: s1
    原文: 各村于1月15日前报送
    时间: 1月15日前
    事项: 报送
  - 位置: s1
    原文: 自2026年12月20日起20个工作日内办结
    时间: 自2026年12月20日起20个工作日内
  - 位置: s1
    原文: 开展走访
    类别: 笼统
指标:
  - 位置: s1
    原文: 人均纯收入不少于1.2万元
    名称: 人均纯收入
    数值: 不少于1.2万元
`;

function annotated(notes: string): OfficialDocument {
  const document = makeDocument(BODY, "标题: 甲\n成文日期: 2022-12-20");
  const file = new VFile({ path: "annotations.yaml", value: notes });
  const annotations = readAnnotations(file, document);
  if (!annotations) throw new Error(file.messages.map(({ reason }) => reason).join("\n"));
  return { ...document, annotations };
}

const own = (id: string, quote: string) => ({
  id,
  target: "s1",
  url: "https://www.example.gov.cn/zwgk/documents/2022-plan/#s1",
  quote,
});

describe("annotations in index.json", () => {
  test("words as written, what is derived apart, what is not stated missing", () => {
    expect(toDocumentRecord(annotated(NOTES), PLACE).annotations).toEqual({
      duties: [
        {
          ...own("duties-zb32b3a", "每季度末月25日前调度"),
          rhythm: "每季度末月25日前",
          derived: { every: "quarter", month: 3, day: 25 },
        },
      ],
      times: [
        {
          ...own("times-be3jy4v", "各村于1月15日前报送"),
          words: "1月15日前",
          matter: "报送",
          derived: { kind: "fixed", kindBy: "program", start: "2023-01-15", end: "2023-01-15", yearDerived: true },
        },
        {
          ...own("times-w7hrqbc", "自2026年12月20日起20个工作日内办结"),
          words: "自2026年12月20日起20个工作日内",
          derived: {
            kind: "relative",
            kindBy: "program",
            amount: 20,
            unit: "working-day",
            from: "2026年12月20日",
            countedFrom: "2026-12-20",
            countedFromStatedBy: "words",
            noCalendarFor: 2027,
          },
        },
        {
          ...own("times-5h2tr67", "开展走访"),
          words: "开展走访",
          derived: { kind: "vague", kindBy: "editor" },
        },
      ],
      figures: [
        {
          ...own("figures-tsn7cyr", "人均纯收入不少于1.2万元"),
          name: "人均纯收入",
          words: "不少于1.2万元",
          derived: { number: 1.2, unit: "万元", comparator: "≥" },
        },
      ],
    });
  });

  test.each([
    ["no annotations", documentOf("---\n标题: 甲\n---\n\n# 甲\n\n乙。\n")],
    ["an empty annotations.yaml", annotated("")],
  ])("%s: nothing is said and there are no tables", (_name, document) => {
    expect(toDocumentRecord(document, PLACE)).not.toHaveProperty("annotations");
    expect(listTables(document, PLACE)).toEqual([]);
  });
});

test("the content folder has documents with annotations", () => {
  expect(seeds.length).toBeGreaterThan(0);
});

describe.each(atLeastOne(seeds))("$document.id", ({ document, source }) => {
  test.each([PLACE, NOWHERE])("keeps to the schema, the text is that of the source", (place) => {
    const record = JSON.parse(JSON.stringify(toDocumentRecord(document, place))) as ReturnType<typeof toDocumentRecord>;
    expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    expect(compareText(sourceText(String(source)), recordText(record))).toBeUndefined();
  });

  test("every quote stands in its target, read from the very file", () => {
    const record = toDocumentRecord(document, PLACE);
    const texts = new Map<string, string>();
    const collect = (node: NodeRecord) => {
      if ("id" in node) texts.set(node.id, textOf([node]));
      if ("children" in node) node.children.forEach(collect);
    };
    const textOf = (children: NodeRecord[]) =>
      withoutBlanks(recordText({ ...record, parts: [{ id: "", kind: "main", citation: "", children }] }));
    for (const { id, children } of record.parts) {
      texts.set(id, textOf(children));
      children.forEach(collect);
    }
    const {
      duties = [],
      times = [],
      figures = [],
      decisions = [],
      terms = [],
      references = [],
    } = record.annotations ?? {};
    const all = [...duties, ...times, ...figures, ...decisions, ...terms, ...references];
    expect(all.length).toBeGreaterThan(100);
    for (const { id, target, quote } of atLeastOne(all)) expect(texts.get(target), id).toContain(withoutBlanks(quote));
  });

  test("a table has a line for each annotation, its days and numbers are real ones", async () => {
    const record = toDocumentRecord(document, PLACE);
    const tables = listTables(document, PLACE);
    expect(tables.map(({ id, table }) => [id, table.rows.length])).toEqual(
      Object.entries(record.annotations ?? {}).flatMap(([id, items]) =>
        Array.isArray(items) ? [[id, items.length]] : [],
      ),
    );
    for (const { id, table } of atLeastOne(tables)) {
      const rows = textRows(table);
      const csv = toCsv(rows);
      expect(csv.startsWith("\ufeff"), id).toBe(true);
      expect(parseCsv(csv).map((row) => row.map(plainCell))).toEqual(rows);
      expect(new Set(rows.map(({ length }) => length)).size, id).toBe(1);
      const parts = unzipSync(await toWorkbook(table, "甲"));
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(sheet.match(/<row /gu), id).toHaveLength(rows.length);
    }
    const figures = tables.find(({ id }) => id === "figures")?.table;
    const at = figures?.columns.findIndex(({ kind }) => kind === "decimal") ?? -1;
    expect(figures?.rows.map((row) => row[at])).toContain(1.2);
  });
});
