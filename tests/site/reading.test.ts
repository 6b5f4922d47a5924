import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toString } from "hast-util-to-string";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { officialTexts } from "../../src/proof/pages.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
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

const sizeOf = (page: Page) =>
  page
    .locator(".official-text p")
    .first()
    .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));

describe("长辈版", () => {
  test("is larger, stays after reloading, is set before anything is painted, and goes again", async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
    await page.goto(`${site.url}${SEED}p6/`);
    const usual = await sizeOf(page);
    await page.getByRole("button", { name: "长辈版" }).click();
    expect(await sizeOf(page)).toBeGreaterThanOrEqual(Math.max(20, usual * 1.2));
    const boxes = await page
      .locator("button:visible, .masthead a:visible")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
    await page.goto(`${site.url}${SEED}`);
    // A script of the head, not deferred: it has run before the body is there.
    expect(readFileSync(join(builtSite(), SEED, "index.html"), "utf8")).toMatch(
      /<script src="[^"]*reading-mode\.js"><\/script>[\s\S]*<\/head>/u,
    );
    expect(await sizeOf(page)).toBeGreaterThanOrEqual(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "标准版" }).click();
    await page.reload();
    expect(await sizeOf(page)).toBeLessThan(20);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.close();
  });
});

/** A voice that says nothing and ends at once, and remembers what it was given. */
const VOICE = `
  window.said = [];
  const voices = [{ lang: "zh-CN", name: "test" }];
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener() {}, cancel() {}, pause() {}, resume() {},
    speak(utterance) { said.push(utterance.text); setTimeout(() => utterance.onend && utterance.onend(), 0); },
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

describe("朗读", () => {
  test("reads every sentence of the problem in order", async () => {
    const page = await browser.newPage();
    await page.addInitScript(VOICE);
    await page.goto(`${site.url}${SEED}p5/`);
    await page.getByRole("button", { name: "朗读", exact: true }).click();
    await page.waitForFunction(() => document.querySelector("[data-do=stop]")?.matches("[hidden]") ?? false);
    const said = await page.evaluate("said.join('')");
    const html = readFileSync(join(builtSite(), SEED, "p5/index.html"), "utf8");
    // Numbers are said in words.
    const plain = (text: string) =>
      withoutBlanks(text).replace(/\P{Script=Han}|[零一二两三四五六七八九十百千第]/gu, "");
    expect(plain(String(said))).toBe(plain(officialTexts(html).get("p5") ?? ""));
    await page.close();
  });

  test("is not there without a Chinese voice, nor without JavaScript", async () => {
    for (const options of [{}, { javaScriptEnabled: false }]) {
      const page = await browser.newPage(options);
      await page.goto(`${site.url}${SEED}p5/`);
      expect(await page.locator("read-aloud").isVisible()).toBe(false);
      await page.close();
    }
  });
});

describe("the row of actions", () => {
  const own = (page: Page) =>
    page.locator(".action-row").evaluate((row) => ({
      shown: [...row.querySelectorAll<HTMLElement>("a, button")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => [one.innerText.trim(), one.getAttribute("href") ?? ""]),
      heights: [...row.querySelectorAll<HTMLElement>("a, button")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.getBoundingClientRect().height),
    }));

  test.each([
    [SEED, SEED],
    [`${SEED}p3/`, SEED],
    ["documents/regulation/", "documents/regulation/"],
    ["documents/emergency-plan/", "documents/emergency-plan/"],
  ])("stands under the title of /%s, with what works there", async (address, folder) => {
    const links = [
      ["打印", `/${folder}print/`],
      ["电子屏", `/${folder}screen/`],
    ];
    const pictures = ["分享图", `/${folder}pictures/${address.endsWith("/p3/") ? "#p3" : ""}`];
    for (const [options, expected] of [
      [{ javaScriptEnabled: false }, [...links, pictures]],
      [{}, [...links, ["复制链接", ""], pictures, ["本文查找", ""]]],
    ] as const) {
      const page = await browser.newPage({ ...options, viewport: { width: 375, height: 700 } });
      await page.goto(site.url + address);
      const { shown, heights } = await own(page);
      expect(shown).toEqual(expected);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      const isUnderTitle = await page.evaluate(() => {
        const title = document.querySelector("h1")?.getBoundingClientRect().bottom ?? 0;
        return (document.querySelector(".action-row")?.getBoundingClientRect().top ?? 0) >= title;
      });
      expect(isUnderTitle).toBe(true);
      await page.close();
    }
  });

  test("has 朗读 where there is a voice; while it reads its bar stays at the foot of the window", async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
    await page.addInitScript(VOICE.replace("setTimeout(", "void (").replace(", 0)", ")"));
    await page.goto(site.url + SEED);
    expect((await own(page)).shown.map(([name]) => name)).toEqual([
      "打印",
      "电子屏",
      "朗读",
      "复制链接",
      "分享图",
      "本文查找",
    ]);
    await page.getByRole("button", { name: "朗读", exact: true }).press("Enter");
    const box = await page.locator("read-aloud").boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(700, 0);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("暂停朗读");
    await page.close();
  });
});

describe("tables of texts", () => {
  test("their styles come with them, and to no other page", () => {
    const wrong = sitePages(builtSite()).filter(
      ({ html }) => html.includes("<table-frame") !== /<link [^>]*text-tables[^>]*\.css/u.test(html),
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
    const styles = listSiteFiles(builtSite()).filter((file) => /text-tables[^/]*\.css$/u.test(file));
    const text = styles.map((file) => readFileSync(join(builtSite(), file), "utf8")).join("");
    expect(text).toMatch(/\.official-table[\s\S]*\.list-tools/u);
  });

  test.each([
    // The number begins a row: with it the row is marked as far as it is seen, in records its line.
    { unit: "p4", width: 1280, isWhole: true },
    { unit: "p4", width: 375, isWhole: true },
    { unit: "p4-m0", width: 1280, isWhole: false },
  ])(
    "where a link to $unit has led to is marked at $width px, without JavaScript",
    async ({ unit, width, isWhole }) => {
      const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 700 } });
      await page.goto(`${site.url}documents/problem-ledger/#${unit}`);
      const anchor = page.locator(".unit-anchor:target");
      expect(await anchor.count()).toBe(1);
      const { mark, cell, frame, link } = await anchor.evaluate((one) => {
        const { width, height, position, backgroundColor } = getComputedStyle(one, "::before");
        const own = one.closest("td, th");
        const box = own?.getBoundingClientRect();
        const page = own?.querySelector(".problem-link")?.getBoundingClientRect();
        return {
          mark: { width: parseFloat(width), height: parseFloat(height), position, backgroundColor },
          cell: { width: box?.width ?? 0, height: box?.height ?? 0 },
          frame: one.closest("table-frame")?.getBoundingClientRect().width ?? 0,
          link: page && { width: page.width, height: page.height },
        };
      });
      expect(mark).toMatchObject({ position: "absolute", backgroundColor: "rgba(245, 190, 0, 0.2)" });
      expect(Math.abs(mark.height - cell.height)).toBeLessThan(3);
      expect(Math.abs(mark.width - (isWhole ? frame : cell.width))).toBeLessThan(3);
      // What leads to the page of a problem lies over its cell, and no further.
      if (link) expect(link.height).toBeLessThanOrEqual(cell.height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});

describe("terms", () => {
  test("open where they stand, and are links without JavaScript", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${SEED}p18/`);
    await page.locator("a.term").first().press("Enter");
    expect(await page.locator("term-note .explanation").textContent()).toContain("明确一名结对帮扶责任人");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("term");
    const href = await page.locator("a.term").first().getAttribute("href");
    await page.goto(new URL(href ?? "", page.url()).href);
    expect(await page.locator("tr:target").textContent()).toContain("“五个一”");
    await page.close();
  });
});

describe("lists made of annotations", () => {
  test("each row leads to where its quote stands, word for word", () => {
    const seed = readContent(siteContent()).documents.find(({ document }) => `documents/${document.id}/` === SEED);
    expect(seed?.document.annotations?.duties.length).toBeGreaterThan(60);
    const page = readFileSync(join(builtSite(), SEED, "index.html"), "utf8");
    const ids = new Set(elementsOf(page).map(({ properties }) => properties["id"]));
    for (const list of ["duties", "times", "figures", "decisions", "terms", "references"]) {
      const html = readFileSync(join(builtSite(), SEED, `lists/${list}/index.html`), "utf8");
      const places = [...html.matchAll(/href="[^"]*#([a-z0-9-]+)"/gu)].map((found) => found[1] ?? "");
      const own = places.filter((id) => /^(?:[pscd]\d|annex)/u.test(id));
      expect(own.length, list).toBeGreaterThan(5);
      for (const id of atLeastOne(own)) expect(ids, `${list} ${id}`).toContain(id);
    }
  });

  test("the duties: the actor heads the row, what is not stated is said once, what few state stands under the matter", () => {
    const html = readFileSync(join(builtSite(), SEED, "lists/duties/index.html"), "utf8");
    const main = html.slice(html.indexOf("<main"));
    expect(main.match(/原文未载明/gu)).toHaveLength(1);
    expect(main).toMatch(/共 \d+ 条。原文未载明：责任主体 \d+ 条、程度 \d+ 条、频次 \d+ 条。/u);
    const elements = elementsOf(main);
    const heads = elements.filter(({ tagName }) => tagName === "th");
    expect(heads.map((head) => toString(head).trim()).slice(0, 4)).toEqual(["责任主体", "事项", "原文", "出处"]);
    const rows = heads.filter(({ properties }) => properties["scope"] === "row").map((head) => toString(head));
    expect(rows).toContainEqual(expect.stringContaining("党员干部"));
    const beside = elements.filter(({ properties }) => String(properties["className"]).includes("beside"));
    expect(beside.map((one) => toString(one).replace(/\s/gu, ""))).toContain("频次：每月至少走访一次");
    expect(elements.map(({ properties }) => properties["href"])).toEqual(
      expect.arrayContaining([`/${SEED}lists/calendar/`, `/${SEED}lists/times/`]),
    );
  });

  test("a document that nobody has annotated has those of its labels and columns, marked as such", () => {
    for (const id of atLeastOne(["full-width-plan", "problem-ledger"])) {
      const html = readFileSync(join(builtSite(), "documents", id, "lists/duties/index.html"), "utf8");
      const elements = elementsOf(html);
      expect(elements.filter(({ tagName }) => tagName === "h1").map((head) => toString(head))).toEqual([
        "责任清单（照原文栏目列出）",
      ]);
      expect(html).toContain("没有人工核对");
      expect(existsSync(join(builtSite(), "documents", id, "lists/figures"))).toBe(false);
    }
  });

  test("what a later document says of a problem stands on its page and in the list, and leads there; none is said once", async () => {
    const plan = "documents/one-paragraph-problems/";
    const html = (address: string) => readFileSync(join(builtSite(), plan, address, "index.html"), "utf8");
    expect(html("p2").replace(/<[^>]+>/gu, "")).toContain("耕作层已经恢复，已完成整改");
    expect(html("p3").match(/本站还没有公布这个问题的进展/gu)).toHaveLength(1);
    expect(html("p2")).not.toContain("本站还没有公布");
    expect(html("problems")).toContain("6 个问题里，本站公布了 3 个的进展");
    const page = await browser.newPage();
    await page.goto(`${site.url}${plan}problems/`);
    await page.locator("#p4 .progress a").last().click();
    await page.waitForURL(/documents\/progress-report\//u);
    expect(await page.locator("h1").first().textContent()).toContain("整改完成情况的公示");
    await page.close();
    const record = JSON.parse(readFileSync(join(builtSite(), plan, "index.json"), "utf8")) as {
      progress: { unit: string; state: string; document: string }[];
    };
    expect(record.progress.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      "p1 已完成整改",
      "p2 已完成整改",
      "p4 正在整改",
      "p4-m1 已完成",
    ]);
  });

  test("a document without annotations and labels has no such lists and says nothing of them", () => {
    const html = readFileSync(join(builtSite(), "documents/regulation/index.html"), "utf8");
    expect(html).not.toMatch(/责任清单|\/lists\//u);
  });
});

describe("这件公文讲什么", () => {
  test.each([SEED, "documents/regulation/", "documents/problem-ledger/", "documents/mixed-marks-plan/"])(
    "/%s: each line is of the text, and leads to where it stands",
    async (address) => {
      const page = await browser.newPage({ viewport: { width: 375, height: 700 }, javaScriptEnabled: false });
      await page.goto(site.url + address);
      const whole = await page.locator("[data-verbatim]").first().innerText();
      const lines = page.locator(".at-a-glance dd > a[href^='#']");
      const squeezed = whole.replace(/\s+/gu, "");
      for (const line of atLeastOne(await lines.all())) {
        expect(squeezed).toContain((await line.innerText()).replace(/\s+/gu, ""));
        const id = ((await line.getAttribute("href")) ?? "").slice(1);
        expect(await page.locator(`[data-verbatim] [id="${id}"]`).count()).toBe(1);
      }
      await page.close();
    },
  );
});
