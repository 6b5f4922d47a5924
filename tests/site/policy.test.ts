import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

describe("security", () => {
  test("every page has a policy without unsafe-inline, and nothing that it would forbid", () => {
    for (const { address, html } of atLeastOne(sitePages(builtSite()))) {
      const elements = elementsOf(html);
      const policy = elements.find(
        ({ properties }) => String(properties["httpEquiv"]).toLowerCase() === "content-security-policy",
      );
      expect(String(policy?.properties["content"]), address).toMatch(/default-src 'self'/u);
      expect(String(policy?.properties["content"]), address).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/u);
      for (const { tagName, properties } of atLeastOne(elements)) {
        expect(properties["style"], `${address} ${tagName}`).toBeUndefined();
        expect(
          Object.keys(properties).filter((name) => /^on[A-Z]/u.test(name)),
          `${address} ${tagName}`,
        ).toEqual([]);
        // A block of data is no script: nothing of it is run, and no policy speaks of it.
        if (tagName === "script" && properties["type"] !== "application/ld+json")
          expect(properties["src"], address).toBeTypeOf("string");
        expect(tagName, address).not.toBe("style");
      }
    }
  });

  test("raw HTML of a source is text on the page", () => {
    const html = readFileSync(join(builtSite(), "documents/text-traps/index.html"), "utf8");
    expect(html).toMatch(/&(?:#x3C|#60|lt);script/u);
    expect(html).not.toMatch(/<script>|<b>粗体|<!-- 注释/u);
  });
});
