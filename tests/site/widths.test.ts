import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { KINDS, SEED } from "../browser/kinds-of-page.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import { oneSite } from "../browser/one-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

/** An old phone, a phone, a tablet, a desk. The desk at 200 % has 640 px, at 400 % it is as narrow as the old phone. */
const WIDTHS = [320, 375, 640, 768, 1280];

const site = oneSite();
const browser = oneBrowser();

/** What reaches out of the window to the right, at each width where anything does. */
async function overflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of atLeastOne(WIDTHS)) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return undefined;
      const wide = [...document.querySelectorAll("body *")].find(
        (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
      );
      return `${root.scrollWidth} px, ${wide?.outerHTML.slice(0, 80)}`;
    });
    if (beyond !== undefined) found.push(`${width} px: ${beyond}`);
  }
  return found;
}

test("there are 26 kinds of page and more", () => {
  expect(KINDS.length).toBeGreaterThanOrEqual(26);
});

describe.each(atLeastOne(KINDS))("/%s", (address) => {
  test("fits every width and every zoom", async () => {
    const page = await browser().newPage();
    await page.goto(site().url + address);
    expect(await overflows(page)).toEqual([]);
    await page.close();
  });

  test("does not move where motion is not wanted", async () => {
    const page = await browser().newPage({ reducedMotion: "reduce" });
    await page.goto(site().url + address);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0)
        .map((one) => one.constructor.name),
    );
    expect(moving).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
    await page.close();
  });
});

test("the page one is on is told apart where the browser chooses the colours", async () => {
  const page = await browser().newPage({ forcedColors: "active" });
  for (const address of atLeastOne(["catalogue/", "guide/", `${SEED}lists/duties/`, `${SEED}problems/`])) {
    await page.goto(site().url + address);
    const frames = await page.evaluate(() => {
      const frame = (one: Element) => getComputedStyle(one).outlineStyle;
      const [current] = document.querySelectorAll("a[aria-current=page]");
      const others = [...(current?.closest("ul, div, header")?.querySelectorAll("a:not([aria-current])") ?? [])];
      return { current: current && frame(current), others: others.map(frame) };
    });
    expect(frames.current, address).toBeDefined();
    expect(frames.others, address).not.toContain(frames.current);
  }
  await page.close();
});
