import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { decode } from "fast-png";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
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

interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Presses a button of the page 电子屏 and waits for the file. */
async function make(page: Page, screen: "landscape" | "portrait", kind: "pictures" | "video"): Promise<Uint8Array> {
  const maker = page.locator(`screen-maker[data-name$="-${screen}"]`);
  await maker.locator("[data-choose=loop][value=whole]").check();
  const coming = page.waitForEvent("download");
  await maker.locator(`[data-do="${kind}"]`).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(kind === "video" ? /-whole(?:-dark)?\.mp4$/u : /-whole(?:-dark)?\.zip$/u);
  await expect.poll(async () => maker.locator("[role=status]").textContent()).toContain("做好了");
  return new Uint8Array(readFileSync(await file.path()));
}

/** The pictures of a ZIP in their order. */
function picturesOf(zip: Uint8Array): Grey[] {
  const files = Object.entries(unzipSync(zip));
  expect(files.map(([name]) => name)).toEqual(files.map((_, at) => `${String(at + 1).padStart(3, "0")}.png`));
  return files.map(([, bytes]) => {
    const { width, height, depth, data } = decode(bytes, { checkCrc: true });
    if (depth === 8) return { width, height, data: new Uint8Array(data) };
    return {
      width,
      height,
      data: Uint8Array.from(
        { length: width * height },
        (_, at) => (((data[at >> 2] ?? 0) >> (6 - 2 * (at & 3))) & 3) * 85,
      ),
    };
  });
}

/** What the page that plays shows of each slide. */
async function photograph(page: Page, address: string, count: number): Promise<Grey[]> {
  await page.goto(address);
  await page.evaluate(() => document.querySelector(".slide-controls")?.remove());
  const shown: Grey[] = [];
  for (let at = 0; at < count; at++) {
    const { width, height, channels, data } = decode(await page.locator(".slide.is-shown").screenshot());
    shown.push({
      width,
      height,
      data: Uint8Array.from({ length: width * height }, (_, pixel) => Number(data[pixel * channels + 1])),
    });
    await page.keyboard.press("ArrowRight");
  }
  return shown;
}

/** The greys of a moment of a video, decoded by the browser on a page of no site. */
async function frameOf(page: Page, video: Uint8Array, seconds: number): Promise<Buffer> {
  await page.goto("about:blank");
  const greys = await page.evaluate(
    async ([file, moment]) => {
      const show = document.createElement("video");
      show.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(file), (one) => one.charCodeAt(0))]));
      await new Promise((done) => (show.onloadeddata = done));
      await new Promise((done) => {
        show.onseeked = done;
        show.currentTime = moment;
      });
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [show.videoWidth, show.videoHeight];
      const context = canvas.getContext("2d");
      context?.drawImage(show, 0, 0);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let text = "";
      for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at] ?? 0);
      return btoa(text);
    },
    [Buffer.from(video).toString("base64"), seconds] as const,
  );
  return Buffer.from(greys, "base64");
}

describe.each([
  ["text-traps", "landscape", 1920, 1080, ""],
  ["problem-table", "portrait", 1080, 1920, "&theme=dark"],
] as const)("%s, %s", (id, screen, width, height, theme) => {
  test("pictures look like the page that plays, and the video shows exactly these pictures", async () => {
    const page = await browser.newPage({ viewport: { width, height } });
    const wrong: string[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    await page.goto(`${site.url}documents/${id}/screen/`);
    if (theme !== "") await page.locator(`screen-maker[data-name$="-${screen}"] [data-choose=dark]`).check();
    const pictures = picturesOf(await make(page, screen, "pictures"));
    const video = await make(page, screen, "video");
    expect(wrong).toEqual([]);
    const seconds: number[] = [];
    const shown = await photograph(
      page,
      `${site.url}documents/${id}/screen/${screen}/?loop=whole${theme}`,
      pictures.length,
    );
    for (const slide of await page.locator("[data-loop=whole] > .slide").all())
      seconds.push(Number(await slide.getAttribute("data-seconds")));
    expect(seconds).toHaveLength(pictures.length);
    for (const [at, picture] of atLeastOne(pictures.entries())) {
      expect([picture.width, picture.height]).toEqual([width, height]);
      const other = shown[at]?.data ?? new Uint8Array();
      expect(other).toHaveLength(picture.data.length);
      // The edges of letters are drawn otherwise; a line that moved changes one pixel in ten.
      const changed = picture.data.filter((grey, pixel) => Math.abs(grey - (other[pixel] ?? 0)) > 128).length;
      expect(changed / picture.data.length, `${at + 1}`).toBeLessThan(0.004);
    }
    const last = seconds.reduce((sum, one) => sum + one, 0) - 0.1;
    expect((await frameOf(page, video, 0.02)).equals(Buffer.from(pictures[0]?.data ?? []))).toBe(true);
    expect((await frameOf(page, video, last)).equals(Buffer.from(pictures.at(-1)?.data ?? []))).toBe(true);
    await page.close();
  });
});

test("the address of a file that is made no more leads to the place that makes it", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}${SEED}screen/landscape.zip`);
  await page.waitForURL(`${site.url}${SEED}screen/#screen-landscape`);
  expect(await page.locator("#screen-landscape").count()).toBe(1);
  await page.close();
});

test("without a script the page says how pictures and videos are made", async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site.url}${SEED}screen/`);
  const [text] = await page.locator("screen-maker .without").allInnerTexts();
  expect(text).toContain(`npm run screen -- ${SEED.split("/")[1] ?? ""}`);
  expect(await page.locator("screen-maker button").first().isVisible()).toBe(false);
  await page.close();
});
