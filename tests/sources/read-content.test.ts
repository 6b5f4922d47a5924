import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readOfficeFonts } from "../../src/fonts/office-fonts.ts";
import { listMessages } from "../../src/lint/messages.ts";
import { pathInside } from "../../src/sources/inside.ts";
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

describe("links", () => {
  /** A file and a folder outside of the content. */
  const outside = () => {
    const folder = mkdtempSync(join(tmpdir(), "outside-"));
    for (const name of ["secret.md", "secret.csv", "1.md", "甲.yaml", "a.ttf"])
      writeFileSync(join(folder, name), "---\n标题: 内部\n---\n\n# 内部\n");
    return folder;
  };

  test.each([
    { place: "documents/2023-06-02-b", target: "" },
    { place: "documents/2023-06-01-a/document.md", target: "secret.md" },
    { place: "documents/2023-06-01-a/annotations.yaml", target: "甲.yaml" },
    { place: "documents/2023-06-01-a/decisions.yaml", target: "nowhere" },
    { place: "documents/2023-06-01-a/attachments", target: "" },
    { place: "documents/2023-06-01-a/revisions", target: "" },
    { place: "documents/2023-06-01-a/more/deep/secret.csv", target: "secret.csv" },
    { place: "vocabulary/甲.yaml", target: "甲.yaml" },
    { place: "fonts/a.ttf", target: "a.ttf" },
    { place: "redirects.yaml", target: "甲.yaml" },
  ])("$place is told, and nothing is read by it", ({ place, target }) => {
    mkdirSync(join(content.root, "documents/2023-06-01-a"), { recursive: true });
    const head = "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: secret.csv\n---\n";
    if (!place.endsWith("document.md"))
      writeFileSync(join(content.root, "documents/2023-06-01-a/document.md"), `${head}\n# 甲\n\n请看。\n`);
    mkdirSync(dirname(join(content.root, place)), { recursive: true });
    symlinkSync(join(outside(), target), join(content.root, place));
    const read = readContent(content.root);
    const told = listMessages(read.files).filter(({ rule }) => rule === "content-link");
    expect(told).toMatchObject([
      { file: expect.stringMatching(new RegExp(`${place}$`, "u")) as string, severity: "error" },
    ]);
    expect(told[0]?.fix).toContain("把要用的文件本身复制到这里");
    expect(read.files.map(String).join("\n")).not.toContain("内部");
    expect(read.documents.map(({ document }) => document.id)).not.toContain("2023-06-02-b");
    expect(read.folders.flatMap(({ attachments }) => attachments)).toEqual([]);
    expect(readOfficeFonts(join(content.root, "fonts"))).toEqual({ fonts: [], broken: [] });
  });

  test("the content folder itself may be one, and what is hidden is none of it", () => {
    const folder = mkdtempSync(join(tmpdir(), "linked-"));
    symlinkSync(content.root, join(folder, "content"));
    symlinkSync(outside(), join(content.root, ".hidden"));
    const read = readContent(join(folder, "content"));
    expect(listMessages(read.files).filter(({ rule }) => rule === "content-link")).toEqual([]);
    expect(read.documents.length).toBeGreaterThan(0);
  });

  test.each(["../secret.md", "..", "a/b", "\\b", "a:b", ".git", "con", "nowhere.md", ""])(
    "a step %j leads nowhere",
    (name) => {
      expect(pathInside(content.root, "documents", name)).toBeUndefined();
    },
  );
});
