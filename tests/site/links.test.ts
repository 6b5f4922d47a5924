import { describe, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { brokenLinks } from "./links.ts";

describe("the built site", () => {
  test("every internal link and anchor resolves, nothing is loaded from outside", () => {
    const pages = sitePages(builtSite());
    expect(pages.length).toBeGreaterThan(60);
    expect(brokenLinks(builtSite(), pages, "/")).toEqual([]);
  });

  test("the check sees a broken link, a broken anchor and a foreign script", () => {
    const pages = [
      {
        address: "",
        html: `<a href="/a/">甲</a><a href="#nowhere">乙</a><script src="https://example.com/x.js"></script>`,
      },
    ];
    expect(brokenLinks(builtSite(), pages, "/")).toHaveLength(3);
  });

  test("ids are there once on each page, titles once in each document", () => {
    const pages = sitePages(builtSite());
    for (const { address, html } of atLeastOne(pages)) {
      const ids = elementsOf(html).flatMap(({ properties }) => properties["id"] ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        address,
      ).toEqual([]);
    }
    // Two documents may have the same title, as two notices of one road may.
    const titles = pages.map(
      ({ address, html }) => `${address.split("/").slice(0, 2).join("/")}: ${/<title>(.+?)<\/title>/u.exec(html)?.[1]}`,
    );
    expect(titles.filter((title, index) => title.endsWith("undefined") || titles.indexOf(title) !== index)).toEqual([]);
  });
});
