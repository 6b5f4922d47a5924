import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listMessages } from "../../src/lint/messages.ts";
import { readContent } from "../../src/sources/read-content.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { makeContent } from "../editor/content-folder.ts";

let content: TemporaryContent;

beforeEach(() => {
  content = makeContent({ git: false });
});

afterEach(() => {
  content.remove();
});

test("a folder where a file should be is told as a missing file, with its mend", () => {
  mkdirSync(join(content.root, "documents/2023-06-01-folder/document.md"), { recursive: true });
  const told = listMessages(readContent(content.root).files).filter(({ file }) => file.includes("2023-06-01-folder"));
  expect(told).toMatchObject([{ rule: "file-missing", severity: "error", line: 1, column: 1 }]);
  expect(told[0]?.fix).toContain("把公文存成这个文件");
});

test("a folder or a dead link where an attachment should be is told as a missing one", () => {
  const folder = join(content.root, "documents/2023-06-01-a");
  mkdirSync(join(folder, "attachments/名单.xlsx"), { recursive: true });
  symlinkSync(join(folder, "nowhere"), join(folder, "attachments/a.png"));
  const head = "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 名单.xlsx\n---\n";
  writeFileSync(join(folder, "document.md"), `${head}\n# 甲\n\n![图](attachments/a.png)\n`);
  const told = listMessages(readContent(content.root).files).filter(({ rule }) => rule === "attachment-missing");
  expect(told.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    "5:9 attachments 文件夹里没有“名单.xlsx”",
    "10:1 attachments 文件夹里没有“a.png”",
  ]);
});
