import { strFromU8, unzipSync } from "fflate";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { toAkomaNtoso } from "../../src/export/akn.ts";
import { toCsv } from "../../src/export/csv.ts";
import { toDcat } from "../../src/export/dcat.ts";
import { fileAddresses } from "../../src/export/document-files.ts";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import { toTextFile } from "../../src/export/plain-text.ts";
import { fitsWorkbook, tableRows, toTableWorkbook } from "../../src/export/table-files.ts";
import { listTablePlaces } from "../../src/model/table-places.ts";
import { proveTableFiles } from "../../src/proof/table-files.ts";
import { readShownSheet } from "../../src/proof/workbook-cells.ts";
import { reportWrongPages } from "../../src/sources/wrong-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { structureErrors } from "./akn-structure.ts";
import { PLACE, allDocuments, documentOf } from "./documents.ts";

const HEAD = "---\n标题: 名额\n成文日期: 2023-01-02\n---\n\n# 名额\n\n";
const SOURCE = `${HEAD}表1 各村资金分配表

单位：万元

| 村名 | 负责人 | 电话 | 资金 | < | 完成日期 |
| --- | --- | --- | --- | --- | --- |
| ^ | ^ | ^ | 计划 | 占比 | ^ |
| 柳溪村 | 张* | 0737 | 120,000.00 | 41.9% | 2023年3月15日 |
| ^ | =李四 | 13800000000 | -1,230.50 | 5.0% | 2023年12月1日 |
| 竹园村 | 王_x0041_某 | 138****0000 | 12.00 | 53.1% | 2023年2月底前 |
| 合计 | < | < | 118,781.50 | 100.0% | |

注：不含自筹。
`;
const document = documentOf(SOURCE);
const [place] = listTablePlaces(document);
if (!place) throw new Error("no table");

test("CSV: one row of head, each cell once as it is printed", () => {
  expect(tableRows(place.table)).toEqual([
    ["村名", "负责人", "电话", "资金 计划", "资金 占比", "完成日期"],
    ["柳溪村", "张*", "0737", "120,000.00", "41.9%", "2023年3月15日"],
    ["", "=李四", "13800000000", "-1,230.50", "5.0%", "2023年12月1日"],
    ["竹园村", "王_x0041_某", "138****0000", "12.00", "53.1%", "2023年2月底前"],
    ["合计", "", "", "118,781.50", "100.0%", ""],
  ]);
});

test("CSV: a table without a head begins with its first row", () => {
  const table = listTablePlaces(documentOf(`${HEAD}|  |  |\n| --- | --- |\n| 名称 | 竹园村 |`))[0]?.table;
  expect(table && tableRows(table)).toEqual([["名称", "竹园村"]]);
});

describe("workbook", () => {
  const open = async () => {
    const bytes = await toTableWorkbook(place, "名额");
    const files = unzipSync(bytes);
    return { bytes, sheet: strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array()), files };
  };

  test("shows what the source prints, from the caption to the notes", async () => {
    expect(readShownSheet((await open()).bytes)).toEqual({
      rows: [
        ["表1 各村资金分配表", "", "", "", "", ""],
        ["单位：万元", "", "", "", "", ""],
        ["村名", "负责人", "电话", "资金", "", "完成日期"],
        ["", "", "", "计划", "占比", ""],
        ["柳溪村", "张*", "0737", "120,000.00", "41.9%", "2023年3月15日"],
        ["", "=李四", "13800000000", "-1,230.50", "5.0%", "2023年12月1日"],
        ["竹园村", "王_x0041_某", "138****0000", "12.00", "53.1%", "2023年2月底前"],
        ["合计", "", "", "118,781.50", "100.0%", ""],
        ["注：不含自筹。", "", "", "", "", ""],
      ].map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1)),
      merges: [
        { top: 0, left: 0, bottom: 0, right: 5 },
        { top: 1, left: 0, bottom: 1, right: 5 },
        { top: 2, left: 0, bottom: 3, right: 0 },
        { top: 2, left: 1, bottom: 3, right: 1 },
        { top: 2, left: 2, bottom: 3, right: 2 },
        { top: 2, left: 3, bottom: 2, right: 4 },
        { top: 2, left: 5, bottom: 3, right: 5 },
        { top: 4, left: 0, bottom: 5, right: 0 },
        { top: 7, left: 0, bottom: 7, right: 2 },
        { top: 8, left: 0, bottom: 8, right: 5 },
      ],
    });
  });

  test("numbers and days are real ones, codes are text, nothing is a formula, the head stays in view", async () => {
    const { sheet, files } = await open();
    expect(sheet).toMatch(/<c r="D5"[^>]*><v>120000<\/v>/u);
    expect(sheet).toMatch(/<c r="D6"[^>]*><v>-1230.5<\/v>/u);
    expect(sheet).toMatch(/<c r="E5"[^>]*><v>0.419<\/v>/u);
    expect(sheet).toMatch(/<c r="F5"[^>]*><v>45000<\/v>/u);
    for (const cell of ["A5", "B6", "C5", "C6", "C7", "F7"])
      expect(sheet).toMatch(new RegExp(`<c r="${cell}"[^>]* t="s"`, "u"));
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<pane ySplit="4"[^>]*state="frozen"/u);
    // Rows share 柳溪村.
    expect(sheet).not.toContain("<autoFilter");
    expect(strFromU8(files["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="表1 各村资金分配表"');
  });

  test("rows that stand for themselves can be filtered", async () => {
    const [plain] = listTablePlaces(documentOf(`${HEAD}| 村 | 户数 |\n| --- | --- |\n| 柳溪村 | 3 |\n| 竹园村 | 4 |`));
    const files = plain && unzipSync(await toTableWorkbook(plain, "名额"));
    expect(strFromU8(files?.["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain('<autoFilter ref="A1:B3"/>');
  });

  test("a text that no cell can hold: there is a CSV only", () => {
    const long = documentOf(`${HEAD}| 村 |\n| --- |\n| ${"长".repeat(32_768)} |`);
    expect(listTablePlaces(long).map(fitsWorkbook)).toEqual([false]);
    expect(Object.keys(fileAddresses(long, PLACE)).filter((name) => name.startsWith("t"))).toEqual(["t1.csv"]);
  });
});

test("both files are announced with the document and in the catalogue for data portals", () => {
  expect(fileAddresses(document, PLACE)).toMatchObject({
    "t1.csv": "https://www.example.gov.cn/zwgk/documents/a-document/t1.csv",
    "t1.xlsx": "https://www.example.gov.cn/zwgk/documents/a-document/t1.xlsx",
  });
  expect(JSON.stringify(toDcat([document], PLACE))).toContain("/documents/a-document/t1.xlsx");
});

test("index.json: kinds, spans above 1, pictures", () => {
  const body =
    "| 村 | 现场 | 金额 |\n| --- | --- | --- |\n| 柳溪村 | 修好 ![桥](attachments/qiao.png) | 3 |\n| ^ | 通车 | 4 |";
  const made = documentOf(`${HEAD}${body}`);
  const table = toDocumentRecord(made, PLACE).parts[0]?.children.find(({ type }) => type === "table");
  expect(table).toEqual({
    type: "table",
    anchor: "t1",
    columns: [{ kind: "prose" }, { kind: "prose" }, { kind: "money" }],
    rows: [
      {
        kind: "head",
        cells: [
          { value: "村", column: 0 },
          { value: "现场", column: 1 },
          { value: "金额", column: 2 },
        ],
      },
      {
        kind: "body",
        anchor: "t1-r1",
        cells: [
          { value: "柳溪村", column: 0, rowSpan: 2 },
          {
            value: "修好",
            column: 1,
            images: [
              {
                type: "image",
                url: "https://www.example.gov.cn/zwgk/documents/a-document/attachments/qiao.png",
                alt: "桥",
              },
            ],
          },
          { value: "3", column: 2 },
        ],
      },
      {
        kind: "body",
        anchor: "t1-r2",
        cells: [
          { value: "通车", column: 1 },
          { value: "4", column: 2 },
        ],
      },
    ],
  });
});

test("Akoma Ntoso: the caption with the unit in it, merged cells, pictures", () => {
  const made = toAkomaNtoso(documentOf(SOURCE.replace("张*", "张* ![像](attachments/xiang.png)")), PLACE) ?? "";
  expect(structureErrors(made)).toEqual([]);
  expect(made).toContain("<caption>表1 各村资金分配表<eol />单位：万元</caption>");
  expect(made).toContain('<th rowspan="2"><p>村名</p></th>');
  expect(made).toContain('<th colspan="2"><p>资金</p></th>');
  expect(made).toMatch(/<td><p>张\*<\/p><p><img src="[^"]*xiang\.png" alt="像" \/><\/p><\/td>/u);
  expect(made).toContain('<p class="table-note">注：不含自筹。</p>');
});

test("document.txt: cells below one another stand in one column", () => {
  expect(toTextFile(document)).toContain(
    "柳溪村\t张*\t0737\t120,000.00\t41.9%\t2023年3月15日\r\n\t=李四\t13800000000\t",
  );
});

describe("the proof of the files", () => {
  const withTables = allDocuments().filter(({ document: one }) => listTablePlaces(one).length > 0);
  const filesOf = async (one: typeof document) => {
    const files = new Map<string, Uint8Array>();
    for (const table of listTablePlaces(one)) {
      const name = `documents/${one.id}/${table.table.anchor}`;
      files.set(`${name}.csv`, new TextEncoder().encode(toCsv(tableRows(table.table))));
      files.set(`${name}.xlsx`, await toTableWorkbook(table, "甲"));
    }
    return files;
  };

  test.each(atLeastOne([...withTables, { id: "made", document, source: SOURCE }]))("$id passes", async (one) => {
    const files = await filesOf(one.document);
    expect(proveTableFiles(one.document, one.source, (name) => files.get(name))).toEqual([]);
  });

  test.each([
    ["another character", SOURCE.replace("竹园村", "竹围村")],
    ["another number", SOURCE.replace("120,000.00", "120,000.01")],
    ["another number of decimal places", SOURCE.replace("12.00", "12.0")],
    ["another day", SOURCE.replace("3月15日", "3月16日")],
    ["another column", SOURCE.replace("| 118,781.50 | 100.0% |", "| | 118,781.50100.0% |")],
    ["a cell that is not merged", SOURCE.replace("| ^ | =李四", "|  | =李四")],
    ["another head", SOURCE.replace("计划", "计画")],
    ["a row less", SOURCE.replace(/\| 竹园村.*\n/u, "")],
  ])("%s is found", async (_, damaged) => {
    const files = await filesOf(documentOf(damaged));
    const found = proveTableFiles(document, SOURCE, (name) => files.get(name));
    expect(found.map(({ page }) => page)).toContain("documents/a-document/t1.xlsx");
    for (const { unit } of atLeastOne(found)) expect(unit).toMatch(/^t1(?:-r\d+)?$/u);
  });

  test("a row that differs is named", async () => {
    const files = await filesOf(documentOf(SOURCE.replace("竹园村", "竹围村")));
    const found = proveTableFiles(document, SOURCE, (name) => files.get(name));
    expect(found).toMatchObject([
      { page: "documents/a-document/t1.csv", unit: "t1-r3", expected: "园村｜王_x0041_某｜138****" },
      { page: "documents/a-document/t1.xlsx", unit: "t1-r3", actual: "围村｜王_x0041_某｜138****" },
    ]);
    const file = new VFile({ path: "document.md", value: SOURCE });
    reportWrongPages(document, file, found);
    const line = SOURCE.split("\n").findIndex((one) => one.includes("竹园村")) + 1;
    expect(file.messages.map((message) => message.line)).toEqual([line, line]);
    expect(String(file.messages[0])).toContain("文件 documents/a-document/t1.csv 与原文不一致");
  });

  test("a file that is not there is found", () => {
    expect(proveTableFiles(document, SOURCE, () => undefined).map(({ page }) => page)).toEqual([
      "documents/a-document/t1.csv",
      "documents/a-document/t1.xlsx",
    ]);
  });
});
