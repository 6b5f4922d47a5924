import { expect, test } from "vitest";
import { redirectPage } from "../../src/permanence/redirect-page.ts";
import { elementsOf } from "../browser/site-pages.ts";

test("a page leads on with a refresh, and before it with a script that keeps the anchor", () => {
  const units = { "p2-m1": "/zwgk/documents/new/#p1-m1" };
  const html = redirectPage({ target: "/zwgk/documents/new/", title: "<乙>", units }, "/zwgk/");
  const elements = elementsOf(html);
  const at = (test: (properties: Record<string, unknown>) => boolean) =>
    elements.findIndex(({ properties }) => test(properties));
  const script = at(({ src }) => src === "/zwgk/keep-place.js");
  const refresh = at(({ httpEquiv }) => String(httpEquiv) === "refresh");
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThan(refresh);
  expect(elements[script]?.properties).toEqual({
    src: "/zwgk/keep-place.js",
    dataTarget: "/zwgk/documents/new/",
    dataUnits: JSON.stringify(units),
  });
  expect(elements[refresh]?.properties["content"]).toBe("0; url=/zwgk/documents/new/");
  expect(html).toContain("<h1>&#x3C;乙></h1>");
});
