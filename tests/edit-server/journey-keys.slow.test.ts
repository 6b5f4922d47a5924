import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { oneBrowser } from "../browser/one-browser.ts";
import { ID as EXAMPLE, makeContent } from "../editor/content-folder.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { accessibilityOf, openEditor } from "./open-editor.ts";

const MINUTES = [
  "某村村民代表会议纪要",
  "时间：2026年3月2日",
  "会议讨论了村道路灯安装事宜，形成如下决议：",
  "一、同意安装路灯40盏，由村集体组织施工。",
  "二、资金从村集体经济收入中列支，不超过6万元。",
  "某村村民委员会",
  "2026年3月3日",
].join("\n");
/** Made of its day and its kind. */
const ID = "2026-03-03-jiyao";
/** Keys that lead past everything on a page, and round. */
const MANY = 200;
/** Latin letters that a clerk knows, and names of files and places that are said to him, and fingerprints. */
const KNOWN =
  /[\w.-]*\/[\w./-]+|\b[\da-f]{16,}\b|[\w-]+\.yaml|Word|WPS|Excel|\.?(?:docx|html|txt|csv|xlsx|xls|pdf|png|jpg|yaml)\b|JPG|PNG|PDF|CSV|SFTP|FTPS?|git|Ctrl|Shift|Tab|Esc|F[89]|content|attachments|drafts|documents|copies|withdrawn|dist|site|zwgk|srv|www|A[34]|D:|[\w-]*\d{4}-\d\d-\d\d[\w-]*/gu;

const browser = oneBrowser();

/** Presses Tab until something is reached; it has to be there for who has no mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < MANY; pressed++) {
    await page.keyboard.press("Tab");
    const { own, labels } = await page.evaluate(() => {
      const focused = document.activeElement;
      const labelled = focused && "labels" in focused ? [...((focused as HTMLInputElement).labels ?? [])] : [];
      return { own: focused?.textContent.trim(), labels: labelled.map(({ textContent }) => textContent.trim()) };
    });
    if (own === name || labels.some((words) => words.startsWith(name))) return;
  }
  throw new Error(`No key leads to ${name}`);
}

/** A page that a clerk of 50 can read: axe finds nothing, it is as wide as the window, and nothing of it is English. */
async function look(page: Page): Promise<void> {
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
  const words = await page.locator("body").innerText();
  expect(words.length).toBeGreaterThan(50);
  expect(words.replaceAll(KNOWN, "").match(/[A-Za-z]{2,}/gu) ?? []).toEqual([]);
}

test("pasted minutes become a published page with the keyboard alone, on a machine that is six times slower", async () => {
  const content = makeContent({ git: false });
  rmSync(path.join(content.root, "documents", EXAMPLE), { recursive: true });
  const place = path.join(content.root, "..", "zwgk");
  const editor = await openEditor(browser(), content);
  const { page } = editor;
  // Enter is yes, as with a dialog of the browser.
  page.on("dialog", (dialog) => void dialog.accept());
  const debug = await page.context().newCDPSession(page);
  const isSlow = (rate: number) => debug.send("Emulation.setCPUThrottlingRate", { rate });
  const lookAround = async () => {
    // The machine is slow, not who looks at it.
    await isSlow(1);
    await look(page);
    await isSlow(6);
  };
  await lookAround();

  await tabTo(page, "新建公文");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/new/");
  await tabTo(page, "或者把全文粘贴在这里");
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, MINUTES);
  await page.getByRole("heading", { name: "读好了：某村村民代表会议纪要" }).waitFor();
  await lookAround();
  for (const doubt of atLeastOne(await page.locator("#doubts input").all())) {
    await tabTo(page, "看过了");
    await page.keyboard.press("Space");
    expect(await doubt.isChecked()).toBe(true);
  }
  await tabTo(page, "草稿（不会公开）");
  await page.keyboard.press("ArrowDown");
  expect(await page.getByLabel("待公开").isChecked()).toBe(true);
  await tabTo(page, "保存");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/documents/${ID}/`, { timeout: 60_000 });
  await page.locator("#counts", { hasText: /提醒|没有错误/u }).waitFor();
  await lookAround();

  // Beside it; the labels of fields begin with that word too.
  await tabTo(page, "审核");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/publish/");
  await lookAround();
  await tabTo(page, "放到哪里");
  await page.keyboard.type(place);
  await page.keyboard.press("Enter");
  await tabTo(page, "检查并生成");
  await page.keyboard.press("Enter");
  await page.locator("#state", { hasText: "生成好了" }).waitFor({ timeout: 180_000 });
  await tabTo(page, "公开");
  await page.keyboard.press("Enter");
  await page.locator("#state", { hasText: "好了。" }).waitFor({ timeout: 180_000 });
  await lookAround();

  expect(readFileSync(path.join(place, "documents", ID, "document.txt"), "utf8")).toContain("同意安装路灯40盏");
  expect(editor.complaints).toEqual([]);
  await editor.close();
  content.remove();
});
