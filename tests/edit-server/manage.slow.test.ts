import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DocumentList } from "../../src/edit-server/document-list.ts";
import { move, remove, rename } from "../../src/edit-server/manage-replies.ts";
import { addPublished } from "../../src/permanence/published.ts";
import { writePublished } from "../../src/permanence/published-file.ts";
import { checkContent } from "../../src/sources/check-content.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf, openEditor } from "./open-editor.ts";

const browser = oneBrowser();
let content: TemporaryContent;

beforeEach(() => {
  content = makeContent();
});

afterEach(() => {
  content.remove();
});

const inside = (...names: string[]) => path.join(content.root, ...names);
const errors = async () =>
  (await checkContent(content.root, "2026-01-01")).files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal).map(String),
  );

/** Writes published.yaml as `npm run lock` does. */
async function publish(): Promise<void> {
  const { documents } = await checkContent(content.root, "2026-01-01");
  const published = addPublished(
    new Map(),
    documents.map(({ document }) => document),
  );
  writeFileSync(inside("published.yaml"), writePublished(published));
}

function addDraft(id: string, text = NOTICE.replace("防汛", "秋收")): void {
  mkdirSync(inside("drafts", id), { recursive: true });
  writeFileSync(inside("drafts", id, "document.md"), text);
}

const find = (id: string) => {
  const facts = new DocumentList(content.root).find(id);
  if (!facts) throw new Error(`There is no ${id}.`);
  return facts;
};

describe("a new name", () => {
  test("of a published document leaves an address that leads on, and no error", async () => {
    await publish();
    mkdirSync(inside("../.drafts/content", ID), { recursive: true });
    expect(rename(content.root, find(ID), "2023-05-04-fangxun-tongzhi")).toEqual({ id: "2023-05-04-fangxun-tongzhi" });
    expect(readdirSync(inside("documents"))).toEqual(["2023-05-04-fangxun-tongzhi"]);
    expect(readFileSync(inside("redirects.yaml"), "utf8")).toBe(
      `- 从: "/documents/${ID}/"\n  到: "/documents/2023-05-04-fangxun-tongzhi/"\n`,
    );
    expect(await errors()).toEqual([]);
    expect(readdirSync(inside("../.drafts/content"))).toEqual(["2023-05-04-fangxun-tongzhi"]);
    expect(() => rename(content.root, find("2023-05-04-fangxun-tongzhi"), ID)).toThrow("是以前的网址");
  });

  test("of any other leaves none", async () => {
    rename(content.root, find(ID), "2023-05-04-b");
    expect(readdirSync(content.root).sort()).toEqual(["documents", "site.yaml", "vocabulary"]);
    expect(await errors()).toEqual([]);
  });

  test.each(["", "..", "../x", "a/b", "A", "防汛", ".a", "a.", "taken", ID])("%j is none", (name) => {
    addDraft("taken");
    expect(() => rename(content.root, find(ID), name)).toThrow();
    expect(existsSync(inside("documents", ID, "document.md"))).toBe(true);
    expect(existsSync(inside("redirects.yaml"))).toBe(false);
  });
});

describe("what was published", () => {
  test("is neither deleted nor taken back", async () => {
    await publish();
    expect(() => remove(content.root, find(ID))).toThrow("修订、废止或者撤回");
    expect(() => move(content.root, find(ID), "drafts")).toThrow("修订、废止或者撤回");
    expect(readFileSync(content.file, "utf8")).toBe(NOTICE);
  });
});

describe("what was never published", () => {
  test("is deleted to a folder beside the content, never over another", () => {
    remove(content.root, find(ID));
    addDraft(ID);
    remove(content.root, find(ID));
    expect(readdirSync(inside("../withdrawn")).sort()).toEqual([ID, `${ID}-2`]);
    expect(readFileSync(inside("../withdrawn", ID, "document.md"), "utf8")).toBe(NOTICE);
    expect(new DocumentList(content.root).all()).toEqual([]);
  });

  test("goes behind no link", () => {
    mkdirSync(inside("../outside"));
    symlinkSync(inside("../outside"), inside("drafts"));
    symlinkSync(inside("../outside"), inside("../withdrawn"));
    expect(() => move(content.root, find(ID), "drafts")).toThrow("是一个链接");
    expect(() => remove(content.root, find(ID))).toThrow("是一个链接");
    symlinkSync(inside("../outside"), inside("documents/linked"));
    expect(new DocumentList(content.root).find("linked")).toBeUndefined();
    expect(readdirSync(inside("../outside"))).toEqual([]);
    expect(readFileSync(content.file, "utf8")).toBe(NOTICE);
  });
});

test("the list reads a file again where it is another one", async () => {
  const list = new DocumentList(content.root);
  expect(list.all().map(({ title, isPublished }) => [title, isPublished])).toEqual([
    ["某镇关于做好防汛工作的通知", false],
  ]);
  await publish();
  writeFileSync(content.file, NOTICE.replaceAll("防汛工作", "抗旱"));
  expect(list.all().map(({ title, isPublished }) => [title, isPublished])).toEqual([["某镇关于做好抗旱的通知", true]]);
  writeFileSync(content.file, Buffer.from([0xb9, 0xab]));
  expect(list.all().map(({ title }) => title)).toEqual([""]);
});

describe("in the window", () => {
  let editor: OpenEditor;
  let page: Page;

  beforeEach(async () => {
    addDraft("2023-09-04-qiushou");
    addDraft("2023-09-05-kong", "---\n标题: 秋收台账\n发布日期: 2023-09-05\n---\n");
    editor = await openEditor(browser(), content);
    ({ page } = editor);
  });

  afterEach(async () => {
    await editor.close();
  });

  test("documents are found by words and by state, what is due is told, errors are counted", async () => {
    await page.locator("tr", { hasText: ID }).locator(".count", { hasText: /^\d+$/u }).first().waitFor();
    expect(await page.locator("#due li").allTextContents()).toEqual(["秋收台账发布日期 2023-09-05 到了，还在草稿里"]);
    const titles = () => page.locator("tbody tr:visible th a").allTextContents();
    expect(await titles()).toEqual(["秋收台账", "某镇关于做好秋收工作的通知", "某镇关于做好防汛工作的通知"]);
    await page.getByLabel("查找").fill("通知 2023-09");
    expect(await titles()).toEqual(["某镇关于做好秋收工作的通知"]);
    expect(await page.locator("#shown").textContent()).toBe("1 件，全部 3 件");
    await page.getByLabel("查找").fill("");
    await page.getByLabel("状态").selectOption({ label: "待审（1）" });
    expect(await titles()).toEqual(["某镇关于做好防汛工作的通知"]);
    expect(await accessibilityOf(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(editor.complaints).toEqual([]);
  });

  test("with the keyboard alone a draft is renamed, moved to be published, back, and deleted", async () => {
    const press = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await page.getByRole("link", { name: "改名、移动、删除：2023-09-04-qiushou" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("新的名称").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2023-09-04-b");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/manage/2023-09-04-b/");
    expect(await accessibilityOf(page)).toEqual([]);
    await press("放到待公开");
    await page.getByRole("button", { name: "退回草稿" }).waitFor();
    expect(existsSync(inside("documents/2023-09-04-b/document.md"))).toBe(true);
    await press("退回草稿");
    await page.getByRole("button", { name: "放到待公开" }).waitFor();
    await page.getByLabel("确定要删除").focus();
    await page.keyboard.press("Space");
    await press("删除");
    await page.waitForURL(editor.url);
    expect(existsSync(inside("../withdrawn/2023-09-04-b/document.md"))).toBe(true);
    expect(existsSync(inside("drafts/2023-09-04-b"))).toBe(false);
    expect(editor.complaints).toEqual([]);
  });

  test("what has errors is not put among what will be published", async () => {
    await page.goto(`${editor.url}manage/2023-09-05-kong/`);
    await page.getByRole("button", { name: "放到待公开" }).click();
    await page.locator("#state", { hasText: "个错误，改正以后才能放到待公开" }).waitFor();
    expect(existsSync(inside("documents/2023-09-05-kong"))).toBe(false);
  });
});
