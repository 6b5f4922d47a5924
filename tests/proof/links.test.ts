import { describe, expect, test } from "vitest";
import type { LinkedSite } from "../../src/proof/links.ts";
import { findBrokenLinks } from "../../src/proof/links.ts";

/** What is told of a site of these files: `file → link (fault)`. */
function told(files: Record<string, string>, { base = "/", origin }: Partial<LinkedSite> = {}): string[] {
  const site = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "", base, origin };
  return findBrokenLinks(site).map(({ file, link, fault }) => `${file} → ${link} (${fault})`);
}

describe("links that lead somewhere", () => {
  test("files, folders, places of a page, with a query and in every encoding", () => {
    const page =
      '<a href="/zwgk/documents/a/">甲</a><a href="b/">乙</a><a href="/zwgk/documents/a/?q=%E5%8D%B1#p1">丙</a>' +
      '<a href="#own">丁</a><p id="own"><a href="/zwgk/%E5%90%8D%E5%8D%95%EF%BC%88%23100%25%EF%BC%89.pdf">戊</a>' +
      '<a href="/zwgk/a&amp;b.pdf">己</a><a href="#第一条">庚</a><p id="第一条"><a href="">辛</a><form action="../zwgk/">';
    const files = { "index.html": page, "documents/a/index.html": '<p id="p1">', "b/index.html": "" };
    const more = { "名单（#100%）.pdf": "", "a&b.pdf": "" };
    expect(told({ ...files, ...more }, { base: "/zwgk/" })).toEqual([]);
  });

  test("what leads out of the site, or to nothing that has a file", () => {
    const page =
      '<a href="https://www.gov.cn/100%">甲</a><a href="mailto:a@b.cn">乙</a><img src="data:image/png;base64,AA">' +
      '<a href="https://town.example/other/">丙</a><link rel="canonical" href="https://town.example/zwgk/">';
    expect(told({ "index.html": page }, { base: "/zwgk/", origin: "https://town.example" })).toEqual([]);
  });

  test("what only looks like a link: words of a text, names of the standard", () => {
    expect(told({ "index.html": '<p>写作 href="/none/"，&lt;a href="/none/"></p>' })).toEqual([]);
    expect(told({ "documents/a/akn.xml": '<FRBRalias href="/none"/>' })).toEqual([]);
  });
});

describe("links that lead nowhere", () => {
  test.each([
    { name: "a file that is not there", html: '<a href="/none.pdf">', expected: "/none.pdf (missing)" },
    { name: "a folder without a page", html: '<a href="/a/">', expected: "/a/ (missing)" },
    { name: "a folder without its stroke", html: '<a href="/b">', expected: "/b (missing)" },
    { name: "other letters than those of the file", html: '<img src="/A.PNG">', expected: "/A.PNG (missing)" },
    { name: "a sign that was not encoded", html: '<a href="/一#二.pdf">', expected: "/一#二.pdf (missing)" },
    { name: "a place of this page", html: '<a href="#p1">', expected: "#p1 (place)" },
    { name: "a place of another page", html: '<a href="/b/#p2">', expected: "/b/#p2 (place)" },
    {
      name: "a script of another site",
      html: '<script src="https://x.cn/a.js"></script>',
      expected: "https://x.cn/a.js (foreign)",
    },
    {
      name: "a style of another site",
      html: '<link rel="stylesheet" href="//x.cn/a.css">',
      expected: "//x.cn/a.css (foreign)",
    },
    { name: "an encoding that is none", html: '<a href="/100%.pdf">', expected: "/100%.pdf (unreadable)" },
    {
      name: "behind an attribute with a sharp bracket",
      html: '<a title="a>b" href="/none/">',
      expected: "/none/ (missing)",
    },
  ])("$name", ({ html, expected }) => {
    const files = { "index.html": html, "a.png": "", "a/x.pdf": "", "b/index.html": '<p id="p1">' };
    expect(told(files)).toEqual([`index.html → ${expected}`]);
  });

  test("links out of the path of the site, though the host is its own", () => {
    expect(told({ "index.html": '<a href="/b/"></a>' }, { base: "/zwgk/" })).toEqual(["index.html → /b/ (outside)"]);
  });

  test("full addresses of the site itself", () => {
    const files = { "index.html": '<meta><link rel="canonical" href="https://town.example/none/">' };
    expect(told(files, { origin: "https://town.example" })).toEqual([
      "index.html → https://town.example/none/ (missing)",
    ]);
  });

  test("fonts of a style sheet, files of a feed", () => {
    const files = {
      "_astro/a.css": "@font-face{src:url(/none.woff2)}",
      "feeds/all.xml": '<feed><link href="/documents/none/"/></feed>',
    };
    expect(told(files)).toEqual(["_astro/a.css → /none.woff2 (missing)", "feeds/all.xml → /documents/none/ (missing)"]);
  });

  test("what a whole site has is told once, what is written from its page on each", () => {
    const page = '<a href="/none/"><a href="none/">';
    expect(told({ "a/index.html": page, "b/index.html": page })).toEqual([
      "a/index.html → /none/ (missing)",
      "a/index.html → none/ (missing)",
      "b/index.html → none/ (missing)",
    ]);
  });
});
