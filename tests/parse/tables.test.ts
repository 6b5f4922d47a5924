import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import type { Node, OfficialDocument, Table } from "../../src/model/document.ts";
import { columnLabels, countKeyColumns, gridOf } from "../../src/model/table.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { walk } from "../../src/model/walk.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { sourceText } from "../../src/proof/source-text.ts";

function read(body: string): OfficialDocument {
  return parseDocument(new VFile({ path: "document.md", value: body }), "jia");
}

function tablesOf(body: string): Table[] {
  const found: Table[] = [];
  for (const { children } of read(body).parts) walk(children, (node) => node.type === "table" && found.push(node));
  return found;
}

function tableOf(body: string): Table {
  const [table] = tablesOf(body);
  if (!table) throw new Error("no table");
  return table;
}

/** `head 村名:1×2@0`: the kind of a row, its cells with columns × rows and the column they begin in. */
function outline(table: Table): string[] {
  return table.rows.map(({ kind, cells }) =>
    [kind, ...cells.map((cell) => `${cell.value}:${cell.columnSpan}×${cell.rowSpan}@${cell.column}`)].join(" "),
  );
}

describe("the rows and cells of a table", () => {
  const cases = [
    {
      name: "one row of head",
      body: "| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |",
      rows: ["head 村:1×1@0 户数:1×1@1", "body 甲村:1×1@0 3:1×1@1"],
    },
    {
      name: "two rows of head, a village over two rows, a sum",
      body: "| 村名 | 项目 | 金额 | < |\n| --- | --- | --- | --- |\n| ^ | ^ | 计划 | 完成 |\n| 甲村 | 道路 | 30 | 20 |\n| ^ | 水利 | 12 | 12 |\n| 合计 | < | 42 | 32 |",
      rows: [
        "head 村名:1×2@0 项目:1×2@1 金额:2×1@2",
        "head 计划:1×1@2 完成:1×1@3",
        "body 甲村:1×2@0 道路:1×1@1 30:1×1@2 20:1×1@3",
        "body 水利:1×1@1 12:1×1@2 12:1×1@3",
        "total 合计:2×1@0 42:1×1@2 32:1×1@3",
      ],
    },
    {
      name: "a second line of strokes ends the head",
      body: "| 甲表 | < |\n| --- | --- |\n| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |",
      rows: ["head 甲表:2×1@0", "head 村:1×1@0 户数:1×1@1", "body 甲村:1×1@0 3:1×1@1"],
    },
    {
      name: "no head",
      body: "|  |  |\n| --- | --- |\n| 名称 | 甲村 |\n| 电话 | 0 |",
      rows: ["body 名称:1×1@0 甲村:1×1@1", "body 电话:1×1@0 0:1×1@1"],
    },
    {
      name: "a rectangle of two by two, by either mark",
      body: "| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 子 | < | 1 |\n| ^ | < | 2 |",
      rows: ["head 甲:1×1@0 乙:1×1@1 丙:1×1@2", "body 子:2×2@0 1:1×1@2", "body 2:1×1@2"],
    },
    {
      name: "signs that are meant",
      body: "| 甲 | 乙 |\n| --- | --- |\n| 子 | \\< |\n| \\^ | a<br>b \\<br> c |",
      rows: ["head 甲:1×1@0 乙:1×1@1", "body 子:1×1@0 <:1×1@1", "body ^:1×1@0 a\nb <br> c:1×1@1"],
    },
    {
      name: "a line of strokes that is meant",
      body: "| 甲 | 乙 |\n| --- | --- |\n| 子 | 丑 |\n| \\--- | \\--- |",
      rows: ["head 甲:1×1@0 乙:1×1@1", "body 子:1×1@0 丑:1×1@1", "body ---:1×1@0 ---:1×1@1"],
    },
    {
      name: "a row that is shorter than the head",
      body: "| 甲 | 乙 |\n| --- | --- |\n| 子 |",
      rows: ["head 甲:1×1@0 乙:1×1@1", "body 子:1×1@0 :1×1@1"],
    },
  ];

  test.each(cases)("$name", ({ body, rows }) => {
    expect(outline(tableOf(body))).toEqual(rows);
  });

  test.each(cases)("$name: the proof reads the same words without the parser", ({ body }) => {
    expect(withoutBlanks(sourceText(body))).toBe(withoutBlanks(textOf(read(body))));
  });

  test.each(cases)("$name: every place of the grid has a cell", ({ body }) => {
    const { rows, columns } = tableOf(body);
    expect(gridOf(rows, columns.length).flat()).not.toContain(undefined);
  });
});

test("what is no rectangle stays words, and is told", () => {
  const table = tableOf("| 甲 | 乙 |\n| --- | --- |\n| 子 | < |\n| ^ | 丑 |");
  expect(outline(table)).toEqual(["head 甲:1×1@0 乙:1×1@1", "body 子:1×1@0 <:1×1@1", "body ^:1×1@0 丑:1×1@1"]);
});

test("pictures in cells are found", () => {
  const table = tableOf("| 村 | 现场 |\n| --- | --- |\n| 甲村 | 修好 ![桥](attachments/qiao.png) |");
  expect(table.rows[1]?.cells[1]).toMatchObject({
    value: "修好",
    images: [{ url: "attachments/qiao.png", alt: "桥" }],
  });
  const urls: string[] = [];
  walk([table], (node) => node.type === "image" && urls.push(node.url));
  expect(urls).toEqual(["attachments/qiao.png"]);
});

describe("what columns hold", () => {
  const column = (head: string, ...values: string[]) =>
    tableOf(`| 首 | ${head} |\n| --- | --- |\n${values.map((value) => `| 甲 | ${value} |`).join("\n")}`).columns[1]
      ?.kind;
  test.each([
    { head: "户数", values: ["3", "12户", "—"], kind: "number" },
    { head: "完成率", values: ["41.9%", "100%"], kind: "number" },
    { head: "金额", values: ["3", "12"], kind: "money" },
    { head: "本期", values: ["120,000.00", "-1,230.50"], kind: "money" },
    { head: "余额", values: ["710,649,307.45", "1,234,567,890.00"], kind: "money" },
    { head: "处罚日期", values: ["2023/2/3", "2023年3月15日"], kind: "date" },
    { head: "完成时限", values: ["2023年3月底前", "2023年6月30日"], kind: "date" },
    { head: "姓名", values: ["张三", "欧阳某某", "阿依古丽·买买提"], kind: "name" },
    { head: "对象", values: ["张*", "李＊四"], kind: "name" },
    { head: "项目", values: ["道路", "水利"], kind: "prose" },
    { head: "联系电话", values: ["13800000000", "0737-2345678"], kind: "code" },
    { head: "身份证号", values: ["430000********001X"], kind: "code" },
    { head: "措施", values: ["制定计划，每月通报。", "3"], kind: "prose" },
    { head: "空", values: ["", ""], kind: "prose" },
  ])("$head: $kind", ({ head, values, kind }) => {
    expect(column(head, ...values)).toBe(kind);
  });

  test("序号 and the column behind it are the key", () => {
    const table = tableOf("| 序号 | 村 | 户数 |\n| --- | --- | --- |\n| 1 | 甲村 | 3 |");
    expect([table.columns.map(({ isSerial }) => isSerial), countKeyColumns(table)]).toEqual([[true, false, false], 2]);
  });

  test("a head of several rows is read from the top", () => {
    const table = tableOf("| 村 | 金额 | < |\n| --- | --- | --- |\n| ^ | 计划 | 完成 |\n| 甲村 | 3 | 2 |");
    expect(columnLabels(table)).toEqual(["村", "金额 计划", "金额 完成"]);
  });
});

describe("anchors of rows", () => {
  const anchors = (body: string) => tablesOf(body).map(({ rows }) => rows.map(({ anchor }) => anchor ?? "-"));
  test.each([
    {
      name: "by their order",
      body: "| 村 |\n| --- |\n| 甲 |\n| 乙 |\n\n说明。\n\n| 村 |\n| --- |\n| 丙 |",
      expected: [
        ["-", "t1-r1", "t1-r2"],
        ["-", "t2-r1"],
      ],
    },
    {
      name: "by the printed numbers, what has none after the row above",
      body: "| 序号 | 村 |\n| --- | --- |\n| 3 | 甲 |\n| ^ | 乙 |\n| 7 | 丙 |\n| 合计 | 3 |",
      expected: [["-", "t1-r3", "t1-r3-1", "t1-r7", "t1-r7-1"]],
    },
    {
      name: "by their order where a number comes twice",
      body: "| 序号 | 村 |\n| --- | --- |\n| 1 | 甲 |\n| 1 | 乙 |",
      expected: [["-", "t1-r1", "t1-r2"]],
    },
  ])("$name", ({ body, expected }) => {
    expect(anchors(body)).toEqual(expected);
  });
});

describe("notes go on with their number, which counts nothing else", () => {
  const rolesOf = (notes: readonly string[]) => {
    const [part] = read(["一、收入", "| 村 |\n| --- |\n| 甲 |", ...notes, "二、支出", "支出如下。"].join("\n\n")).parts;
    const [section] = (part?.children ?? []).filter(({ type }) => type === "section");
    return section && "children" in section
      ? section.children.flatMap((node) => (node.type === "paragraph" ? (node.role ?? "text") : node.type))
      : [];
  };
  const NOTES = ["table-note", "table-note", "table-note"];

  test.each([
    { name: "1.", notes: ["注：1.甲。", "2.乙。", "3.丙。"], roles: NOTES },
    { name: "（1）", notes: ["备注：（1）甲。", "（2）乙。", "（3）丙。"], roles: NOTES },
    { name: "①", notes: ["注：①甲。", "②乙。", "③丙。"], roles: NOTES },
    { name: "without a colon", notes: ["注 1.甲。", "2.乙。", "3.丙。"], roles: NOTES },
    { name: "each with its label", notes: ["注1：甲。", "注2：乙。", "注3：丙。"], roles: NOTES },
    {
      name: "another number ends them",
      notes: ["注：1.甲。", "3.乙。", "4.丙。"],
      roles: ["table-note", "item", "item"],
    },
    { name: "another style ends them", notes: ["注：1.甲。", "（2）乙。"], roles: ["table-note", "item"] },
    { name: "no number, none goes on", notes: ["注：甲。", "1.乙。", "2.丙。"], roles: ["table-note", "item", "item"] },
    { name: "no note", notes: ["1.甲。", "2.乙。"], roles: ["item", "item"] },
  ])("$name", ({ notes, roles }) => {
    expect(rolesOf(notes)).toEqual(["text", "table", ...roles]);
  });
});

test("caption, unit and notes belong to the table", () => {
  const roles: string[] = [];
  const body =
    "请照办。\n\n表1 各村名额分配表\n\n单位：万元\n\n| 村 | 名额 |\n| --- | --- |\n| 甲 | 3 |\n\n注：不含移民。\n\n现将名单公布如下。\n\n| 村 |\n| --- |\n| 甲 |";
  const visit = (node: Node) => roles.push(node.type === "paragraph" ? (node.role ?? "text") : node.type);
  for (const { children } of read(body).parts) children.forEach(visit);
  expect(roles).toEqual(["text", "table-caption", "table-unit", "table", "table-note", "text", "table"]);
});
