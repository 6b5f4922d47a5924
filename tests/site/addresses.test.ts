import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { builtSite } from "../browser/built-site.ts";
import { sitePages } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

/** Windows takes paths of 259 characters; a folder that a portal unpacks a site in has up to a hundred. */
const LONGEST = 159;

test("no file of the site has a path that Windows does not take, or that cannot be typed", () => {
  const files = listSiteFiles(builtSite());
  expect(files.length).toBeGreaterThan(1000);
  // Addresses of earlier releases, which only lead on, are spelt out.
  const own = files.filter((name) => !/(?:^|\/|-)u[0-9a-f]{4,5}(?:-|\/)/u.test(name));
  expect(own.filter((name) => name.length > LONGEST || !/^[\w./-]+$/u.test(name))).toEqual([]);
  expect(files.length - own.length).toBeLessThan(files.length / 5);
});

test.each([
  ["catalogue/domain/u6276-u8d2b/", "/catalogue/domain/3bmmcn2/"],
  ["catalogue/item/u653f-u7b56-u6587-u4ef6/u5176-u4ed6-u653f-u7b56-u6587-u4ef6/", "/catalogue/item/rwb4y2m/ncejkf3/"],
  [
    "documents/2022-06-15-zhenggai-fangan/lists/roles/u9547-u3001-u6751/",
    "/documents/2022-06-15-zhenggai-fangan/lists/roles/",
  ],
])("the address %s of an earlier release leads on", (old, target) => {
  const page = readFileSync(join(builtSite(), old, "index.html"), "utf8");
  const [, led = ""] = /http-equiv="refresh" content="0; url=(?<led>[^"]*)"/u.exec(page) ?? [];
  expect(led).toContain(target);
  const found = atLeastOne([readFileSync(join(builtSite(), led.slice(1), "index.html"), "utf8")]);
  for (const text of found) expect(text).not.toContain('http-equiv="refresh"');
});

test("every page has the sign of the site, and browsers that ask for favicon.ico by themselves find it", () => {
  const pages = sitePages(builtSite()).filter(({ leadsOn }) => !leadsOn);
  expect(
    pages.filter(({ html }) => !html.includes('<link rel="icon" href="/favicon.svg"')).map(({ address }) => address),
  ).toEqual([]);
  expect([...readFileSync(join(builtSite(), "favicon.ico")).subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
});
