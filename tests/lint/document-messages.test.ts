import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import { decodeFile } from "../../src/parse/decode.ts";

const DOCUMENTS = path.resolve(import.meta.dirname, "../fixtures/documents");
const GOLDEN = path.resolve(import.meta.dirname, "../golden/lint/documents.txt");

/**
 * Everything that is told of the documents of other towns: what stands there has been read and is true. After a change
 * of rules, `vitest -u` writes the file anew; every new line must be held against its document.
 */
test("the messages of all documents of the genre", async () => {
  const lines = readdirSync(DOCUMENTS).flatMap((name) => {
    const file = decodeFile("document.md", readFileSync(path.join(DOCUMENTS, name, "document.md")));
    checkDocument({ id: name, file, attachments: [] }, {});
    const told = file.messages
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      .map(({ line, column, fatal, reason, ruleId }) => {
        return `  ${line}:${column} ${fatal ? "错误" : "提醒"} ${reason} [${ruleId}]`;
      });
    return [name, ...told];
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(GOLDEN);
});

const HEAD = '---\n标题: 甲\n成文日期: "2022-06-15"\n---\n\n';
const SIZE = 100_000;

/** Paragraphs that a careless regular expression takes minutes for. */
test.each([
  ["Chinese characters", "整改措施落实到位并且完成"],
  ["names", "镇、村、"],
  ["ones", "一个、"],
  ["brackets that open", "（《“"],
  ["brackets that close", "）》”"],
  ["titles", "《甲镇整改方案》"],
  ["points", "：一是甲二是"],
  ["blanks in words", "度 的，"],
  ["blanks", " "],
  ["figures", "1"],
  ["dates", "3月5日于6月"],
  ["dots", "."],
])("a paragraph of 100,000 characters is checked soon: %s", (_name, unit) => {
  const body = `，甲${unit.repeat(SIZE / unit.length)}乙。`;
  const small = timeOf(body.slice(0, SIZE / 4));
  // Four times the text takes about four times as long; sixteen times would be a square.
  expect(timeOf(body)).toBeLessThan(Math.max(2000, small * 12));
});

function timeOf(body: string): number {
  const file = new VFile({ path: "2022-plan/document.md", value: HEAD + body });
  const start = performance.now();
  checkDocument({ id: "2022-plan", file, attachments: [] }, {});
  return performance.now() - start;
}
