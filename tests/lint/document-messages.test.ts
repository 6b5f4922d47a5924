import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
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
