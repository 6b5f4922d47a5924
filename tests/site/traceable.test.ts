import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const plain = (words: string) => words.replace(/\s+/gu, "");
const pages = new Map(sitePages(builtSite()).map(({ address, html }) => [address, html]));
const lists = [...pages.keys()].filter((address) =>
  /^documents\/[^/]+\/lists\/(?:duties|times|figures|decisions|terms|references)\/$/u.test(address),
);
const read = readContent(siteContent()).documents;
const within = (element: Element, tagName: string): Element[] =>
  element.children.flatMap((child) =>
    child.type === "element" ? [...(child.tagName === tagName ? [child] : []), ...within(child, tagName)] : [],
  );

test("there are lists in the built site", () => {
  expect(lists.length).toBeGreaterThan(4);
});

describe.each(atLeastOne(lists))("%s", (address) => {
  const [, id = ""] = address.split("/");
  const elements = elementsOf(pages.get(`documents/${id}/`) ?? "");
  const texts = new Map(
    elements.flatMap((element) => {
      const own = element.properties["id"];
      return typeof own === "string" ? [[own, plain(toString(element))] as const] : [];
    }),
  );
  // Of a problem in a table only the place is named: what is said of it stands in cells, some of them merged with those of others.
  for (const table of elements.filter(({ tagName }) => tagName === "table"))
    for (const { properties } of within(table, "span"))
      if (typeof properties["id"] === "string" && texts.get(properties["id"]) === "")
        texts.set(properties["id"], plain(toString(table)));
  const whole = plain(pages.get(`documents/${id}/`)?.replace(/<[^>]+>/gu, "") ?? "");
  const rows = elementsOf(pages.get(address) ?? "").filter(
    ({ tagName, properties }) => tagName === "tr" && properties["id"] !== undefined,
  );

  test("every row leads to its quote, marked, in a unit whose text has it", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of atLeastOne(rows)) {
      const links = within(row, "a").flatMap(({ properties }) => {
        const url = new URL(String(properties["href"]), "http://site/");
        return url.pathname === `/documents/${id}/` && url.searchParams.has("q") ? [url] : [];
      });
      expect(links, String(row.properties["id"])).toHaveLength(1);
      const [url = new URL("http://site/")] = links;
      const quote = plain(url.searchParams.get("q") ?? "");
      const unit = url.hash.slice(1);
      expect(quote).not.toBe("");
      const text = unit === "" ? whole : texts.get(unit);
      expect(text, `${String(row.properties["id"])} → ${unit}`).toContain(quote);
    }
  });

  test("there is a row for every annotation, so no number stands in a list without its quote", () => {
    const annotations = read.find(({ document }) => document.id === id)?.document.annotations;
    const name = (/lists\/(?<list>\w+)\//u.exec(address)?.groups?.["list"] ?? "").replace("decisions", "rules");
    const own = annotations?.[name as "times"] ?? [];
    expect(rows).toHaveLength(own.length);
  });
});
