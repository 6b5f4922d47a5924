import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { toString } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { shortCode } from "../../src/model/short-code.ts";
import { INDEX_FOLDER } from "../../src/search/format.ts";
import { officialTexts, proveDocument } from "../../src/proof/pages.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { runNode } from "../runner/run-node.ts";
import { brokenLinks } from "./links.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

const FIRST = `---
标题: 整改方案
成文日期: 2022-06-15
---

# 整改方案

各村:

1.道路破损。

整改措施:

(1)2022年9月底前修补路面。

(2)加强巡查。

2.档案不全。

整改措施:补齐档案。
`;
const SECOND = FIRST.replace("各村:", "各村、部门:")
  .replace("9月底", "12月底")
  .replace(/\n2\.档案[\s\S]*$/u, "");

/** Runs another command of ours as npm does. */
function run(script: string, ...options: string[]) {
  const { status, stdout, stderr } = runNode([`scripts/${script}.ts`, ...options]);
  return { status, output: stdout + stderr };
}

/** A document that was published, and then revised as editors do it. */
function revisedContent() {
  const content = contentWith({
    plan: FIRST,
    moved: "---\n标题: 乙\n---\n\n# 乙\n\n1.甲。\n\n整改措施:做。\n",
    repealed: "---\n标题: 丙\n有效性: 已废止\n---\n\n# 丙\n\n各村要落实。\n",
  });
  const out = join(temporaryFolder(), "dist");
  const both = ["--content", content, "--out", out];
  return { content, out, both, documents: join(content, "documents") };
}

describe("a published document is revised", () => {
  test("from the first build to the new version and an address that moved", () => {
    const { content, out, both, documents } = revisedContent();
    expect(run("lock", ...both).output).toContain("先运行 npm run build");
    expect(existsSync(join(content, "published.yaml"))).toBe(false);
    expect(runBuild(both).output).toMatch(/有 \d+ 个新地址还没有登记，发布后运行 npm run lock。/u);
    expect(run("lock", ...both).output).toMatch(/已登记 \d+ 个新地址/u);
    expect(run("lock", ...both).output).toContain("没有新地址");

    const revise = (...options: string[]) => run("revise", "plan", "--content", content, ...options);
    expect(revise()).toEqual({ status: 1, output: expect.stringContaining("没有写日期。\n用法：") as string });
    expect(revise("--date", "2022-08-32", "--reason", "甲").output).toContain("“2022-08-32”不是日期");
    writeFileSync(join(documents, "plan/document.md"), SECOND);
    expect(revise("--date", "2022-08-01", "--reason", "甲").output).toContain("先恢复公开时的 document.md");
    expect(existsSync(join(documents, "plan/revisions"))).toBe(false);
    writeFileSync(join(documents, "plan/document.md"), FIRST);
    expect(revise("--date", "2022-08-01", "--reason", "调整完成时限").status).toBe(0);
    expect(readFileSync(join(documents, "plan/revisions/1.md"), "utf8")).toBe(FIRST);
    expect(revise("--date", "2022-08-02", "--reason", "甲")).toMatchObject({ status: 1 });
    expect(runBuild(both).output).toMatch(/plan\/revisions\.yaml:3:7: 错误 版本 1 和后一个版本一字不差 \[revisions\]/u);
    writeFileSync(join(documents, "plan/document.md"), SECOND);

    renameSync(join(documents, "moved"), join(documents, "new-place"));
    const lost = runBuild(both);
    expect(lost.output).toMatch(
      /published\.yaml:\d+:3: 错误 已经公开的公文不见了，地址是 \/documents\/moved\/ \[published-address\]\n {2}改法：/u,
    );
    expect(lost.status).toBe(1);
    writeFileSync(join(content, "redirects.yaml"), "- 从: /documents/moved/\n  到: /documents/new-place/\n");
    const built = runBuild([...both, "--base", "/zwgk/"]);
    expect(built.output).toContain("一字不差");
    expect(built.status).toBe(0);

    const htmlOf = (address: string) => readFileSync(join(out, address, "index.html"), "utf8");
    const wordsOf = (address: string) =>
      elementsOf(htmlOf(address))
        .filter(({ tagName }) => tagName === "main")
        .map((main) => toString(main).replace(/\s+/gu, ""))
        .join("");

    // The page of now, and that of then.
    expect(wordsOf("documents/plan/")).toMatch(/^现行版本22022-08-01起理由：调整完成时限/u);
    expect(htmlOf("documents/plan/")).not.toContain("noindex");
    expect(wordsOf("documents/plan/r1/")).toMatch(/已修订版本12022-06-15起.*看现在的文本.*9月底/u);
    expect(htmlOf("documents/plan/r1/")).toMatch(/<meta name="robots" content="noindex">/u);
    expect(elementsOf(htmlOf("documents/plan/r1/")).map(({ properties }) => properties["id"])).toContain("p2-m0");
    expect(wordsOf("documents/repealed/")).toMatch(/^已废止/u);
    expect(wordsOf("")).toContain("丙已废止");
    expect(wordsOf("catalogue/")).toContain("丙已废止");

    // What the new version left out.
    expect(wordsOf("documents/plan/p2/")).toMatch(/^问题2在版本2（2022-08-01）中已经没有。/u);
    expect(wordsOf("documents/plan/")).toContain("问题2在版本2（2022-08-01）中已经没有。");

    // The comparison, in words and marks.
    const compared = elementsOf(htmlOf("documents/plan/compare/1-2/"));
    const marked = (tag: string) =>
      compared.filter(({ tagName }) => tagName === tag).map((one) => toString(one).replace(/\s+/gu, ""));
    expect(marked("del")).toEqual(expect.arrayContaining(["删9", "删补齐档案。"]));
    expect(marked("ins")).toEqual(["增、部门", "增12"]);

    // Sheets lead to what was printed; what moved leads on.
    const target = (address: string) => /url=([^"]+)"/u.exec(htmlOf(address))?.[1];
    expect(target(`s/${shortCode("plan")}/p2/`)).toBe("/zwgk/documents/plan/r1/#p2");
    expect(target(`s/${shortCode("plan", 2)}/`)).toBe("/zwgk/documents/plan/");
    expect(existsSync(join(out, "s", shortCode("plan", 2), "p2"))).toBe(false);
    expect(target("documents/moved/p1/")).toBe("/zwgk/documents/new-place/p1/");
    expect(target(`s/${shortCode("moved")}/p1/`)).toBe("/zwgk/documents/new-place/p1/");
    const sheet = readFileSync(join(out, "documents/plan/print/a4/index.html"), "utf8");
    expect(sheet).not.toContain(`/s/${shortCode("plan")}/`);
    expect(brokenLinks(out, sitePages(out), "/zwgk/")).toEqual([]);
    expect(searchable(out)).toContain("12月底前修补路面");
    expect(searchable(out)).not.toMatch(/补齐档案|9月底/u);

    // The proof sees a changed character of either version.
    const plan = readContent(content).documents.find(({ document }) => document.id === "plan");
    if (!plan) throw new Error("The document was not read.");
    const failuresWith = (page: string, change: (html: string) => string) =>
      proveDocument(
        plan.document,
        String(plan.source),
        (one) => (one === page ? change(htmlOf(one)) : htmlOf(one)),
        plan.earlier,
      );
    for (const page of ["documents/plan/r1/", "documents/plan/compare/1-2/"]) {
      expect(failuresWith(page, (html) => html)).toEqual([]);
      const failures = failuresWith(page, (html) => html.replace("补齐档案", "补齐挡案"));
      expect(failures.map((failure) => failure.page)).toEqual([page]);
    }
    expect([...officialTexts(htmlOf("documents/plan/compare/1-2/")).keys()]).toEqual(["older", "newer"]);

    // The new version is written down, and then nothing of it may go.
    expect(run("lock", ...both).status).toBe(0);
    rmSync(join(documents, "plan/revisions"), { recursive: true });
    rmSync(join(documents, "plan/revisions.yaml"));
    expect(runBuild(both).output).toMatch(/错误 已经公开的版本 1 不见了，地址是 \/documents\/plan\/r1\//u);
  });

  test("damaged files are told in Chinese, with their line and the mend", () => {
    const { content, both, documents } = revisedContent();
    mkdirSync(join(documents, "plan/revisions"));
    writeFileSync(join(documents, "plan/revisions/1.md"), FIRST);
    writeFileSync(join(documents, "plan/revisions.yaml"), "- 版本: 1\n- 版本: 2\n  日期: 昨天\n");
    writeFileSync(join(content, "redirects.yaml"), "从: /documents/a/\n");
    writeFileSync(join(content, "published.yaml"), new Uint8Array([0xb9, 0xab, 0xce, 0xc4, 0x3a]));
    const { status, output } = runBuild(both);
    expect(status).toBe(1);
    for (const line of [
      /documents\/plan\/revisions\.yaml:3:7: 错误 “日期”“昨天”不是日期的写法 \[revisions\]\n {2}改法：/u,
      /redirects\.yaml:1:1: 错误 内容应是列表 \[redirect\]\n {2}改法：/u,
      /published\.yaml:1:1: 错误 文件不是 UTF-8 编码.* \[encoding\]\n {2}改法：/u,
    ])
      expect(output).toMatch(line);
    expect(output).not.toMatch(/\n\s+at |node:internal/u);
    expect(run("lock", ...both)).toMatchObject({ status: 1 });
  });
});

/** Every text in the search index. */
function searchable(out: string): string {
  return listSiteFiles(join(out, INDEX_FOLDER))
    .filter((file) => file.includes("/text/"))
    .map((file) => gunzipSync(readFileSync(join(out, INDEX_FOLDER, file))).toString("utf8"))
    .join("\n");
}
