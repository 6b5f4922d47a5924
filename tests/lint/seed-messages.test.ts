import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";

const CONTENT = path.resolve(import.meta.dirname, "../../content");
const ID = "2022-06-15-zhenggai-fangan";

/** What an editor reads about the first document. Each line has been held against the text and is true. */
const EXPECTED = [
  "1:1 提醒 公开信息写明了 10/15 项，没有写明：公开内容、公开对象、发文字号、发布日期、有效性 [disclosure-completeness]",
  "85:183 提醒 这里像是缺一个标点：“措施申报第一时间落实” [missing-stop]",
  "111:239 提醒 “认真详细的了解”的“的”像是应为“地” [adverbial-de]",
  "145:11 提醒 “动员部署阶段”的“6月上旬”早于成文日期 2022-06-15 [phase-before-formed]",
];

test("the seed has no error, and few 提醒, each of them true", () => {
  const vocabularies = Object.fromEntries(
    readdirSync(path.join(CONTENT, "vocabulary")).flatMap((name) => {
      const vocabulary = readVocabulary(decodeFile(name, readFileSync(path.join(CONTENT, "vocabulary", name))));
      return vocabulary ? [[name.replace(/\.yaml$/u, ""), vocabulary] as const] : [];
    }),
  );
  const file = decodeFile("document.md", readFileSync(path.join(CONTENT, "documents", ID, "document.md")));
  checkDocument({ id: ID, file, attachments: [] }, vocabularies);
  const told = file.messages
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ line, column, fatal, reason, ruleId }) => {
      return `${line}:${column} ${fatal ? "错误" : "提醒"} ${reason} [${ruleId}]`;
    });
  expect(told).toEqual(EXPECTED);
  expect(told.length).toBeLessThan(15);
});
