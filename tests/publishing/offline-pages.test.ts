import { expect, test } from "vitest";
import { isForOffline, withoutServer } from "../../src/publishing/offline-pages.ts";

test.each([
  ["index.html", "/", '<a href="/documents/甲/#p1">', '<a href="documents/甲/index.html#p1">'],
  ["documents/a/index.html", "/", '<a href="/">', '<a href="../../index.html">'],
  ["documents/a/index.html", "/zwgk/", '<img src="/zwgk/a/图.png">', '<img src="../../a/图.png">'],
  [
    "s/x/index.html",
    "/",
    'content="0; url=/documents/a/?v=1#p2"',
    'content="0; url=../../documents/a/index.html?v=1#p2"',
  ],
  ["search/index.html", "/", '<form action="/search/">', '<form action="../search/index.html">'],
  ["_astro/a.css", "/", "src: url(/_astro/f.woff2)", "src: url(../_astro/f.woff2)"],
])("in %s under %s links lead from where they stand", (name, base, from, to) => {
  // A meta element stands where its attribute is looked for.
  const [page, expected] = [from, to].map((one) => (one.startsWith("content") ? `<meta ${one}>` : one));
  expect(withoutServer(name, page ?? "", base)).toBe(expected);
});

test.each([
  '<a href="https://www.gov.cn/">国务院</a>',
  '<a href="//elsewhere.example/">别处</a>',
  '<a href="#p1">一</a>',
  '<a href="tel:07371234567">电话</a>',
  '<p>写作 href="/甲/" 的字</p>'.replaceAll('"', "&quot;"),
])("%s stays", (page) => {
  expect(withoutServer("index.html", page, "/")).toBe(page);
});

test("what no browser loads from a folder is taken out, other scripts stay", () => {
  const page =
    '<link rel="preload" href="/_astro/f.woff2" as="font" crossorigin><script type="module" src="/_astro/a.js"></script><script src="/reading-mode.js"></script>';
  expect(withoutServer("guide/index.html", page, "/")).toBe('<script src="../reading-mode.js"></script>');
});

test("what is there for a server alone is left out", () => {
  const names = ["index.html", "index.html.gz", "_headers", "web.config", "pagefind/entry.bin", "data/index.html"];
  expect(names.filter(isForOffline)).toEqual(["index.html", "data/index.html"]);
});
