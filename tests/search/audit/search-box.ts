import type { Page } from "playwright-core";
import { IN_TITLE } from "./expected.ts";
import type { Answer } from "./search-page.ts";

const ANSWERED = "[data-search-results][aria-busy=false]";

/**
 * Types a query into the box of the search page, asks for more as long as there is more, and reads the links of the
 * results. Of a document with many hits the page shows the first ones only.
 *
 * @param site address of the site, with its base
 */
export async function typeQuery(page: Page, site: string, query: string): Promise<Answer> {
  await page.locator("main input[type=search]").fill(query);
  await page.waitForSelector(ANSWERED, { state: "attached" });
  const more = page.locator("[data-search-more]");
  while (await more.isVisible()) {
    await more.click();
    await page.waitForSelector(ANSWERED, { state: "attached" });
  }
  const links = await page.locator("[data-search-results] a[href]").evaluateAll((all) =>
    all.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      marks: [...link.querySelectorAll("mark")].map((mark) => mark.textContent),
    })),
  );
  const documents = new Map<string, Answer["documents"][number]>();
  for (const { href, marks } of links) {
    const address = href.slice(site.length).replace(/\?[^#]*/u, "");
    const [path = "", anchor] = address.split("#");
    const own = /^documents\/[^/]+\//u.exec(path)?.[0] ?? path;
    const result = documents.get(own) ?? { page: own, places: [], marks: [] };
    if (anchor !== undefined) result.places.push(`${path}#${decodeURIComponent(anchor)}`);
    else if (marks.length > 0) result.places.push(IN_TITLE);
    result.marks.push(...joinMarks(marks));
    documents.set(own, result);
  }
  return { total: documents.size, documents: [...documents.values()] };
}

/** The page cuts a mark where the width of its punctuation changes: all marks of a link are looked at in one. */
function joinMarks(marks: readonly string[]): string[] {
  return marks.length === 0 ? [] : [marks.join("")];
}
