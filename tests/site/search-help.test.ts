import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import type { SearchedSite } from "./search-page.ts";
import { SEED, answered, ask, asking, box, serveSearchedSite } from "./search-page.ts";

let site: SearchedSite;
const open: SearchedSite["open"] = (address, options) => site.open(address, options);

beforeAll(async () => {
  site = await serveSearchedSite();
});
afterAll(() => site.close());

const status = (page: Page) => page.locator(".search-status").textContent();

describe("nothing found", () => {
  test("a slip of the pen is mended", async () => {
    const page = await open(asking("乡村振行"));
    await answered(page);
    expect(await status(page)).toMatch(/^没有文件原样写着“乡村振行”；意思相近的有\d+份$/u);
    await page.locator(".also-heading a", { hasText: "乡村振兴" }).click();
    await expect.poll(() => status(page)).toMatch(/^找到/u);
    expect(await box(page).inputValue()).toBe("乡村振兴");
    expect(page.url()).toBe(site.url + asking("乡村振兴"));
  });

  test("what stands nowhere is said, and what has the rest is found", async () => {
    const page = await open(asking("危房改造航天飞机"));
    await answered(page);
    expect(await page.locator(".also .note").first().innerText()).toMatch(/^所有文件里都没有“航天”/u);
    expect(await page.locator(".also .result").count()).toBeGreaterThan(0);
  });

  test("other ways are named where nothing is found at all", async () => {
    const page = await open(asking("龘靐"));
    await answered(page);
    expect(await page.locator(".no-result").innerText()).toMatch(/“龘靐”|也可以/u);
    expect(await page.locator(".no-result a", { hasText: "公开目录" }).getAttribute("href")).toBe("/catalogue/");
    expect(await page.locator(".search-help").isVisible()).toBe(true);
  });

  test("the telephone is named where site.yaml states one", async () => {
    const page = await open(asking("航天飞机"));
    await answered(page);
    expect(await page.locator(".no-result").innerText()).not.toContain("打电话");
    await page.locator("search-page").evaluate((one: HTMLElement) => {
      Object.assign(one.dataset, { phone: "0737-5841888", phoneHref: "tel:07375841888", office: "党政办" });
    });
    await ask(page, "航天飞船");
    expect(await page.locator(".no-result").innerText()).toContain("打电话问党政办：0737-5841888");
    expect(await page.locator('.no-result a[href="tel:07375841888"]').count()).toBe(1);
  });
});

describe("a file that cannot be fetched", () => {
  test("is said plainly; 重试 goes on", async () => {
    const page = await site.browser.newPage();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto(site.url + asking("危房"));
    await answered(page);
    expect(await status(page)).toBe("没能取得查找用的数据，可能是网络断了或者太慢。");
    await page.unroute("**/pagefind/**");
    await page.getByRole("button", { name: "重试" }).click();
    await page.waitForSelector(".result");
    expect(await status(page)).toBe("找到1份文件，共3处");
    await page.close();
  });

  test("an index of another format asks for the page to be opened anew", async () => {
    const page = await site.browser.newPage();
    await page.route("**/pagefind/entry.bin", (route) => route.fulfill({ json: { format: 999, volumes: [] } }));
    await page.goto(site.url + asking("危房"));
    await answered(page);
    expect(await status(page)).toContain("请重新打开本页");
    await page.unroute("**/pagefind/entry.bin");
    await page.getByRole("button", { name: "重新打开" }).click();
    await page.waitForSelector(".result");
    await page.close();
  });
});

describe("without JavaScript", () => {
  test("the page says so and has the lists and the index", async () => {
    const page = await open(asking("危房"), { javaScriptEnabled: false });
    expect(await page.locator(".cannot-search").innerText()).toContain("从下面的清单和索引里查找");
    expect(await page.locator(`a[href="/${SEED}problems/"]`).count()).toBe(1);
    const words = await page.locator(".index-words dt").allTextContents();
    for (const word of ["中农组发〔2022〕22号", "《驻村工作提示》", "“四个不摘”", "镇农经站"])
      expect(words.map((one) => one.trim())).toContain(word);
    const entry = page.locator(".index-words > div", { hasText: "中农组发〔2022〕22号" });
    expect(await entry.locator("li a").first().getAttribute("href")).toBe(`/${SEED}#c2`);
  });

  test("a page opened from a disk says that the search needs the site", async () => {
    const page = await site.browser.newPage();
    await page.goto(pathToFileURL(join(builtSite(), "search/index.html")).href);
    expect(await page.locator(".cannot-search").innerText()).toContain("离线保存的网页");
    expect(await page.locator(".index-words dt").count()).toBeGreaterThan(20);
    await page.close();
  });
});
