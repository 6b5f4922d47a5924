import { VFile } from "vfile";
import { expect, test, vi } from "vitest";
import { findInDocument } from "../../src/lint/personal-data/in-document.ts";
import { runRule } from "../../src/lint/define-rule.ts";
import { rawHtml } from "../../src/lint/rules/raw-html.ts";
import { walk } from "../../src/model/walk.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const MANY = 1000;
const rows = (make: (at: number) => string) => Array.from({ length: MANY }, (_, at) => make(at)).join("");

function read(body: string) {
  const file = new VFile({ path: "2022-jia/document.md", value: `---\n标题: 甲\n---\n\n# 甲\n\n${body}` });
  return { file, document: parseDocument(file, "2022-jia") };
}

test("the cell of each of a thousand numbers is found without asking all cells", () => {
  const { file, document } = read(`| 姓名 | 备注 |\n| --- | --- |\n${rows((at) => `| 甲 | 1380013${1000 + at} |\n`)}`);
  let asked = 0;
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type !== "table") return;
      for (const cell of node.rows.flatMap(({ cells }) => cells)) {
        const { position } = cell;
        Object.defineProperty(cell, "position", { get: () => (asked++, position) });
      }
    });
  const found = findInDocument(document, file);
  expect(found).toHaveLength(MANY);
  for (const { cell, text } of atLeastOne(found)) expect(cell?.cell.value).toBe(text);
  expect(asked).toBeGreaterThan(MANY);
  expect(asked).toBeLessThan(20 * MANY);
});

test("the lines of a document are counted once for all its tags", () => {
  const { file, document } = read(rows((at) => `<b>甲${at}</b>\n\n`));
  const searches = vi.spyOn(String.prototype, "indexOf");
  runRule(rawHtml, { document, file, vocabularies: {}, attachments: [], today: "" });
  const count = searches.mock.calls.length;
  searches.mockRestore();
  expect(file.messages.filter(({ ruleId }) => ruleId === "raw-html")).toHaveLength(MANY);
  expect(count).toBeLessThan(10 * MANY);
});
