import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { renderDocument } from "../../src/view/document-text.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import type { ReadDocument } from "../export/documents.ts";
import { makeNameList, makeWideList, tableDocuments } from "../properties/table-documents.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

/** The tables that offices publish, and lists of which only the rows in view are laid out. */
const DOCUMENTS = [...tableDocuments(), makeNameList(200), makeWideList(40), makeWideList(200)];

/** Rooms that a table has: phones, a desk, and the large type of 长辈版. */
const ROOMS = [
  { width: 320, isElder: false },
  { width: 375, isElder: false },
  { width: 360, isElder: true },
  { width: 716, isElder: false },
];

let browser: Browser;
let site: Served;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(join(import.meta.dirname, "../../src/styles"));
  page = await browser.newPage();
  await page.route("**/documents/**", (route) => {
    const id = new URL(route.request().url()).pathname.split("/")[2];
    const found = DOCUMENTS.find((one) => one.id === id);
    return route.request().url().endsWith("/") && found
      ? route.fulfill({ contentType: "text/html", body: pageOf(found) })
      : route.fulfill({ status: 204 });
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The text of a document with the site's own styles. */
function pageOf({ document }: ReadDocument): string {
  const { parts } = renderDocument(document, addressesUnder("/"));
  // Titles have tests of their own.
  const text = parts
    .map(({ html }) => `<section class="part">${html.replace(/<h1.*?<\/h1>/u, "<h1>表</h1>")}</section>`)
    .join("");
  const styles = ["editor-preview.css", "reading-mode.css", "print.css"].map(
    (name) => `<link rel="stylesheet" href="/${name}">`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>表</title><meta name="viewport" content="width=device-width">${styles.join("")}
    <style>.all-rows tbody tr { content-visibility: visible !important }</style>
    </head><body><main class="official-text" data-verbatim="document">${text}</main></body></html>`;
}

async function open(id: string, { width, isElder }: { width: number; isElder: boolean }, place = ""): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`about:blank`);
  await page.goto(`${site.url}documents/${id}/${place}`, { waitUntil: "load" });
  if (isElder) await page.evaluate(() => document.documentElement.setAttribute("data-reading-mode", "elder"));
}

/** How far the page scrolls sideways, and the words that leave their cell. */
const faults = () =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // The head of records is there for screen readers only.
    const cells = [...document.querySelectorAll("td, th, .table-note, caption > p")].filter((cell) => {
      const head = cell.closest("thead");
      return head === null || getComputedStyle(head).position !== "absolute";
    });
    const outside = cells.filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const [words, room] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
      return (
        words.width > 0 &&
        (words.left < room.left - 1 || words.right > room.right + 1 || words.bottom > room.bottom + 1)
      );
    });
    return { sideways: scrollWidth - clientWidth, outside: outside.map(({ textContent }) => textContent.slice(0, 20)) };
  });

describe.each(DOCUMENTS)("$id", ({ id }) => {
  test("never makes the page scroll sideways, and no word leaves its cell", async () => {
    const found = [];
    for (const room of ROOMS) {
      await open(id, room);
      // Rows out of view are not laid out, and cannot be measured.
      await page.evaluate(() => {
        document.body.className = "all-rows";
      });
      found.push({ ...room, ...(await faults()) });
    }
    expect(found).toEqual(ROOMS.map((room) => ({ ...room, sideways: 0, outside: [] })));
  });

  test("has all of its words on paper", async () => {
    await open(id, { width: 616, isElder: false });
    await page.emulateMedia({ media: "print" });
    expect(await faults()).toEqual({ sideways: 0, outside: [] });
    await page.emulateMedia({ media: "screen" });
  });

  test.each([375, 1280])("axe finds nothing at %d px", async (width) => {
    await open(id, { width, isElder: false });
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
  });
});

test("sixty names are a table on a phone, not stacked labels", async () => {
  await open("name-list-60", { width: 360, isElder: false });
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("tbody td") as Element).display)).toBe(
    "table-cell",
  );
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
});

test("a record says what each of its words is", async () => {
  await open("standard-catalogue", { width: 375, isElder: false });
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll("tbody tr:nth-child(2), tbody tr:nth-child(2) > :not(:empty)")].map(
      (one) => getComputedStyle(one, "::before").content,
    ),
  );
  const [above, ...others] = labels;
  expect(above).toMatch(/^"公开事项 一级事项：综合业务/u);
  for (const label of atLeastOne(others)) expect(label).toMatch(/^"\p{Script=Han}/u);
});

test("what says whose a row is stays in view while the others scroll", async () => {
  await open("forty-columns", { width: 375, isElder: false });
  const lefts = await page.evaluate(() => {
    const [box, key] = [document.querySelector(".table-box"), document.querySelector("tbody .key")];
    if (!box || !key) return [];
    const left = () => key.getBoundingClientRect().left - box.getBoundingClientRect().left;
    const before = left();
    box.scrollLeft = 300;
    return [box.scrollLeft, Math.round(left() - before)];
  });
  // The line at the left of the table goes out of view.
  expect(lefts).toEqual([300, -1]);
});

test("forty rows of twelve columns are a box of less than a screen, its head and its key column in view", async () => {
  await open("wide-list-40", { width: 375, isElder: false });
  const {
    before,
    after,
    page: high,
  } = await page.evaluate(() => {
    const one = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const places = () => ({
      box: one(".table-box")?.height,
      head: Math.round((one("thead")?.top ?? NaN) - (one(".table-box")?.top ?? NaN)),
      key: Math.round((one("tbody .key")?.left ?? NaN) - (one(".table-box")?.left ?? NaN)),
    });
    const first = places();
    document.querySelector(".table-box")?.scrollTo(200, 900);
    return { before: first, after: places(), page: document.documentElement.scrollHeight };
  });
  expect(before.box).toBe(640);
  // The line at the left of the table goes out of view, and so does the space above its head.
  expect(after).toEqual({ box: 640, head: 0, key: 0 });
  expect(high).toBeLessThan(1600);
});

test.each([
  { name: "an amount that names its row", id: "three-costs", cells: "tbody .figure", count: 6 },
  { name: "a masked or a telephone number", id: "masked-roster", cells: "tbody td:is(:nth-child(3), :nth-child(4), :nth-child(7))", count: 72 }, // prettier-ignore
])("$name is one line on a phone", async ({ id, cells, count }) => {
  await open(id, { width: 375, isElder: false });
  const heights = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        return Math.round(words.getBoundingClientRect().height);
      }),
    cells,
  );
  expect(heights).toHaveLength(count);
  expect(new Set(heights).size).toBe(1);
});

test("a screen that is low has no box in it", async () => {
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto(`${site.url}documents/wide-list-40/`);
  const [box, table] = await page.evaluate(() =>
    [".table-box", "table"].map((one) => document.querySelector(one)?.getBoundingClientRect().height ?? NaN),
  );
  expect(box).toBeGreaterThan(1000);
  expect(box).toBeGreaterThanOrEqual(table ?? NaN);
});

/** How far below the head a row begins, and below the screen it ends if it is no higher; once nothing moves any more. */
const placeOf = (row: string) =>
  page.evaluate(async (anchor) => {
    await new Promise((done) => {
      setTimeout(done, 300);
    });
    const target = document.getElementById(anchor);
    const head = target?.closest("table")?.querySelector("thead");
    const isSeen = head !== null && head !== undefined && getComputedStyle(head).position !== "absolute";
    const box = target?.closest(".table-box")?.getBoundingClientRect();
    const { top, bottom } = target?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
    const end = Math.min(innerHeight, box?.bottom ?? NaN);
    return {
      below: top - Math.max(0, (isSeen && head.getBoundingClientRect().bottom) || 0),
      bottom: Math.min(bottom, top + 200) - end,
    };
  }, row);

/** Each form at the widths where it is another one; what is in view alone is laid out in lists of two hundred. */
const LEADS = [
  { id: "name-list-60", rows: ["t1-r40", "t1-r10"] },
  { id: "name-list-200", rows: ["t1-r150", "t1-r20", "t1-r170"] },
  { id: "wide-list-40", rows: ["t1-r40", "t1-r3"] },
  { id: "wide-list-200", rows: ["t1-r150", "t1-r20", "t1-r200"] },
  { id: "standard-catalogue", rows: ["t1-r9", "t1-r2"] },
  { id: "merged-groups", rows: ["t1-r12", "t1-r2"] },
  { id: "annual-report", rows: ["t2-r20", "t2-r4"] },
  { id: "finance-halves", rows: ["t1-r8"] },
].flatMap((lead) => [...ROOMS, { width: 1280, isElder: false }].map((room) => ({ ...lead, room })));

test.each(atLeastOne(LEADS))(
  "a link to a row of $id leads to it, under the head that stays: $room",
  async ({ id, rows, room }) => {
    // The large type is chosen only when the page is there.
    await open(id, room, room.isElder ? "" : `#${rows[0]}`);
    for (const row of atLeastOne(rows)) {
      await page.evaluate((anchor) => {
        location.hash = anchor;
      }, row);
      const { below, bottom } = await placeOf(row);
      expect(below, row).toBeGreaterThanOrEqual(-1);
      expect(bottom, row).toBeLessThanOrEqual(1);
    }
  },
);
