import * as fc from "fast-check";
import { expect, test } from "vitest";
import { reader } from "../../src/parse/markdown.ts";
import { putBackRows, takeOutRows } from "../../src/parse/plain-rows.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

/** Whatever a parser hangs on its nodes beside what is compared. */
const bare = (node: unknown): unknown => JSON.parse(JSON.stringify(node));

function readBoth(source: string): { taken: number; own: unknown; whole: unknown } {
  const { rest, taken } = takeOutRows(source);
  const root = reader.parse(rest);
  const isSound = putBackRows(root, taken);
  const rows = taken.reduce((sum, { lines }) => sum + lines.length, 0);
  return { taken: isSound ? rows : 0, own: isSound ? bare(root) : undefined, whole: bare(reader.parse(source)) };
}

const SIGNS = ["甲", "石榴村", "1,234.50", " ", "　", "\\|", "\\<", "\\*", "*", "<", "^", "**", "_一_", "~", "`", "!", "[甲](b)", "&lt;", "http://a.b/c", "a@b.cn", "#", "<br>", "---", "𠮷"]; // prettier-ignore
const cell = fc.array(fc.constantFrom(...SIGNS), { maxLength: 4 }).map((signs) => signs.join(""));

test("rows that are taken out of a long table come back as Markdown has them, each sign in its place", () => {
  let count = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 60, maxLength: 70 })),
      fc.boolean(),
      (rows, isFollowed) => {
        const [head = "", ...lines] = rows.map((cells) => `| ${cells.join(" | ")} |`);
        const rule = `|${" --- |".repeat(rows[0]?.length ?? 0)}`;
        const after = isFollowed ? ["", "后文。", "", "| 甲 | 乙 |", "| --- | --- |", "| 1 | 2 |"] : [];
        const { taken, own, whole } = readBoth(["# 题", "", "前文。", "", head, rule, ...lines, ...after, ""].join("\n"));
        if (taken === 0) return;
        count++;
        expect(own).toEqual(whole);
      },
    ),
    { numRuns: 25 },
  ); // prettier-ignore
  expect(count).toBeGreaterThan(10);
});

const rows = Array.from({ length: 80 }, (_, at) => `| ${at} | 甲 |`);
const long = (...lines: string[]) => ["| 号 | 名 |", "| --- | --- |", ...lines].join("\n");

test.each(
  atLeastOne([
    { name: "a picture in it", source: long(...rows.slice(0, 70), "| 70 | ![图](attachments/a.png) |") },
    { name: "words under it without a blank line", source: `${long(...rows)}\n后文` },
    { name: "no bar at the end", source: long(...rows.slice(0, 70), "| 70 | 甲") },
    { name: "an escaped bar at the end", source: long(...rows.slice(0, 70), "| 70 | 甲 \\|") },
    { name: "a backslash that is escaped", source: long(...rows.slice(0, 70), "| 70 | 甲 \\\\| 乙 |") },
    { name: "line ends of Windows", source: long(...rows).replaceAll("\n", "\r\n") },
    { name: "few rows", source: long(...rows.slice(0, 20)) },
  ]),
)("a table with $name is left to Markdown", ({ source }) => {
  const { taken, own, whole } = readBoth(source);
  expect({ taken, own }).toEqual({ taken: 0, own: whole });
});

test("what only looks like a table is read as it is", () => {
  const source = `    | 号 | 名 |\n| --- | --- |\n${rows.join("\n")}`;
  const { own, whole } = readBoth(source);
  if (own !== undefined) expect(own).toEqual(whole);
});
