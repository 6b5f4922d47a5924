import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import type { Node, Table } from "../../src/model/document.ts";
import { textOf } from "../../src/model/text.ts";
import { collectProblems, walk } from "../../src/model/walk.ts";
import { findMisnumbered } from "../../src/lint/misnumbered.ts";
import { parseDocument } from "../../src/parse/document.ts";

/** A table without a head, as the importer writes forms. */
function form(...rows: string[]): string {
  const lines = rows.map((row) => `| ${row.split("|").join(" | ")} |`);
  const width = rows[0]?.split("|").length ?? 0;
  return [`|${" |".repeat(width)}`, `|${" --- |".repeat(width)}`, ...lines].join("\n");
}

function read(source: string) {
  return parseDocument(new VFile({ path: "document.md", value: source }), "jia");
}

/** Each problem as its id and number, then its words and what its labels introduce. */
function problemsOf(source: string): string[] {
  return collectProblems(read(source)).map(({ problem }) => {
    const say = (node: Node): string => {
      if (node.type !== "labelled") return textOf(node);
      const measures = node.children.map((child) => ("id" in child ? `${child.id}:${textOf(child)}` : textOf(child)));
      return `${node.name}(${node.kind})=${measures.join(" ")}`;
    };
    return `${problem.id} ${problem.marker?.text ?? ""} ${problem.children.map(say).join(" ")}`.replace(/\s+/gu, " ");
  });
}

const CARD = (number: number, words = "台账不全。") =>
  form(`问题序号|${number}`, `问题描述|${words}`, "整改措施|（1）补建。<br>（2）归档。", "责任单位|党政办", "整改时限|6月底前"); // prettier-ignore
const SAID =
  "整改措施(measures)=p1-m1:（1）补建。 p1-m2:（2）归档。 责任单位(responsible)=党政办 整改时限(limit)=6月底前";

describe("a card for each problem", () => {
  test.each([
    { name: "label beside value", source: CARD(1), expected: [`p1 1 台账不全。 ${SAID}`] },
    {
      name: "with a head of its own",
      source:
        "| 项目 | 内容 |\n| --- | --- |\n| 序号 | 1 |\n| 问题 | 台账不全。 |\n| 整改情况 | 已补建。 |\n| 责任人 | 张某 |",
      expected: ["p1 1 台账不全。 整改情况(progress)=已补建。 责任人(responsible)=张某"],
    },
    {
      name: "its first row written as a head",
      source: "| 序号 | 1 |\n| --- | --- |\n| 问题 | 台账不全。 |\n| 整改要求 | 补建。 |\n| 备注 | 急 |",
      expected: ["p1 1 台账不全。 整改要求(measures)=p1-m0:补建。 备注(other)=急"],
    },
    {
      name: "two pairs in a row, merged values, a title",
      source: form(
        "整改销号卡|<|<|<",
        "编号|1|整改时限|6月底前",
        "存在问题|台账不全。|<|<",
        "整改措施|补建。|<|<",
        "责任单位|党政办|责任人|张某",
      ),
      expected: [
        "p1 1 整改时限(limit)=6月底前 台账不全。 整改措施(measures)=p1-m0:补建。 责任单位(responsible)=党政办 责任人(responsible)=张某",
      ],
    },
    {
      name: "the number in the label, or before the words",
      source: `${form("问题1|台账不全。", "整改措施|补建。", "责任人|张某")}\n\n${form("问题|2.路烂。", "整改措施|修路。", "责任人|李某")}`,
      expected: [
        "p1 问题1 台账不全。 整改措施(measures)=p1-m0:补建。 责任人(responsible)=张某",
        "p2 2. 路烂。 整改措施(measures)=p2-m0:修路。 责任人(responsible)=李某",
      ],
    },
    {
      name: "all in one table",
      source: form(
        ...["1|台账不全。|补建。", "2|路烂。|修路。"].flatMap((row) => {
          const [number = "", words = "", measure = ""] = row.split("|");
          return [`序号|${number}`, `问题|${words}`, `整改措施|${measure}`];
        }),
      ),
      expected: ["p1 1 台账不全。 整改措施(measures)=p1-m0:补建。", "p2 2 路烂。 整改措施(measures)=p2-m0:修路。"],
    },
    {
      name: "a label merged over several rows",
      source: form("序号|1", "问题|台账不全。", "整改措施|（1）补建。", "^|（2）归档。", "责任人|张某"),
      expected: [
        "p1 1 台账不全。 整改措施(measures)=p1-m1:（1）补建。 整改措施(measures)=p1-m2:（2）归档。 责任人(responsible)=张某",
      ],
    },
  ])("$name", ({ source, expected }) => {
    expect(problemsOf(source)).toEqual(expected);
  });

  test("numbers run through all cards of a text", () => {
    const cards = (...numbers: number[]) => read(numbers.map((number) => CARD(number)).join("\n\n又\n\n"));
    expect(findMisnumbered(cards(1, 2, 3))).toEqual([]);
    expect(findMisnumbered(cards(1, 3)).map(({ reason }) => reason)).toEqual(["问题编号应为“2”，实际是“3”"]);
  });
});

test.each([
  { name: "no number", source: form("问题|台账不全。", "整改措施|补建。", "责任人|张某") },
  { name: "several problems in a cell", source: form("问题|1.账乱。<br>2.路烂。", "整改措施|补建。", "责任人|张某") },
  { name: "a form", source: form("姓名|张某|性别|男", "存在问题|无|备注|无", "序号|1|措施|无") },
  { name: "a project", source: form("项目名称|修路", "建设内容|硬化1公里", "责任单位|村委会", "完成时限|6月底前") },
])("no card: $name", ({ source }) => {
  const tables: Table[] = [];
  for (const { children } of read(source).parts) walk(children, (node) => node.type === "table" && tables.push(node));
  expect(tables.map(({ problems }) => problems)).toEqual([undefined]);
});
