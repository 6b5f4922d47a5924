import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { officialTexts } from "../../src/proof/pages.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
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

/** Number of the slide of its loop that is seen; there must be just one. */
const SHOWN = `(() => {
  const shown = document.querySelector(".slide.is-shown");
  const others = [...document.querySelectorAll(".slide")].filter((slide) => !shown.parentElement.contains(slide));
  if (others.some((slide) => slide.checkVisibility())) return 0;
  const slides = [...shown.parentElement.querySelectorAll(".slide")];
  const seen = slides.filter((slide) => slide.checkVisibility());
  return seen.length === 1 ? slides.indexOf(seen[0]) + 1 : -seen.length;
})()`;

/** Time passes only where the test says so, from before the page is opened. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

describe.each(["page", "file"])("slides play: %s", (kind) => {
  const address = (name: string) =>
    kind === "page"
      ? `${site.url}${SEED}screen/${name}/`
      : pathToFileURL(join(builtSite(), SEED, `screen/${name}.html`)).href;

  test.each([
    ["landscape", "", "short"],
    ["landscape", "?loop=whole", "whole"],
    ["portrait", "?theme=dark&loop=whole", "whole"],
  ])("%s%s: each stays its time, all come, then the first again", async (name, asked, loop) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const wrong: string[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !/^(?:file|data):/u.test(request.url())) wrong.push(request.url());
    });
    await stopClock(page);
    await page.goto(address(name) + asked);
    const seconds = await page
      .locator(`[data-loop="${loop}"] .slide`)
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-seconds"))));
    const total = seconds.reduce((sum, stay) => sum + stay, 0);
    if (loop === "short") expect(total).toBeLessThanOrEqual(180);
    else expect(total).toBeLessThan(27 * 60);
    expect(seconds.length).toBeGreaterThan(loop === "short" ? 4 : 30);
    for (const [at, stay] of atLeastOne(seconds.entries())) {
      expect(await page.evaluate(SHOWN)).toBe(at + 1);
      await page.clock.runFor(stay * 1000 - 100);
      expect(await page.evaluate(SHOWN)).toBe(at + 1);
      await page.clock.runFor(100);
    }
    expect(await page.evaluate(SHOWN)).toBe(1);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("stop at the space bar, turn with the arrows, begin where the address says", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await stopClock(page);
    await page.goto(`${address("landscape")}#p2`);
    const begin = Number(await page.evaluate(SHOWN));
    expect(await page.locator(".slide.is-shown #p2").count()).toBe(1);
    await page.keyboard.press("Space");
    await page.clock.runFor(600_000);
    expect(await page.evaluate(SHOWN)).toBe(begin);
    expect(await page.locator('[data-do="pause"]').textContent()).toBe("继续");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(SHOWN)).toBe(begin + 1);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await page.clock.runFor(600_000);
    expect(await page.evaluate(SHOWN)).not.toBe(begin);
    await page.close();
  });
});

describe("every slide of every document", () => {
  test.each(["landscape", "portrait"])("has room for what is on it, light and dark: %s", async (name) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    for (const { document } of atLeastOne(readContent(siteContent()).documents)) {
      await page.goto(`${site.url}documents/${document.id}/screen/${name}/?theme=dark`);
      expect(await page.evaluate(CLIPPED), document.id).toEqual([]);
      expect(await page.evaluate(BRIGHT), document.id).toBeLessThan(0.15);
    }
    await page.close();
  });
});

/** Slides whose text does not fit: their numbers, and by how many pixels of their own size. */
const CLIPPED = `[...document.querySelectorAll(".slide")].flatMap((slide, at) => {
  slide.style.display = "flex";
  const unit = slide.clientHeight / (slide.closest(".landscape") ? 1080 : 1920);
  const over = [...slide.querySelectorAll(".slide-body, .slide-head")].map((one) => (one.scrollHeight - one.clientHeight) / unit);
  slide.style.display = "";
  return over.some((pixels) => pixels > 12) ? [at + 1 + ": " + over] : [];
})`;

/** How much of the first slide in the dark is a light ground. */
const BRIGHT = `(() => {
  const slide = document.querySelector(".slide.is-shown");
  const lit = [slide, ...slide.querySelectorAll("*")].filter((one) => {
    const [red, green, blue, alpha = 1] = getComputedStyle(one).backgroundColor.match(/[0-9.]+/g).map(Number);
    return alpha > 0 && red + green + blue > 300;
  });
  const area = (one) => one.getBoundingClientRect().width * one.getBoundingClientRect().height;
  return lit.reduce((sum, one) => sum + area(one), 0) / area(slide);
})()`;

describe("the file for a USB stick", () => {
  test("says every word of every document", () => {
    for (const { document } of atLeastOne(readContent(siteContent()).documents))
      for (const name of ["landscape", "portrait"]) {
        const texts = officialTexts(
          readFileSync(join(builtSite(), "documents", document.id, `screen/${name}.html`), "utf8"),
        );
        expect(withoutBlanks(texts.get("document") ?? ""), document.id).toBe(withoutBlanks(textOf(document)));
      }
  });

  test("needs no other file and nothing that Chrome 60 does not know", () => {
    const html = readFileSync(join(builtSite(), SEED, "screen/landscape.html"), "utf8");
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/u);
    expect(html).not.toMatch(/url\("?(?!"?data:)/u);
    expect(html).not.toMatch(/@import/u);
    const script = /<script>(?<code>[\s\S]*)<\/script>/u.exec(html)?.groups?.["code"] ?? "";
    expect(script.length).toBeGreaterThan(500);
    expect(script).not.toMatch(/\?\.|\?\?|\{\.\.\.|import |export |\.at\(|\.flatMap\(|replaceAll|globalThis|async /u);
    const styles = /<style>(?<rules>[\s\S]*?)<\/style>/u.exec(html)?.groups?.["rules"] ?? "";
    expect(styles).not.toMatch(/inset:|[^-]min\(|max\([^-]|clamp\(|:is\(|:where\(|[^-]gap:|aspect-ratio:\s*\d+\s*;/u);
  });

  test("draws every character with the fonts inside it", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    for (const id of [SEED, "documents/text-traps/"]) {
      await page.goto(pathToFileURL(join(builtSite(), id, "screen/landscape.html")).href);
      const session = await page.context().newCDPSession(page);
      await session.send("DOM.enable");
      await session.send("CSS.enable");
      await page.evaluate(async () => {
        document.querySelector(".is-playing")?.classList.remove("is-playing");
        await document.fonts.ready;
      });
      const { root } = await session.send("DOM.getDocument", { depth: 1 });
      const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: ".slide *" });
      const others = new Set<string>();
      for (const nodeId of nodeIds) {
        const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
        for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) others.add(familyName);
      }
      expect([...others], id).toEqual([]);
    }
    await page.close();
  });
});
