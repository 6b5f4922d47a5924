import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/lint/presets.ts";
import { checkDocument } from "../../src/lint/run.ts";
import type { DocumentExample } from "../../src/parse/declare-message.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";
import { MESSAGES } from "../../src/sources/every-message.ts";

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

describe.each(MESSAGES.filter(({ examples }) => examples.length > 0).map((one) => [one.id, one] as const))(
  "%s",
  (id, { examples }) => {
    test.each(examples.map((example, index) => [index + 1, example] as const))("example %d", (_index, example) => {
      expect(tell(example, id)).toEqual(example.messages);
    });

    test("has an example that is well and one that is not", () => {
      expect(examples.some(({ messages }) => messages.length === 0)).toBe(true);
      expect(examples.some(({ messages }) => messages.length > 0)).toBe(true);
    });
  },
);

test("every rule has examples", () => {
  expect(RULES.filter(({ examples }) => examples.length === 0)).toEqual([]);
});

function tell({ source, folder = "2022-plan", attachments = [] }: DocumentExample, id: string): string[] {
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
