import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { planBoardSets } from "../../src/print/board-sets.ts";
import { PAPERS } from "../../src/print/paper.ts";
import { placedText } from "../../src/sources/placed-text.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { collectProblems } from "../../src/model/walk.ts";
import type { Numbered, OfficialDocument } from "../../src/model/document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runs } from "../runner/seed.ts";
import { makeDocument } from "../view/make-document.ts";

const WORDS = ["道路破损", "，", "。", "2,345.6元", "430921101001GB00001F00010001", "(一)", "“双红线”", "A", "；"];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 400 }).map((words) => words.join(""));
const cell = fc
  .array(fc.constantFrom("姓名", "石某", "123.5", "三月底前", "长"), { maxLength: 12 })
  .map((words) => words.join(""));
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 30 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map((rows) => {
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    const [head = []] = rows;
    return [line(head.map((_, at) => `列${at}`)), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  });
const problem = fc.tuple(text, text).map(([one, other]) => `${one}\n\n整改措施:${other}`);

/** Text, a table, problems in groups, or not, in this order. */
const body = fc
  .record({
    title: fc.boolean(),
    before: fc.array(text, { maxLength: 4 }),
    table: fc.option(table),
    groups: fc.array(fc.array(problem, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    after: fc.array(text, { maxLength: 4 }),
  })
  .map(({ title, before, table: rows, groups, after }) => {
    let number = 0;
    const numbered = groups.flatMap((problems, at) => [
      `## ${"一二三".charAt(at)}、问题`,
      ...problems.map((own) => `${++number}.${own}`),
    ]);
    const blocks = [...(title ? ["# 整改方案"] : []), ...before.map((own) => `甲${own}`), ...(rows ? [rows] : [])];
    return [...blocks, ...numbered, ...after.map((own) => `乙${own}`), "某镇人民政府"].join("\n\n");
  });

/** The texts of all sets of a document, beside what they should be. */
function textsOf(document: OfficialDocument): [shown: string, expected: string][] {
  const source = toPrintSource(document, undefined);
  const units = new Map<string, Numbered>(
    collectProblems(document).flatMap(({ problem: own, sections }) =>
      [...sections.slice(-1), own].map((unit): [string, Numbered] => [unit.id, unit]),
    ),
  );
  const sets = PAPERS.flatMap((paper) =>
    planBoardSets({ source, lists: [], contacts: [], pictureFile: String }, paper).filter(({ id }) => id !== "brief"),
  );
  return sets.map(({ board, pages }) => {
    const blocks = pages.flatMap((page) => page.blocks.filter(({ type }) => type !== "facts"));
    const node = board.unit === null ? document : units.get(board.unit);
    return [withoutBlanks(placedText(blocks)), withoutBlanks(node ? textOf(node) : "")];
  });
}

describe("every set of sheets", () => {
  test("has all characters of any document, its groups and problems, once and in order", () => {
    fc.assert(
      fc.property(body, (source) => {
        for (const [shown, expected] of atLeastOne(textsOf(makeDocument(source)))) expect(shown).toBe(expected);
      }),
      { numRuns: runs(40) },
    );
  });
});
