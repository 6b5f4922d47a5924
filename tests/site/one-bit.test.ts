import { expect, test } from "vitest";
import { oneBrowser } from "../browser/one-browser.ts";
import { oneSite } from "../browser/one-site.ts";
import { greyPlaces, inkKept, renderGrey } from "../print/one-bit.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { SEED } from "./search-page.ts";

const browser = oneBrowser();
const site = oneSite();

/** Pages that are printed as they are, and one document with tables. */
const PRINTED = [
  SEED,
  `${SEED}p3/`,
  `${SEED}problems/`,
  `${SEED}measures/`,
  `${SEED}lists/duties/`,
  `${SEED}lists/times/`,
  `${SEED}lists/calendar/`,
  `${SEED}print/a4/`,
  `${SEED}print/a4/#compact`,
  `${SEED}print/a4/#lists`,
  `${SEED}broadcast/`,
  "documents/problem-table/",
];
/** Pages of each that are looked at: the first ones have all that the others have. */
const LOOKED_AT = 3;

test.each(PRINTED)("%s is black on white when Chromium prints it: nothing of it is grey", async (address) => {
  const page = await browser().newPage();
  const answer = await page.goto(site().url + address);
  expect(answer?.status()).toBe(200);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = await renderGrey(pdf, { most: LOOKED_AT });
  for (const [at, printed] of atLeastOne(pages.entries())) {
    expect(greyPlaces(printed), `page ${at + 1}`).toEqual([]);
    expect(Math.abs(inkKept(printed) - 1), `page ${at + 1}`).toBeLessThan(0.1);
  }
  await page.close();
});
