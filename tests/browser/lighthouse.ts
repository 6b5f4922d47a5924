/**
 * npm run lighthouse: Lighthouse's scores, for phones, of the main kinds of pages of dist/, sent compressed as
 * nginx does. The score of performance depends on what else the machine does: it is shown here, and no test asks it.
 *
 * node tests/browser/lighthouse.ts [FOLDER]
 */
import { createServer } from "node:net";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import lighthouse from "lighthouse";
import { launchBrowser } from "./launch.ts";
import { serveFolder } from "./serve.ts";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Scores from 0 to 100 and what is not perfect, of pages of a built site. */
export async function scorePages(
  folder: string,
  pages: readonly string[],
  categories: readonly Category[] = CATEGORIES,
): Promise<{ page: string; scores: Partial<Record<Category, number>>; wanting: string[] }[]> {
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  const site = await serveFolder(folder, { compress: true });
  try {
    const results = [];
    for (const page of pages) {
      const result = await lighthouse(site.url + page, { port, logLevel: "error", onlyCategories: [...categories] });
      if (!result) throw new Error(`Lighthouse says nothing of ${page}.`);
      const { lhr } = result;
      const scores = Object.fromEntries(
        categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
      );
      const asked = categories
        .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
        .filter(({ weight }) => weight > 0);
      const wanting = asked.flatMap(({ id }) => ((lhr.audits[id]?.score ?? 1) < 1 ? [id] : []));
      results.push({ page, scores, wanting });
    }
    return results;
  } finally {
    await browser.close();
    await site.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? "dist");
  const [first] = readdirSync(join(folder, "documents")).sort();
  const pages = ["", `documents/${first}/`, `documents/${first}/p1/`, "catalogue/", "search/"];
  for (const { page, scores, wanting } of await scorePages(folder, pages))
    console.log(`/${page}  ${CATEGORIES.map((name) => `${name} ${scores[name]}`).join("  ")}  ${wanting.join(" ")}`);
}
