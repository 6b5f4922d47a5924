import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchedSite } from "./search-page.ts";
import { SEED, answered, asking, findings, serveSearchedSite } from "./search-page.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

let site: SearchedSite;
const open: SearchedSite["open"] = (address, options) => site.open(address, options);

beforeAll(async () => {
  site = await serveSearchedSite();
});
afterAll(() => site.close());

/** What the browser has highlighted on the page: all of it, and the one that is pointed at. */
function highlighted(page: Page): Promise<{ all: string[]; now: string[] }> {
  return page.evaluate(() => {
    const texts = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
    return { all: texts("search-hit"), now: texts("search-hit-now") };
  });
}

describe("the page a hit leads to", () => {
  const P3 = `${SEED}p3/?q=${encodeURIComponent("危房")}`;

  test.each([
    { anchor: "p3-k2", at: 1, before: "D级" },
    { anchor: "p3-m0", at: 2, before: "低保户、" },
  ])("#$anchor: the words are marked, those of the hit are in view and pointed at", async ({ anchor, at, before }) => {
    const page = await open(`${P3}#${anchor}`, { viewport: { width: 375, height: 600 } });
    await page.waitForSelector("search-marks .count");
    await expect.poll(() => page.locator("search-marks .count").textContent()).toBe(`“危房”第${at}处，共3处`);
    expect(await highlighted(page)).toEqual({ all: ["危房", "危房", "危房"], now: ["危房"] });
    const place = () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get("search-hit-now") ?? [])][0] as Range;
        const rect = range.getBoundingClientRect();
        const bar = document.querySelector("search-marks .bar")?.getBoundingClientRect().top ?? 0;
        return {
          text: range.startContainer.textContent?.slice(0, range.startOffset) ?? "",
          seen: rect.top >= 0 && rect.bottom <= bar,
        };
      });
    await expect.poll(async () => (await place()).seen).toBe(true);
    expect((await place()).text.endsWith(before)).toBe(true);
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe(anchor);
  });

  test("the bar steps round, Esc lets go and leaves a clean address", async () => {
    const page = await open(`${P3}#p3-k2`);
    const count = page.locator("search-marks .count");
    await page.getByRole("button", { name: "下一处" }).click();
    expect(await count.textContent()).toContain("第2处");
    await page.getByRole("button", { name: "上一处" }).click();
    await page.getByRole("button", { name: "上一处" }).click();
    expect(await count.textContent()).toContain("第3处");
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await count.isVisible()).toBe(false);
    expect(await highlighted(page)).toEqual({ all: [], now: [] });
    expect(page.url()).toBe(`${site.url}${SEED}p3/#p3-k2`);
  });

  test("in a browser without highlights the same text stands in marks", async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
    await page.goto(site.url + SEED);
    const text = () => page.locator("[data-verbatim]").evaluate((one) => one.textContent);
    const nodes = () => page.locator("[data-verbatim]").evaluate((one) => one.innerHTML);
    const [verbatim, html] = [await text(), await nodes()];
    // Half-width punctuation stands in elements of its own: the word goes across them.
    const typed = "C、D级危房,依靠自身能力无法解决的;";
    await page.goto(`${site.url}${SEED}?q=${encodeURIComponent(typed)}#p3-k2`);
    await page.waitForSelector("mark.now");
    expect((await page.locator("mark").allTextContents()).join("")).toBe(typed);
    expect(await text()).toBe(verbatim);
    await page.keyboard.press("Escape");
    expect(await page.locator("mark").count()).toBe(0);
    expect(await nodes()).toBe(html);
    await page.close();
  });

  test.each([
    ["full width, other brackets and quotes", "（中农组发[2022]22号）", "(中农组发〔2022〕22号)"],
    ["blanks that the text has not", "中农组发 〔 2022 〕 22号", "中农组发〔2022〕22号"],
  ])("%s", async (_name, typed, marked) => {
    const page = await open(`${SEED}?q=${encodeURIComponent(typed)}#c2`);
    await expect.poll(async () => (await highlighted(page)).all).toContain(marked);
  });

  test.each(["责任单位", "急难", "维修加", "2 镇防指办", "政府办公"])(
    "%s: every hit leads to the very words of its excerpt",
    async (typed) => {
      const page = await open(asking(typed));
      await answered(page);
      const hits = await page.locator("[data-search-results] .hits a").evaluateAll((all) =>
        all.map((link) => {
          const [mark] = link.querySelectorAll("mark");
          const before = document.createRange();
          if (mark) before.setStart(mark.parentElement as Element, 0);
          if (mark) before.setEndBefore(mark);
          return { href: link.getAttribute("href") ?? "", before: before.toString().replace(/[\s…]/gu, "").slice(-6) };
        }),
      );
      expect(hits.length).toBeGreaterThan(0);
      const target = await open("");
      for (const { href, before } of atLeastOne(hits.slice(0, 12))) {
        await target.goto("about:blank");
        await target.goto(new URL(href, site.url).href);
        await expect
          .poll(() => target.locator("search-marks .count").textContent(), { message: href })
          .toMatch(/第\d+处/u);
        const led = await target.evaluate(() => {
          const range = [...(CSS.highlights.get("search-hit-now") ?? [])][0] as Range;
          const unit = document.querySelector(":target");
          const text = document.createRange();
          text.selectNodeContents(document.querySelector("main") as Element);
          text.setEnd(range.startContainer, range.startOffset);
          return { inside: unit?.contains(range.startContainer), before: text.toString().replace(/\s/gu, "") };
        });
        expect(led.inside, href).toBe(true);
        expect(led.before.endsWith(before), `${href}: ${led.before.slice(-8)} and not ${before}`).toBe(true);
      }
    },
  );

  test("本文查找 is worked by the keyboard, marks the words of this page and says where there are none", async () => {
    const page = await open(SEED, { viewport: { width: 320, height: 640 } });
    await page.getByRole("button", { name: "本文查找" }).press("Enter");
    const own = page.getByRole("textbox", { name: "在本文里查找" });
    await expect.poll(() => own.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("危房");
    const count = page.locator("search-marks .count");
    await expect.poll(() => count.textContent()).toBe("“危房”第1处，共3处");
    await page.keyboard.press("Enter");
    await expect.poll(() => count.textContent()).toBe("“危房”第2处，共3处");
    expect(await highlighted(page)).toEqual({ all: ["危房", "危房", "危房"], now: ["危房"] });
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await own.fill("龘龘");
    expect(await count.textContent()).toBe("本文没有“龘龘”");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe("本文查找");
    expect(page.url()).toBe(site.url + SEED);
  });

  test("without JavaScript there is no box that would do nothing", async () => {
    const page = await open(SEED, { javaScriptEnabled: false });
    expect(await page.getByText("本文查找").isVisible()).toBe(false);
  });

  test("loads nothing of the search when none has led there", async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.url}${SEED}p3/`, { waitUntil: "networkidle" });
    expect(asked.filter((url) => /search-marks|pagefind/u.test(url) && url.endsWith(".js"))).toEqual([]);
    await page.close();
  });
});
