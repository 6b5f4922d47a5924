import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { builtSite } from "../browser/built-site.ts";
import type { SitePage } from "../browser/site-pages.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";

/** Pages that search engines are asked to leave out: sheets and slides, short addresses, and what is not there. */
const UNLISTED = /^404\.html$|^s\/|\/print\/.+\/$|\/broadcast\/$|\/screen\/.+\/$/u;

/** Words of a link that say nothing of where it leads. */
const EMPTY_WORDS =
  /^(?:(?:请)?点击(?:这里|此处|查看)?|这里|此处|更多|详情|查看(?:更多|详情)?|了解更多|链接|here|more)$/iu;

/** What a search engine, or a browser that reads on after it, would not understand of a page. */
function faultsFor({ address, html, leadsOn }: SitePage): string[] {
  const elements = elementsOf(html);
  const metas = (name: string) => elements.filter(({ properties }) => properties["name"] === name);
  const faults: string[] = [];
  if (!/^<!doctype html>/iu.test(html)) faults.push("no document type");
  if (!/^[^]{0,1000}<meta charset="utf-8"/iu.test(html)) faults.push("no encoding at its beginning");
  if (!/<title>[^<]+<\/title>/u.test(html)) faults.push("no title");
  const robots = metas("robots").map(({ properties }) => properties["content"]);
  if (leadsOn || UNLISTED.test(address)) {
    if (robots.join() !== "noindex") faults.push("may be found");
  } else {
    if (robots.length > 0) faults.push(`may not be found: ${robots.join()}`);
    const descriptions = metas("description").map(({ properties }) => String(properties["content"]).trim());
    if (descriptions.length !== 1 || descriptions[0] === "") faults.push("no description");
  }
  const canonical = elements.filter(({ properties }) => String(properties["rel"]) === "canonical");
  if (canonical.length > 1) faults.push("has two addresses of its own");
  for (const { tagName, properties } of elements)
    if (tagName === "link" && properties["hrefLang"] !== undefined) faults.push("says that it is in another language");
  return [...faults, ...linkFaults(elements)];
}

function linkFaults(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.tagName !== "a") return [];
    const { href } = element.properties;
    const words = toString(element).trim();
    if (typeof href !== "string" || href === "" || /^(?:javascript|file):/iu.test(href))
      return [`leads nowhere: ${words} ${String(href)}`];
    return EMPTY_WORDS.test(words) ? [`says nothing: ${words}`] : [];
  });
}

describe("search engines", () => {
  test("every page says what it is, and its links where they lead", () => {
    const pages = sitePages(builtSite());
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.flatMap((page) => faultsFor(page).map((fault) => `/${page.address}: ${fault}`))).toEqual([]);
  });

  test("pages of both kinds are there", () => {
    const kinds = sitePages(builtSite()).map(({ address }) => UNLISTED.test(address));
    expect(new Set(kinds)).toEqual(new Set([true, false]));
  });

  // The webmaster of the county portal has the only robots.txt that counts.
  test("no file forbids them anything", () => {
    expect(listSiteFiles(builtSite())).not.toContain("robots.txt");
  });

  test.each([
    [
      "a/",
      "<meta charset='utf-8'>",
      ["no document type", "no encoding at its beginning", "no title", "no description"],
    ],
    [
      "a/",
      `<!doctype html><meta charset="utf-8"><title>甲</title><meta name="description" content=" "><meta name="robots" content="noindex">`,
      ["may not be found: noindex", "no description"],
    ],
    ["s/38aym/", `<!doctype html><meta charset="utf-8"><title>甲</title>`, ["may be found"]],
    [
      "404.html",
      `<!doctype html><meta charset="utf-8"><title>甲</title><meta name="robots" content="noindex"><link rel="alternate" hreflang="en" href="/en/"><link rel="canonical" href="/a/"><link rel="canonical" href="/b/">
       <a>乙</a><a href="">丙</a><a href="javascript:void(0)">丁</a><a href="/b/">更多</a><a href="/b/">更多通知</a>`,
      [
        "has two addresses of its own",
        "says that it is in another language",
        "leads nowhere: 乙 undefined",
        "leads nowhere: 丙 ",
        "leads nowhere: 丁 javascript:void(0)",
        "says nothing: 更多",
      ],
    ],
  ])("the check sees what is wrong: /%s", (address, html, faults) => {
    expect(faultsFor({ address, html, leadsOn: false })).toEqual(faults);
  });
});
