import { Buffer } from "node:buffer";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hasPhotoLocation } from "../../src/attachments/photo-location.ts";
import { reviewedText } from "../../src/sources/reviewed-text.ts";
import { checkContent } from "../../src/sources/check-content.ts";
import { exif, join } from "../attachments/made-files.ts";
import { JPEG } from "../attachments/made-pictures.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf } from "./open-editor.ts";
import { openForEach } from "./open-for-each.ts";

/** A photo of a telephone: it says where it was taken. */
const PHOTO = Buffer.from(join([...JPEG.slice(0, 2), 0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112]), JPEG.slice(2)));

let content: TemporaryContent;
let editor: OpenEditor;
let page: Page;

openForEach(async (opened) => {
  ({ content, editor, page } = opened);
  await page.goto(`${editor.url}postings/${ID}/`);
});

const folder = () => path.join(content.root, "documents", ID);
const written = () => readFileSync(path.join(folder(), "postings.yaml"), "utf8");
const told = (words: string) => page.locator("#state", { hasText: words }).waitFor();
const register = async (village: string) => {
  await page.getByLabel("村", { exact: true }).fill(village);
  await page.getByLabel("地点").fill("村委会门口公示栏");
  await page.getByLabel("哪天贴上").fill("2023-05-06");
};

test("a wall is registered with a photo that does not say where it was taken, and nothing but what was written", async () => {
  expect(await accessibilityOf(page)).toEqual([]);
  const reviewed = reviewedText(folder(), NOTICE);
  await register("黄溪村");
  await page.getByLabel("哪一种").fill("大字版");
  await page.getByLabel("照片").setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: PHOTO });
  expect(hasPhotoLocation(PHOTO)).toBe(true);
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await told("登记好了：黄溪村，村委会门口公示栏。");
  expect(written()).toBe(
    "- 村: 黄溪村\n  地点: 村委会门口公示栏\n  起: 2023-05-06\n  纸: 大字版\n  照片: posted-2023-05-06-1.jpg\n",
  );
  const photo = readFileSync(path.join(folder(), "attachments/posted-2023-05-06-1.jpg"));
  expect(hasPhotoLocation(photo)).toBe(false);
  expect(await page.locator("#posted td").allTextContents()).toContain("黄溪村");
  const { files } = await checkContent(content.root, "2026-01-01");
  expect(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal)).map(String)).toEqual([]);
  // What was reviewed stays reviewed.
  expect(reviewedText(folder(), NOTICE)).toBe(reviewed);
  expect(reviewedText(folder(), `${NOTICE}posted-2023-05-06-1.jpg`)).not.toBe(
    reviewedText(path.dirname(folder()), `${NOTICE}posted-2023-05-06-1.jpg`),
  );
  // The same wall is not written down twice.
  await register("黄溪村");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await told("这一处已经登记过了");
  expect(written().match(/村: /gu)).toHaveLength(1);
  expect(editor.complaints).toEqual([]);
});

test("with the keyboard alone; what cannot be written down says why, and nothing is written", async () => {
  await page.getByLabel("村", { exact: true }).focus();
  await page.keyboard.type("黄溪村13812345678");
  await page.keyboard.press("Tab");
  await page.keyboard.type("公示栏");
  await page.keyboard.press("Enter");
  await told("登记是公开的，不能写");
  await page.getByLabel("村", { exact: true }).fill("黄溪村");
  await page.getByLabel("哪天取下").fill("2000-01-01");
  await page.keyboard.press("Enter");
  await told("早于贴上的日期");
  await page.getByLabel("哪天取下").fill("");
  await page.getByLabel("照片").setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no") });
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await told("这张照片打不开");
  expect(readdirSync(folder())).toEqual(["document.md"]);
});

test("what is typed and not registered is there when the page is opened again, until it is registered", async () => {
  await register("黄溪村");
  await page.reload();
  await told("已经放回来");
  expect(await page.getByLabel("村", { exact: true }).inputValue()).toBe("黄溪村");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await told("登记好了：黄溪村，村委会门口公示栏。");
  await page.reload();
  await page.getByLabel("村", { exact: true }).waitFor();
  expect(await page.getByLabel("村", { exact: true }).inputValue()).toBe("");
});

test("a workbook of all villages is taken as it is", async () => {
  const rows = [["某镇张贴登记"], ["村", "地点", "起"], ["黄溪村", "公示栏", new Date(Date.UTC(2023, 4, 6))]];
  const bytes = await writeXlsx({ sheets: [{ name: "各村", rows }] });
  await page
    .getByLabel("各村的表")
    .setInputFiles({ name: "各村.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await told("登记了 1 处。");
  expect(written()).toBe("- 村: 黄溪村\n  地点: 公示栏\n  起: 2023-05-06\n");
});

test("a table of all villages from Excel is taken whole, behind what was written by hand, or not at all", async () => {
  const byHand = "# 按村排\n- 村: '黄溪村'\n  地点: 公示栏\n  起: 2023-05-06   # 老王贴的\n";
  writeFileSync(path.join(folder(), "postings.yaml"), byHand);
  // In the code page of Windows, with days as Excel writes them.
  const lines = ["村名,张贴地点,张贴日期,止", "黄溪村,公示栏,2023/5/6,", "田坑村,村口,2023/5/8,2023年6月8日", ""];
  const choose = (text: string) =>
    page.getByLabel("各村的表").setInputFiles({ name: "各村.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose(lines.join("\r\n").replace("2023/5/8", "5月8日"));
  await told("第 3 行：“5月8日”不是日期");
  expect(written()).toBe(byHand);
  await choose(lines.join("\r\n"));
  await told("登记了 1 处。");
  expect(written()).toBe(`${byHand}- 村: 田坑村\n  地点: 村口\n  起: 2023-05-08\n  止: 2023-06-08\n`);
});

test("what is no wall of this folder is refused", async () => {
  const token = new URL(editor.url).pathname.split("/")[1] ?? "";
  const row = { village: "甲村", place: "村口", from: "2023-05-06", to: "", sheet: "", picture: "" };
  const post = (id: string) =>
    page.evaluate(
      async ({ url, body, header }) => {
        const headers = { "content-type": "application/json", "x-editor-token": header };
        return (await fetch(`${url}post`, { method: "POST", headers, body })).status;
      },
      { url: editor.url, body: JSON.stringify({ id, ...row }), header: token },
    );
  for (const id of ["../documents", "..", "没有", ""]) expect(await post(id)).toBe(404);
  mkdirSync(path.join(content.root, "drafts/2026-jia"), { recursive: true });
  writeFileSync(path.join(content.root, "drafts/2026-jia/document.md"), "---\n标题: 甲\n---\n\n甲。\n");
  expect(await post("2026-jia")).toBe(409);
  expect(existsSync(path.join(folder(), "postings.yaml"))).toBe(false);
});
