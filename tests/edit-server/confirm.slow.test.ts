import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID } from "../editor/content-folder.ts";
import { markWords } from "./mark-words.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

const problem = (number: number, digging = "由镇农办清淤20公里，确保畅通") =>
  `${number}.渠道淤塞。\n\n整改措施：${digging}。\n\n责任单位：镇农办、水利站\n\n整改时限：2023年6月底前`;
const write = (...problems: string[]) =>
  `---\n标题: 某镇整改方案\n成文日期: 2023-05-04\n---\n\n# 某镇整改方案\n\n${problems.join("\n\n")}\n`;

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;

openForEach(
  async (opened) => {
    ({ content, editor, page } = opened);
    await open();
  },
  ({ file }) => {
    writeFileSync(file, write(problem(1), problem(2)));
  },
);

const open = () => page.goto(`${editor.url}confirm/${ID}/`);
const beside = (name: string) => path.join(content.root, "documents", ID, name);
const written = (name = "annotations.yaml") => (existsSync(beside(name)) ? readFileSync(beside(name), "utf8") : "");
const told = (words: string) => page.locator("#state", { hasText: words }).waitFor({ timeout: 20_000 });
const left = (count: number) =>
  page.locator("#progress", { hasText: `还有 ${count} 条没有答` }).waitFor({ timeout: 20_000 });
const kind = () => page.locator("#ask-card .kind").textContent();
const stored = async (name: string, words: string) => {
  await expect.poll(() => written(name)).toContain(words);
};

test("with the keyboard alone: yes is written at once, no is remembered, what changed is asked again", async () => {
  expect(await accessibilityOf(page)).toEqual([]);
  await left(8);
  expect(await page.locator("#progress").textContent()).toContain("第 1 条，共 8 条");
  expect((await page.locator("#ask-text mark").allTextContents()).join("")).toBe("由镇农办清淤20公里，确保畅通");
  // Under the same words the figure waits.
  expect(await page.locator("#ask-text .waits").textContent()).toBe("由镇农办清淤20公里");
  await page.keyboard.press("Enter");
  await told("收下了：责任。");
  await stored("annotations.yaml", "由镇农办清淤20公里");
  expect(await kind()).toBe("指标");
  await page.keyboard.press("Delete");
  await told("记下了：不是指标。");
  await stored("proposal-answers.yaml", "回答: 不要");
  expect(written()).not.toContain("指标");
  await left(6);
  expect(editor.complaints).toEqual([]);
  // The window is closed, and the text of the second problem changes.
  await open();
  await left(6);
  writeFileSync(content.file, write("1.道路破损。", problem(2), problem(3, "由镇农办清淤30公里")));
  writeFileSync(beside("annotations.yaml"), written().replaceAll("p1-m0", "p2-m0"));
  await page.keyboard.press("Enter");
  await told("这件公文的文字变了");
  await open();
  // Of the first one the duty was taken and the figure refused, though it is the second one now.
  await left(6);
  await page.getByLabel("只看").selectOption("指标");
  expect(await page.locator("#progress").textContent()).toBe("第 2 条，共 2 条；还有 1 条没有答");
  expect(await page.locator("#ask-text").textContent()).toContain("清淤30公里");
  const { files } = await checkContent(content.root, "2026-01-01");
  expect(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal)).map(String)).toEqual([]);
});

test("everything is undone, in the order back, in a later window too; the files are as before", async () => {
  const byHand =
    "# 老王写的\n引用:\n  - 位置: 'main'   # 标题\n    原文: 某镇整改方案\n    类别: 文件\n    名称: 某镇整改方案\n";
  writeFileSync(beside("annotations.yaml"), byHand);
  await open();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await stored("annotations.yaml", "责任单位");
  expect(written().startsWith(byHand)).toBe(true);
  await page.keyboard.press("z");
  await told("撤销了");
  await left(6);
  await page.keyboard.press("z");
  await left(7);
  await expect.poll(() => written("proposal-answers.yaml")).toBe("");
  // The first one is taken back in another window.
  await open();
  await page.getByRole("button", { name: "上一条" }).click();
  expect(await kind()).toContain("已经收进标注");
  await page.getByRole("button", { name: "撤销这一答" }).click();
  await told("撤销了");
  await left(8);
  expect(written()).toBe(byHand);
});

test("the ends of a quote by keys, by buttons and by dragging; the actor of those in the text; a field more", async () => {
  await page.keyboard.press("Control+Shift+ArrowLeft");
  const quote = page.locator('[data-field="原文"]');
  const matter = page.locator('[data-field="事项"]');
  expect(await quote.textContent()).toBe("由镇农办清淤20公里");
  expect(await matter.textContent()).toBe("清淤20公里");
  await page.getByRole("button", { name: "右端往右一段" }).click();
  expect(await quote.textContent()).toBe("由镇农办清淤20公里，确保畅通");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await quote.textContent()).toBe("镇农办清淤20公里，确保畅通");
  const end = await page.locator('[data-handle="end"]').boundingBox();
  const target = await page.evaluate(() => {
    const node = document.querySelector("#ask-text mark")?.firstChild;
    const range = document.createRange();
    range.setStart(node as Node, 5);
    range.setEnd(node as Node, 6);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 1, y: top + height / 2 };
  });
  if (!end) throw new Error("There is no end to drag.");
  await page.mouse.move(end.x + 1, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 4 });
  await page.mouse.up();
  expect(await quote.textContent()).toBe("镇农办清淤");
  await page.locator('[data-name="水利站"]').click();
  await page.getByRole("button", { name: "添程度" }).click();
  await page.keyboard.press("Home");
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift+ArrowRight");
  await page.getByRole("button", { name: "照改的收下" }).click();
  await stored(
    "annotations.yaml",
    "责任:\n  - 位置: p1-m0\n    原文: 镇农办清淤\n    主体:\n      - 镇农办\n      - 水利站\n    事项: 清淤\n    程度: 清淤\n",
  );
  await stored("proposal-answers.yaml", "回答: 改过\n  改成: duties-");
  // It is answered, and so it stays.
  await open();
  await left(7);
  await page.keyboard.press("ArrowLeft");
  expect(await kind()).toContain("改过以后收进了标注");
  await page.getByRole("button", { name: "撤销这一答" }).click();
  await left(8);
  expect(written()).toBe("");
  expect(written("proposal-answers.yaml")).toBe("");
  expect(editor.complaints).toEqual([]);
});

test("what labels state outright is shown and taken together; others of one kind are not", async () => {
  await page.getByRole("button", { name: "标签和表格里写明的 4 条，一起看" }).click();
  expect(written()).toBe("");
  expect(await accessibilityOf(page)).toEqual([]);
  await page.getByRole("checkbox").first().uncheck();
  await page.getByRole("button", { name: "这 3 条都对" }).click();
  await left(5);
  await expect.poll(() => written().match(/位置/gu)).toHaveLength(3);
  await page.keyboard.press("z");
  await left(8);
  expect(written()).toBe("");
});

test("what nobody proposed: words are marked, one key for the kind, the rest is proposed; undone too, and dropped", async () => {
  await page.keyboard.press("4");
  await told("先在上面的文字里划出要引的话");
  await markWords(page, "#ask-text", "清淤20公里，确保畅通");
  await page.keyboard.press("4");
  await told("添了一条判定规则");
  expect(await page.locator('[data-field="条件"]').textContent()).toBe("清淤20公里");
  expect(await page.locator('[data-field="结果"]').textContent()).toBe("确保畅通");
  expect(written()).toBe("");
  await page.keyboard.press("Enter");
  const rule = "判定规则:\n  - 位置: p1-m0\n    原文: 清淤20公里，确保畅通\n    条件: 清淤20公里\n    结果: 确保畅通\n";
  await expect.poll(() => written()).toBe(rule);
  await page.keyboard.press("z");
  await told("撤销了");
  expect(written()).toBe("");
  expect(await kind()).toBe("判定规则");
  await page.keyboard.press("Delete");
  await told("没有添");
  await left(8);
  // In the text above, which nothing is proposed of, by the button; who it is stands nearest.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await markWords(page, "#ask-before", "渠道淤塞");
  await page.getByRole("button", { name: "责任", exact: true }).click();
  await told("添了一条责任");
  await page.keyboard.press("Enter");
  await stored("annotations.yaml", "位置: p1\n");
  expect(written()).toContain("原文: 渠道淤塞");
  expect(written("proposal-answers.yaml")).toBe("");
  await open();
  await left(8);
  expect(editor.complaints).toEqual([]);
  expect(await accessibilityOf(page)).toEqual([]);
});

test("the whole form opens with the row filled; home and the document lead here and say how many wait", async () => {
  await page.keyboard.press("f");
  await page.locator("#yaml-form").waitFor();
  expect(await page.locator('[data-field="原文"] textarea').last().inputValue()).toBe("由镇农办清淤20公里，确保畅通");
  await page.goto(editor.url);
  await page.getByRole("link", { name: `核对标注（8）：${ID}` }).click();
  await left(8);
  await page.getByRole("link", { name: "回到这件公文" }).click();
  await page.getByRole("link", { name: "核对标注" }).click();
  await left(8);
});

test("what is wrong in the files is told and nothing is written over it; what is no document of this folder is refused", async () => {
  writeFileSync(beside("proposal-answers.yaml"), "- 清单: 责任\n");
  await open();
  expect(await page.locator(".warning").textContent()).toContain("proposal-answers.yaml 里有错误");
  writeFileSync(beside("proposal-answers.yaml"), "");
  await open();
  writeFileSync(beside("annotations.yaml"), "责任:\n  - 位置: p9\n    原文: 没有\n");
  await page.keyboard.press("Enter");
  await told("annotations.yaml 里有错误");
  expect(written()).toBe("责任:\n  - 位置: p9\n    原文: 没有\n");
  await left(8);
  const token = new URL(editor.url).pathname.split("/")[1] ?? "";
  const post = (id: string, header: string) =>
    page.evaluate(
      async ({ url, body, header: value }) => {
        const headers = { "content-type": "application/json", "x-editor-token": value };
        return (await fetch(`${url}confirm`, { method: "POST", headers, body })).status;
      },
      { url: editor.url, body: JSON.stringify({ id, version: "", answers: [{ key: "a", entry: null }] }), header },
    );
  for (const id of ["../documents", "..", "没有", ""]) expect(await post(id, token)).toBe(404);
  expect(await post(ID, token)).toBe(409);
  expect(await post(ID, "0".repeat(token.length))).toBe(403);
  expect((await page.request.get(`${editor.url}confirm/..%2fdrafts/`)).status()).toBe(404);
});

test("four hundred problems: the page has one of them, not all", async () => {
  writeFileSync(content.file, write(...Array.from({ length: 400 }, (_, index) => problem(index + 1))));
  await open();
  await left(1600);
  await page.keyboard.press("Enter");
  await stored("annotations.yaml", "p1-m0");
  expect(await page.locator("#ask *").count()).toBeLessThan(200);
});
