import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import type { RuleExample } from "../../src/lint/define-rule.ts";
import { RULES } from "../../src/lint/presets.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(import.meta.dirname, "../../content/vocabulary");
const vocabularies = Object.fromEntries(
  readdirSync(FOLDER).flatMap((name) => {
    const file = new VFile({ path: name, value: readFileSync(path.join(FOLDER, name)) });
    const vocabulary = readVocabulary(file);
    return vocabulary ? [[name.replace(/\.yaml$/u, ""), vocabulary]] : [];
  }),
);

/** A title that stands above examples without frontmatter; lines are counted from the example's own first line. */
const HEAD = "---\n标题: 甲\n---\n";

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test.each(rule.examples.map((example, index) => [index + 1, example] as const))("example %d", (_index, example) => {
    expect(tell(example, id)).toEqual(example.messages);
  });

  test("is explained, with an example that is well and one that is not", () => {
    for (const words of [rule.title, rule.why, rule.fix]) expect(words).toMatch(/\p{Script=Han}/u);
    if (!rule.check) return;
    expect(rule.examples.some(({ messages }) => messages.length === 0)).toBe(true);
    expect(rule.examples.some(({ messages }) => messages.length > 0)).toBe(true);
  });
});

test("every rule has a name of its own", () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

function tell({ source, folder = "2022-plan", attachments = [] }: RuleExample, id: string): string[] {
  const head = source.startsWith("---") ? "" : HEAD;
  const file = new VFile({ path: `${folder}/document.md`, value: head + source });
  checkDocument({ id: folder, file, attachments }, vocabularies);
  const lines = head === "" ? 0 : HEAD.split("\n").length - 1;
  return file.messages
    .filter(({ ruleId }) => ruleId === id)
    .map(
      ({ line, column, fatal, reason }) => `${(line ?? 1) - lines}:${column ?? 1} ${fatal ? "错误" : "提醒"} ${reason}`,
    );
}
