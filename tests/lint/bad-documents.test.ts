import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FOLDER = path.join(import.meta.dirname, "../fixtures/documents-bad");

interface Expected {
  line?: number;
  column?: number;
  severity: "错误" | "提醒";
  contains: string;
}

/** What an editor may do to a document by accident; messages.json says what must be told, and nothing else may stop the build. */
test.each(atLeastOne(readdirSync(FOLDER)))("%s", (name) => {
  const folder = path.join(FOLDER, name);
  const file = decodeFile("document.md", readFileSync(path.join(folder, "document.md")));
  const attachments = existsSync(path.join(folder, "attachments")) ? readdirSync(path.join(folder, "attachments")) : [];
  const expected = JSON.parse(readFileSync(path.join(folder, "messages.json"), "utf8")) as Expected[];
  const document = checkDocument({ id: name, file, attachments }, {});

  const told = file.messages.map(({ line, column, fatal, reason }) => ({
    line,
    column,
    severity: fatal ? "错误" : "提醒",
    reason,
  }));
  for (const { contains, ...place } of atLeastOne(expected))
    expect(told).toContainEqual(
      expect.objectContaining({ ...place, reason: expect.stringContaining(contains) as string }),
    );
  expect(told.filter(({ severity }) => severity === "错误")).toHaveLength(
    expected.filter(({ severity }) => severity === "错误").length,
  );
  for (const { message, note, ruleId, source } of atLeastOne(file.messages)) {
    expect(note, message).toMatch(/\p{Script=Han}/u);
    expect(message).toMatch(/\p{Script=Han}/u);
    expect([ruleId, source]).toEqual([expect.any(String), "gongkailan"]);
  }
  expect(document === undefined).toBe(expected.some(({ severity }) => severity === "错误"));
});
