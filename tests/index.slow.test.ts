import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runNode } from "./runner/run-node.ts";
import * as entry from "../src/index.ts";
import { atLeastOne } from "./runner/at-least-one.ts";

const ROOT = join(import.meta.dirname, "..");
const source = readFileSync(join(ROOT, "src/index.ts"), "utf8");

/** The `@example` blocks of the entry: what they run and the lines they say they print. */
const examples = [...source.matchAll(/^ \* @example\n(?<code>(?: \*.*\n)+?)(?= \*\/| \*\n \* @)/gmu)].map(
  ({ groups }) => {
    const code = (groups?.["code"] ?? "").replace(/^ \* ?/gmu, "");
    const printed = [...code.matchAll(/(?:\); |^)\/\/ (?<line>.*)$/gmu)].map((found) => found.groups?.["line"]);
    return { name: /\{ (?<names>.+) \} from/u.exec(code)?.groups?.["names"] ?? "", code, printed };
  },
);

test("every group of exports has an example", () => {
  expect(examples).toHaveLength(6 + 1);
});

describe("each example prints what it says", () => {
  test.each(atLeastOne(examples))("$name", ({ code, printed }) => {
    expect(printed.length).toBeGreaterThan(0);
    // From the package's own name, as others write it.
    const run = runNode(["--input-type=module", "--eval", code]);
    expect(run.stderr).toBe("");
    expect(run.stdout.trimEnd().split("\n")).toEqual(printed);
  });
});

test("readDocument tells what is wrong, where and how to mend it", () => {
  const { messages } = entry.readDocument("---\n标题: 甲\n文号: 1\n---\n\n# 甲\n", "a");
  expect(messages).toMatchObject([{ line: 3, column: 1, rule: "unknown-key", fatal: true }]);
  expect(messages[0]?.reason).toContain("文号");
  expect(messages[0]?.fix).not.toBe("");
});

test("isQuote: of a unit, of a part, of nothing", () => {
  const { document } = entry.readDocument(
    "---\n标题: 甲\n---\n\n# 甲\n\n1.乙。\n\n整改措施:\n\n(1)丙 丁。\n\n(2)戊。\n",
    "a",
  );
  const quotes = (words: string, unit?: string) => entry.isQuote(words, document, unit);
  expect([quotes("丙丁", "p1-m1"), quotes("丙丁", "p1"), quotes("丙丁", "main"), quotes("丙丁")]).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect([quotes("丙丁", "p1-m2"), quotes("丙", "p9"), quotes(" ")]).toEqual([false, false, false]);
});
