import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ChangeReplies } from "../../src/edit-server/change-replies.ts";
import { copyContent } from "../../src/edit-server/copy-content.ts";
import { DraftStore } from "../../src/edit-server/draft-store.ts";
import { Publishing } from "../../src/edit-server/publishing.ts";
import { addPublished } from "../../src/permanence/published.ts";
import { writePublished } from "../../src/permanence/published-file.ts";
import { checkContent } from "../../src/sources/check-content.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf, openEditor } from "./open-editor.ts";

const CHANGED = NOTICE.replace("安排两人值守", "安排三人值守");

const browser = oneBrowser();
let content: TemporaryContent;

beforeEach(async () => {
  content = makeContent();
  const { documents } = await checkContent(content.root, "2026-01-01");
  const all = documents.map(({ document }) => document);
  writeFileSync(inside("published.yaml"), writePublished(addPublished(new Map(), all)));
});

afterEach(() => {
  content.remove();
});

const inside = (...names: string[]) => path.join(content.root, ...names);
const beside = (...names: string[]) => inside("documents", ID, ...names);
const errors = async () =>
  (await checkContent(content.root, "2026-01-01")).files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal).map(String),
  );

describe("a revision", () => {
  const changes = () =>
    new ChangeReplies(
      content.root,
      () => "2026-01-01",
      new Publishing(content.root, { settings: undefined, today: () => "2026-01-01", list: () => [] }),
    );
  const value = { 日期: "2023-06-01", 理由: "增加一人" };

  test("finds the text that was published in the repository, after the file was changed", async () => {
    writeFileSync(content.file, CHANGED);
    content.git("commit", "--quiet", "-am", "改");
    expect(await changes().revise({ id: ID, value })).toEqual({ messages: [] });
    expect(readFileSync(beside("revisions/1.md"), "utf8")).toBe(NOTICE);
    expect(readFileSync(beside("revisions.yaml"), "utf8")).toBe(
      "- 版本: 1\n  日期: 2023-05-04\n- 版本: 2\n  日期: 2023-06-01\n  理由: 增加一人\n".replaceAll(
        /: (\d)(?=\n)/gu,
        ': "$1"',
      ),
    );
    expect(readFileSync(content.file, "utf8")).toBe(CHANGED);
    expect(await errors()).toEqual([]);
  });

  test.each(["site", "copy", "history"])("finds it without a repository: %s", async (where) => {
    rmSync(inside("../.git"), { recursive: true });
    if (where === "site") {
      mkdirSync(inside("../dist/documents", ID), { recursive: true });
      writeFileSync(inside("../dist/documents", ID, "document.md"), NOTICE);
    } else if (where === "copy") copyContent(content.root, "2023-05-05");
    else new DraftStore(content.root).keep(ID, "0123456789ab", CHANGED, NOTICE);
    writeFileSync(content.file, CHANGED);
    expect(await changes().revise({ id: ID, value })).toEqual({ messages: [] });
    expect(await errors()).toEqual([]);
  });

  test("writes nothing where it is found nowhere, where the text is as it was, or where something is missing", async () => {
    await expect(changes().revise({ id: ID, value })).rejects.toThrow("正文还和公开的一样");
    writeFileSync(content.file, CHANGED);
    const { messages } = await changes().revise({ id: ID, value: { 日期: "2023-05-01", 理由: "" } });
    expect(messages.map(({ message, steps }) => [message, steps])).toEqual([
      ["版本 2 的日期早于版本 1", ["日期"]],
      ["版本 2 缺少理由", expect.anything()],
    ]);
    rmSync(inside("../.git"), { recursive: true });
    await expect(changes().revise({ id: ID, value })).rejects.toThrow("找不到公开时的文本");
    rmSync(inside("published.yaml"));
    await expect(changes().revise({ id: ID, value })).rejects.toThrow("还没有公开过");
    expect(existsSync(beside("revisions.yaml"))).toBe(false);
    expect(existsSync(beside("revisions"))).toBe(false);
  });
});

describe("in the window", () => {
  let editor: OpenEditor;
  let page: Page;

  beforeEach(async () => {
    writeFileSync(content.file, CHANGED);
    editor = await openEditor(browser(), content);
    ({ page } = editor);
    await page.goto(`${editor.url}manage/${ID}/`);
    await page.getByRole("link", { name: "修订、废止、撤回" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/change/**");
  });

  afterEach(async () => {
    await editor.close();
  });

  test("with the keyboard alone a revision is listed, and the document is repealed", async () => {
    expect(await accessibilityOf(page)).toEqual([]);
    const revise = page.locator("#revise");
    await revise.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await revise.locator(".told.error", { hasText: "缺少理由" }).waitFor();
    expect(existsSync(beside("revisions.yaml"))).toBe(false);
    expect(await accessibilityOf(page)).toEqual([]);
    await revise.getByLabel("日期").fill("2023-06-01");
    await revise.getByLabel("理由").focus();
    await page.keyboard.type("增加一人");
    await revise.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await revise.getByText("登记好了").waitFor();
    expect(readFileSync(beside("revisions/1.md"), "utf8")).toBe(NOTICE);
    await page.locator("#repeal").getByLabel("废止日期").fill("2024-01-01");
    await page.locator("#repeal").getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.locator("#repeal").getByText("写好了。").waitFor();
    const lines = (text: string) => text.split("\r\n");
    const added = lines(readFileSync(content.file, "utf8")).filter((line) => !lines(CHANGED).includes(line));
    expect(added).toEqual(["有效性: 已废止", '废止日期: "2024-01-01"']);
    expect(await errors()).toEqual([]);
    await page.setViewportSize({ width: 375, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(editor.complaints).toEqual([]);
  });

  test("a document is withdrawn; its address says so, and what is to be done by hand is listed", async () => {
    mkdirSync(inside("../dist/documents", ID), { recursive: true });
    writeFileSync(inside("../dist/documents", ID, "index.html"), "<p>甲</p>");
    mkdirSync(inside("documents/2023-09-04-qiushou"));
    writeFileSync(inside("documents/2023-09-04-qiushou/document.md"), NOTICE.replaceAll("防汛", "秋收"));
    writeFileSync(beside("postings.yaml"), "- 村: 某村\n  地点: 村部\n  起: 2023-05-05\n");
    mkdirSync(inside("../copies/content/2023-05-06/documents", ID), { recursive: true });
    await page.reload();
    const form = page.locator("#withdraw");
    const going = await form.locator("details, h3 ~ p").allTextContents();
    expect(going.join("\n")).toContain("文件夹里的 2 个文件");
    expect(going.join("\n")).toContain(`/documents/${ID}/`);
    expect(going.join("\n")).toContain("某村　村部　2023-05-05 贴上");
    expect(going.join("\n")).toMatch(/旧网站、旧副本和没保存的草稿 \d 处，一并删去.*copies.content.2023-05-06/su);
    expect(await accessibilityOf(page)).toEqual([]);
    await form.getByRole("button").click();
    expect(existsSync(beside())).toBe(true);
    await form.getByLabel("确定要撤回").check();
    await form.getByRole("button").click();
    await form.locator(".told.error", { hasText: "理由" }).waitFor();
    expect(existsSync(beside())).toBe(true);
    await form.getByLabel("日期").fill("2026-02-03");
    await form.getByLabel("理由").fill("内容涉及个人隐私");
    expect(await page.locator("#honest-line").textContent()).toBe("已于2026-02-03撤回，理由：内容涉及个人隐私");
    await form.getByRole("button").click();
    await page.getByRole("heading", { name: "还要由人做的" }).waitFor({ timeout: 400_000 });
    const rest = await page.locator("#rest-list").textContent();
    expect(rest).toContain(`/documents/${ID}/`);
    expect(rest).toContain("照张贴登记取下来");
    expect(rest).toContain("已经删去的");
    expect(existsSync(inside("../copies/content/2023-05-06/documents", ID))).toBe(false);
    expect(existsSync(beside())).toBe(false);
    expect(readFileSync(inside("../withdrawn", ID, "document.md"), "utf8")).toBe(CHANGED);
    expect(readFileSync(inside("redirects.yaml"), "utf8")).toContain('理由: "内容涉及个人隐私"');
    const left = readFileSync(inside("../dist/documents", ID, "index.html"), "utf8");
    expect(left).toContain("内容涉及个人隐私");
    expect(left).not.toContain("值守");
    expect(await accessibilityOf(page)).toEqual([]);
    expect(editor.complaints).toEqual([]);
  });
});
