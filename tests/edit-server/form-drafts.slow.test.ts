import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { KilledEditor } from "./killed-editor.ts";
import { killedEditor } from "./killed-editor.ts";
import { accessibilityOf } from "./open-editor.ts";

let editor: KilledEditor;
let site: string;

killedEditor((opened) => {
  editor = opened;
  site = file();
});

async function openTab(): Promise<Page> {
  const page = await editor.open("forms/site/");
  await page.locator("#counts", { hasText: /没有错误|\d 个错误/u }).waitFor();
  return page;
}

const file = () => readFileSync(path.join(editor.content.root, "site.yaml"), "utf8");
const kept = (page: Page) => page.getByText("写的内容已经记下").waitFor();
const goOn = async (page: Page) => {
  await page.getByRole("link", { name: "接着写" }).press("Enter");
  await page.locator("#resumed").waitFor();
};
const save = async (page: Page) => {
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText(/^已保存/u).waitFor();
};

test("what is typed in a form is kept: the tab is closed, and the next one goes on with it", async () => {
  const page = await openTab();
  await page.getByLabel("网站名称").fill("某镇公开栏");
  await page.close({ runBeforeUnload: false });
  const next = await openTab();
  await next.getByText("看看改了什么").click();
  await next.locator("#offers tr.added", { hasText: "某镇公开栏" }).waitFor();
  expect(await accessibilityOf(next)).toEqual([]);
  await goOn(next);
  expect(await next.getByLabel("网站名称").inputValue()).toBe("某镇公开栏");
  expect(file()).toBe(site);
  await save(next);
  expect(file()).toContain("网站名称: 某镇公开栏");
  const third = await openTab();
  expect(await third.locator("#offers").count()).toBe(0);
  expect(editor.complaints).toEqual([]);
});

test("the server is killed while somebody fills a form: it is kept when the server is there again", async () => {
  const page = await openTab();
  await page.getByLabel("网站名称").fill("停电以前");
  await kept(page);
  await editor.kill();
  await page.getByLabel("网站名称").fill("停电以后");
  await page.getByText("写的内容还没有记下").waitFor();
  await editor.start();
  await kept(page);
  const other = await openTab();
  await goOn(other);
  expect(await other.getByLabel("网站名称").inputValue()).toBe("停电以后");
});

test("a draft is given up, and the form is as the file is", async () => {
  const page = await openTab();
  await page.getByLabel("网站名称").fill("不要的");
  await kept(page);
  await page.close();
  const next = await openTab();
  await next.getByRole("button", { name: "不要了" }).click();
  await next.locator("#offers").waitFor({ state: "hidden" });
  await next.reload();
  expect(await next.locator("#offers").count()).toBe(0);
  expect(editor.complaints).toEqual([]);
});

test("a file that somebody changed meanwhile is put together with the draft, or both are shown side by side", async () => {
  const page = await openTab();
  await page.getByLabel("网站名称").fill("我写的名称");
  await kept(page);
  await page.close();
  const name = /^网站名称: .*$/mu;
  writeFileSync(path.join(editor.content.root, "site.yaml"), site.replace(name, "网站名称: 别人写的名称"));
  const next = await openTab();
  await next.getByRole("link", { name: "接着写" }).click();
  await next.locator("#choices").waitFor();
  expect(await accessibilityOf(next)).toEqual([]);
  await next.getByLabel("用你写的").check();
  await next.getByRole("button", { name: "合在一起" }).click();
  await next.locator("#resumed").waitFor();
  expect(await next.getByLabel("网站名称").inputValue()).toBe("我写的名称");
  await save(next);
  expect(file()).toContain("网站名称: 我写的名称");
  expect(editor.complaints).toEqual([]);
});
