import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runNode } from "../runner/run-node.ts";
import { contentWith } from "../site/run-build.ts";

const DOCUMENT = "---\n标题: 甲\n附件:\n  - 名称: 录像\n    文件: 录像.zip\n---\n\n# 甲";
/** Less than what a file would take that was read. */
const MEMORY = "--max-old-space-size=300";

/** A file of so many bytes that takes no room on the disk. */
function sparse(file: string, size: number): void {
  writeFileSync(file, "");
  truncateSync(file, size);
}

test("an attachment of 1 GB and a text of 100 MB are refused by their size", () => {
  const content = contentWith({ "one-document": DOCUMENT, "large-one": "" });
  const attachments = join(content, "documents/one-document/attachments");
  mkdirSync(attachments);
  sparse(join(attachments, "录像.zip"), 2 ** 30);
  sparse(join(attachments, "没用到.pdf"), 5 * 2 ** 30);
  sparse(join(content, "documents/large-one/document.md"), 100 * 2 ** 20);
  const options = ["scripts/check.ts", "--content", content, "--format", "json"];
  const { stdout, stderr } = runNode([MEMORY, "--import", "./tests/sources/tell-reads.ts", ...options]);
  const told = JSON.parse(stdout) as { path: string; messages: { ruleId: string; line: number; reason: string }[] }[];
  expect(JSON.stringify(told)).toContain("附件“录像.zip”有 1024 MB，太大了");
  expect(JSON.stringify(told)).toContain("附件“没用到.pdf”有 5120 MB，太大了");
  expect(JSON.stringify(told)).toContain("这个文件有 100 MB，太大了");
  expect(stderr).toContain("documents/one-document/document.md");
  expect(stderr).not.toMatch(/录像|没用到|large-one/u);
});
