import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const file = "content/vocabulary/错别字.yaml";
const list = readVocabulary(new VFile({ path: file, value: readFileSync(path.join(ROOT, file)) })) ?? {
  label: "",
  open: false,
  entries: [],
};

function slipsIn(text: string): string[] {
  const document = new VFile({ path: "2022-plan/document.md", value: text });
  checkDocument({ id: "2022-plan", file: document, attachments: [] }, { 错别字: list }, "2026-01-01");
  return document.messages.filter(({ ruleId }) => ruleId === "wrong-word").map(({ actual }) => actual ?? "");
}

test("every slip of the list is told, and its right word is not", () => {
  expect(list.entries.length).toBeGreaterThan(150);
  const told = (words: readonly string[]) => slipsIn(`---\n标题: 甲\n---\n\n${words.join("。\n\n")}。\n`);
  const slips = list.entries.flatMap(({ aliases }) => aliases);
  expect(told(slips)).toEqual(slips);
  expect(
    told(list.entries.flatMap(({ name, but = [] }) => [name, ...but.map((one) => one.replace("…", "甲"))])),
  ).toEqual([]);
});

test.each(atLeastOne(globSync(["content/documents/*/*.md", "tests/fixtures/**/*.md"], { cwd: ROOT })))(
  "no false alarm in %s",
  (name) => {
    expect(slipsIn(readFileSync(path.join(ROOT, name), "utf8"))).toEqual([]);
  },
);
