import { Buffer } from "node:buffer";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { JPEG } from "../attachments/made-pictures.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import { serveFolder } from "../browser/serve.ts";
import { ID as EXAMPLE, makeContent } from "../editor/content-folder.ts";
import { OFFICIAL_LIST, makeDocx, numbered, paragraph, run, table, title } from "../import/docx/docx-files.ts";
import { openEditor } from "./open-editor.ts";

const RED = '<w:color w:val="FF0000"/><w:sz w:val="72"/>';
const PICTURE = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="秋收现场"/><a:graphic><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;
/** A paper with a red head and its number, a list that Word numbers, a table and a picture. */
const WORD = makeDocx({
  body: [
    paragraph(run("某镇人民政府文件", RED)),
    paragraph("某政发〔2023〕3号"),
    title("某镇人民政府关于做好秋收工作的通知"),
    paragraph("各村："),
    numbered("抢收抢种。请抓紧秋收，确保颗粒归仓。", 1),
    numbered("报送进度。每周五前报送下面的表。", 1),
    table(["村名", "户数"], ["甲村", "3"]),
    paragraph(PICTURE),
    paragraph("某镇人民政府"),
    paragraph("2023年9月4日"),
  ].join(""),
  numbering: OFFICIAL_LIST,
  media: { p1: { name: "image1.jpeg", bytes: JPEG } },
});
/** Made of its day and its number. */
const ID = "2023-09-04-no-3";

const browser = oneBrowser();

test("from an empty folder and a Word file to a published page in six steps, without a terminal", async () => {
  const content = makeContent({ git: false });
  rmSync(path.join(content.root, "documents", EXAMPLE), { recursive: true });
  const place = path.join(content.root, "..", "服务器");
  const editor = await openEditor(browser(), content);
  const { page } = editor;
  page.on("dialog", (dialog) => void dialog.accept());
  const steps: string[] = [];
  const step = async (name: string, action: () => Promise<unknown>) => {
    steps.push(name);
    await action();
  };

  await step("新建公文", () => page.getByRole("link", { name: "新建公文" }).click());
  await step("选 Word 文件", () =>
    page
      .getByLabel("要导入的文件")
      .setInputFiles({ name: "通知.docx", mimeType: "application/octet-stream", buffer: Buffer.from(WORD) }),
  );
  await page.getByRole("heading", { name: "读好了：某镇人民政府关于做好秋收工作的通知" }).waitFor();
  await step("对照原件，看过存疑的地方", async () => {
    for (const box of await page.locator("#doubts input").all()) await box.check();
  });
  await step("放到待公开，保存", async () => {
    await page.getByLabel("待公开").check();
    await page.getByRole("button", { name: "保存" }).click();
    await page.waitForURL(`**/documents/${ID}/`, { timeout: 60_000 });
  });
  await page.locator("#counts", { hasText: /提醒|没有错误/u }).waitFor();
  await step("写放到哪里，检查并生成", async () => {
    await page.getByRole("link", { name: "公开", exact: true }).click();
    await page.getByRole("textbox", { name: "放到哪里" }).fill(place);
    await page.locator("#place-form").getByRole("button", { name: "记住" }).click();
    await page.getByRole("button", { name: "检查并生成" }).click();
    await page.locator("#state", { hasText: "生成好了" }).waitFor({ timeout: 120_000 });
  });
  await step("公开", () => page.getByRole("button", { name: "公开", exact: true }).click());
  await page.locator("#state", { hasText: "好了。" }).waitFor({ timeout: 120_000 });
  expect(steps.length).toBeLessThanOrEqual(6);

  const text = readFileSync(path.join(content.root, "documents", ID, "document.md"), "utf8");
  expect(text).toContain("发文字号: 某政发〔2023〕3号");
  const site = await serveFolder(place);
  const reader = await browser().newPage({ viewport: { width: 375, height: 700 } });
  await reader.goto(`${site.url}documents/${ID}/`);
  const shown = await reader.locator("[data-verbatim=document]").innerText();
  for (const words of ["一、", "抢收抢种。", "二、", "报送进度。", "甲村", "2023年9月4日"])
    expect(shown).toContain(words);
  const picture = reader.locator("[data-verbatim=document] img");
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(readdirSync(path.join(content.root, "documents"))).toEqual([ID]);
  expect(editor.complaints).toEqual([]);
  await reader.close();
  await site.close();
  await editor.close();
  content.remove();
});
