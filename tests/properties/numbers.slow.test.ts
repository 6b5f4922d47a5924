import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import { parseDocument } from "../../src/parse/document.ts";
import type { Damage } from "./damaged-numbers.ts";
import { damageNumbers } from "./damaged-numbers.ts";

const ID = "2022-06-15-zhenggai-fangan";

function messagesOf(value: string): VFileMessage[] {
  const file = new VFile({ path: "document.md", value });
  checkDocument({ id: ID, file, attachments: [] }, {});
  return file.messages;
}

const keyOf = ({ fatal, ruleId, reason }: VFileMessage) => `${fatal} ${ruleId} ${reason}`;

/** How many slips of each kind there are, and those that nobody is told of as he should be. */
function measure(file: string): { counts: Record<string, number>; silent: string[] } {
  const source = readFileSync(file, "utf8");
  const before = new Set(messagesOf(source).map(keyOf));
  const counts: Record<string, number> = {};
  const silent: string[] = [];
  for (const damage of damageNumbers(source, parseDocument(new VFile({ path: file, value: source }), ID))) {
    counts[damage.kind] = (counts[damage.kind] ?? 0) + 1;
    if (!isTold(damage, before)) silent.push(`${damage.kind}: ${damage.name}`);
  }
  return { counts, silent };
}

/** A wrong address stops the build; an item of a list in a sentence may have been written so. */
function isTold({ type, text }: Damage, before: ReadonlySet<string>): boolean {
  return messagesOf(text).some((message) => !before.has(keyOf(message)) && (type === "item" || message.fatal === true));
}

describe("every slip in a printed number is told", () => {
  test.each([
    [
      "content/documents/2022-06-15-zhenggai-fangan/document.md",
      {
        "a character lost": 208,
        "another digit": 210,
        "digits swapped": 12,
        "numbers swapped": 57,
        "items swapped": 57,
      },
    ],
    ["tests/fixtures/documents/full-width-plan/document.md", {}],
    ["tests/fixtures/documents/problem-word-plan/document.md", {}],
    ["tests/fixtures/documents/section-groups-plan/document.md", {}],
    ["tests/fixtures/documents/regulation/document.md", {}],
  ])("%s", (file, expected) => {
    const { counts, silent } = measure(file);
    expect(silent).toEqual([]);
    expect(counts).toMatchObject(expected);
  });
});
