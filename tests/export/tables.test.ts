import { strFromU8, unzipSync } from "fflate";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { catalogueTable } from "../../src/export/catalogue-table.ts";
import { toCsv } from "../../src/export/csv.ts";
import type { DataTable } from "../../src/export/data-table.ts";
import { textRows } from "../../src/export/data-table.ts";
import { measuresTable } from "../../src/export/measures-table.ts";
import { toWorkbook } from "../../src/export/workbook.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { collectMeasures, collectProblems } from "../../src/model/walk.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { PLACE, allDocuments, documentOf, fixture } from "./documents.ts";
import { LEDGER, makeDocument } from "../view/make-document.ts";
import { parseCsv, plainCell } from "./parse-csv.ts";

describe("CSV", () => {
  test.each([
    ["plain", "甲", "甲"],
    ["a comma", "甲,乙", '"甲,乙"'],
    ["quotes", '甲"乙"', '"甲""乙"""'],
    ["two lines", "甲\n乙", '"甲\n乙"'],
    ["a blank at an end", " 甲", '" 甲"'],
    ["a formula", "=1+1", "'=1+1"],
    ["a formula with a comma", "@SUM(1,2)", `"'@SUM(1,2)"`],
    ["plus, minus", "+86", "'+86"],
    ["a negative number", "-1230.50", "-1230.50"],
    ["a negative amount", "-1,230.50", '"-1,230.50"'],
    ["a stroke for nothing", "-", "-"],
    ["minus and words", "-甲", "'-甲"],
    ["a number in brackets, no negative one", "(1)", '"\t(1)"'],
    ["the same, full-width", "（12）", '"\t（12）"'],
    ["a printed number", "1.", '"\t1."'],
    ["a zero in front", "0737", '"\t0737"'],
    ["a long number", "430921000000000001", '"\t430921000000000001"'],
    ["a number of a house, no day", "3-1-2", '"\t3-1-2"'],
    ["no exponent", "12E5", '"\t12E5"'],
    ["a number", "120000.00", "120000.00"],
    ["a telephone number", "13800000000", "13800000000"],
    ["a masked number", "138****0000", "138****0000"],
    ["a full-width sign", "＝1", "'＝1"],
    ["an apostrophe", "'甲", "''甲"],
    ["a sign further on", "甲-乙", "甲-乙"],
  ])("%s", (_name, value, cell) => {
    expect(toCsv([[value, "末"]])).toBe(`\ufeff${cell},末\r\n`);
    expect(parseCsv(toCsv([[value, "末"]])).map((row) => row.map(plainCell))).toEqual([[value, "末"]]);
  });

  test("every cell of every document comes back", () => {
    for (const { document } of atLeastOne(allDocuments())) {
      const rows = textRows(measuresTable(document, PLACE));
      expect(parseCsv(toCsv(rows)).map((row) => row.map(plainCell))).toEqual(rows);
    }
  });
});

test("the catalogue has what is stated, and empty cells for what is not", () => {
  const document = documentOf(
    "---\n标题: 甲\n公开层级:\n  - 层级: 县级\n    公开渠道和载体: 政府网站,社区、村公示栏\n  - 层级: 乡、村级\n发布日期: 2023-01-02 03:04\n---\n\n# 甲\n\n乙。",
  );
  const [head = [], row = []] = textRows(catalogueTable([document], PLACE));
  expect(Object.fromEntries(head.map((name, at) => [name, row[at]]))).toEqual({
    序号: "1",
    所属领域: "",
    一级事项: "",
    二级事项: "",
    名称: "甲",
    "公开内容（要素）": "",
    公开依据: "",
    公开时限: "",
    公开主体: "",
    公开渠道和载体: "政府网站；社区、村公示栏\n",
    公开对象: "",
    公开方式: "",
    公开层级: "县级\n乡、村级",
    文号: "",
    索引号: "",
    成文日期: "",
    发布日期: "2023-01-02 03:04",
    网址: "https://www.example.gov.cn/zwgk/documents/a-document/",
  });
});

test("the measures of a table: what stands in the row of one, and what holds for the whole problem", () => {
  const [head = [], ...rows] = textRows(measuresTable(makeDocument(LEDGER), PLACE));
  const third = rows
    .filter((row) => row[1] === "3")
    .map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
  expect(third).toMatchObject([
    { "责任单位（整个问题）": "财政所", 整改时限: "5月底前", "备注（整个问题）": "已报县里", 引用: "问题3措施（1）" },
    { "责任单位（整个问题）": "财政所", 整改时限: "6月底前", 所在部分: "（二）财务方面", 标识: "p3-m2" },
  ]);
});

test.each(atLeastOne(allDocuments()))(
  "the measures of $id: every problem and measure, nothing that is not in the source",
  (one) => {
    const { document, source } = one;
    const { columns, rows } = measuresTable(document, PLACE);
    const problems = collectProblems(document).map(({ problem }) => problem);
    const lines = problems.flatMap((problem) => {
      const measures = collectMeasures(problem).map(({ id }) => id);
      return measures.length > 0 ? measures : [problem.id];
    });
    expect(rows.map((row) => row.at(-2))).toEqual(lines);
    const text = withoutBlanks(sourceText(source));
    // A statement goes on behind the measures where a goal or a fact stands between: each line of it is there.
    const cells = rows.flatMap((row) => row.slice(1, -3).map((cell, at) => [columns[at + 1]?.head, cell] as const));
    const lost = cells.flatMap(([head, cell]) =>
      String(cell ?? "")
        .split("\n")
        .filter((line) => !text.includes(withoutBlanks(line)))
        .map((line) => `${head}: ${line}`),
    );
    expect(lost).toEqual([]);
  },
);

describe("workbook", () => {
  const table: DataTable = {
    name: "目录",
    columns: [
      { head: "序号", kind: "number", width: 6 },
      { head: "名称", kind: "text", width: 20 },
      { head: "日期", kind: "day", width: 12 },
      { head: "网址", kind: "address", width: 20 },
    ],
    rows: [
      [1, "=1+1<甲>\n乙", "2022-06-15", "https://www.example.gov.cn/?a=1&b=2"],
      [2, undefined, "2022-06-15 12:00", "/documents/a/"],
      [3, "长".repeat(32_768), undefined, undefined],
    ],
  };
  const open = async () => {
    const files = unzipSync(await toWorkbook(table, "甲"));
    return (name: string) => strFromU8(files[name] ?? new Uint8Array());
  };

  test("days and numbers are real ones, text is text, an address is a link, what is not stated is empty", async () => {
    const read = await open();
    const sheet = read("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<c r="A2"[^>]*><v>1<\/v>/u);
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>44727<\/v>/u);
    expect(sheet).toMatch(/<c r="C3"[^>]*><v>44727\.5<\/v>/u);
    expect(sheet).toMatch(/<c r="B2"[^>]* t="s"|<c r="B2" t="s"/u);
    expect(sheet).not.toMatch(/<f>|r="B3"[^>]*><v>|r="C4"[^>]*><v>/u);
    expect(read("xl/sharedStrings.xml")).toContain("=1+1&lt;甲&gt;\n乙");
    expect(sheet.match(/<hyperlink /gu)).toHaveLength(1);
    expect(read("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="https://www.example.gov.cn/?a=1&amp;b=2"');
    expect(read("xl/styles.xml")).toMatch(/yyyy-mm-dd/u);
  });

  test("the head stays in view, every column can be filtered and has its width", async () => {
    const sheet = (await open())("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
    expect(sheet).toContain('<autoFilter ref="A1:D4"/>');
    expect(sheet.match(/<col /gu)).toHaveLength(4);
  });

  test("a text that looks like the escape of a character stays itself", async () => {
    const texts = { ...table, rows: [[1, "_x000D_甲_x00e9_ _x12_", undefined, undefined]] };
    const files = unzipSync(await toWorkbook(texts, "甲"));
    expect(strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain(
      "_x005F_x000D_甲_x005F_x00e9_ _x12_",
    );
  });

  test("a text that no cell can hold is not cut", async () => {
    expect((await open())("xl/sharedStrings.xml")).toContain("文字太长，一格放不下");
  });

  test("the same table gives the same bytes in another year", async () => {
    const { document } = fixture("full-width-plan");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 0, 2, 3, 4, 5) });
    onTestFinished(() => void vi.useRealTimers());
    const made = await toWorkbook(measuresTable(document, PLACE), "甲", "2022-06-15T00:00:00+08:00");
    const properties = strFromU8(unzipSync(made)["docProps/core.xml"] ?? new Uint8Array());
    expect([...properties.matchAll(/>(\d{4}-[^<]+)</gu)].map(([, time]) => time)).toEqual(["2022-06-14T16:00:00Z"]);
    vi.setSystemTime(Date.UTC(2027, 1, 3, 4, 5, 6));
    expect(await toWorkbook(measuresTable(document, PLACE), "甲", "2022-06-15T00:00:00+08:00")).toEqual(made);
  });
});
