import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commitContent, commitDocument, gitState } from "../../src/edit-server/git.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

let content: TemporaryContent;
const folder = `content/documents/${ID}`;

beforeEach(() => {
  content = makeContent();
});

afterEach(() => {
  content.remove();
});

test("the changed files of the document are committed, and nothing else, staged or not", async () => {
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  mkdirSync(path.join(path.dirname(content.file), "attachments"));
  writeFileSync(path.join(path.dirname(content.file), "attachments/附 件.txt"), "甲");
  writeFileSync(path.join(path.dirname(content.file), ".document.md.swp"), "甲");
  writeFileSync(path.join(content.root, "documents/other.md"), "甲");
  writeFileSync(path.join(content.root, "site.yaml"), "网站名称: 乙\n");
  content.git("add", "content/site.yaml");
  const files = [`${folder}/document.md`, `${folder}/attachments/附 件.txt`];
  expect(await gitState(content.root, ID)).toEqual({ uncommitted: files, missing: null });
  const made = await commitDocument(content.root, ID, "改值守人数\n\n按镇里要求");
  expect(made.files).toEqual(files);
  expect(
    content.git("-c", "core.quotepath=off", "show", "--format=%B", "--name-only", "HEAD").trim().split("\n"),
  ).toEqual(["改值守人数", "", "按镇里要求", "", "", `${folder}/attachments/附 件.txt`, `${folder}/document.md`]);
  expect(content.git("rev-parse", "--short", "HEAD").trim()).toBe(made.commit);
  expect(content.git("status", "--porcelain").split("\n")).toContain("M  content/site.yaml");
  expect((await gitState(content.root, ID)).uncommitted).toEqual([]);
});

test("of the content all changed files are committed, but no drafts, and nothing beside it", async () => {
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  writeFileSync(path.join(content.root, "published.yaml"), "公文: {}\n");
  mkdirSync(path.join(content.root, "drafts/another"), { recursive: true });
  writeFileSync(path.join(content.root, "drafts/another/document.md"), "甲");
  writeFileSync(path.join(content.root, "../beside.txt"), "甲");
  const made = await commitContent(content.root, "公开");
  expect(made.files).toEqual([`${folder}/document.md`, "content/published.yaml"]);
  expect(content.git("status", "--porcelain", "--untracked-files=all").trim().split("\n").sort()).toEqual([
    "?? beside.txt",
    "?? content/drafts/another/document.md",
  ]);
});

test.each([
  { name: "nothing was changed", prepare: () => undefined, message: "没有要提交的修改。" },
  {
    name: "no author is stated",
    prepare: () => {
      writeFileSync(content.file, "甲");
      content.git("config", "user.name", "");
    },
    message:
      "版本库里没有设置姓名和邮箱，没有提交（已经保存）。在命令行运行：git config user.name 姓名，git config user.email 邮箱",
  },
  {
    name: "a hook of the repository says no",
    prepare: () => {
      writeFileSync(path.join(path.dirname(content.file), "annotations.yaml"), "甲");
      const hook = path.join(content.root, "../.git/hooks/pre-commit");
      mkdirSync(path.dirname(hook), { recursive: true });
      writeFileSync(hook, "#!/bin/sh\necho 不行 >&2\nexit 1\n", { mode: 0o755 });
    },
    message: "版本库没有接受这次提交（已经保存）：不行",
  },
])("$name: told, and nothing is committed or staged", async ({ prepare, message }) => {
  prepare();
  await expect(commitDocument(content.root, ID, "改")).rejects.toThrow(message);
  expect(content.git("log", "--format=%s").trim()).toBe("开始");
  expect(content.git("diff", "--cached", "--name-only")).toBe("");
});

test("without a repository it says so", async () => {
  rmSync(path.join(content.root, "../.git"), { recursive: true });
  expect(await gitState(content.root, ID)).toEqual({ uncommitted: [], missing: "这个文件夹不是 git 版本库。" });
  await expect(commitDocument(content.root, ID, "改")).rejects.toThrow("这个文件夹不是 git 版本库。");
});
