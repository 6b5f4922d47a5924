import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import { sitePages } from "../browser/site-pages.ts";
import { runNode } from "../runner/run-node.ts";
import { brokenLinks } from "./links.ts";
import { ROOT, runBuild } from "./run-build.ts";

const PLAN = `---
标题: 某镇道路整改方案
附件:
  - 名称: 登记表
    文件: 登记表.csv
  - 名称: 名单
    文件: 名单.csv
---

# 某镇道路整改方案

各村:

1.道路破损。

整改措施:

(1)修补路面。

(2)加强巡查。

2.档案不全。

整改措施:

(1)补齐档案。
`;
/** 问题2 was entered twice: it is 问题1措施3 now. */
const NEW_PLAN = PLAN.replace(/\n2\.档案[\s\S]*$/u, "\n(3)补齐档案。\n").replace("文件: 名单.csv", "文件: 新名单.csv");
const REDIRECTS = `- 从: /documents/plan/
  到: /documents/new-plan/
- 从: /documents/plan/#p2
  到: /documents/new-plan/#p1-m3
- 从: /documents/plan/attachments/%E5%90%8D%E5%8D%95.csv
  到: /documents/new-plan/attachments/新名单.csv
`;
const FORM = "序号,路段\r\n1,东街\r\n";
const LIST = "序号,村\r\n1,东村\r\n";
const BASE = "/zwgk/";

let folder: string;
let out: string;
let site: Served;
let browser: Browser;
/** What a build says while one attachment is nowhere. */
let told: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gongkailan-moved-"));
  out = join(folder, "dist");
  const content = join(folder, "content");
  const documents = join(content, "documents");
  const attachments = join(documents, "plan/attachments");
  for (const name of ["vocabulary", "site.yaml"])
    cpSync(join(ROOT, "content", name), join(content, name), { recursive: true });
  mkdirSync(attachments, { recursive: true });
  writeFileSync(join(documents, "plan/document.md"), PLAN);
  writeFileSync(join(attachments, "登记表.csv"), FORM);
  writeFileSync(join(attachments, "名单.csv"), LIST);
  const both = ["--content", content, "--out", out];
  built(runBuild(both));
  const lock = runNode(["scripts/lock.ts", ...both]);
  expect(lock.status, lock.stderr).toBe(0);
  renameSync(join(documents, "plan"), join(documents, "new-plan"));
  writeFileSync(join(documents, "new-plan/document.md"), NEW_PLAN);
  renameSync(join(documents, "new-plan/attachments/名单.csv"), join(documents, "new-plan/attachments/新名单.csv"));
  writeFileSync(join(content, "redirects.yaml"), REDIRECTS.split("- 从: /documents/plan/attachments")[0] ?? "");
  told = runBuild(both).output;
  writeFileSync(join(content, "redirects.yaml"), REDIRECTS);
  built(runBuild([...both, "--base", BASE]));
  // A strict server: the script has to be from the site itself.
  site = await serveFolder(out, { base: BASE, headers: { "content-security-policy": "default-src 'self'" } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

function built({ status, output }: { status: number | null; output: string }): void {
  expect(status, output).toBe(0);
}

describe("attachments of a document that moved", () => {
  test("one that is nowhere stops the build", () => {
    expect(told).toMatch(
      /published\.yaml:\d+:3: 错误 已经公开的附件“名单\.csv”不见了，地址是 \/documents\/plan\/attachments\/名单\.csv \[published-address\]\n {2}改法：/u,
    );
    expect(told).not.toContain("登记表.csv");
  });

  test.each([
    ["登记表.csv", FORM],
    ["名单.csv", LIST],
  ])("%s is at its old address, byte for byte", async (name, text) => {
    expect(readFileSync(join(out, "documents/plan/attachments", name), "utf8")).toBe(text);
    const response = await fetch(`${site.url}documents/plan/attachments/${encodeURIComponent(name)}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
  });

  test("at the new address there are those of now", () => {
    expect(existsSync(join(out, "documents/new-plan/attachments/登记表.csv"))).toBe(true);
    expect(existsSync(join(out, "documents/new-plan/attachments/新名单.csv"))).toBe(true);
    expect(existsSync(join(out, "documents/new-plan/attachments/名单.csv"))).toBe(false);
    expect(brokenLinks(out, sitePages(out), BASE)).toEqual([]);
  });
});

describe("a bookmark of a document that moved", () => {
  /** Follows an old address, and tells where it ends and what went wrong on the way. */
  async function follow(address: string, options: BrowserContextOptions = {}, slow = false) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    if (slow)
      await page.route("**/documents/new-plan/**", async (route) => {
        await new Promise((done) => setTimeout(done, 500));
        await route.continue();
      });
    // The page leads on at once: nothing waits until it is whole.
    await page.goto(site.url + address, { waitUntil: "commit" });
    await page.waitForURL((url) => url.pathname.startsWith(`${BASE}documents/new-plan/`), { waitUntil: "load" });
    const { pathname, hash } = new URL(page.url());
    const reached = hash === "" ? "" : ((await page.locator(`[id="${hash.slice(1)}"]`).textContent()) ?? "");
    await context.close();
    return { at: pathname.slice(BASE.length) + hash, reached: reached.replace(/\s+/gu, ""), wrong };
  }

  test.each([
    { from: "documents/plan/", at: "documents/new-plan/", reached: "" },
    { from: "documents/plan/#p1-m2", at: "documents/new-plan/#p1-m2", reached: "加强巡查" },
    { from: "documents/plan/p1/#p1-m2", at: "documents/new-plan/p1/#p1-m2", reached: "加强巡查" },
    // Under another number now.
    { from: "documents/plan/#p2", at: "documents/new-plan/#p1-m3", reached: "补齐档案" },
    { from: "documents/plan/p2/", at: "documents/new-plan/#p1-m3", reached: "补齐档案" },
    { from: "documents/plan/p2/#p2-m1", at: "documents/new-plan/#p1-m3", reached: "补齐档案" },
  ])("$from lands on $at", async ({ from, at, reached }) => {
    const landed = await follow(from);
    expect(landed).toMatchObject({ at, wrong: [] });
    expect(landed.reached).toContain(reached);
  });

  test("also where the new page is slow: the refresh does not overtake it", async () => {
    expect(await follow("documents/plan/#p1-m2", {}, true)).toMatchObject({ at: "documents/new-plan/#p1-m2" });
  });

  test("without JavaScript it lands on the page", async () => {
    expect(await follow("documents/plan/#p1-m2", { javaScriptEnabled: false })).toMatchObject({ wrong: [] });
    expect((await follow("documents/plan/p1/", { javaScriptEnabled: false })).at).toBe("documents/new-plan/p1/");
  });
});
