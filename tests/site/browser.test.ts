import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import { sitePages } from "../browser/site-pages.ts";
import { KINDS } from "../browser/kinds-of-page.ts";
import { faultsOf, watchPage } from "../browser/watch-page.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  // What a webmaster with a strict policy sends; the pages' own policy comes on top.
  site = await serveFolder(builtSite(), {
    headers: { "content-security-policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'self'" },
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page and collects what goes wrong. */
async function open(
  address: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width: 375, height: 700 }, ...options });
  const wrong = await watchPage(page, site.url);
  await page.goto(site.url + address, { waitUntil: "load" });
  return { page, wrong };
}

/** axe's findings for WCAG 2.2 AA, as `rule: first element`. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

describe("every page", () => {
  test("opens without a message, asks nothing of other sites, has one h1, no faulty field or picture, and fits a phone of 320 px", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const wrong = await watchPage(page, site.url);
    let opened = 0;
    // Others lead on before anything can be looked at.
    const stay = sitePages(builtSite()).filter(({ leadsOn }) => !leadsOn);
    for (const { address } of atLeastOne(stay)) {
      await page.goto(site.url + address, { waitUntil: "load" });
      // A font still on its way when the next page opens would count as a failed request.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      // So would the script of a table.
      await page.evaluate(async () => {
        if (document.querySelector("table-frame")) await customElements.whenDefined("table-frame");
      });
      const state = await page.evaluate(() => ({
        headings: document.querySelectorAll("h1").length,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        language: document.documentElement.lang,
      }));
      expect(state, address).toEqual({ headings: 1, overflow: 0, language: "zh-CN" });
      expect(await faultsOf(page), address).toEqual([]);
      opened++;
    }
    expect(opened).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });
});

describe.each(atLeastOne(KINDS))("/%s", (address) => {
  test.each([
    ["phone", { viewport: { width: 375, height: 700 } }],
    ["desk", { viewport: { width: 1280, height: 800 } }],
    ["dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" as const }],
    ["forced colours", { viewport: { width: 375, height: 700 }, forcedColors: "active" as const }],
  ])("axe finds nothing: %s", async (_name, options) => {
    const { page, wrong } = await open(address, options);
    expect(await findings(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await page.close();
  });
});

describe("without JavaScript", () => {
  test.each(atLeastOne(KINDS))("/%s is complete", async (address) => {
    const { page } = await open(address, { javaScriptEnabled: false });
    const hidden = page.locator("[data-verbatim] :text-matches('\\\\p{Script=Han}', 'u'):not(:visible)");
    // Buttons that need a script are hidden without one; sheets of one problem wait for their address, as parts of the whole.
    const official = await hidden.evaluateAll(
      (all) => all.filter((one) => !one.closest("[data-furniture], .set:not(.whole)")).length,
    );
    expect(official).toBe(0);
    await page.close();
  });
});

describe("with the keyboard only", () => {
  test.each(atLeastOne(KINDS))("/%s: Tab reaches everything, in order, and shows where it is", async (address) => {
    const { page } = await open(address, { viewport: { width: 1280, height: 800 } });
    const expected = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")].filter(
          (one) =>
            one.checkVisibility({ visibilityProperty: true }) &&
            one.tabIndex >= 0 &&
            // Of a choice of one Tab reaches what is chosen, arrows the others.
            !one.matches("[type='radio']:not(:checked)"),
        ).length,
    );
    const seen: string[] = [];
    for (let step = 0; step < expected; step++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        return {
          name: one.tagName,
          marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
          inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
          href: one.getAttribute("href") ?? "",
        };
      });
      expect(focus, `${step} ${focus.name} ${focus.href}`).toMatchObject({ marked: true, inView: true });
      seen.push(`${focus.name} ${focus.href}`);
    }
    // Sheets and slides have no navigation to be skipped.
    if (!/\/(?:a[34]|landscape|portrait|broadcast)\/$/u.test(address)) expect(seen[0]).toMatch(/^A #/u);
    expect(seen).not.toContain("BODY ");
    await page.close();
  });
});
