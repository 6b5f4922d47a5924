import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { sitePages } from "../browser/site-pages.ts";
import { brokenLinks } from "./links.ts";
import { ROOT, contentWith, runBuild, temporaryFolder } from "./run-build.ts";

/** Each file of a site and the hash of its bytes. */
function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    listSiteFiles(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}

describe("npm run build", () => {
  test("the same content gives the same bytes in another folder and time zone", () => {
    const copy = join(temporaryFolder(), "elsewhere");
    mkdirSync(copy);
    for (const name of [
      "package.json",
      "tsconfig.json",
      "astro.config.mjs",
      "content",
      ".config",
      "src",
      "public",
      "scripts",
    ])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    for (const name of ["node_modules", "fonts"]) symlinkSync(join(ROOT, name), join(copy, name), "dir");
    const [here, there] = [join(temporaryFolder(), "dist"), join(copy, "dist")];
    expect(runBuild(["--out", here], { env: { TZ: "Asia/Shanghai" } }).output).toContain("一字不差");
    expect(runBuild([], { cwd: copy, env: { TZ: "America/Los_Angeles" } }).output).toContain("一字不差");
    expect(fingerprint(there)).toEqual(fingerprint(here));
  });

  test("works under a sub-path", () => {
    const out = join(temporaryFolder(), "dist");
    expect(runBuild(["--out", out, "--base", "/xxgk/qszz/"]).status).toBe(0);
    const pages = sitePages(out);
    expect(pages.length).toBeGreaterThan(30);
    expect(brokenLinks(out, pages, "/xxgk/qszz/")).toEqual([]);
  });

  test("publishes the pictures and files that a document names, and no others", () => {
    const content = contentWith({
      pictures:
        "---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: 名单 2023.txt\n---\n\n# 甲\n\n1.渠道淤塞。\n\n![淤塞的渠道](attachments/渠道.png)\n\n整改措施:清淤。",
    });
    const attachments = join(content, "documents/pictures/attachments");
    mkdirSync(attachments);
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    writeFileSync(join(attachments, "渠道.png"), png);
    writeFileSync(join(attachments, "名单 2023.txt"), "甲村");
    writeFileSync(join(attachments, "底稿.txt"), "不公开");
    const out = join(temporaryFolder(), "dist");
    const { status, output } = runBuild(["--content", content, "--out", out, "--base", "/a/"]);
    expect(output).toContain("“底稿.txt”没有用到，不会发布");
    expect(status).toBe(0);
    expect(readFileSync(join(out, "documents/pictures/attachments/渠道.png"))).toEqual(png);
    expect(readFileSync(join(out, "documents/pictures/attachments/名单 2023.txt"), "utf8")).toBe("甲村");
    expect(listSiteFiles(out).filter((file) => file.includes("底稿"))).toEqual([]);
    const pages = sitePages(out);
    expect(brokenLinks(out, pages, "/a/")).toEqual([]);
    for (const address of ["documents/pictures/", "documents/pictures/p1/"])
      expect(pages.find((page) => page.address === address)?.html, address).toMatch(/<img[^>]+alt="淤塞的渠道"/u);
    expect(pages.find((page) => page.address === "documents/pictures/")?.html).toMatch(
      /href="[^"]*attachments\/[^"]*2023\.txt"/u,
    );
  });

  test("an error anywhere: everything told at once, exit code 1, the old site whole", () => {
    const gbk = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xbc, 0xd7]);
    const content = contentWith({
      "good-one": "---\n标题: 甲\n---\n\n# 甲\n\n正文。",
      "broken-yaml": '---\n标题: "甲\n---\n\n正文。',
      "no-title": "---\n所属领域: 扶贫\n---\n\n正文。",
      "unknown-key": "---\n标题: 甲\n作者: 乙\n---\n\n甲。",
      "repeated-number": "---\n标题: 甲\n---\n\n甲\n\n1.问题。\n\n整改措施:做。\n\n1.问题。\n\n整改措施:做。",
      "empty-body": "---\n标题: 甲\n---\n",
      script: "---\n标题: 甲\n---\n\n甲<script>alert(1)</script>",
      "not-utf8": gbk,
    });
    const out = join(temporaryFolder(), "dist");
    mkdirSync(out);
    writeFileSync(join(out, "index.html"), "旧网站");
    const { status, output } = runBuild(["--content", content, "--out", out]);
    expect(status).toBe(1);
    for (const [id, rule] of [
      ["broken-yaml", "yaml-syntax"],
      ["no-title", "frontmatter"],
      ["unknown-key", "unknown-key"],
      ["repeated-number", "problem-number"],
      ["empty-body", "empty-document"],
      ["script", "raw-html"],
      ["not-utf8", "encoding"],
    ])
      expect(output).toMatch(
        new RegExp(`documents/${id}/document\\.md:\\d+:\\d+: 错误 .*\\[${rule}\\]\\n {2}改法：`, "u"),
      );
    expect(output).not.toMatch(/good-one.*错误|node:internal|\n\s+at /u);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("旧网站");
    expect(readdirSync(join(out, ".."))).toEqual(["dist"]);
  });

  test("a page that does not say what the source says is not published", () => {
    const copy = join(temporaryFolder(), "elsewhere");
    mkdirSync(copy);
    for (const name of ["package.json", "tsconfig.json", "astro.config.mjs", ".config", "src", "public", "scripts"])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    for (const name of ["node_modules", "fonts"]) symlinkSync(join(ROOT, name), join(copy, name), "dir");
    const content = contentWith({ "one-document": "---\n标题: 甲\n---\n\n# 甲\n\n各村要认真落实。" });
    const paragraph = join(copy, "src/markdown/paragraph.ts");
    writeFileSync(
      paragraph,
      readFileSync(paragraph, "utf8").replace(/\bnode\.value\b/gu, 'node.value.replace("认真", "认其")'),
    );
    mkdirSync(join(copy, "dist"));
    writeFileSync(join(copy, "dist/index.html"), "旧网站");
    const { status, output } = runBuild(["--content", content], { cwd: copy });
    expect(output).toMatch(
      /documents\/one-document\/document\.md:7:1: 错误 网页 documents\/one-document\/ 与原文不一致.*应为“真落实。”，实际是“其落实。” \[verbatim\]\n {2}改法：/u,
    );
    expect(status).toBe(1);
    expect(readFileSync(join(copy, "dist/index.html"), "utf8")).toBe("旧网站");
  });

  test("wrong options are told with the way to write them", () => {
    expect(runBuild(["--content", "nowhere"])).toEqual({
      status: 1,
      output: expect.stringContaining("用法：") as string,
    });
    expect(runBuild(["--nonsense"])).toEqual({ status: 1, output: expect.stringContaining("用法：") as string });
  });
});
