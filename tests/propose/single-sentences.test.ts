import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { VFile } from "vfile";
import { parseDocument } from "../../src/parse/document.ts";
import type { Proposal } from "../../src/propose/proposal.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/proposals");

/** What is proposed of a sentence that stands alone under a title. */
function proposedFor(sentence: string): Proposal[] {
  const value = `---\n标题: 方案\n成文日期: 2024-03-01\n---\n\n# 方案\n\n现将有关事项通知如下。\n\n${sentence}\n`;
  const document = parseDocument(new VFile({ path: "document.md", value }), "document");
  return document ? proposeAnnotations(document) : [];
}

describe.each([
  ["who-is-bound.txt", (one: Proposal) => (one.list === "责任" ? [(one.entry.主体 ?? []).join("/")] : [])],
  [
    "when.txt",
    (one: Proposal) =>
      one.list === "时限"
        ? [(one.entry.时间 ?? one.entry.原文) + (one.entry.类别 === undefined ? "" : `（${one.entry.类别}）`)]
        : [],
  ],
  ["in-case.txt", (one: Proposal) => (one.list === "判定规则" ? [`${one.entry.条件}>${one.entry.结果}`] : [])],
])("%s", (name, say) => {
  const lines = readFileSync(path.join(FOLDER, name), "utf8").trim().split("\n");
  test.each(atLeastOne(lines))("%s", (line) => {
    const [sentence = "", wanted = ""] = line.split(" ⇒");
    expect(proposedFor(sentence).flatMap(say).join("；")).toBe(wanted.trim());
  });
});
