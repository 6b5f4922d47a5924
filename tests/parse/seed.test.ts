import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import type { Numbered, OfficialDocument } from "../../src/model/document.ts";
import { countCharacters, textOf } from "../../src/model/text.ts";
import { collectMeasures, collectProblems, walk } from "../../src/model/walk.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const ID = "2022-06-15-zhenggai-fangan";
const FILE = path.join(import.meta.dirname, "../../content/documents", ID, "document.md");

/** The numbers of the first document, as its own text gives them. */
describe("the seed", () => {
  const file = decodeFile("document.md", readFileSync(FILE));
  const document = checkDocument({ id: ID, file, attachments: [] }, {}) as OfficialDocument;
  const units: Numbered[] = [];
  for (const part of document.parts)
    walk(part.children, (node) => {
      if ("id" in node) units.push(node);
    });
  const ids = (pattern: RegExp) => units.map(({ id }) => id).filter((id) => pattern.test(id));
  const problems = collectProblems(document);
  const measures = problems.map(({ problem }) => collectMeasures(problem));

  test("two parts: the notice and the plan it issues", () => {
    expect(document.parts.map(({ id }) => id)).toEqual(["notice", "main"]);
    expect(countCharacters(textOf(document))).toBe(8201);
  });

  test("sections 一、–四、, three phases, three requirements", () => {
    expect(ids(/^s\d$/u)).toEqual(["s1", "s2", "s3", "s4"]);
    expect(ids(/^s\d-/u)).toEqual(["s3-1", "s3-2", "s3-3", "s4-1", "s4-2", "s4-3"]);
  });

  test("four groups with 3, 12, 6 and 2 problems", () => {
    expect(ids(/^c\d$/u)).toEqual(["c1", "c2", "c3", "c4"]);
    expect(problems.map(({ problem }) => problem.id)).toEqual(
      Array.from({ length: 23 }, (_, index) => `p${index + 1}`),
    );
    const groups = problems.map(({ sections }) => sections.at(-1)?.id);
    expect(["c1", "c2", "c3", "c4"].map((group) => groups.filter((one) => one === group).length)).toEqual([
      3, 12, 6, 2,
    ]);
  });

  test("35 numbered measures in 11 problems, one unnumbered paragraph in each of the other 12", () => {
    const numbered = measures.filter((list) => list.some(({ marker }) => marker));
    expect([numbered.length, numbered.flat().length]).toEqual([11, 35]);
    const single = measures.filter((list) => !list.some(({ marker }) => marker));
    expect(single.map((list) => list.map(({ id }) => id.replace(/^p\d+/u, "")))).toEqual(
      Array.from({ length: 12 }, () => ["-m0"]),
    );
    expect(measures.flat()).toHaveLength(47);
  });

  test("①–⑤ inside problem 3, (2022年…) and the like are no numbers", () => {
    expect(ids(/-k\d$/u)).toEqual(["p3-k1", "p3-k2", "p3-k3", "p3-k4", "p3-k5"]);
    expect(units).toHaveLength(4 + 6 + 4 + 23 + 47 + 5);
  });

  test("主送机关, 署名 and 成文日期", () => {
    const roles = (document.parts[0]?.children ?? []).flatMap((node) =>
      node.type === "paragraph" && node.role ? [[node.role, node.value]] : [],
    );
    expect(roles).toEqual([
      ["addressee", "各村、部门、驻村工作队:"],
      ["signature", "南县青树嘴镇人民政府"],
      ["date", "2022年6月15日"],
    ]);
  });

  test("no error; the 提醒 are in tests/lint/seed-messages.test.ts", () => {
    expect(file.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  });

  test("positions are those of the file on disk", () => {
    const source = readFileSync(FILE, "utf8");
    for (const marker of atLeastOne(units.flatMap((unit) => unit.marker ?? [])))
      expect(source.slice(marker.position.start.offset, marker.position.end.offset)).toBe(marker.text);
  });
});
