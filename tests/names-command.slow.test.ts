import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runNode } from "./runner/run-node.ts";

/** A document of 2022 that names these files, and has them. */
function contentWith(names: readonly string[], more: readonly string[] = []): { root: string; folder: string } {
  const root = mkdtempSync(path.join(tmpdir(), "names-"));
  const folder = path.join(root, "documents/2022-jia");
  mkdirSync(path.join(folder, "attachments"), { recursive: true });
  mkdirSync(path.join(folder, "revisions"));
  const files = names.map((name) => `  - 名称: 名单\n    文件: '${name}'`).join("\n");
  for (const text of ["document.md", "revisions/1.md"])
    writeFileSync(path.join(folder, text), `---\n标题: 甲\n附件:\n${files}\n---\n\n# 甲\n\n请看。\n`);
  for (const name of [...names, ...more]) writeFileSync(path.join(folder, "attachments", name), name);
  return { root, folder };
}

const run = (root: string, ...more: string[]) => runNode(["scripts/names.ts", "--content", root, ...more]);

test("npm run names asks, and changes the name wherever the document writes it", () => {
  const { root, folder } = contentWith(["是谁?.csv", "村%20表.csv", "乙.csv"]);
  const asked = run(root);
  expect([asked.status, asked.stdout]).toEqual([1, expect.stringContaining("没有改动任何文件")]);
  expect(readdirSync(path.join(folder, "attachments")).sort()).toEqual(["乙.csv", "是谁?.csv", "村%20表.csv"].sort());

  const done = run(root, "--yes");
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining("改好了 2 个")]);
  expect(readdirSync(path.join(folder, "attachments")).sort()).toEqual(["乙.csv", "是谁？.csv", "村％20表.csv"].sort());
  for (const text of ["document.md", "revisions/1.md"])
    expect(readFileSync(path.join(folder, text), "utf8").match(/(?<=文件: ').*(?=')/gu)).toEqual([
      "是谁？.csv",
      "村％20表.csv",
      "乙.csv",
    ]);
  expect(readFileSync(path.join(folder, "attachments/是谁？.csv"), "utf8")).toBe("是谁?.csv");
  expect(run(root).stdout).toContain("都可以用作网址");
});

test("a name that is taken is left to the editor", () => {
  const { root, folder } = contentWith(["是谁?.csv"], ["是谁？.csv"]);
  const done = run(root, "--yes");
  expect([done.status, done.stdout]).toEqual([1, expect.stringContaining("“是谁？.csv”已经有了，请自己改名")]);
  expect(readdirSync(path.join(folder, "attachments"))).toHaveLength(2);
});
