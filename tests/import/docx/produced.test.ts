import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { readLabels } from "../labels.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";

const FOLDER = "tests/fixtures/import/docx";
const labels = readLabels();
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".docx"));

/** Files that other office programs made; how, is said in the folder's README.md. */
describe("files of other programs", () => {
  test("are there", () => {
    expect(files.length).toBeGreaterThan(8);
  });
  test.each(atLeastOne(files))("%s: the whole draft and all that is told", async (name) => {
    const result = importDocument({ path: name, bytes: readFileSync(path.join(FOLDER, name)) }, labels);
    const told = result.doubts.map(
      ({ line, column, reason, ruleId }) => `${line ?? 0}:${column ?? 0} ${reason} [${ruleId ?? ""}]`,
    );
    const refused = result.errors.map(({ reason }) => `错误 ${reason}`);
    const { body = 0, info = 0, frame = 0, input = 0, numbering = 0 } = result.balance ?? {};
    const shares = result.balance ? [`正文 ${body}，公开信息 ${info}，页面框架 ${frame}，自动编号 ${numbering}`] : [];
    expect(body + info + frame).toBe(input);
    const lines = [...refused, ...result.notes, ...told, ...shares, "", result.document ?? ""];
    await expect(lines.join("\n")).toMatchFileSnapshot(path.resolve(FOLDER, name.replace(/docx$/u, "expected.md")));
  });
});
