import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { DocumentList } from "../../src/edit-server/document-list.ts";
import { checkContent } from "../../src/sources/check-content.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;

openForEach(
  (opened) => {
    ({ content, editor, page } = opened);
  },
  ({ root }) => {
    const site = path.join(root, "site.yaml");
    writeFileSync(site, readFileSync(site, "utf8").replace("审核步数:", "审核步数: 2"));
  },
);

const inside = (...names: string[]) => path.join(content.root, ...names);
const stateCell = () => page.locator(`tr[data-id="${ID}"] .state`).textContent();
const told = async () =>
  (await checkContent(content.root, "2026-01-01")).files.flatMap(({ messages }) =>
    messages.filter(({ ruleId }) => ruleId === "unreviewed").map(({ reason }) => reason),
  );
const openReview = async () => {
  await page.goto(editor.url);
  await page.getByRole("link", { name: `审核：${ID}`, exact: true }).click();
  await page.getByRole("heading", { name: "审核记录" }).waitFor();
};

/** Somebody says his word; the page is another then. */
async function say(step: string, name: string, verdict: string, opinion = ""): Promise<void> {
  const form = page.getByRole("form", { name: step, exact: true });
  const rows = await page.locator("#review-history tbody tr").count();
  await form.getByLabel("姓名").fill(name);
  if (opinion !== "") await form.getByLabel("意见").fill(opinion);
  await form.getByRole("button", { name: verdict, exact: true }).click();
  await expect.poll(() => page.locator("#review-history tbody tr").count()).toBe(rows + 1);
}

async function refused(step: string, name: string, verdict: string, why: string): Promise<void> {
  const form = page.getByRole("form", { name: step, exact: true });
  await form.getByLabel("姓名").fill(name);
  await form.getByRole("button", { name: verdict, exact: true }).click();
  await page.locator("#state", { hasText: why }).waitFor();
}

test("one writes, another sends it back, it is mended, checked, approved: the same window, another name", async () => {
  expect(await told()).toEqual(["还没有提交审核，差撰稿人提交、一审、二审、保密审查"]);
  await openReview();
  await page.frameLocator("#review-text").getByText("加强值守").waitFor();
  expect(await accessibilityOf(page)).toEqual([]);
  await say("写的人提交", "张某", "提交");
  expect(await accessibilityOf(page)).toEqual([]);
  await refused("一审", "张 某", "同意", "撰稿也是张 某。一审要另一个人");
  await refused("一审", "李某", "退回", "没有写意见");
  await say("一审", "李某", "退回", "值守写成三人");
  await page.getByText("李某 ").first().waitFor();
  expect(await page.locator(".warning").textContent()).toMatch(/^李某 \d{4}-\d\d-\d\d 一审退回：值守写成三人$/u);
  await page.goto(editor.url);
  expect(await stateCell()).toBe("待审李某退回");

  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  expect(await told()).toEqual(["审过以后文本或者附件改了，要重新审，差撰稿人提交、一审、二审、保密审查"]);
  await openReview();
  await page.getByText("审过以后文本或者附件改了").waitFor();
  await page.getByText(/李某“一审退回”时的文本对照/u).waitFor();
  expect(await page.locator("#since tr.removed mark").allTextContents()).toEqual(["两"]);
  expect(await page.locator("#since tr.added mark").allTextContents()).toEqual(["三"]);
  expect(await accessibilityOf(page)).toEqual([]);
  await say("写的人提交", "张某", "提交");
  await say("保密审查", "王某", "可以公开");
  await say("一审", "李某", "同意");
  await refused("二审", "李某", "同意", "一审也是李某");
  expect(await told()).toEqual(["还没有审完，差二审"]);
  await say("二审", "赵某", "同意");
  await page.getByText("审完了，可以公开").waitFor();
  expect(await told()).toEqual([]);
  await page.goto(editor.url);
  expect(await stateCell()).toBe("待公开");
  expect(readFileSync(inside("documents", ID, "review.yaml"), "utf8")).toMatch(
    /^- 步骤: 撰稿\n {2}姓名: 张某\n {2}日期: .*\n {2}结论: 提交\n {2}文本指纹: sha256:[0-9a-f]{32}\n- 步骤: 一审\n/u,
  );
  expect(editor.complaints.filter((one) => !one.includes("409") && !one.includes("400"))).toEqual([]);
});

test("what is changed while somebody reads it is not reviewed, and errors are not handed in", async () => {
  await openReview();
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  await refused("写的人提交", "张某", "提交", "和这一页上的不一样");
  writeFileSync(content.file, NOTICE.replace("两人", "两人，身份证号430921199001011234"));
  await page.reload();
  await refused("写的人提交", "张某", "提交", "还有 1 个错误");
  expect(new DocumentList(content.root).find(ID)?.review.isSubmitted).toBe(false);
});

test("what was reviewed and cannot be found any more is said, so that the whole is read again", async () => {
  await openReview();
  await say("写的人提交", "张某", "提交");
  expect(await page.locator("#since").count()).toBe(0);
  rmSync(inside("..", ".drafts"), { recursive: true });
  rmSync(inside("..", ".git"), { recursive: true });
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  await page.reload();
  await page.locator("#since .warning", { hasText: "请把全文和附件都看一遍" }).waitFor();
  expect(editor.complaints).toEqual([]);
});

test("the page 公开 refuses it in plain words and leads to its review; a draft is reviewed where it stands", async () => {
  mkdirSync(inside("drafts"));
  await page.getByRole("link", { name: "公开", exact: true }).click();
  await page.getByRole("button", { name: "检查并生成" }).click();
  await page.locator("#state", { hasText: "没有生成" }).waitFor({ timeout: 60_000 });
  const link = page.locator("#said a").first();
  expect(await link.textContent()).toContain("还没有提交审核");
  await link.click();
  await page.waitForURL(`**/review/${ID}/`);
  renameSync(inside("documents", ID), inside("drafts", ID));
  await page.reload();
  await say("写的人提交", "张某", "提交");
  await page.goto(editor.url);
  expect(await stateCell()).toBe("待审差一审、二审、保密审查");
});
