import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { collectProblems } from "../../src/model/walk.ts";
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

/** Number of the slide that is seen; there must be just one. */
const SHOWN = `(() => {
  const slides = [...document.querySelectorAll(".slide")];
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

  test.each(["landscape", "portrait"])("%s: each stays its time, all come, then the first again", async (name) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const wrong: string[] = [];
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !/^(?:file|data):/u.test(request.url())) wrong.push(request.url());
    });
    await stopClock(page);
    await page.goto(address(name));
    const seconds = await page
      .locator(".slide")
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-seconds"))));
    expect(seconds.length).toBeGreaterThan(40);
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
    expect(await page.locator(".slide.is-shown").getAttribute("id")).toBe("p2");
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

describe("the file for a USB stick", () => {
  test("says every word of every problem of every document", () => {
    for (const { document } of atLeastOne(readContent(siteContent()).documents))
      for (const name of ["landscape", "portrait"]) {
        const texts = officialTexts(
          readFileSync(join(builtSite(), "documents", document.id, `screen/${name}.html`), "utf8"),
        );
        const problems = collectProblems(document).map(({ problem }) => [problem.id, textOf(problem)] as const);
        for (const [id, text] of atLeastOne(
          problems.length > 0 ? problems : ([["document", textOf(document)]] as const),
        ))
          expect(withoutBlanks(texts.get(id) ?? ""), `${document.id} ${id}`).toBe(withoutBlanks(text));
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
