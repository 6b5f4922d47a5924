import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Page } from "playwright-core";
import { fold } from "../../../src/search/fold.ts";
import { charactersOf } from "../../../src/search/pair-words.ts";
import { launchBrowser } from "../../browser/launch.ts";
import { serveFolder } from "../../browser/serve.ts";

/** Pagefind as it comes, over the published pages of a site: what this site's search is compared with. */
export interface UsualSearch {
  /** The pages of documents that it finds, in each of its ways. */
  ask: (way: UsualWay, queries: readonly string[]) => Promise<string[][]>;
  close: () => Promise<void>;
}

/** Words as they are typed, in quotes, or only what a look at the text confirms. */
export type UsualWay = "plain" | "quoted" | "verified";

/** Indexes the pages of the documents of a built site in a temporary folder and opens a browser there. */
export async function openUsualSearch(folder: string): Promise<UsualSearch> {
  const work = await mkdtemp(join(tmpdir(), "gongkailan-usual-"));
  const { index } = await createIndex({
    rootSelector: "main",
    excludeSelectors: ["[data-furniture]", "nav", "script"],
  });
  await index?.addDirectory({ path: folder, glob: "documents/**/*.html" });
  await index?.writeFiles({ outputPath: join(work, "pagefind") });
  await close();
  await writeFile(join(work, "index.html"), '<!doctype html><html lang="zh-CN"><title>Pagefind</title></html>');
  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(work)]);
  const page = await browser.newPage();
  await page.goto(site.url);
  return {
    async ask(way, queries) {
      const found = await find(
        page,
        queries.map((query) => (way === "quoted" ? `"${query}"` : query)),
      );
      return found.map((pages, at) => [
        ...new Set(
          pages
            .filter(({ content }) => way !== "verified" || hasTerms(content, queries[at] ?? ""))
            .map(({ url }) => /documents\/[^/]+\//u.exec(url)?.[0] ?? url),
        ),
      ]);
    },
    async close() {
      await browser.close();
      await site.close();
      await rm(work, { recursive: true, force: true });
    },
  };
}

interface FoundPage {
  url: string;
  content: string;
}

function find(page: Page, queries: string[]): Promise<FoundPage[][]> {
  return page.evaluate(async (all) => {
    const pagefind = (await import(new URL("pagefind/pagefind.js", location.href).href)) as {
      search: (query: string) => Promise<{ results: { data: () => Promise<FoundPage> }[] }>;
    };
    const found: FoundPage[][] = [];
    for (const query of all) {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.map((result) => result.data()));
      found.push(pages.map(({ url, content }) => ({ url, content })));
    }
    return found;
  }, queries);
}

function hasTerms(content: string, query: string): boolean {
  const text = charactersOf(content).join("");
  return fold(query)
    .split(/\s+/u)
    .every((term) => text.includes(charactersOf(term).join("")));
}
