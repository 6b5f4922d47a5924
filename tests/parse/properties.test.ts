import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { collectMeasures, collectProblems, walk } from "../../src/model/walk.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { runs } from "../runner/seed.ts";
import { parseBody } from "./outline-of.ts";

const words = fc
  .array(fc.constantFrom(..."严格落实监测帮扶政策提升群众收入开展走访排查压实责任规范资金使用"), {
    minLength: 4,
    maxLength: 30,
  })
  .map((characters) => characters.join(""));
const sentence = words.map((text) => `${text}。`);

/** A plan of the genre: how many measures each problem of each group has (0: one unnumbered), in one width or the other. */
const plan = fc.record({
  full: fc.boolean(),
  runOn: fc.boolean(),
  groups: fc.array(
    fc.array(fc.tuple(sentence, fc.array(sentence, { maxLength: 12 })), { minLength: 1, maxLength: 6 }),
    { minLength: 1, maxLength: 5 },
  ),
});

const HAN = "一二三四五六七八九十";

function write({ full, runOn, groups }: typeof plan extends fc.Arbitrary<infer T> ? T : never): string {
  const [open, close, colon, stop] = full ? ["（", "）", "：", "．"] : ["(", ")", ":", "."];
  let number = 0;
  const lines = groups.flatMap((group, index) => [
    `${open}${HAN[index]}${close}某方面问题`,
    ...group.flatMap(([problem, measures]) => {
      const items = measures.map((measure, at) => `${open}${at + 1}${close}${measure}`);
      const all =
        measures.length === 0
          ? [`整改措施${colon}做好。`]
          : runOn
            ? [`整改措施${colon}${items.join("")}`]
            : [`整改措施${colon}`, ...items];
      return [`${++number}${stop}${problem}`, ...all];
    }),
  ]);
  return ["# 某方案", "## 一、问题", ...lines].join("\n\n");
}

function idsOf(document: OfficialDocument): string[] {
  const ids: string[] = [];
  for (const part of document.parts)
    walk(part.children, (node) => {
      if ("id" in node) ids.push(node.id);
    });
  return ids;
}

describe("any plan of the genre", () => {
  test("gives back its characters, its problems and its measures, without an error", () => {
    fc.assert(
      fc.property(plan, (generated) => {
        const body = write(generated);
        const { document, file } = parseBody(body);
        expect(withoutBlanks(textOf(document))).toBe(withoutBlanks(sourceText(String(file))));
        const problems = collectProblems(document);
        expect(problems.map(({ problem }) => problem.id)).toEqual(problems.map((_, index) => `p${index + 1}`));
        expect(problems.map(({ problem }) => collectMeasures(problem).length)).toEqual(
          generated.groups.flat().map(([, measures]) => Math.max(1, measures.length)),
        );
        const checked = decodeFile("document.md", new TextEncoder().encode(String(file)));
        expect(checkDocument({ id: "test", file: checked, attachments: [] }, {})).toBeDefined();
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("anything at all", () => {
  const pieces = fc.constantFrom(
    ...[
      "一、",
      "（二）",
      "(三)",
      "1.",
      "2．",
      "3、",
      "（4）",
      "(5)",
      "①",
      "一是",
      "第一条",
      "第二章",
      "1.1",
      "2.3.4",
      "整改措施:",
      "责任单位：",
      "【整改措施】",
      "(责任单位:",
    ],
    ...[
      "# ",
      "## ",
      "### ",
      "\n",
      "\n\n",
      "| a | b |\n|---|---|\n",
      "![x](attachments/a.png)",
      "\\",
      "*",
      "<b>",
      "`",
      "> ",
      "- ",
      "---",
      "\u3000\u3000",
      " ",
      "附件1",
      "附件：1.",
      "抄送：",
    ],
    ...[
      "2022年6月15日",
      "某镇人民政府",
      "各村：",
      "严格落实。",
      "收入,不稳;",
      "𠮷",
      "1.2万元",
      "10:30",
      "[2022](5)",
      "&nbsp;",
      "~",
      "\t",
      "\r\n",
    ],
  );

  test("never throws, loses no character, gives no id twice", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 5, arbitrary: pieces },
            { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const { document, file } = parseBody(parts.join(""));
          expect(withoutBlanks(textOf(document))).toBe(withoutBlanks(sourceText(String(file))));
          const ids = idsOf(document);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  test("any bytes are read or refused with a message, never with a stack trace", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const file = decodeFile("document.md", bytes);
        const document = checkDocument({ id: "test", file, attachments: [] }, {});
        expect(document === undefined).toBe(file.messages.some((message) => message.fatal));
      }),
      { numRuns: runs(500) },
    );
  });
});
