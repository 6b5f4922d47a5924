import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

const notice = (place: string) =>
  `---\n标题: 地名公告\n成文日期: 2023-05-13\n---\n\n# 地名公告\n\n1.${place}道路破损。\n\n整改措施:修补路面。\n`;
const [RARE, PLAIN] = ["2023-05-13-rare", "2023-05-14-plain"];
const SAID = "“𭄠”（U+2D120）";

const filesOf = (out: string, id: string) =>
  listSiteFiles(out).flatMap((file) =>
    file.startsWith(`documents/${id}/`) ? [file.slice(`documents/${id}/`.length)] : [],
  );
const read = (out: string, page: string) => readFileSync(join(out, "documents", RARE, page), "utf8");

test("a character that no face has stops only what is set with faces of the document that has it", async () => {
  const out = join(temporaryFolder(), "dist");
  const content = contentWith({ [RARE]: notice("𭄠塘"), [PLAIN]: notice("荷塘") });
  const { status, output } = runBuild(["--content", content, "--out", out]);
  expect(output).toContain(`${RARE}/document.md:8:3: 提醒 字体里没有${SAID}`);
  expect(output).toMatch(/ \[glyph-missing\]\n {2}改法：.*content\/fonts\//u);
  expect(status).toBe(0);
  expectFiles(out);
  expectPages(out);
  await expectPrint(out);
});

/** Its pages and data are there, its files for paper and screen are not, and another document has all of its own. */
function expectFiles(out: string): void {
  const drawn = /\.pdf$|^card\.png$|^screen\/.*\.html$/u;
  const withFaces = (id: string) => filesOf(out, id).filter((file) => drawn.test(file) && !file.endsWith("index.html"));
  expect(withFaces(PLAIN)).toEqual(["card.png", "print/board-a4.pdf", "print/official.pdf"]);
  expect(withFaces(RARE)).toEqual([]);
  const rest = (id: string) => filesOf(out, id).filter((file) => !withFaces(id).includes(file));
  expect(rest(RARE)).toEqual(rest(PLAIN));
  for (const file of atLeastOne(["index.html", "document.txt", "index.json", "print/a4/index.html"]))
    expect(read(out, file), file).toContain("𭄠塘道路破损");
}

/** Its pages say why, and lead to no file that is not there. */
function expectPages(out: string): void {
  for (const page of atLeastOne(["print", "print/a4", "print/a3", "screen", "pictures"]))
    expect(read(out, `${page}/index.html`), page).toContain(`没有的字：${SAID}。印出来会是空框`);
  const pages = filesOf(out, RARE).filter((file) => file.endsWith(".html"));
  for (const page of atLeastOne(pages)) expect(read(out, page), page).not.toMatch(/card\.png|\.pdf"|-maker data-/u);
}

/** A computer that would print a box prints nothing; one that has the character does. */
async function expectPrint(out: string): Promise<void> {
  const [browser, site] = [await launchBrowser(), await serveFolder(out)];
  const page = await browser.newPage();
  const open = async (id: string) => {
    await page.goto(`${site.url}documents/${id}/print/a4/`);
    const shown = await page
      .locator(".sheet")
      .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0));
    const total = page.locator("sheet-picker .total");
    return [await total.textContent(), await page.locator("[data-do=print]").isDisabled(), shown.length > 0];
  };
  expect(await open(PLAIN)).toEqual(["共1张", false, true]);
  expect(await open(RARE)).toEqual([expect.stringContaining("这台电脑没有“𭄠”的字体"), true, false]);
  await page.addInitScript(() => {
    // As on a computer with a font for it: what is drawn for it is seen.
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      fillText.call(this, text === "𭄠" ? "塘" : text, ...place);
    };
  });
  expect(await open(RARE)).toEqual(["共1张", false, true]);
  await browser.close();
  await site.close();
}
