import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;
let place: string;

openForEach(async (opened) => {
  ({ content, editor, page } = opened);
  place = path.join(content.root, "..", "服务器", "zwgk");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("link", { name: "公开", exact: true }).click();
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const state = async (words: string) => page.locator("#state", { hasText: words }).waitFor({ timeout: 120_000 });
const lines = (id: string) => page.locator(`#${id} li`).allTextContents();
const build = async () => {
  await button("检查并生成").click();
  await state("生成好了");
};
const setPlace = async (folder: string) => {
  await page.getByRole("textbox", { name: "放到哪里" }).fill(folder);
  await page.locator("#place-form").getByRole("button", { name: "记住" }).click();
};
const textAt = (folder: string) => readFileSync(path.join(folder, `documents/${ID}/document.txt`), "utf8");

test("a site is checked, built, looked at, published, registered, committed, and taken back, without a terminal", async () => {
  await setPlace(place);
  await build();
  expect((await lines("changes"))[0]).toMatch(/^新公开 {2}./u);
  expect((await lines("said")).join("\n")).not.toMatch(/npm run|提醒|--/u);
  expect(await accessibilityOf(page)).toEqual([]);
  await button("公开").click();
  await state("好了。");
  expect((await lines("said")).join("\n")).toMatch(
    /^新公开[^\n]*\n共更新[^\n]*\n已发布到[^\n]*逐个文件读回核对过。\n已登记 \d+ 个新地址[^\n]*\n全站清单的指纹是 \w+。[^\n]*\n已提交到版本库/u,
  );
  expect([...hashSite(place)]).toEqual([...hashSite(path.join(content.root, "..", "dist"))]);
  const committed = content.git("-c", "core.quotepath=off", "show", "--format=%B", "--name-only", "HEAD");
  expect(committed).toMatch(/^公开\n新公开 /u);
  expect(committed).toContain("content/published.yaml");
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  await build();
  expect((await lines("changes"))[0]).toMatch(/^有改动 {2}./u);
  expect(textAt(place)).toContain("两人");
  await button("公开").click();
  await state("好了。");
  expect(textAt(place)).toContain("三人");
  await button("撤销，换回旧网站").click();
  await page.locator("#said", { hasText: "已退回到旧网站" }).waitFor({ timeout: 60_000 });
  expect(textAt(place)).toContain("两人");
  expect(editor.complaints).toEqual([]);
});

test("an error stops it, and leads to the document", async () => {
  writeFileSync(content.file, NOTICE.replace("每天安排两人", "每天安排两人，身份证号430921199001011234"));
  await button("检查并生成").click();
  await state("没有生成");
  const link = page.locator("#said a").first();
  expect(await link.textContent()).toContain("错误");
  expect(await button("公开").isDisabled()).toBe(true);
  await link.click();
  await page.waitForURL(`**/documents/${ID}/`);
  expect(existsSync(path.join(content.root, "..", "dist"))).toBe(false);
});

test("where it goes is asked once, and nothing that stands there is lost", async () => {
  await setPlace("相对/路径");
  await page.locator("#place-state", { hasText: "写完整的路径" }).waitFor();
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "照片.jpg"), "甲");
  await setPlace(place);
  await button("检查并生成").click();
  await state("没有公开");
  expect((await lines("said")).join("")).toContain("不是本软件生成的网站");
  expect(readFileSync(path.join(place, "照片.jpg"), "utf8")).toBe("甲");
  await page.reload();
  expect(await page.getByRole("textbox", { name: "放到哪里" }).inputValue()).toBe(path.resolve(place));
  // It belongs to this machine and to nobody else's content.
  expect(content.git("status", "--porcelain")).not.toContain("publishing.json");
});

test("who commits is asked once, in plain words", async () => {
  content.git("config", "user.name", "");
  await page.reload();
  const form = page.locator("#author-form");
  await form.waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await form.getByLabel("姓名").fill("张某");
  await form.getByLabel("邮箱").fill("office");
  await form.getByRole("button", { name: "记住" }).click();
  await page.locator("#author-state", { hasText: "一个完整的邮箱" }).waitFor();
  await form.getByLabel("邮箱").fill("office@example.gov.cn");
  await form.getByRole("button", { name: "记住" }).click();
  await form.waitFor({ state: "hidden" });
  expect(content.git("config", "user.name").trim()).toBe("张某");
  await page.reload();
  await page.locator("#drafts li").first().waitFor();
  expect(await form.isVisible()).toBe(false);
});
