import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { sitePages } from "../browser/site-pages.ts";
import * as markup from "../client/page-markup.ts";

/** Attributes whose values scripts and styles go by; of others only the name has to be there. */
const TELLING = new Set(["dataDo", "dataKind", "hidden", "name", "role", "tabIndex", "type"]);

/** An element with the names of those around it, the outermost first: `unit-actions div p`. */
interface Placed {
  path: string;
  element: Element;
}

function placesOf(node: Nodes, around = ""): Placed[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const path = `${around} ${child.tagName}`.trim();
    return [{ path, element: child }, ...placesOf(child, path)];
  });
}

/** Whether a built element has what one of the tests has. */
function hasAllOf(built: Element, { properties }: Element): boolean {
  return Object.entries(properties).every(([name, value]) => {
    const made = built.properties[name];
    if (Array.isArray(value)) return Array.isArray(made) && value.every((one) => made.includes(one));
    return TELLING.has(name) ? String(made) === String(value) : made !== undefined;
  });
}

const cases = Object.entries({ ...markup, sheetOf: markup.sheetOf("p1", 1, 1) });

test("there is markup to compare", () => {
  expect(cases.length).toBeGreaterThan(10);
});

test.each(cases)("the pages have %s as the tests of its script have it", (_, html) => {
  const expected = placesOf(fromHtml(html, { fragment: true }));
  const root = expected[0]?.element.tagName ?? "";
  const name = root === "section" ? `class="sheet ` : `<${root}`;
  const page = sitePages(builtSite()).find((one) => one.html.includes(name));
  const built = placesOf(fromHtml(page?.html ?? "")).map(({ path, element }) => ({
    path: path.slice(path.lastIndexOf(root)),
    element,
  }));
  const missing = expected.filter(
    ({ path, element }) => !built.some((one) => one.path === path && hasAllOf(one.element, element)),
  );
  expect(missing.map(({ path, element }) => `${path} ${JSON.stringify(element.properties)}`)).toEqual([]);
});
