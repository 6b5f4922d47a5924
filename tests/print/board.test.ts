import { describe, expect, test } from "vitest";
import type { Sheet } from "../../src/print/board.ts";
import { planBoard } from "../../src/print/board.ts";
import { listPrintTasks } from "../../src/print/files.ts";
import { PAPERS } from "../../src/print/paper.ts";
import { shortCode } from "../../src/model/short-code.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { LEDGER, makeDocument } from "../view/make-document.ts";

const GROUPS = `## 二、问题

### (一)甲类问题

1.一号问题。

整改措施:(1)办法一。(2)办法二。

2.二号问题。

整改措施:办法。

### (二)乙类问题

3.三号问题。

整改措施:办法。`;

const sheetsOf = (body: string, choice: Parameters<typeof planBoard>[2], url?: string): Sheet[] => {
  const [paper] = PAPERS;
  if (!paper) throw new Error("There is no paper.");
  return planBoard(toPrintSource(makeDocument(body), url), paper, choice, (name) => name).sheets;
};

const shown = ({ kind, position }: Sheet) => `${kind} ${position}`;

describe("the sheets of a document", () => {
  test.each([
    {
      name: "with groups",
      choice: { whole: true } as const,
      body: GROUPS,
      expected: [
        "cover 公开信息",
        "list 问题清单",
        "overview 2个问题",
        "problem 问题1（共3个）",
        "problem 问题2（共3个）",
        "overview 1个问题",
        "problem 问题3（共3个）",
      ],
    },
    {
      name: "one group",
      choice: { group: "c2" },
      body: GROUPS,
      expected: ["overview 1个问题", "problem 问题3（共3个）"],
    },
    { name: "one problem", choice: { problem: "p2" }, body: GROUPS, expected: ["problem 问题2（共3个）"] },
    {
      name: "a table of problems, as a text",
      choice: { whole: true } as const,
      body: LEDGER,
      expected: ["text ", "cover 公开信息"],
    },
    {
      name: "a table of problems, one by one",
      choice: { problems: true } as const,
      body: LEDGER,
      expected: [
        "cover 公开信息",
        "list 问题清单",
        "overview 2个问题",
        "problem 问题1（共3个）",
        "problem 问题2（共3个）",
        "overview 1个问题",
        "problem 问题3（共3个）",
      ],
    },
    {
      name: "without problems",
      choice: { whole: true } as const,
      body: "今日停水。",
      expected: ["text ", "cover 公开信息"],
    },
  ])("$name", ({ choice, body, expected }) => {
    expect(sheetsOf(body, choice).map(shown)).toEqual(expected);
  });

  test("lead to exactly what they show", () => {
    const url = "https://www.example.gov.cn/zwgk/";
    expect(sheetsOf(GROUPS, { group: "c2" }, url).map(({ address }) => address)).toEqual([
      `${url}s/${shortCode("2022-plan")}/c2/`,
      `${url}s/${shortCode("2022-plan")}/p3/`,
    ]);
    expect(sheetsOf(GROUPS, { whole: true }).every(({ address, code }) => address === null && code === null)).toBe(
      true,
    );
  });

  test("say what the source does not state", () => {
    const [cover] = sheetsOf(GROUPS, { whole: true });
    const number = cover?.facts.flat().find(({ label }) => label.map(({ text }) => text).join("") === "发文字号");
    expect(number?.values.flat().map(({ text }) => text)).toEqual(["原文未载明"]);
  });
});

test("the names of the files are the addresses of what they hold", () => {
  expect(listPrintTasks(makeDocument(GROUPS)).map(({ name }) => name)).toEqual([
    "official.pdf",
    // No archive.pdf: PDF/A asks for a date, and this document states none.
    ...["a4", "a3"].flatMap((paper) => ["", "-c1", "-c2", "-p1", "-p2", "-p3"].map((of) => `board-${paper}${of}.pdf`)),
  ]);
});
