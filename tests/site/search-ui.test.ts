import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchedSite } from "./search-page.ts";
import { SEED, answered, ask, asking, box, findings, serveSearchedSite } from "./search-page.ts";

let site: SearchedSite;
const open: SearchedSite["open"] = (address, options) => site.open(address, options);

beforeAll(async () => {
  site = await serveSearchedSite();
});
afterAll(() => site.close());

const status = (page: Page) => page.locator(".search-status").textContent();

/** Links of the results, with what is marked in each. */
function links(page: Page): Promise<{ href: string; marked: string[] }[]> {
  return page.locator("[data-search-results] a:not(.print-link)").evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href") ?? "",
      marked: [...link.querySelectorAll("mark")].map((mark) => mark.textContent),
    })),
  );
}

describe("the box in the header", () => {
  test.each(["", SEED, "catalogue/", "404.html", "guide/"])("of /%s: / goes to it, Enter searches", async (address) => {
    const page = await open(address, { viewport: { width: 320, height: 600 } });
    await page.keyboard.press("/");
    await page.keyboard.type("危房");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=/u);
    await answered(page);
    expect(await box(page).inputValue()).toBe("危房");
    expect((await links(page)).map(({ href }) => href).join()).toContain(`${SEED}p3/`);
  });

  test("is a plain form, complete without JavaScript", async () => {
    const page = await open("", { javaScriptEnabled: false });
    await page.getByRole("searchbox", { name: "搜索公开文件" }).fill("危房");
    await page.getByRole("button", { name: "搜索" }).click();
    expect(page.url()).toBe(site.url + asking("危房"));
  });
});

describe("results", () => {
  test("come as one types: document, problem and measure, marked, with exact anchors and a count", async () => {
    const page = await open("search/");
    await box(page).pressSequentially("危房");
    await page.waitForSelector(".result");
    await answered(page);
    const query = `?q=${encodeURIComponent("危房")}`;
    const found = await links(page);
    expect(found.map(({ href }) => href)).toEqual([
      `/${SEED}${query}`,
      `/${SEED}p3/${query}#p3-k2`,
      `/${SEED}p3/${query}#p3-m0`,
    ]);
    expect(found.slice(1).every(({ marked }) => marked.length > 0 && marked.every((text) => text === "危房"))).toBe(
      true,
    );
    expect(await status(page)).toBe("找到1份文件，共3处");
    expect(await page.locator(".result .excerpt").first().textContent()).toContain("C、D级危房,依靠");
    expect(page.url()).toBe(site.url + asking("危房"));
    expect(await page.title()).toMatch(/^危房_搜索_/u);
  });

  test("are marked busy from the first key on", async () => {
    const page = await open("search/");
    await box(page).focus();
    const busy = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("main input[type=search]");
      if (input) input.value = "危";
      input?.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return document.querySelector("[data-search-results]")?.getAttribute("aria-busy");
    });
    expect(busy).toBe("true");
    await answered(page);
  });

  test("ten documents at a time, the focus goes to the first new one", async () => {
    const page = await open(asking("整改"));
    await answered(page);
    // The first of them fill the window; the others come when somebody reads on.
    const more = page.locator("[data-search-more]");
    expect(await more.textContent()).toBe(`再看${10 - (await page.locator(".result").count())}份文件`);
    await page.mouse.wheel(0, 100_000);
    await expect.poll(() => page.locator(".result").count()).toBe(10);
    await more.click();
    await answered(page);
    const total = Number(/\d+/u.exec(await page.locator(".search-status").innerText())?.[0]);
    expect(total).toBeGreaterThan(10);
    expect(await page.locator(".result").count()).toBe(total);
    expect(await page.locator("[data-search-more]").isVisible()).toBe(false);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll(".result")].findIndex((one) => one.contains(document.activeElement)),
      ),
    ).toBe(10);
  });

  test("further hits of a document are folded, not left out", async () => {
    const page = await open(asking("责任单位"));
    await answered(page);
    const folded = page.locator(".other-hits").first();
    expect(await folded.locator("a").first().isVisible()).toBe(false);
    await folded.locator("summary").click();
    await folded.locator("a").first().waitFor({ state: "visible" });
    const inFirst = await page
      .locator(".result")
      .first()
      .locator(".hits a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(new Set(inFirst).size).toBe(inFirst.length);
  });

  test("a letter that is still being composed asks nothing", async () => {
    const page = await open("search/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await box(page).focus();
    await expect.poll(() => asked.some((url) => url.endsWith(".bin"))).toBe(true);
    const session = await page.context().newCDPSession(page);
    await page.clock.install();
    await session.send("Input.imeSetComposition", { text: "weifang", selectionStart: 7, selectionEnd: 7 });
    await page.clock.runFor(10_000);
    expect(page.url()).toBe(`${site.url}search/`);
    await session.send("Input.insertText", { text: "危房" });
    await page.waitForSelector(".result");
    expect(page.url()).toBe(site.url + asking("危房"));
  });

  test("the newest question wins, however late an older answer comes", async () => {
    const page = await open("search/");
    await ask(page, "危房");
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const late: Request[] = [];
    await page.route("**/pagefind/**", async (route) => {
      late.push(route.request());
      await held;
      await route.continue();
    });
    await box(page).fill("老年食堂");
    await expect.poll(() => late.length).toBeGreaterThan(0);
    expect(await page.locator("[data-search-results]").getAttribute("aria-busy")).toBe("true");
    await ask(page, "危房");
    const before = await links(page);
    release();
    for (const request of late) await (await request.response())?.finished();
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await links(page)).toEqual(before);
    expect(page.url()).toBe(site.url + asking("危房"));
  });

  test.each(['"', "- * \\", "<script>alert(1)</script>", "𠮷😀", "危".repeat(1200)])(
    "%s is text like any other",
    async (typed) => {
      const page = await open("search/");
      await ask(page, typed);
      expect(await status(page)).toMatch(/^(?:没有找到|找到|没有文件原样写着)/u);
      expect(await page.locator("main script:not([src]), main img").count()).toBe(0);
    },
  );

  test("繁體 finds 简体, and says so", async () => {
    const page = await open(asking("鄉村振興"));
    await answered(page);
    expect(await status(page)).toMatch(/^已按“乡村振兴”查找，找到\d+份文件/u);
  });
});

describe("the address", () => {
  test("says all that is asked", async () => {
    const page = await open(asking("整改", "&year=2022&sort=newest"));
    await answered(page);
    expect(await page.getByRole("checkbox", { name: "2022" }).isChecked()).toBe(true);
    expect(await page.getByLabel("排序").inputValue()).toBe("newest");
    const dates = await page.locator(".result time").allTextContents();
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.every((date) => date.startsWith("2022"))).toBe(true);
  });

  test("the way back leads to the questions before, and from a document to the same results", async () => {
    const page = await open("search/");
    await ask(page, "危房");
    await page.keyboard.press("Enter");
    await ask(page, "整改");
    await page.keyboard.press("Enter");
    await page.locator("[data-search-more]").click();
    await answered(page);
    const shown = await page.locator(".result").count();
    await page.locator(".result .hits a").nth(30).click();
    await page.waitForURL(/\/documents\//u);
    await page.goBack();
    await expect.poll(() => page.locator(".result").count()).toBe(shown);
    expect(await box(page).inputValue()).toBe("整改");
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
    await page.goBack();
    await answered(page);
    expect(await box(page).inputValue()).toBe("危房");
    expect(await page.locator(".result").count()).toBe(1);
    await page.goBack();
    await expect.poll(() => box(page).inputValue()).toBe("");
    expect(await page.locator(".result").count()).toBe(0);
    expect(await page.locator(".search-help").isVisible()).toBe(true);
  });
});

describe("filters", () => {
  test("narrow the results, show their counts and can be taken off", async () => {
    const page = await open(asking("整改"));
    await answered(page);
    const all = Number(/\d+/u.exec(await page.locator(".search-status").innerText())?.[0]);
    const year = page.locator("label", { has: page.locator("input[name=year]") }).first();
    const count = Number(/\d+/u.exec(await year.locator(".count").innerText())?.[0]);
    await year.click();
    await answered(page);
    await expect.poll(() => status(page)).toBe(`找到${count}份文件`);
    expect(count).toBeLessThan(all);
    expect(page.url()).toMatch(/&year=\d{4}$/u);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("year");
    await page.getByRole("button", { name: "取消筛选" }).click();
    await expect.poll(() => status(page)).toBe(`找到${all}份文件`);
    expect(await page.locator("fieldset legend").allTextContents()).toEqual([
      "日期",
      "领域",
      "公开主体",
      "年份",
      "事项",
      "类别",
    ]);
  });

  test("where they leave nothing, that is said and mended", async () => {
    const page = await open(asking("危房", "&year=1999"));
    await answered(page);
    expect(await page.locator(".no-result").innerText()).toContain("不筛选有1份文件");
    await page.locator(".no-result").getByRole("button", { name: "取消筛选" }).click();
    await expect.poll(() => page.locator(".result").count()).toBe(1);
  });
});

test("with the keyboard only: / to the box, ↓ to the results, Enter to the measure, Esc back", async () => {
  const page = await open("search/");
  await page.keyboard.press("/");
  await page.keyboard.type("危房");
  await page.waitForSelector(".result");
  await answered(page);
  const place = () =>
    page.evaluate(() => document.activeElement?.getAttribute("href") ?? document.activeElement?.tagName);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await place()).toMatch(/#p3-k2$/u);
  await page.keyboard.press("Escape");
  expect(await place()).toBe("INPUT");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  expect(await place()).toBe("INPUT");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#p3-k2$/u);
});

describe.each([
  ["phone", { viewport: { width: 320, height: 640 } }],
  ["desk", { viewport: { width: 1280, height: 800 } }],
  ["dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" as const }],
  ["forced colours", { viewport: { width: 375, height: 700 }, forcedColors: "active" as const }],
])("%s", (_name, options) => {
  test.each(["整改", "乡村振行 整改", "责任单位"])(
    "axe finds nothing in the results of %s, and they fit",
    async (typed) => {
      const page = await open(asking(typed), options);
      await answered(page);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      expect(await findings(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    },
  );
});
