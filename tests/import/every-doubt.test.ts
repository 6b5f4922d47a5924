import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { DOUBTS } from "../../src/import/every-doubt.ts";
import { importDocument } from "../../src/import/import-document.ts";
import type { ImportedText } from "../../src/parse/message-example.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makeDocx, paragraph } from "./docx/docx-files.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();
const TRIED = DOUBTS.filter(({ untested }) => untested === undefined);

describe.each(atLeastOne(TRIED.map((doubt) => [doubt.id, doubt] as const)))("%s", (id, { examples }) => {
  test.each(atLeastOne(examples.map((example, index) => [index + 1, example] as const)))(
    "example %d",
    (_index, example) => {
      if ("source" in example || "files" in example) throw new Error(`${id}: no example of the importer`);
      const told = tell(example, id);
      expect(told).toEqual(example.messages);
      expect(told.filter((message) => /[\r\n]/u.test(message))).toEqual([]);
    },
  );

  test("has an example that is well and one that is not", () => {
    expect(examples.some(({ messages }) => messages.length === 0)).toBe(true);
    expect(examples.some(({ messages }) => messages.length > 0)).toBe(true);
  });
});

test("a doubt without examples says why", () => {
  expect(TRIED.length).toBeGreaterThan(40);
  for (const { id, examples, untested } of atLeastOne(DOUBTS))
    if (untested !== undefined)
      expect([id, untested, examples]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u), []]);
});

/** What an import tells by messages of one id. */
function tell(example: ImportedText, id: string): string[] {
  const { errors, doubts } = importDocument(inputOf(example), labels);
  const all = [...errors.map((one) => ({ ...one, kind: "错误" })), ...doubts.map((one) => ({ ...one, kind: "存疑" }))];
  return all
    .filter(({ ruleId }) => ruleId === id)
    .map(({ line = 1, column = 1, kind, reason }) => `${line}:${column} ${kind} ${reason}`);
}

function inputOf(example: ImportedText): { path: string; bytes: Uint8Array } {
  if ("txt" in example) return { path: "a.txt", bytes: Buffer.from(example.txt) };
  if ("html" in example) return { path: "a.html", bytes: Buffer.from(example.html) };
  const blocks = example.docx.map((one) => (one.startsWith("<w:tbl>") ? one : paragraph(one)));
  return { path: "a.docx", bytes: makeDocx({ body: blocks.join(""), ...example.parts }) };
}
