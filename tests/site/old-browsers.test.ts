import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { OLDEST_OF_READERS } from "../../.config/browsers.ts";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { builtSite } from "../browser/built-site.ts";
import { KINDS, SEED } from "../browser/kinds-of-page.ts";
import { asOldChrome } from "../browser/old-chrome.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import { oneSite } from "../browser/one-site.ts";
import { watchPage } from "../browser/watch-page.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const browser = oneBrowser();
const site = oneSite();

async function open(address: string, width: number, isOld: boolean): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser().newPage({ viewport: { width, height: 800 } });
  const wrong = await watchPage(page, site().url);
  if (isOld) await asOldChrome(page, OLDEST_OF_READERS);
  await page.goto(site().url + address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, wrong };
}

/** What is written in a script that a Chrome of 2018 cannot read, as `Kind at place`; what came with 2021 and later throws. */
function newSyntax(script: string): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (typeof node !== "object" || node === null) return;
    const { type, operator, bigint, exported, start } = node as Record<string, unknown>;
    const isNew =
      type === "ChainExpression" ||
      operator === "??" ||
      bigint !== undefined ||
      (type === "ExportAllDeclaration" && exported !== null && exported !== undefined);
    if (isNew) found.push(`${String(type)} at ${String(start)}`);
    Object.values(node).forEach(look);
  };
  // 2020 has `import()` and `import.meta`, which Chrome 64 has.
  look(parse(script, { ecmaVersion: 2020, sourceType: "module" }));
  return found;
}

describe("scripts", () => {
  test.each([
    "a?.b",
    "a ?? b",
    "a ??= b",
    "class A { b = 1 }",
    "class A { #b() {} }",
    "1_000",
    "await a",
    "export * as a from 'b'",
  ])("%s is new", (script) => {
    expect(() => {
      if (newSyntax(script).length > 0) throw new SyntaxError(script);
    }).toThrow();
  });

  test("every one that is shipped can be read", () => {
    const scripts = listSiteFiles(builtSite()).filter((one) => one.endsWith(".js"));
    for (const file of atLeastOne(scripts)) {
      const text = readFileSync(join(builtSite(), file), "utf8");
      expect(newSyntax(text), file).toEqual([]);
      // It came with Chrome 71; a name that is asked for is no harm.
      expect(text.replace(/typeof globalThis/gu, ""), file).not.toMatch(
        /(?<!typeof )\bglobalThis\b(?!\.Text(?:En|De)coder)/u,
      );
    }
  });
});

/** Where the parts of a page stand from side to side, as a reader sees them; their heights depend on where lines break. */
function partsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("header, main, aside, nav, footer, h1, h2, form, table-frame, .table-frame, .sheet")]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => {
        const { left, width } = one.getBoundingClientRect();
        return `${one.localName}.${one.className.split(" ")[0] ?? ""}: ${Math.round(left)} + ${Math.round(width)}`;
      }),
  );
}

describe.each([375, 1280])("%i px wide", (width) => {
  test.each(atLeastOne(KINDS))("/%s stands as in a new browser, fits, and says nothing", async (address) => {
    const now = await open(address, width, false);
    const old = await open(address, width, true);
    expect(await partsOf(old.page)).toEqual(await partsOf(now.page));
    expect(await old.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(old.wrong).toEqual([]);
    await now.page.close();
    await old.page.close();
  });
});

describe("with scripts", () => {
  test("what is asked is found, and marked on the page", async () => {
    const { page, wrong } = await open("search/", 375, true);
    await page.getByRole("main").getByRole("searchbox").fill("低保");
    await page.getByRole("main").getByRole("searchbox").press("Enter");
    await page.locator(".result a").first().waitFor();
    // Other words of the same meaning are still looked for: to leave now would break that off.
    await page.waitForLoadState("networkidle");
    await page.locator(".result a").first().click();
    await page.locator("mark").first().waitFor();
    expect(await page.locator("mark").first().textContent()).toBe("低保");
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("a table of a phone is records", async () => {
    const { page } = await open("documents/problem-ledger/", 375, true);
    const cell = page.locator(".table-frame.records tbody td").first();
    expect(await cell.evaluate((one) => getComputedStyle(one).display)).toBe("block");
    await page.close();
  });

  test("sheets are picked", async () => {
    const { page, wrong } = await open(`${SEED}print/a4/`, 1280, true);
    const before = await page.locator(".sheet:visible").count();
    await page.locator("sheet-picker input[type=checkbox]").first().click();
    expect(await page.locator(".sheet:visible").count()).not.toBe(before);
    expect(wrong).toEqual([]);
    await page.close();
  });
});
