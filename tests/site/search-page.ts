import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";

export const SEED = "documents/2022-06-15-zhenggai-fangan/";

/** The strictest policy a webmaster may send: the search needs nothing more. */
const POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

/** The built site on the air, and a browser to look at it. */
export interface SearchedSite {
  readonly browser: Browser;
  readonly url: string;
  /** Opens a page; at the end of the test there must have been no console message and no error. */
  open: (address: string, options?: Parameters<Browser["newPage"]>[0]) => Promise<Page>;
  close: () => Promise<void>;
}

export async function serveSearchedSite(): Promise<SearchedSite> {
  const browser = await launchBrowser();
  const site = await serveFolder(builtSite(), { headers: { "content-security-policy": POLICY } });
  return {
    browser,
    url: site.url,
    async open(address, options = {}) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
      const wrong: string[] = [];
      page.on("console", (message) => wrong.push(message.text()));
      page.on("pageerror", (error) => wrong.push(error.message));
      onTestFinished(async () => {
        await page.close();
        expect(wrong).toEqual([]);
      });
      await page.goto(site.url + address, { waitUntil: "load" });
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Address of the search page with a question. */
export const asking = (typed: string, more = "") => `search/?q=${encodeURIComponent(typed)}${more}`;

/** The large box of the search page. */
export const box = (page: Page) => page.locator("main input[type=search]");

/** Waits until the newest question is answered. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector("[data-search-results][aria-busy=false]", { state: "attached" });
}

export async function ask(page: Page, typed: string): Promise<void> {
  await box(page).fill(typed);
  await answered(page);
}

/** axe's findings for WCAG 2.2 AA, as `rule: first element`. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}
