/**
 * npm run handbook: takes the pictures of docs/handbook.md anew from dist/ (build it first), so that they show what is there.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { todayInChina } from "../../scripts/today.ts";
import { newToken } from "../../src/edit-server/fixed-address.ts";
import { startEditServer } from "../../src/edit-server/server.ts";
import { startDevServer } from "./dev-server.ts";
import { launchBrowser } from "./launch.ts";
import { serveFolder } from "./serve.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SITE = join(ROOT, "dist");
const OUT = join(ROOT, "docs/pictures");

if (!existsSync(join(SITE, "documents"))) {
  console.error("还没有 dist/，先运行 npm run build。");
  process.exit(1);
}
const id = readdirSync(join(SITE, "documents")).sort()[0] ?? "";
const first = `documents/${id}/`;

/** Name of the picture, page, width and height of the window. */
const PICTURES = [
  ["document", first, 1280, 720],
  ["problem-phone", `${first}p6/`, 375, 720],
  ["print-centre", `${first}print/`, 1280, 1000],
  ["choose-sheets", `${first}print/a4/`, 1280, 720],
  ["make-screen", `${first}screen/`, 1280, 860],
  ["wechat", `${first}pictures/`, 1280, 1000],
  ["screen", `${first}screen/landscape/#p2`, 1280, 720],
  ["duties", `${first}lists/duties/`, 1280, 720],
] as const;

mkdirSync(OUT, { recursive: true });
const browser = await launchBrowser();
const site = await serveFolder(SITE);
try {
  for (const [name, address, width, height] of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
    await page.goto(site.url + address, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
  await takeEditor();
  await takePreview();
} finally {
  await browser.close();
  await site.close();
}

/** The editor, on the committed content; nothing of that is saved. What it publishes goes to a temporary folder. */
async function takeEditor(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-"));
  const editor = await startEditServer(join(ROOT, "content"), todayInChina, console.error, {
    port: 0,
    token: newToken(),
    settings: join(folder, "publishing.json"),
    machine: { now: () => Date.now(), hosts: () => ["127.0.0.1"] },
  });
  const { url } = editor;
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 });
    const take = async (name: string, shown = page, fullPage = false) => {
      await shown.evaluate(() => document.fonts.ready.then(() => undefined));
      await shown.screenshot({ path: join(OUT, `${name}.png`), fullPage });
      console.log(`docs/pictures/${name}.png`);
    };
    await page.goto(url);
    await page.locator(".count", { hasText: /^\d+$/u }).first().waitFor();
    await take("editor-list");
    await page.goto(`${url}confirm/${id}/`);
    await page.locator("#ask-card .kind").waitFor();
    await take("confirm");
    await page.goto(`${url}new/`);
    await page
      .getByLabel("要导入的文件")
      .setInputFiles(join(ROOT, "tests/fixtures/import/docx/libreoffice-doc-plan.docx"));
    await page.getByRole("heading", { name: /^读好了/u }).waitFor();
    await page.getByRole("button", { name: "看位置" }).first().click();
    await take("editor-new");
    await page.goto(`${url}documents/${id}/`);
    await page.locator("#text .cm-line", { hasText: "一、" }).first().click();
    await page.waitForFunction(() =>
      document.querySelector<HTMLIFrameElement>("#preview")?.contentDocument?.querySelector(".at-cursor"),
    );
    await take("editor");
    await page.goto(`${url}review/${id}/`);
    await page.frameLocator("#review-text").locator("h1").waitFor();
    await take("review");
    await page.goto(`${url}change/${id}/`);
    await take("change", page, true);
    await page.goto(`${url}postings/${id}/`);
    await take("postings");
    await page.goto(`${url}sheets/${id}/`);
    await take("editor-sheets");
    await page.goto(`${url}phone/${id}/`);
    await page.getByRole("button", { name: "打开" }).click();
    await page.locator("#shown").waitFor();
    const phone = await browser.newPage({ viewport: { width: 375, height: 700 }, deviceScaleFactor: 1 });
    await phone.goto((await page.locator("#url").textContent()) ?? "");
    await take("phone", phone);
    await takePublishing(page, url, join(folder, "zwgk"));
    await take("publish");
  } finally {
    await editor.close();
  }
}

/** The page 公开 with what will change. The place is one that offices have. */
async function takePublishing(page: Page, url: string, place: string): Promise<void> {
  await page.goto(`${url}publish/`);
  await page.getByRole("textbox", { name: "放到哪里" }).fill(place);
  await page.locator("#place-form").getByRole("button", { name: "记住" }).click();
  await page.getByRole("button", { name: "检查并生成" }).click();
  await page.locator("#state", { hasText: "生成好了" }).waitFor({ timeout: 300_000 });
  await page.getByRole("textbox", { name: "放到哪里" }).fill("D:\\网站\\zwgk");
}

/** The views side by side of `npm run dev`. */
async function takePreview(): Promise<void> {
  const server = await startDevServer();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 560 }, deviceScaleFactor: 1 });
    await page.goto(`${server.url}editors/preview/#${id}`, { waitUntil: "load" });
    for (const name of ["wide", "phone", "print", "screen"])
      await page.frameLocator(`iframe[name="${name}"][src]`).locator("main").waitFor({ state: "attached" });
    for (const frame of page.frames()) await frame.waitForLoadState("load");
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(OUT, "preview.png"), fullPage: true });
    console.log("docs/pictures/preview.png");
  } finally {
    await server.close();
  }
}
