import { mkdirSync } from "node:fs";
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
