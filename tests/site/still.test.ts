import { expect, test } from "vitest";
import { KINDS } from "../browser/kinds-of-page.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import { oneSite } from "../browser/one-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const browser = oneBrowser();
const site = oneSite();

/** Sheets, loops and pictures are put up by a script before one's eyes; what is read stands still. */
const READ = KINDS.filter((address) => !/\/(?:a[34]|landscape|portrait|pictures)\/$/u.test(address));

const ADDRESSES = [...READ, "search/?q=低保", "search/?q=没有的词"];
const AT = [375, 1280].flatMap((width) => ADDRESSES.map((address) => ({ width, address })));

test.each(atLeastOne(AT))(
  "/$address moves nothing under the reader's eyes, $width px wide",
  async ({ width, address }) => {
    const page = await browser().newPage({ viewport: { width, height: 700 } });
    await page.addInitScript(() => {
      const shifts: PerformanceEntryList = [];
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      const sum = () =>
        [...shifts, ...observer.takeRecords()].reduce(
          (all, one) => all + (one as unknown as { value: number }).value,
          0,
        );
      Object.assign(window, { moved: sum });
    });
    await page.goto(site().url + address, { waitUntil: "load" });
    if (address.startsWith("search/?")) await page.locator(".search-status:not(:empty)").waitFor();
    const sum = await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (window as unknown as { moved: () => number }).moved();
    });
    expect(sum).toBeLessThan(0.02);
    await page.close();
  },
);

test("the page of the data is no longer on a phone than it must be, and has all fields behind one line", async () => {
  const page = await browser().newPage({ viewport: { width: 375, height: 700 } });
  await page.goto(`${site().url}data/`);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9000);
  await page.locator("main summary").click();
  expect(await page.locator("main tbody tr:visible").count()).toBeGreaterThan(100);
  await page.close();
});

test("headings of the site have one look, on every kind of page", async () => {
  const page = await browser().newPage({ viewport: { width: 1280, height: 700 } });
  const looks = new Set<string>();
  for (const address of atLeastOne(KINDS)) {
    await page.goto(site().url + address);
    const own = await page.evaluate(() =>
      [...document.querySelectorAll("h1:not([class]), h2:not([class])")].map((one) => {
        const { fontFamily, fontWeight } = getComputedStyle(one);
        return `${fontFamily} ${fontWeight}`;
      }),
    );
    own.forEach((look) => looks.add(look));
  }
  expect([...looks]).toHaveLength(1);
  await page.close();
});
