import fc from "fast-check";
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePieces, reader } from "../../src/parse/markdown.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { SEED, runs } from "../runner/seed.ts";

const ROOT = `${import.meta.dirname}/../..`;
const DOCUMENTS = globSync("{content/documents,tests/fixtures/documents}/*/document.md", { cwd: ROOT });

/** Lines with everything that could go on behind an empty line, or begin something there. */
const LINES = [
  "甲乙",
  "# 题",
  "---",
  "标题: 甲",
  "| 甲 | 乙 |",
  "| --- | --- |",
  "    四格",
  "```",
  "- 甲",
  "> 甲",
  "<div>",
  "[甲]: /乙",
  "\ufeff甲",
  "\\",
  " ",
  "\t甲",
  "![图](attachments/a.png)",
  "",
  "",
  "",
];

describe("a text that is read piece by piece", () => {
  test("is what the whole is, for every document that we have", () => {
    for (const file of atLeastOne(DOCUMENTS)) {
      const source = readFileSync(`${ROOT}/${file}`, "utf8");
      for (const least of [1, 500]) expect(parsePieces(source, least), file).toEqual(reader.parse(source));
    }
  });

  test("is what the whole is, whatever its lines", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "---\n标题: 甲\n\n甲: 乙\n---\n", "---\n甲\n\n"),
        fc.array(fc.constantFrom(...LINES), { minLength: 10, maxLength: 30 }),
        fc.constantFrom("\n", "\r\n"),
        (head, lines, end) => {
          const source = `${head}${lines.join("\n")}`.replaceAll("\n", end);
          expect(parsePieces(source, 1)).toEqual(reader.parse(source));
        },
      ),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});
