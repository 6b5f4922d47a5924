import { pathToFileURL } from "node:url";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";

const SEED = "documents/2022-06-15-zhenggai-fangan/";
/** The strictest policy a webmaster may send: the search needs nothing more. */
const POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(builtSite(), { headers: { "content-security-policy": POLICY } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page of the site; at the end of the test there must have been no console message and no error. */
async function open(address: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
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
}

const box = (page: Page) => page.locator("main input[type=search]");
const status = (page: Page) => page.locator(".search-status").textContent();
const asking = (typed: string, more = "") => `search/?q=${encodeURIComponent(typed)}${more}`;

/** Waits until the newest question is answered. */
async function answered(page: Page): Promise<void> {
  await page.waitForSelector("[data-search-results][aria-busy=false]", { state: "attached" });
}

async function ask(page: Page, typed: string): Promise<void> {
  await box(page).fill(typed);
  await answered(page);
}

/** Links of the results, with what is marked in each. */
function links(page: Page): Promise<{ href: string; marked: string[] }[]> {
  return page.locator("[data-search-results] a").evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href") ?? "",
      marked: [...link.querySelectorAll("mark")].map((mark) => mark.textContent),
    })),
  );
}

/** What the browser has highlighted on the page: all of it, and the one that is pointed at. */
function highlighted(page: Page): Promise<{ all: string[]; now: string[] }> {
  return page.evaluate(() => {
    const texts = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
    return { all: texts("search-hit"), now: texts("search-hit-now") };
  });
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
    expect(await page.locator(".result").count()).toBe(10);
    await page.locator("[data-search-more]").click();
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
    await session.send("Input.imeSetComposition", { text: "weifang", selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(400);
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
    await page.route("**/pagefind/**", async (route) => {
      await held;
      await route.continue();
    });
    await box(page).fill("老年食堂");
    await page.waitForTimeout(400);
    expect(await page.locator("[data-search-results]").getAttribute("aria-busy")).toBe("true");
    await ask(page, "危房");
    const before = await links(page);
    release();
    await page.waitForTimeout(500);
    expect(await links(page)).toEqual(before);
    expect(page.url()).toBe(site.url + asking("危房"));
  });

  test.each(['"', "- * \\", "<script>alert(1)</script>", "𠮷😀", "危".repeat(1200)])(
    "%s is text like any other",
    async (typed) => {
      const page = await open("search/");
      await ask(page, typed);
      expect(await status(page)).toMatch(/^(?:没有找到|找到)/u);
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

describe("nothing found", () => {
  test("a slip of the pen is mended", async () => {
    const page = await open(asking("乡村振行"));
    await answered(page);
    expect(await status(page)).toBe("没有找到“乡村振行”");
    await page.locator(".suggestion a").click();
    await expect.poll(() => status(page)).toMatch(/^找到/u);
    expect(await box(page).inputValue()).toBe("乡村振兴");
    expect(page.url()).toBe(site.url + asking("乡村振兴"));
  });

  test("each word is counted, a shorter one offered, other ways named", async () => {
    const page = await open(asking("危房改造航天飞机 整改"));
    await answered(page);
    const help = await page.locator(".no-result").innerText();
    expect(help).toMatch(/“危房改造航天飞机” 没有/u);
    expect(help).toMatch(/整改 \d+份文件里有/u);
    expect(help).toMatch(/危房改造 \d+份文件里有/u);
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
    const page = await browser.newPage();
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
    const page = await browser.newPage();
    await page.route("**/pagefind/entry.json", (route) => route.fulfill({ json: { format: 999, volumes: [] } }));
    await page.goto(site.url + asking("危房"));
    await answered(page);
    expect(await status(page)).toContain("请重新打开本页");
    await page.unroute("**/pagefind/entry.json");
    await page.getByRole("button", { name: "重新打开" }).click();
    await page.waitForSelector(".result");
    await page.close();
  });
});

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
    expect(await count.count()).toBe(0);
    expect(await highlighted(page)).toEqual({ all: [], now: [] });
    expect(page.url()).toBe(`${site.url}${SEED}p3/#p3-k2`);
  });

  test("in a browser without highlights the same text stands in marks", async () => {
    const page = await browser.newPage();
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
      for (const { href, before } of hits.slice(0, 12)) {
        await target.goto("about:blank");
        await target.goto(new URL(href, site.url).href);
        await expect.poll(() => target.locator("search-marks .count").textContent(), href).toMatch(/第\d+处/u);
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

  test("loads nothing of the search when none has led there", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.url}${SEED}p3/`, { waitUntil: "networkidle" });
    expect(asked.filter((url) => /search-marks|pagefind/u.test(url) && url.endsWith(".js"))).toEqual([]);
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
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(builtSite(), "search/index.html")).href);
    expect(await page.locator(".cannot-search").innerText()).toContain("离线保存的网页");
    expect(await page.locator(".index-words dt").count()).toBeGreaterThan(20);
    await page.close();
  });
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
