import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyContent } from "../../src/edit-server/copy-content.ts";
import { asksAuthor, commitContent, commitDocument, gitState, setAuthor } from "../../src/edit-server/git.ts";
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
    message: "版本库还不知道您的姓名和邮箱，没有提交（已经保存）。打开“公开”一页，在“版本库”里写一次，以后不再问。",
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

test("what was renamed and deleted is committed with what is published", async () => {
  const documents = path.join(content.root, "documents");
  cpSync(path.join(documents, ID), path.join(documents, "2023-05-05-b"), { recursive: true });
  content.git("add", "-A");
  content.git("commit", "--quiet", "-m", "两件");
  renameSync(path.join(documents, ID), path.join(documents, "2023-05-04-xunqing"));
  rmSync(path.join(documents, "2023-05-05-b"), { recursive: true });
  await commitContent(content.root, "公开");
  expect(content.git("status", "--porcelain")).toBe("");
  expect(content.git("show", "--no-renames", "--format=", "--name-status", "HEAD").trim().split("\n").sort()).toEqual([
    "A\tcontent/documents/2023-05-04-xunqing/document.md",
    `D\tcontent/documents/${ID}/document.md`,
    "D\tcontent/documents/2023-05-05-b/document.md",
  ]);
});

test("without git a dated copy stands in, the newest thirty of them", () => {
  const first = copyContent(content.root, "2026-01-01");
  expect(first).toBe("copies/content/2026-01-01");
  const beside = path.join(content.root, "..");
  const copied = (name: string) => readFileSync(path.join(beside, name, "documents", ID, "document.md"), "utf8");
  expect(copied(first)).toBe(NOTICE);
  writeFileSync(content.file, "甲");
  expect(copyContent(content.root, "2026-01-01")).toBe("copies/content/2026-01-01-2");
  expect([copied(first), copied("copies/content/2026-01-01-2")]).toEqual([NOTICE, "甲"]);
  for (let day = 10; day < 38; day++) copyContent(content.root, `2026-02-${day}`);
  expect(existsSync(path.join(beside, first))).toBe(true);
  copyContent(content.root, "2026-03-01");
  const kept = readdirSync(path.join(beside, "copies/content"));
  expect(kept).toHaveLength(30);
  expect(kept).not.toContain("2026-01-01");
});

test("who commits is asked where git does not know it", async () => {
  expect(await asksAuthor(content.root)).toBe(false);
  content.git("config", "user.name", "");
  expect(await asksAuthor(content.root)).toBe(true);
  await setAuthor(content.root, "张某", "zhang@example.gov.cn");
  expect(await asksAuthor(content.root)).toBe(false);
  writeFileSync(content.file, "甲");
  await commitContent(content.root, "公开");
  expect(content.git("log", "-1", "--format=%an %ae").trim()).toBe("张某 zhang@example.gov.cn");
  rmSync(path.join(content.root, "../.git"), { recursive: true });
  expect(await asksAuthor(content.root)).toBe(false);
});
