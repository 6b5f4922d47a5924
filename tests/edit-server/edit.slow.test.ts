import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;
/** What the page's console and the server's error output said. */
let complaints: string[];

openForEach((opened) => {
  ({ content, editor, page } = opened);
  ({ complaints } = editor);
});

/** What the text box has; a short text is drawn whole. */
async function textIn(shown: Page): Promise<string> {
  return (await shown.locator("#text .cm-line").allTextContents()).join("\n");
}

/** Replaces words everywhere, as a clerk does. */
async function replaceAll(shown: Page, words: string, others: string): Promise<void> {
  await shown.locator("#text .cm-content").focus();
  await shown.keyboard.press("Control+f");
  await shown.getByRole("textbox", { name: "查找" }).fill(words);
  await shown.getByRole("textbox", { name: "替换成" }).fill(others);
  await shown.getByRole("button", { name: "全部替换" }).click();
  await shown.keyboard.press("Escape");
}

/** The number of the line of the box that the cursor stands in; 0 where it stands elsewhere. */
function lineOfCursor(shown: Page): Promise<number> {
  return shown.evaluate(() => {
    const line = getSelection()?.anchorNode?.parentElement?.closest(".cm-line") ?? getSelection()?.anchorNode;
    return [...document.querySelectorAll("#text .cm-focused .cm-line")].indexOf(line as Element) + 1;
  });
}

test("what was typed before the script was there is checked as a change, not taken for what the file says", async () => {
  let arrive = () => undefined as void;
  const typed = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/*.js*", async (route) => {
    await typed;
    await route.continue();
  });
  await page.getByRole("link", { name: "某镇关于做好防汛工作的通知" }).click({ noWaitAfter: true });
  await page.getByLabel("成文日期").fill("2023-05-32");
  arrive();
  await page.locator("#messages li", { hasText: "2023-05-32" }).waitFor();
  await page.getByText("有修改，还没有保存").first().waitFor();
  expect(await page.getByLabel("成文日期").inputValue()).toBe("2023-05-32");
});

test("a date is changed, found wrong, mended, saved and committed; one line of the file differs", async () => {
  await page.getByRole("link", { name: "某镇关于做好防汛工作的通知" }).click();
  const date = page.getByLabel("成文日期");
  await date.fill("2023-05-32");
  const message = page.locator("#messages li", { hasText: "成文日期" }).filter({ hasText: "2023-05-32" });
  await message.waitFor();
  expect(await message.textContent()).toContain("错误 “成文日期”没有“2023-05-32”这一天");
  expect(await date.getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByRole("status").first().textContent()).toMatch(/^1 个错误/u);
  expect(readFileSync(content.file, "utf8")).toBe(NOTICE);

  await page.getByLabel("正文", { exact: true }).focus();
  await message.locator("button.go").click();
  expect(await date.evaluate((element) => element === document.activeElement)).toBe(true);

  await date.fill("2023-05-05");
  await page.waitForFunction(() => !document.querySelector("[aria-invalid=true]"));
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("dialog").waitFor();
  const rows = page.locator("#changes tr:not(.same)");
  expect(await rows.allTextContents()).toEqual(["9原来成文日期: '2023-05-04'", "9现在成文日期: '2023-05-05'"]);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").waitFor();
  expect(readFileSync(content.file, "utf8")).toBe(NOTICE.replace("'2023-05-04'", "'2023-05-05'"));

  expect(await page.locator("#commit-files li").allTextContents()).toEqual([`content/documents/${ID}/document.md`]);
  await page.getByLabel("提交说明").fill("#改正成文日期");
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("已提交").waitFor();
  expect(content.git("log", "--format=%an %s").trim().split("\n")).toEqual(["编辑 #改正成文日期", "编辑 开始"]);
  expect(content.git("show", "--stat", "--format=", "HEAD")).toContain("1 file changed, 1 insertion(+), 1 deletion(-)");
  expect(content.git("status", "--porcelain")).toBe("");
  expect(complaints).toEqual([]);
});

test("the text is shown as the site shows it while one types, and a message leads to its place", async () => {
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.frameLocator("#preview").getByText("各村每天安排两人值守").waitFor();
  await replaceAll(page, "两人值守。", "两人值守，，报镇防汛办。");
  await page.frameLocator("#preview").getByText("两人值守，，报镇防汛办").waitFor();
  const message = page.locator("#messages li", { hasText: "，，" }).first();
  await message.locator("button.go").click();
  await expect.poll(() => lineOfCursor(page)).toBe(6);
  expect(await page.frameLocator("#preview").locator("a[href]").count()).toBe(0);

  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").waitFor();
  expect(readFileSync(content.file, "utf8")).toBe(NOTICE.replace("两人值守。", "两人值守，，报镇防汛办。"));
  expect(complaints).toEqual([]);
});

test("a level and its channels are added in the form", async () => {
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByRole("button", { name: "增加一项公开层级" }).click();
  await page.keyboard.type("县级");
  const row = page.locator("[data-field=公开层级] li.row").nth(1);
  await row.getByRole("button", { name: "增加一行" }).click();
  await page.keyboard.type("政府公报");
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").waitFor();
  const added = ["  - 层级: 县级", "    公开渠道和载体:", "      - 政府公报", "成文日期"].join("\r\n");
  expect(readFileSync(content.file, "utf8")).toBe(NOTICE.replace("成文日期", added));
  expect(await page.locator("#words-公开渠道和载体 option").first().getAttribute("value")).toBe("政府网站");
  expect(complaints).toEqual([]);
});

test("a draft with errors is saved and not committed", async () => {
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByLabel("成文日期").fill("五月四日");
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByText("有 1 个错误。可以先存成草稿").waitFor();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("还有错误").waitFor();
  expect(readFileSync(content.file, "utf8")).toContain("成文日期: '五月四日'");
  await page.getByLabel("提交说明").fill("改日期");
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("这件公文还有 1 个错误，不能提交").waitFor();
  expect(content.git("log", "--format=%s").trim()).toBe("开始");
});

test("a file that somebody else changed is not overwritten, and what was typed is kept", async () => {
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByLabel("公开主体").fill("某镇党政办");
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  const other = NOTICE.replace("两人", "三人");
  writeFileSync(content.file, other);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("免得盖掉别人的修改").waitFor();
  expect(readFileSync(content.file, "utf8")).toBe(other);
  await page.getByRole("button", { name: "合在一起" }).press("Enter");
  await page.getByText("改的不是同一处，已经合在一起").waitFor();
  await expect.poll(() => textIn(page)).toContain("三人");
  await expect.poll(() => page.getByLabel("公开主体").inputValue()).toBe("某镇党政办");
});

test("the whole file can be edited where the form cannot show it", async () => {
  writeFileSync(content.file, NOTICE.replace("公开主体:", "公开主体："));
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByText("公开信息不能用表格改").waitFor();
  const message = page.locator("#messages li", { hasText: "中文冒号" });
  await message.locator("button.go").click();
  await page.keyboard.press("Home");
  await expect.poll(() => lineOfCursor(page)).toBe(3);
  await replaceAll(page, "公开主体：", "公开主体:");
  await page.getByText("没有错误").or(page.getByText("0 个错误")).first().waitFor();
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").waitFor();
  expect(readFileSync(content.file, "utf8")).toBe(NOTICE);
});

test("axe finds nothing in the list, the form and the comparison, and they fit a narrow window", async () => {
  expect(await accessibilityOf(page)).toEqual([]);
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByLabel("成文日期").fill("2023-05-32");
  await page.locator(".told.error").waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("dialog").waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("what is copied from Word is pasted with its paragraphs and its table, can be undone, and is saved", async () => {
  await page.getByRole("link", { name: "某镇关于做好防汛工作的通知" }).click();
  await page.getByText("没有修改。").waitFor();
  const text = page.locator("#text .cm-content");
  const before = await textIn(page);
  await text.focus();
  await page.keyboard.press("Control+End");
  await text.evaluate((box) => {
    const clipboardData = new DataTransfer();
    const html =
      "<p class=MsoNormal>附表如下。<o:p></o:p></p><table><tr><td>村</td><td>户数</td></tr><tr><td>甲村</td><td>3</td></tr></table><img src='data:image/png;base64,iVBORw0KGgo='>";
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "附表如下。");
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.locator("#pasted").waitFor();
  const pasted = "附表如下。\n\n| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |\n\n![](attachments/图1.png)";
  expect(await textIn(page)).toBe(`${before}\n${pasted}`);
  expect(await page.locator("#pasted-doubts li").allTextContents()).toEqual([
    expect.stringContaining("这里有图片“图1.png”，还没有说明"),
  ]);
  await page.keyboard.press("Control+z");
  expect(await textIn(page)).toBe(before);
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").waitFor();
  expect(readFileSync(content.file, "utf8").replaceAll("\r\n", "\n")).toContain(pasted);
});

test("Chinese is typed by an input method: what it proposes is no text yet, what is taken is one step", async () => {
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByText("没有修改。").waitFor();
  const before = await textIn(page);
  await page.locator("#text .cm-content").focus();
  await page.keyboard.press("Control+End");
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ["f", "fang", "fang'xun"])
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await keyboard.send("Input.insertText", { text: "防汛" });
  expect(await textIn(page)).toBe(`${before}防汛`);
  await page.frameLocator("#preview").getByText("2023年5月4日防汛").waitFor();
  await page.keyboard.press("Control+z");
  expect(await textIn(page)).toBe(before);
  await page.getByText("没有修改。").waitFor();
  expect(complaints).toEqual([]);
});

test("fields, text and what is found stand side by side in a small window, each as high as it", async () => {
  writeFileSync(content.file, NOTICE.replace("各村：", "各村：\r\n\r\n".repeat(300)));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.frameLocator("#preview").getByText("各村：").first().waitFor();
  const places = await page.evaluate(() =>
    [".fields", "#text", "#messages", "#preview"].map((selector) => {
      const { left, right, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, bottom };
    }),
  );
  const [fields, text, messages, preview] = places;
  expect(fields?.right).toBeLessThan(text?.left ?? 0);
  expect(text?.right).toBeLessThan(messages?.left ?? 0);
  expect(preview?.left).toBe(messages?.left);
  expect(Math.max(...places.map(({ bottom }) => bottom))).toBeLessThanOrEqual(768);
  expect(await accessibilityOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a table is edited cell by cell, a row is added behind the last one, and the key leaves it after Escape", async () => {
  writeFileSync(content.file, NOTICE.replace("各村：", "| 村 | 户数 |\r\n| --- | --- |\r\n| 甲村 | 3 |"));
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByText("没有修改。").waitFor();
  await page.locator("#text .cm-line", { hasText: "甲村" }).click({ position: { x: 20, y: 10 } });
  await page.getByRole("toolbar", { name: "表格" }).waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("乙村");
  await page.keyboard.press("Tab");
  await page.keyboard.type("6");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("丙村");
  await expect.poll(() => textIn(page)).toContain("| 甲村 | 5 |\n| 丙村 | 6 |\n");
  await page.frameLocator("#preview").getByText("丙村").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("#text"))).toBeNull();
  await page.getByRole("button", { name: "查看修改并保存" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").waitFor();
  expect(readFileSync(content.file, "utf8")).toContain("| --- | --- |\r\n| 甲村 | 5 |\r\n| 丙村 | 6 |\r\n");
  expect(complaints).toEqual([]);
});

test("in a table the key for a line goes down and breaks no row, with Shift it breaks the words in a cell", async () => {
  writeFileSync(content.file, NOTICE.replace("各村：", "| 村 | 户数 |\r\n| --- | --- |\r\n| 甲村 | 3 |"));
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.getByText("没有修改。").waitFor();
  await page.locator("#text .cm-line", { hasText: "户数" }).click({ position: { x: 20, y: 10 } });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("5");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await page.keyboard.type("7");
  await expect.poll(() => textIn(page)).toContain("| --- | --- |\n| 甲村 | 5<br>6 |\n|  | 7 |\n");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("表下。");
  await expect.poll(() => textIn(page)).toContain("|  | 7 |\n表下。\n");
  expect(complaints).toEqual([]);
});

test("the preview follows the cursor, and the cursor a click in the preview", async () => {
  const many = Array.from({ length: 200 }, (_, index) => `第${index + 1}段的文字。`).join("\r\n\r\n");
  writeFileSync(content.file, NOTICE.replace("各村：", many));
  await page.goto(`${page.url()}documents/${ID}/`);
  await page.frameLocator("#preview").getByText("第1段的文字。", { exact: true }).waitFor();
  await page.locator("#text .cm-content").focus();
  await page.keyboard.press("Control+End");
  for (let line = 0; line < 7; line++) await page.keyboard.press("ArrowUp");
  // Asked from the page around it: what a test waits for inside the frame is a script there, and told as blocked.
  const place = await page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>("#preview");
    const marked = frame?.contentDocument?.querySelector(".at-cursor");
    const before = marked?.previousElementSibling?.getBoundingClientRect();
    if (marked?.textContent !== "第200段的文字。" || !frame || !before || before.top < 0) return undefined;
    const { left, top } = frame.getBoundingClientRect();
    return { x: left + before.left + 40, y: top + before.top + before.height / 2 };
  });
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  const { x, y } = (await place.jsonValue()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
  await page.keyboard.type("改");
  expect(await page.locator("#text .cm-line", { hasText: "第199段" }).textContent()).toBe("改第199段的文字。");
  expect(complaints).toEqual([]);
});

test("what the original says so is confirmed by keys alone, with a reason, and is told no more", async () => {
  writeFileSync(content.file, NOTICE.replace("两人值守。", "两人值守，，报镇防汛办。"));
  await page.goto(`${page.url()}documents/${ID}/`);
  const message = page.locator("#messages li", { hasText: "，，" });
  await message.first().waitFor();
  await page.locator("#text .cm-content").focus();
  for (let pressed = 0; pressed < 9 && (await message.first().getAttribute("aria-current")) === null; pressed++)
    await page.keyboard.press("F8");
  await page.keyboard.press("F9");
  await page.getByRole("dialog", { name: "原件就是这样" }).waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await page.keyboard.type("印发稿如此");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("李某");
  await page.keyboard.press("Enter");
  await page.getByText("已确认，记在 acknowledgements.yaml。").waitFor();
  await message.first().waitFor({ state: "detached" });
  const written = readFileSync(content.file.replace("document.md", "acknowledgements.yaml"), "utf8");
  expect(written).toMatch(/^- 规则: [\w-]+\n {2}原文: .*，，.*\n {2}理由: 印发稿如此\n {2}确认人: 李某\n$/u);
  expect(complaints).toEqual([]);
});
