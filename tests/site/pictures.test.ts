import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "fast-png";
import { unzipSync } from "fflate";
import jsQR from "jsqr";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { LONG } from "../../src/print/pictures/formats.ts";
import { officialText } from "../../src/proof/quote.ts";
import { readOfficialWords } from "../../src/proof/official-texts.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import { watchPage } from "../browser/watch-page.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { SEED } from "./search-page.ts";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(builtSite(), { headers: { "Content-Security-Policy": "default-src 'self'" } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("the page of each document has its whole text, and quotes nothing else", async () => {
  const { documents } = readContent(siteContent());
  for (const { document } of atLeastOne(documents)) {
    const html = readFileSync(join(builtSite(), "documents", document.id, "pictures/index.html"), "utf8");
    const { texts, quotes } = readOfficialWords(html);
    const whole = withoutBlanks(textOf(document));
    expect(withoutBlanks(texts.get("document") ?? ""), document.id).toBe(whole);
    expect(
      quotes.filter((quote) => !whole.includes(withoutBlanks(quote))),
      document.id,
    ).toEqual([]);
  }
});

interface Picture {
  width: number;
  height: number;
  /** Grey of each pixel. */
  greys: Uint8ClampedArray;
}

/** Presses a button of the page and waits for the pictures. */
async function make(page: Page, kind: "long" | "squares"): Promise<{ name: string; pictures: Picture[] }> {
  const coming = page.waitForEvent("download");
  await page.locator(`picture-maker [data-do="${kind}"]`).click();
  const file = await coming;
  await expect.poll(async () => page.locator("picture-maker [role=status]").textContent()).toContain("做好了");
  const bytes = new Uint8Array(readFileSync(await file.path()));
  const name = file.suggestedFilename();
  const files = name.endsWith(".png") ? { "001.png": bytes } : unzipSync(bytes);
  expect(Object.keys(files)).toEqual(Object.keys(files).map((_, at) => `${String(at + 1).padStart(3, "0")}.png`));
  return { name, pictures: Object.values(files).map(read) };
}

function read(bytes: Uint8Array): Picture {
  const { width, height, data, palette = [] } = decode(bytes, { checkCrc: true });
  const stride = Math.ceil(width / 2);
  const greys = Uint8ClampedArray.from({ length: width * height }, (_, at) => {
    const [row, column] = [Math.floor(at / width), at % width];
    const place = ((data[row * stride + (column >> 1)] ?? 0) >> (column % 2 === 0 ? 4 : 0)) & 15;
    return palette[place]?.[1] ?? 0;
  });
  return { width, height, greys };
}

function readCode({ width, height, greys }: Picture): string | undefined {
  const colours = new Uint8ClampedArray(width * height * 4);
  greys.forEach((grey, at) => colours.fill(grey, at * 4, at * 4 + 3));
  return jsQR(colours, width, height)?.data;
}

/** Rows at the edges of a picture that have anything but paper: a line that is cut leaves some. */
function edges({ width, height, greys }: Picture): number[] {
  return [0, 1, height - 2, height - 1].filter((row) =>
    greys.subarray(row * width, (row + 1) * width).some((grey) => grey < 200),
  );
}

async function openPage(address: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const wrong = await watchPage(page, site.url);
  await page.goto(site.url + address);
  return { page, wrong };
}

test("the long picture of the seed is cut into pictures that phones take, with nothing at their edges", async () => {
  const { page, wrong } = await openPage(`${SEED}pictures/`);
  const { name, pictures } = await make(page, "long");
  expect(name).toMatch(/-long\.zip$/u);
  for (const picture of atLeastOne(pictures)) {
    expect([picture.width, edges(picture)]).toEqual([1080, []]);
    expect(picture.height).toBeLessThanOrEqual(LONG.most);
  }
  expect(wrong).toEqual([]);
  await page.close();
});

test("the seed has nine squares", async () => {
  const { page, wrong } = await openPage(`${SEED}pictures/`);
  const { name, pictures } = await make(page, "squares");
  expect(name).toMatch(/-squares\.zip$/u);
  expect(pictures.map(({ width, height }) => [width, height])).toEqual(Array(9).fill([1080, 1080]));
  for (const picture of atLeastOne(pictures)) expect(edges(picture)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.close();
});

test("a problem that the address names is one picture, and looks as its text on the page", async () => {
  const { page, wrong } = await openPage(`${SEED}pictures/#p6`);
  expect(await page.locator("picture-maker select").inputValue()).toBe("p6");
  const shown = await page.locator('.long [data-problem="p6"]').allTextContents();
  const { documents } = readContent(siteContent());
  const seed = documents.find(({ document }) => SEED.includes(document.id))?.document;
  expect(withoutBlanks(shown.join("").replaceAll("（续）", ""))).toBe(
    withoutBlanks((seed && officialText(seed, "p6")) ?? ""),
  );
  const { name, pictures } = await make(page, "long");
  expect(name).toMatch(/-long-p6\.png$/u);
  expect(pictures).toHaveLength(1);
  const address = await page.locator('option[value="p6"]').getAttribute("data-address");
  if (address !== null && pictures[0]) expect(readCode(pictures[0])).toBe(address);
  expect(wrong).toEqual([]);
  await page.close();
});

test("without a script the page says what is needed, and shows the pictures", async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site.url}${SEED}pictures/`);
  expect(await page.locator("picture-maker .without").innerText()).toContain("换新一些的浏览器");
  expect(await page.locator("picture-maker button").first().isVisible()).toBe(false);
  expect(await page.locator(".square .slide").first().isVisible()).toBe(true);
  await page.close();
});
