import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findBrokenLinks } from "../../src/proof/links.ts";
import { listSiteFiles } from "../../src/sources/site-files.ts";
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
        leadsOn: false,
        html: `<a href="/a/">甲</a><a href="#nowhere">乙</a><script src="https://example.com/x.js"></script>`,
      },
    ];
    expect(brokenLinks(builtSite(), pages, "/")).toHaveLength(3);
  });

  test("the proof of a build, which reads pages in its own way, misses none of their links", () => {
    const folder = builtSite();
    const read = (file: string) => readFileSync(join(folder, file), "utf8");
    // Under another path every link that begins at the root is broken.
    const broken = findBrokenLinks({ files: listSiteFiles(folder), read, base: "/nowhere/", origin: undefined });
    const told = new Set(broken.map(({ link }) => link));
    const links = sitePages(folder)
      .flatMap(({ html }) => elementsOf(html))
      .flatMap(({ properties: { href, src } }) => [href, src])
      .filter((link) => typeof link === "string" && link.startsWith("/"));
    expect(links.length).toBeGreaterThan(1000);
    expect([...new Set(links)].filter((link) => !told.has(String(link)))).toEqual([]);
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
