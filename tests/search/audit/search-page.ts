import { resolve } from "node:path";
import { build } from "esbuild";
import type { Page, Route } from "playwright-core";
import { readerTarget } from "../../../.config/browsers.ts";
import type { Search } from "../../../src/search/search.ts";
import { launchBrowser } from "../../browser/launch.ts";
import { serveFolder } from "../../browser/serve.ts";
import { IN_TITLE } from "./expected.ts";
import { typeQuery } from "./search-box.ts";

/** What the search gave for one query. */
export interface Answer {
  total: number;
  documents: {
    page: string;
    /** Where its hits are: `page#anchor`, and IN_TITLE. */
    places: string[];
    /** The marked stretches of its hits. */
    marks: string[];
  }[];
}

/** How long queries took and what they loaded. */
export interface Timing {
  /** Milliseconds of each query to its first page of results. */
  times: number[];
  /** Bytes of the index that all of them loaded, as sent. */
  bytes: number;
}

/** A browser with the search of a built site. */
export interface SearchPage {
  page: Page;
  /** Bytes of the script of the search. */
  script: number;
  /** @param limit how many documents to read for each query */
  ask: (queries: readonly string[], limit: number) => Promise<Answer[]>;
  time: (queries: readonly string[]) => Promise<Timing>;
  /** Types each query into the box of the search page of the site. */
  type: (queries: readonly string[]) => Promise<Answer[]>;
  close: () => Promise<void>;
}

const ROOT = resolve(import.meta.dirname, "../../..");
const HERE = "__search/";
/** What a strict webmaster sends: the search has to work with it. */
const POLICY = { "content-security-policy": "default-src 'self'; base-uri 'self'" };

const ENTRY = `import { openSearch } from "./src/client/search/open-search.ts";
const base = new URL("..", import.meta.url).pathname;
// All scripts are there before anything is measured: they are not served by the site.
import("./src/search/simplify.ts").then(() => (globalThis.openSearch = () => openSearch(base)));`;

/** Serves a built site and opens a page in it that has its search module and nothing else. */
export async function openSearchPage(folder: string, base = "/"): Promise<SearchPage> {
  const scripts = await bundle();
  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(folder, { base, headers: POLICY })]);
  const page = await browser.newPage();
  const answer = (route: Route) => {
    const script = scripts.get(route.request().url().slice(`${site.url}${HERE}`.length));
    if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script, headers: POLICY });
    const body = `<!doctype html><html lang="zh-CN"><script type="module" src="main.js"></script>`;
    return route.fulfill({ contentType: "text/html; charset=utf-8", body, headers: POLICY });
  };
  const open = async () => {
    await page.route(`${site.url}${HERE}*`, answer);
    await page.goto(`${site.url}${HERE}`);
    await page.waitForFunction(() => "openSearch" in globalThis);
    // Otherwise every file that the search loads would take the way through this process.
    await page.unroute(`${site.url}${HERE}*`);
  };
  await open();
  return {
    page,
    script: scripts.get("main.js")?.length ?? 0,
    ask: (queries, limit) => page.evaluate(askInPage, { queries: [...queries], limit, IN_TITLE }),
    async time(queries) {
      await open();
      return page.evaluate(timeInPage, [...queries]);
    },
    async type(queries) {
      const typing = await browser.newPage();
      await typing.goto(`${site.url}search/`);
      const answers: Answer[] = [];
      for (const query of queries) answers.push(await typeQuery(typing, site.url, query));
      await typing.close();
      return answers;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

type Opened = typeof globalThis & { openSearch: () => Search; opened?: Search };

async function askInPage(given: { queries: string[]; limit: number; IN_TITLE: string }): Promise<Answer[]> {
  const here = globalThis as Opened;
  here.opened ??= here.openSearch();
  const answers: Answer[] = [];
  for (const query of given.queries) {
    const { total, results } = await here.opened.search(query, { limit: given.limit });
    const documents: Answer["documents"] = [];
    for (const result of results) {
      const hits = await result.allHits();
      const excerpts = [result.title, ...hits.map(({ excerpt }) => excerpt)];
      documents.push({
        page: result.page,
        places: [
          ...hits.map(({ page, anchor }) => `${page}#${anchor}`),
          ...(result.title.marks.length > 0 ? [given.IN_TITLE] : []),
        ],
        marks: [...new Set(excerpts.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to))))],
      });
    }
    answers.push({ total, documents });
  }
  return answers;
}

async function timeInPage(queries: string[]): Promise<Timing> {
  const here = globalThis as Opened;
  performance.setResourceTimingBufferSize(100_000);
  const search = here.openSearch();
  const times: number[] = [];
  for (const query of queries) {
    const begin = performance.now();
    await search.search(query);
    times.push(performance.now() - begin);
  }
  const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const bytes = loaded
    .filter(({ name }) => name.includes("/pagefind/"))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { times, bytes };
}

/** The search module as a browser gets it, by file name. */
async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: "ts", sourcefile: "main.ts" },
    entryNames: "main",
    bundle: true,
    splitting: true,
    outdir: "scripts",
    write: false,
    minify: true,
    format: "esm",
    target: readerTarget,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[/\\]/u).at(-1) ?? "", text]));
}
