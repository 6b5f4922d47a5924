import { expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { scorePages } from "../browser/lighthouse.ts";
import { SEED } from "./search-page.ts";

test("Lighthouse finds nothing to better in accessibility, best practices and search engines, on a phone", async () => {
  const pages = ["", SEED, `${SEED}p6/`, `${SEED}lists/duties/`, "catalogue/", "search/", "data/"];
  for (const { page, scores, wanting } of await scorePages(builtSite(), pages, [
    "accessibility",
    "best-practices",
    "seo",
  ]))
    expect({ page, scores, wanting }).toEqual({
      page,
      scores: { accessibility: 100, "best-practices": 100, seo: 100 },
      wanting: [],
    });
});
