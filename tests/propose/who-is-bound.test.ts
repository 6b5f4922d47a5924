import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { VFile } from "vfile";
import { parseDocument } from "../../src/parse/document.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FILE = path.resolve(import.meta.dirname, "../fixtures/proposals/who-is-bound.txt");
const sentences = readFileSync(FILE, "utf8").trim().split("\n");

/** The sentence alone under a title; who is bound by it, as the file has it. */
function boundBy(sentence: string): string {
  const value = `---\n标题: 方案\n---\n\n# 方案\n\n现将有关事项通知如下。\n\n${sentence}\n`;
  const document = parseDocument(new VFile({ path: "document.md", value }), "document");
  const duties = document ? proposeAnnotations(document).filter(({ list }) => list === "责任") : [];
  return duties.map(({ entry }) => ("主体" in entry ? (entry.主体 ?? []) : []).join("/")).join("；");
}

test.each(atLeastOne(sentences))("%s", (line) => {
  const [sentence = "", wanted = ""] = line.split(" ⇒");
  expect(boundBy(sentence)).toBe(wanted.trim());
});
