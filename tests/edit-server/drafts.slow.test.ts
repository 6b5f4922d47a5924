import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ID, NOTICE } from "../editor/content-folder.ts";
import type { KilledEditor } from "./killed-editor.ts";
import { killedEditor } from "./killed-editor.ts";
import { accessibilityOf } from "./open-editor.ts";

let editor: KilledEditor;

killedEditor((opened) => {
  editor = opened;
});

/** Opens the document in a tab of its own. */
async function openTab(asked = ""): Promise<Page> {
  const page = await editor.open(`documents/${ID}/${asked}`);
  await page
    .getByText(/没有错误|\d 个错误/u)
    .first()
    .waitFor();
  return page;
}

/** Types at the end of the text, as a hand does. */
async function typeInto(page: Page, words: string): Promise<void> {
  await page.locator("#text .cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

const kept = (page: Page) => page.getByText("写的内容已经记下").waitFor();
const textIn = async (page: Page) => (await page.locator("#text .cm-line").allTextContents()).join("\n");

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
}

test("the server is killed while somebody types: the page goes on, and keeps it all when the server is there again", async () => {
  const page = await openTab();
  await typeInto(page, "停电以前写的。");
  await kept(page);
  await editor.kill();
  await typeInto(page, "停电以后写的。");
  await page.getByText("写的内容还没有记下").waitFor();
  await editor.start();
  await kept(page);
  const other = await openTab();
  await other.getByRole("link", { name: "接着写" }).click();
  await other.getByText("还没有保存。", { exact: false }).first().waitFor();
  await expect.poll(() => textIn(other)).toMatch(/停电以前写的。停电以后写的。$/u);
  await save(other);
  await other.getByText(/^已保存/u).waitFor();
  expect(readFileSync(editor.content.file, "utf8")).toBe(`${NOTICE}停电以前写的。停电以后写的。`);
});

test("the browser is closed at once, or the tab without a word: what was typed is offered the next time", async () => {
  const page = await openTab();
  await typeInto(page, "没有等就关了。");
  await page.close({ runBeforeUnload: false });
  const next = await openTab();
  await next.getByRole("heading", { name: "有写了没有保存的内容" }).waitFor();
  await next.getByText("看看改了什么").click();
  await next.locator("#offers tr.added", { hasText: "没有等就关了。" }).waitFor();
  expect(await accessibilityOf(next)).toEqual([]);
  await next.getByRole("link", { name: "接着写" }).press("Enter");
  await next.locator("#resumed").waitFor();
  await expect.poll(() => textIn(next)).toMatch(/没有等就关了。$/u);
  expect(await next.locator("#offers").count()).toBe(0);
  await kept(next);
  await next.reload();
  await expect.poll(() => textIn(next)).toMatch(/没有等就关了。$/u);
  expect(editor.complaints).toEqual([]);
});

test("a draft that is not wanted is offered no more, and is found in the history", async () => {
  const page = await openTab();
  await typeInto(page, "不要的。");
  await kept(page);
  await page.close();
  const next = await openTab();
  await next.getByRole("button", { name: "不要了" }).click();
  await next.locator("#offers").waitFor({ state: "hidden" });
  await next.reload();
  expect(await next.locator("#offers").count()).toBe(0);
  await next.getByText("以前写的").click();
  await next.locator("#history a").first().click();
  await next.locator("#resumed").waitFor();
  await expect.poll(() => textIn(next)).toMatch(/不要的。$/u);
  expect(readFileSync(editor.content.file, "utf8")).toBe(NOTICE);
});

test("two tabs change different places: the second one is put together with the first and saved", async () => {
  const [one, two] = [await openTab(), await openTab()];
  await one.getByLabel("公开主体").fill("某镇党政办");
  await save(one);
  await one.getByText(/^已保存/u).waitFor();
  await typeInto(two, "第二页写的。");
  await two.getByText("文件刚刚被别人、别的网页或别的程序改过。").waitFor();
  await save(two);
  await two.getByText("免得盖掉别人的修改").waitFor();
  await two.getByRole("button", { name: "合在一起" }).click();
  await two.getByText("改的不是同一处，已经合在一起").waitFor();
  expect(await two.getByLabel("公开主体").inputValue()).toBe("某镇党政办");
  await save(two);
  await two.getByText(/^已保存/u).waitFor();
  const both = `${NOTICE.replace("某镇人民政府 ", "某镇党政办 ")}第二页写的。`;
  expect(readFileSync(editor.content.file, "utf8")).toBe(both);
});

test("both change one place: the texts stand side by side, one is chosen, and nothing else is lost", async () => {
  const page = await openTab();
  await page.getByLabel("成文日期").fill("2023-05-05");
  await typeInto(page, "又写了一句。");
  await kept(page);
  writeFileSync(editor.content.file, NOTICE.replace("2023-05-04", "2023-05-06").replace("各村：", "各村、社区："));
  await typeInto(page, "再写。");
  await page.getByRole("button", { name: "合在一起" }).click();
  await page.getByRole("heading", { name: "你和别人改了同一处" }).waitFor();
  expect(await page.locator("#choices pre").allTextContents()).toEqual([
    "成文日期: '2023-05-05'",
    "成文日期: '2023-05-06'",
  ]);
  expect(await accessibilityOf(page)).toEqual([]);
  await page.getByLabel("用文件里的").check();
  await page.locator("#choices button").press("Enter");
  await page.locator("#resumed").waitFor();
  await save(page);
  await page.getByText(/^已保存/u).waitFor();
  const chosen = NOTICE.replace("2023-05-04", "2023-05-06").replace("各村：", "各村、社区：");
  expect(readFileSync(editor.content.file, "utf8")).toBe(`${chosen}又写了一句。再写。`);
  expect(editor.complaints).toEqual([]);
});

test("drafts lie beside the content folder, where no build and no git looks", async () => {
  const page = await openTab();
  await typeInto(page, "写的。");
  await kept(page);
  expect(readFileSync(path.join(editor.content.root, "../.drafts/.gitignore"), "utf8")).toBe("*\n");
  expect(editor.complaints).toEqual([]);
});
