import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import { runNode } from "../runner/run-node.ts";
import { temporaryFolder } from "./run-build.ts";

const copyTo = (target: string) =>
  runNode(["scripts/offline.ts", target, "--out", builtSite(), "--content", siteContent()]);

test("a copy of the site is read from a folder, with its styles and pictures, without a word on the console", async () => {
  const target = join(temporaryFolder(), "离线 版");
  const { status, stdout } = copyTo(target);
  expect(stdout).toContain("双击里面的 index.html 打开");
  expect(status).toBe(0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("requestfailed", (request) => said.push(request.url()));
    await page.goto(pathToFileURL(join(target, "index.html")).href);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      "rgba(0, 0, 0, 0)",
    );
    await page.locator("main a[href*='documents/']").first().click();
    await page.waitForURL(/documents\/[^/]+\/index\.html$/u);
    expect(await page.locator("[data-verbatim=document]").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "公开目录" }).first().click();
    await page.waitForURL(/catalogue\/index\.html$/u);
    const notFound = await page.evaluate(() =>
      [...document.querySelectorAll("a")].filter((link) => link.protocol === "file:").map((link) => link.pathname),
    );
    expect(notFound.filter((file) => !existsSync(decodeURIComponent(file)))).toEqual([]);
    await page.goto(pathToFileURL(join(target, "search/index.html")).href);
    expect(await page.locator("main").innerText()).toContain("离线保存的网页");
    expect(said).toEqual([]);
  } finally {
    await browser.close();
  }
  const text = "documents/2022-06-15-zhenggai-fangan/document.txt";
  expect(readFileSync(join(target, text))).toEqual(readFileSync(join(builtSite(), text)));
});

test("a folder that is there stays as it is", () => {
  const target = join(temporaryFolder(), "offline");
  mkdirSync(target);
  const { status, stderr } = copyTo(target);
  expect(stderr).toContain("已经有了");
  expect(status).toBe(1);
});
