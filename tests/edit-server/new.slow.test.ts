import { Buffer } from "node:buffer";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";

import { OFFICIAL_LIST, makeDocx, numbered, paragraph, table, title } from "../import/docx/docx-files.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

/** A notice with a list that Word numbers, a table, a sign that is no word, and no number of its own. */
const WORD = makeDocx({
  body: [
    title("某镇人民政府关于做好秋收工作的通知"),
    paragraph("各村："),
    numbered("抢收抢种。请做好\ufffd秋收，确保颗粒归仓。", 1),
    numbered("报送进度。每周五前报送。", 1),
    table(["村名", "户数"], ["甲村", "3"]),
    paragraph("某镇人民政府"),
    paragraph("2023年9月4日"),
  ].join(""),
  numbering: OFFICIAL_LIST,
});
/** The same with a sign that is no word in each item. */
const DOUBTFUL = makeDocx({
  body: [
    title("某镇人民政府关于做好秋收工作的通知"),
    paragraph("各村："),
    numbered("抢收抢种。请做好\ufffd秋收，确保颗粒归仓。", 1),
    numbered("报送进度。每周五\ufffd前报送。", 1),
    numbered("安全生产。收割机手持证\ufffd上岗。", 1),
    paragraph("某镇人民政府"),
    paragraph("2023年9月4日"),
  ].join(""),
  numbering: OFFICIAL_LIST,
});
const ID = "2023-09-04-tongzhi";

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;
/** What a clerk has done: each is one action of the hand. */
let steps: string[];

openForEach((opened) => {
  ({ content, editor, page } = opened);
  steps = [];
});

const step = async (name: string, action: () => Promise<unknown>) => {
  steps.push(name);
  await action();
};
const choose = (name: string, bytes: Uint8Array | string, mimeType = "application/octet-stream") =>
  page.getByLabel("要导入的文件").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
const draft = (id: string, name = "document.md") => path.join(content.root, "drafts", id, name);

test("a Word file becomes a saved draft in five steps, its doubts looked at, and is in no build", async () => {
  await step("新建公文", () => page.getByRole("link", { name: "新建公文" }).click());
  await step("选文件", () => choose("通知.docx", WORD));
  await page.getByRole("heading", { name: "读好了：某镇人民政府关于做好秋收工作的通知" }).waitFor();
  const [balance] = await page.locator("#balance li").allTextContents();
  const numbers = [...(balance ?? "").matchAll(/\d+(?= 字)/gu)].map(Number);
  expect(numbers).toHaveLength(6);
  expect((numbers[0] ?? 0) + (numbers[1] ?? 0) + (numbers[2] ?? 0)).toBe(numbers[3]);

  const doubt = page.locator("#doubts li", { hasText: "U+FFFD" });
  expect(await doubt.locator("blockquote").allTextContents()).toEqual([
    expect.stringMatching(/^原件第 3 行一、抢收抢种/u),
    expect.stringMatching(/^草稿里.*抢收抢种/u),
  ]);
  const text = page.locator("#draft-text");
  await text.evaluate((box: HTMLTextAreaElement) => {
    box.style.height = "60px";
  });
  await step("看位置", () => doubt.getByRole("button", { name: "看位置" }).click());
  expect(await page.locator("#original .shown").textContent()).toContain("请做好\ufffd秋收");
  expect(await text.evaluate((box) => box.scrollTop)).toBeGreaterThan(30);
  const marked = await text.evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  );
  expect(marked).toMatch(/^一、抢收抢种/u);
  await text.evaluate((box: HTMLTextAreaElement) => {
    box.value = box.value.replace("\ufffd", "");
  });
  const all = await page.locator("#doubts li").count();
  expect(await page.locator("#doubts-left").textContent()).toBe(`共 ${all} 处，还有 ${all} 处没有看过。`);
  await step("看过了", async () => {
    for (const box of await page.locator("#doubts input").all()) await box.check();
  });
  expect(await page.locator("#doubts-left").textContent()).toBe(`共 ${all} 处，都看过了。`);
  expect(await page.getByLabel("网址里的名称").inputValue()).toBe(ID);
  await step("保存", () => page.getByRole("button", { name: "保存" }).click());

  await page.waitForURL(`**/documents/${ID}/`);
  await page.getByRole("heading", { name: "某镇人民政府关于做好秋收工作的通知", level: 1 }).first().waitFor();
  await page.locator("#counts", { hasText: /提醒|没有错误/u }).waitFor();
  expect(steps).toHaveLength(5);
  const saved = readFileSync(draft(ID), "utf8");
  expect(saved).toContain("一、抢收抢种。请做好秋收，确保颗粒归仓。");
  expect(saved).toContain("| 甲村 | 3 |");
  const { folders, files } = await checkContent(content.root, "2026-01-01");
  expect(folders.map(({ id }) => id)).toEqual(["2023-05-04-fangxun"]);
  expect(files.filter(({ path: shown }) => shown.includes("drafts"))).toEqual([]);
  expect(editor.complaints).toEqual([]);
});

test("doubts that nobody looked at are kept beside the draft, ticked off there, and gone with the draft", async () => {
  await page.goto(`${editor.url}new/`);
  await choose("通知.docx", DOUBTFUL);
  await page.getByRole("heading", { name: /^读好了/u }).waitFor();
  const all = await page.locator("#doubts li").count();
  expect(all).toBeGreaterThan(1);
  await page.locator("#doubts input").first().check();
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(`**/documents/${ID}/`);
  const boxes = page.getByLabel("看过了");
  expect(await boxes.evaluateAll((list) => list.map((box) => (box as HTMLInputElement).checked))).toEqual([
    true,
    ...Array.from({ length: all - 1 }, () => false),
  ]);
  await page.locator("#counts", { hasText: /提醒|没有错误/u }).waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  for (const box of (await boxes.all()).slice(1, -1)) await box.check();
  await expect.poll(() => readFileSync(draft(ID, "doubts.yaml"), "utf8").match(/看过: 是/gu)?.length).toBe(all - 1);

  await page.goto(`${editor.url}manage/${ID}/`);
  await page.getByRole("button", { name: "放到待公开" }).click();
  await page.locator("#state", { hasText: "存疑的地方还有 1 处没有看过" }).waitFor();
  await page.goto(`${editor.url}documents/${ID}/`);
  await boxes.last().focus();
  await page.keyboard.press("Space");
  await page.locator("#kept-doubts-left", { hasText: `共 ${all} 处，都看过了。` }).waitFor();
  await expect.poll(() => readFileSync(draft(ID, "doubts.yaml"), "utf8").match(/看过: 是/gu)?.length).toBe(all);
  writeFileSync(draft(ID), readFileSync(draft(ID), "utf8").replaceAll("\ufffd", ""));
  await page.goto(`${editor.url}manage/${ID}/`);
  await page.getByRole("button", { name: "放到待公开" }).click();
  await page.getByRole("button", { name: "退回草稿" }).waitFor();
  expect(readdirSync(path.join(content.root, "documents", ID))).toEqual(["document.md"]);
  // What was refused above.
  expect(editor.complaints).toEqual([expect.stringContaining("409")]);
});

test("with the keyboard alone a frame becomes a draft whose open places stop its publication", async () => {
  await page.goto(`${editor.url}new/`);
  await page.getByRole("button", { name: "招标公告" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^读好了：/u }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("draft-heading");
  await page.getByLabel("网址里的名称").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2026-03-01-zhaobiao");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/documents/2026-03-01-zhaobiao/");
  await page.locator("#messages li.error", { hasText: "没有写完：“【此处写项目名称】”" }).first().waitFor();
  const text = readFileSync(draft("2026-03-01-zhaobiao"), "utf8");
  expect(text).toMatch(/公开主体: 某镇人民政府\n公开层级:\n {2}- 层级: 乡、村级\n/u);
  expect(text).toContain("## 三、投标人资格要求");
  expect(editor.complaints).toEqual([]);
});

test("what is copied in Word is read with its picture, and attachments come with it, safe names alone", async () => {
  await page.goto(`${editor.url}new/`);
  await page.locator("#paste").evaluate((box) => {
    const clipboardData = new DataTransfer();
    const html =
      "<h1>某镇关于秋收的通知</h1><p>各村：</p><p>请抓紧秋收，确保颗粒归仓，不误农时。各村每周五前报送进度，重大情况随时报告。</p><p><img src='file:///C:/1.png'></p><p>某镇人民政府</p><p>2023年9月4日</p>";
    clipboardData.setData("text/html", html);
    clipboardData.items.add(
      new File([Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10])], "1.png", { type: "image/png" }),
    );
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText("图片 1 张").waitFor();
  await page.locator("#drop-files").evaluate((place) => {
    const dataTransfer = new DataTransfer();
    for (const name of ["名单#1.xlsx", "打开.html", "../上级.pdf"]) dataTransfer.items.add(new File(["甲"], name));
    place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator("#save-state", { hasText: "“打开.html”不能作附件" }).waitFor();
  const files = readdirSync(draft(ID, "attachments")).sort();
  expect(files).toEqual(["名单＃1.xlsx", "图1.png", "／上级.pdf"]);
  const text = readFileSync(draft(ID), "utf8");
  expect(text).toContain("![](attachments/图1.png)");
  expect(text).toContain("  - 名称: 名单＃1\n    文件: 名单＃1.xlsx\n");
  expect(existsSync(path.join(content.root, "drafts/上级.pdf"))).toBe(false);
  await page.getByRole("link", { name: "接着编辑" }).click();
  await page.waitForURL(`**/documents/${ID}/`);
});

test("lines of the page frame are taken in, a marked paper waits for a decision, and doubts hold it back", async () => {
  await page.goto(`${editor.url}new/`);
  const lines = [
    "某镇关于秋收的通知",
    "各村：",
    "请抓紧\ufffd秋收，确保颗粒归仓。",
    "某镇人民政府",
    "2023年9月4日",
    "【打印本页】【关闭窗口】",
  ];
  await choose("通知.txt", ["此件依申请公开", ...lines].join("\n"));
  await page.getByRole("heading", { name: "没有读成草稿" }).waitFor();
  expect(await page.locator("#reasons").textContent()).toContain("依申请公开");
  await page.getByLabel("决定人").fill("李某");
  await page.getByLabel("决定日期").fill("2026-03-01");
  await page.getByLabel("理由").fill("已转为主动公开");
  await page.getByRole("button", { name: "按这个决定再读一次" }).click();
  await page.getByRole("heading", { name: /^读好了/u }).waitFor();
  await page.locator("#frame summary").click();
  await page.locator("#frame").getByLabel("打印本页").check();
  await page.getByRole("button", { name: "再读一次" }).click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>("#draft-text")?.value.includes("打印本页"),
  );

  await page.getByLabel("待公开").check();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("先存成草稿，或者看完再存").waitFor();
  expect(existsSync(path.join(content.root, "documents", ID))).toBe(false);
  for (const box of await page.locator("#doubts input").all()) await box.check();
  await page.getByRole("button", { name: "保存" }).click();
  await page.waitForURL(`**/documents/${ID}/`);
  const decisions = readFileSync(path.join(content.root, "documents", ID, "decisions.yaml"), "utf8");
  expect(decisions).toContain("决定人: 李某\n  决定日期: 2026-03-01\n  理由: 已转为主动公开\n");
});

test("what cannot be read says why and what to do, and a name that is taken writes nothing", async () => {
  await page.goto(`${editor.url}new/`);
  await choose("通知.doc", "甲");
  await page.getByText("不能直接导入 .doc 文件").waitFor();
  await choose("通知.docx", "不是 Word 文件");
  await page.locator("#reasons", { hasText: "docx" }).waitFor();
  expect(await page.locator("#decision").isVisible()).toBe(false);
  await page.getByRole("button", { name: "空白" }).click();
  await page.getByRole("heading", { name: /^读好了/u }).waitFor();
  for (const [name, words] of [
    ["", "没有写网址里的名称"],
    ["通知", "不能用作网址"],
    ["../x", "不能用作网址"],
    ["2023-05-04-fangxun", "已经有一件公文叫"],
  ] as const) {
    await page.getByLabel("网址里的名称").fill(name);
    await page.getByRole("button", { name: "保存" }).click();
    await page.locator("#save-state", { hasText: words }).waitFor();
  }
  expect(readdirSync(content.root).sort()).toEqual(["documents", "site.yaml", "vocabulary"]);
});

test("axe finds nothing, and the page fits a narrow window", async () => {
  await page.goto(`${editor.url}new/`);
  expect(await accessibilityOf(page)).toEqual([]);
  await choose("通知.docx", WORD);
  await page.getByRole("heading", { name: /^读好了/u }).waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await page.setViewportSize({ width: 375, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});
