import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import { SEED } from "./search-page.ts";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(builtSite());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/**
 * What a page may weigh, in thousands of bytes as nginx sends them (gzip): all that a phone waits for, pictures apart, and
 * of that its scripts. On a slow line of 1.6 Mbit/s ten thousand bytes are 50 ms.
 */
test.each([
  { address: "", all: 16, scripts: 2 },
  { address: SEED, all: 45, scripts: 8.5 },
  { address: `${SEED}p6/`, all: 30, scripts: 8.5 },
  { address: `${SEED}problems/`, all: 20, scripts: 2 },
  { address: `${SEED}measures/`, all: 28, scripts: 2 },
  { address: `${SEED}lists/duties/`, all: 32, scripts: 2 },
  { address: `${SEED}lists/calendar/`, all: 16, scripts: 2 },
  { address: `${SEED}print/`, all: 16, scripts: 2 },
  // The whole text, and again for each group and each problem: what is picked is shown without a script. That no last line is
  // of one character, of eight characters in a line too, costs 4 kB of it; that nothing is printed as tofu, 1 kB.
  { address: `${SEED}print/a4/`, all: 55, scripts: 5 },
  { address: `${SEED}print/a3/`, all: 43, scripts: 5 },
  // It lays out slides to draw them; what draws them comes when it is asked for.
  { address: `${SEED}screen/`, all: 18, scripts: 6 },
  { address: `${SEED}screen/landscape/`, all: 30, scripts: 2 },
  { address: "catalogue/", all: 20, scripts: 2 },
  { address: "guide/", all: 12, scripts: 2 },
  { address: "data/", all: 20, scripts: 2 },
  { address: "search/", all: 55, scripts: 34 },
  { address: "sitemap/", all: 16, scripts: 2 },
  { address: "accessibility/", all: 12, scripts: 2 },
  { address: "404.html", all: 12, scripts: 2 },
])("/$address weighs no more than $all kB, $scripts of them scripts", async ({ address, all, scripts }) => {
  const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
  const loaded: { path: string; type: string }[] = [];
  page.on("response", (response) =>
    loaded.push({ path: new URL(response.url()).pathname, type: response.request().resourceType() }),
  );
  await page.goto(site.url + address, { waitUntil: "networkidle" });
  await page.close();
  const weigh = (kind: (type: string) => boolean) =>
    loaded
      .filter(({ type }) => kind(type))
      .reduce((sum, { path }) => {
        const file = join(builtSite(), path.endsWith("/") ? `${path}index.html` : path);
        return sum + gzipSync(readFileSync(file)).length / 1000;
      }, 0);
  expect(loaded.map(({ type }) => type)).toEqual(expect.arrayContaining(["document", "stylesheet", "script"]));
  expect(weigh((type) => type !== "image")).toBeLessThan(all);
  expect(weigh((type) => type === "script")).toBeLessThan(scripts);
});
