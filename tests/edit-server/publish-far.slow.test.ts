import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE } from "../editor/content-folder.ts";
import type { Cut, FileServer } from "../publishing/file-servers.ts";
import { startSftpServer } from "../publishing/sftp-server.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;
let top: string;
let server: FileServer;
let cut: Cut;

beforeEach(async () => {
  top = mkdtempSync(path.join(tmpdir(), "gongkailan-far-"));
  mkdirSync(path.join(top, "网站"));
  cut = () => false;
  server = await startSftpServer(top, (operation, name) => cut(operation, name));
});

// The editor below is closed before it.
afterEach(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

openForEach(async (opened) => {
  ({ content, editor, page } = opened);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`${editor.url}publish/`);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const state = async (words: string) => page.locator("#state", { hasText: words }).waitFor({ timeout: 120_000 });
const build = async () => {
  await button("检查并生成").click();
};
const dist = () => path.join(content.root, "../dist");
const textThere = () => readFileSync(path.join(top, "网站/zwgk/documents", ID, "document.txt"), "utf8");

async function publish(): Promise<void> {
  await build();
  await state("生成好了");
  await button("公开").click();
  await state("好了。");
}

test("a site goes to a server that somebody has vouched for, is cut off, goes on, and comes back", async () => {
  const { port } = new URL(server.url);
  await page.getByLabel("放的方式").selectOption({ label: "SFTP 服务器" });
  await page.getByLabel("服务器", { exact: true }).fill("127.0.0.1");
  await page.getByLabel(/^端口/u).fill(port);
  await page.getByLabel("用户名").fill("user");
  await page.getByLabel("服务器上的文件夹").fill("/网站/zwgk");
  await page.getByLabel("密码", { exact: true }).fill(server.password);
  expect(await accessibilityOf(page)).toEqual([]);
  await page.locator("#place-form").getByRole("button", { name: "记住", exact: true }).click();
  await expect.poll(() => page.getByLabel("密码", { exact: true }).getAttribute("placeholder")).toContain("已经有了");
  await build();
  await page.getByText(`服务器的指纹是 ${server.hostKey ?? "?"}`).waitFor({ timeout: 120_000 });
  expect(readdirSync(path.join(top, "网站"))).toEqual([]);
  await button("核对过，记住这台服务器").click();
  await page.locator("#host-section").waitFor({ state: "hidden" });
  await publish();
  expect([...hashSite(path.join(top, "网站/zwgk"))]).toEqual([...hashSite(dist())]);
  expect(textThere()).toContain("两人");
  // Not on the disk without being told to.
  expect(readFileSync(path.join(content.root, "../.git/publishing.json"), "utf8")).not.toContain(server.password);

  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  await build();
  await state("生成好了");
  let renamed = 0;
  cut = (operation) => operation === "rename" && ++renamed > 20;
  await button("公开").click();
  await page.locator("#said", { hasText: "再公开一次，从断的地方接着发" }).waitFor({ timeout: 120_000 });
  expect(existsSync(path.join(top, "网站/zwgk/index.html"))).toBe(true);
  cut = () => false;
  await publish();
  expect(textThere()).toContain("三人");
  expect([...hashSite(path.join(top, "网站/zwgk"))]).toEqual([...hashSite(dist())]);
  await button("撤销，换回旧网站").click();
  await page.locator("#said", { hasText: "已退回到旧网站" }).waitFor({ timeout: 60_000 });
  expect(textThere()).toContain("两人");
  expect(readdirSync(path.join(top, "网站"))).toEqual(["zwgk"]);
});
