/**
 * npm run handbook: takes the pictures of docs/handbook.md anew from dist/ (build it first), so that they show what is there.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
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

/** The editor of `npm run edit`, on the committed content; nothing is saved. */
async function takeEditor(): Promise<void> {
  const editor = spawn(process.execPath, [join(ROOT, "scripts/edit.ts")], {
    cwd: ROOT,
    env: { ...process.env, GONGKAILAN_EDITOR: join(mkdtempSync(join(tmpdir(), "gongkailan-")), "editor.json") },
  });
  try {
    const url = await new Promise<string>((done, fail) => {
      editor.stdout.on("data", (data: Buffer) => {
        const found = /http:\/\/\S+/u.exec(String(data));
        if (found) done(found[0]);
      });
      editor.once("exit", () => {
        fail(new Error("The editor did not start."));
      });
    });
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 });
    const take = async (name: string) => {
      await page.screenshot({ path: join(OUT, `${name}.png`) });
      console.log(`docs/pictures/${name}.png`);
    };
    await page.goto(url);
    await page.locator(".count", { hasText: /^\d+$/u }).first().waitFor();
    await take("editor-list");
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
  } finally {
    editor.kill();
  }
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
