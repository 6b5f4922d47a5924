import { describe, expect, test } from "vitest";
import { writeCaddy } from "../../src/serving/caddy.ts";
import { writeIis } from "../../src/serving/iis.ts";
import { writeNginx } from "../../src/serving/nginx.ts";
import { writeHeadersFile, writeRedirectsFile } from "../../src/serving/pages-hosts.ts";
import type { Serving } from "../../src/serving/serving.ts";
import { patternOf } from "../../src/serving/serving.ts";

const SERVING: Serving = {
  base: "/zwgk/",
  moved: [
    { from: "/zwgk/s/k7d3m/", to: "/zwgk/documents/2022-plan/" },
    { from: "/zwgk/documents/2021-%E7%94%B2/", to: '/zwgk/documents/2022-plan/#"&p1' },
  ],
  showScripts: ["AWjd+/=="],
};

test.each([
  ["_astro/*", "/zwgk/_astro/a.1.js", true],
  ["_astro/*", "/_astro/a.js", false],
  ["pagefind/:hash/*", "/zwgk/pagefind/ab12/volume.bin", true],
  ["pagefind/:hash/*", "/zwgk/pagefind/entry.bin", false],
  ["documents/:id/screen/landscape.html", "/zwgk/documents/2022-plan/screen/landscape.html", true],
  ["documents/:id/screen/landscape.html", "/zwgk/documents/a/b/screen/landscape.html", false],
  ["documents/:id/screen/landscape.html", "/zwgk/documents/a/screen/landscapeXhtml", false],
])("the place %s has %s: %s", (place, address, has) => {
  expect(new RegExp(patternOf("/zwgk/", place), "u").test(address)).toBe(has);
});

describe.each<[string, string]>([
  ["nginx", writeNginx(SERVING, "/srv/网站")],
  ["Caddy", writeCaddy(SERVING, "/srv/网站")],
  ["IIS", writeIis(SERVING)],
  ["hosts of static pages", writeHeadersFile(SERVING) + writeRedirectsFile(SERVING)],
])("the words of %s", (_, text) => {
  test.each([
    ["that types are not guessed", /X-Content-Type-Options"?[: ]+"?(?:value=")?nosniff/u],
    ["a policy", /default-src 'self'; object-src 'none'/u],
    ["that pages are asked for again", /no-cache/u],
    ["that others are kept", /max-age=31536000, immutable/u],
    ["the script of files for USB, by its hash", /'sha256-AWjd\+\/=='/u],
    ["that others may read data", /Access.Control.Allow.Origin/iu],
    ["the type of feeds, or that of XML", /application\/(?:atom\+)?xml/u],
    ["where a short address leads", /\/zwgk\/s\/k7d3m\/.*\/zwgk\/documents\/2022-plan\//u],
  ])("say %s", (__, words) => {
    expect(text).toMatch(words);
  });
});

test("nginx finds old addresses with Chinese names, which it reads decoded, and quotes what would end a word", () => {
  expect(writeNginx(SERVING, "/srv/a")).toContain('"/zwgk/documents/2021-甲/" "/zwgk/documents/2022-plan/#\\"&p1";');
});

test("web.config has its signs escaped", () => {
  expect(writeIis(SERVING)).toContain(
    '<add key="/zwgk/documents/2021-甲/" value="/zwgk/documents/2022-plan/#&quot;&amp;p1" />',
  );
  expect(writeIis(SERVING)).not.toMatch(/="[^"]*[<&](?!amp;|quot;|lt;)/u);
});

test("a place with a header of its own takes the usual one away first", () => {
  expect(writeHeadersFile(SERVING)).toContain(
    "/zwgk/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n",
  );
});
