import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import type { Node, Table } from "../../src/model/document.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { walk } from "../../src/model/walk.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

function tablesOf(source: string): Table[] {
  const found: Table[] = [];
  const document = parseDocument(new VFile({ path: "document.md", value: source }), "jia");
  for (const { children } of document.parts) walk(children, (node) => node.type === "table" && found.push(node));
  return found;
}

/** One node a line: indent, id, what is printed; labels by the words of their column, `(p1-m1)` for whom they hold. */
function outline(source: string): string[] {
  const lines: string[] = [];
  const show = (node: Node, depth: number): void => {
    const pad = "  ".repeat(depth);
    if ("id" in node) lines.push(`${pad}${node.id}${node.marker ? ` ${node.marker.text}` : ""}`);
    else if (node.type === "labelled") {
      const holds = node.holdsFor ? ` (${node.holdsFor.map(({ id }) => id).join(" ")})` : "";
      lines.push(`${pad}${node.kind} ${node.label}${node.name}${holds}`);
    } else lines.push(`${pad}${node.type === "image" ? node.url : node.type === "table" ? "table" : node.value}`);
    if ("children" in node) for (const child of node.children) show(child, depth + 1);
  };
  tablesOf(source).forEach((table) => (table.problems ?? []).forEach((node) => show(node, 0)));
  return lines;
}

const table = (head: string, ...rows: string[]): string => {
  const line = (cells: string) => `| ${cells.split("|").join(" | ")} |`;
  return [line(head), line(head.replace(/[^|]+/gu, "---")), ...rows.map(line)].join("\n");
};
const HEAD = "序号|问题|措施|责任单位|完成时限";

describe("the problems of a table", () => {
  const cases: { name: string; source: string; expected: string[] }[] = [
    {
      name: "a row each; measures are read as in running text, one without a number is m0",
      source: table(
        HEAD,
        "1|账目不公开。|（1）按月公开。（2）拍照存档。|财政所|6月底前",
        "2|记录不全。|逐日登记。|林业站、各村|长期坚持",
      ),
      expected: [
        "p1 1",
        "  账目不公开。",
        "  measures 措施",
        "    p1-m1 （1）",
        "      按月公开。",
        "    p1-m2 （2）",
        "      拍照存档。",
        "  responsible 责任单位",
        "    财政所",
        "  limit 完成时限",
        "    6月底前",
        "p2 2",
        "  记录不全。",
        "  measures 措施",
        "    p2-m0",
        "      逐日登记。",
        "  responsible 责任单位",
        "    林业站、各村",
        "  limit 完成时限",
        "    长期坚持",
      ],
    },
    {
      name: "classes are groups, those with a number by it; a merged cell holds for each problem",
      source: table(
        "序号|问题类别|问题|整改措施|责任人",
        "1|党建方面|甲。|做甲。|张三",
        "2|^|乙。|做乙。|^",
        "3|（二）财务方面|丙。|做丙。|李四",
      ),
      expected: [
        "u1",
        "  党建方面",
        "  p1 1",
        "    甲。",
        "    measures 整改措施",
        "      p1-m0",
        "        做甲。",
        "    responsible 责任人",
        "      张三",
        "  p2 2",
        "    乙。",
        "    measures 整改措施",
        "      p2-m0",
        "        做乙。",
        "    responsible 责任人",
        "      张三",
        "c2 （二）",
        "  财务方面",
        "  p3 3",
        "    丙。",
        "    measures 整改措施",
        "      p3-m0",
        "        做丙。",
        "    responsible 责任人",
        "      李四",
      ],
    },
    {
      name: "a row for each measure: what stands beside one holds for it alone",
      source: table(
        "序号|问题|整改措施|责任人|时限要求",
        "1|甲。|1.做一。|张三|3月",
        "^|^|2.做二。|^|6月",
        "2|乙。|做三。|李四|7月",
        "^|^|做四。|王五|^",
      ),
      expected: [
        "p1 1",
        "  甲。",
        "  measures 整改措施",
        "    p1-m1 1.",
        "      做一。",
        "  responsible 责任人",
        "    张三",
        "  limit 时限要求 (p1-m1)",
        "    3月",
        "  measures 整改措施",
        "    p1-m2 2.",
        "      做二。",
        "  limit 时限要求 (p1-m2)",
        "    6月",
        "p2 2",
        "  乙。",
        "  measures 整改措施",
        "    p2-r1",
        "      做三。",
        "  responsible 责任人 (p2-r1)",
        "    李四",
        "  limit 时限要求",
        "    7月",
        "  measures 整改措施",
        "    p2-r2",
        "      做四。",
        "  responsible 责任人 (p2-r2)",
        "    王五",
      ],
    },
    {
      name: "cells left empty where they were merged, numbers that begin anew in each cell",
      source: table("序号|问题|整改措施", "1|甲。|（1）一。（2）二。", "|乙。|（1）三。"),
      expected: [
        "p1 1",
        "  甲。",
        "  measures 整改措施",
        "    p1-r1-m1 （1）",
        "      一。",
        "    p1-r1-m2 （2）",
        "      二。",
        "  乙。",
        "  measures 整改措施",
        "    p1-r2-m1 （1）",
        "      三。",
      ],
    },
    {
      name: "rows that are groups, a sum, a signature, a note; numbers that begin anew in each group",
      source: table(
        "序号|问题|整改措施",
        "（一）学习方面|<|<",
        "1|甲。|做。",
        "二|财务方面|",
        "1|乙。|做。",
        "合计|2|",
        "填表人：张三|<|<",
      ),
      expected: [
        "c1 （一）",
        "  学习方面",
        "  c1-p1 1",
        "    甲。",
        "    measures 整改措施",
        "      c1-p1-m0",
        "        做。",
        "c2 二",
        "  财务方面",
        "  c2-p1 1",
        "    乙。",
        "    measures 整改措施",
        "      c2-p1-m0",
        "        做。",
      ],
    },
    {
      name: "what stands left of the number is a group",
      source: table("村名|序号|存在问题|整改措施", "甲村|1|桥断。|修桥。", "^|2|路烂。|修路。"),
      expected: [
        "u1",
        "  甲村",
        "  p1 1",
        "    桥断。",
        "    measures 整改措施",
        "      p1-m0",
        "        修桥。",
        "  p2 2",
        "    路烂。",
        "    measures 整改措施",
        "      p2-m0",
        "        修路。",
      ],
    },
    {
      name: "what a label would introduce is that at the left of the number too",
      source: table("责任单位|整改措施|编号|问题", "党政办|补建。|1|账乱。", "^|修路。|2|路烂。"),
      expected: [
        "p1 1",
        "  responsible 责任单位",
        "    党政办",
        "  measures 整改措施",
        "    p1-m0",
        "      补建。",
        "  账乱。",
        "p2 2",
        "  responsible 责任单位",
        "    党政办",
        "  measures 整改措施",
        "    p2-m0",
        "      修路。",
        "  路烂。",
      ],
    },
    {
      name: "feedback over several problems is a group; more than one column says what is wrong",
      source: table(
        "序号|反馈问题|具体表现|表现形式|整改措施",
        "一|学习少|记录乱。|抄袭|做一。",
        "二|^|笔记少。||做二。",
      ),
      expected: [
        "u1",
        "  学习少",
        "  p1 一",
        "    记录乱。",
        "    problem 表现形式",
        "      抄袭",
        "    measures 整改措施",
        "      p1-m0",
        "        做一。",
        "  p2 二",
        "    笔记少。",
        "    measures 整改措施",
        "      p2-m0",
        "        做二。",
      ],
    },
    {
      name: "numbers in the cells themselves, pictures and other columns",
      source: table("问题|整改措施|备注", "1.桥断。![桥](attachments/a.png)|修桥。|急", "2.路烂。|整改措施：修路。|"),
      expected: [
        "p1 1.",
        "  桥断。",
        "  attachments/a.png",
        "  measures 整改措施",
        "    p1-m0",
        "      修桥。",
        "  other 备注",
        "    急",
        "p2 2.",
        "  路烂。",
        "  measures 整改措施：整改措施",
        "    p2-m0",
        "      修路。",
      ],
    },
  ];

  test.each(cases)("$name", ({ source, expected }) => {
    expect(outline(source)).toEqual(expected);
  });
});

describe("no problems without numbers to cite them by", () => {
  test.each([
    ["no number at all", table("问题|整改措施|责任人", "桥断。|修桥。|张三", "路烂。|修路。|李四")],
    ["a row without one at the top", table("序号|问题|整改措施", "|桥断。|修桥。", "1|路烂。|修路。")],
    ["a number that is none", table("序号|问题|整改措施", "甲1|桥断。|修桥。", "甲2|路烂。|修路。")],
    ["numbers of two levels", table("序号|问题|整改措施", "1.1|桥断。|修桥。", "1.2|路烂。|修路。")],
    ["a head and nothing else", table("序号|问题|整改措施")],
  ])("%s", (_, source) => {
    const [first] = tablesOf(source);
    expect(first).toBeDefined();
    expect(first?.problems).toBeUndefined();
  });
});

describe("ids", () => {
  const idsOf = (source: string) =>
    outline(source).flatMap((line) => /(?:^|[\s])((?:[a-z]+\d+-)*p\d+(?:~\d)?) /u.exec(line)?.[1] ?? []);
  const rows = (...numbers: number[]) => table("序号|问题|整改措施", ...numbers.map((number) => `${number}|甲。|做。`));

  test.each([
    { name: "a second table goes on", source: `${rows(1, 2)}\n\n续表\n\n${rows(3, 4)}`, ids: ["p1", "p2", "p3", "p4"] },
    {
      name: "a second table begins anew",
      source: `${rows(1, 2)}\n\n另\n\n${rows(1, 2)}`,
      ids: ["p1", "p2", "t2-p1", "t2-p2"],
    },
    {
      name: "tables in sections",
      source: `## 一、甲\n\n${rows(1, 2)}\n\n## 二、乙\n\n${rows(1, 2)}`,
      ids: ["s1-p1", "s1-p2", "s2-p1", "s2-p2"],
    },
    {
      name: "an annex",
      source: `# 甲方案\n\n${rows(1)}\n\n# 附件1\n\n# 清单\n\n${rows(1)}`,
      ids: ["p1", "annex1-p1"],
    },
    {
      name: "running text keeps its numbers",
      source: `1.甲。\n\n整改措施：做。\n\n2.乙。\n\n整改措施：做。\n\n${rows(1, 2)}`,
      ids: ["t1-p1", "t1-p2"],
    },
    { name: "a number twice", source: rows(1, 1), ids: ["p1", "p1~2"] },
  ])("$name", ({ source, ids }) => {
    expect(idsOf(source)).toEqual(ids);
  });
});

test("each node has its own place in the file, and the text of the table stays what it was", () => {
  const source = table(
    "序号|问题|整改措施|责任单位",
    "1|甲\\*。<br>乙。|（1）做一；<br>（2）做二。|党政办",
    "^|丙。|（3）做三。|^",
  );
  const [found] = tablesOf(source);
  const places: [string, string][] = [];
  walk(found?.problems ?? [], (node) => {
    const { start, end } = node.position;
    const line = source.split("\n")[start.line - 1] ?? "";
    expect(source.slice(start.offset, start.offset === undefined ? 0 : start.offset + 1)).toBe(line[start.column - 1]);
    if (node.type === "paragraph") places.push([node.value, source.slice(start.offset, end.offset)]);
    if ("marker" in node && node.marker)
      places.push([node.marker.text, source.slice(node.marker.position.start.offset, node.marker.position.end.offset)]);
  });
  for (const [value, written] of atLeastOne(places)) expect(written.replace("\\", "")).toBe(value);
  expect(places).toHaveLength(11);
  const cells = found?.rows.filter(({ kind }) => kind === "body").flatMap((row) => row.cells.map(({ value }) => value));
  expect(withoutBlanks((found?.problems ?? []).map(textOf).join(""))).toBe(withoutBlanks(cells?.join("") ?? ""));
});
