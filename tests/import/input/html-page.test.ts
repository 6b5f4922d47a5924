import { describe, expect, test } from "vitest";
import { readHtmlPage } from "../../../src/import/input/html-page.ts";

/** The lines of a web page with where each is from. */
function linesOf(source: string): string[] {
  const { text, lines } = readHtmlPage(source);
  return lines.map(({ start, end, gap, origin, linked, label }) => {
    const said = [gap, origin, linked > 0 && `linked ${linked}`, label].filter((word) => word && word !== "text");
    return `${said.join(" ")}: ${text.slice(start, end)}`;
  });
}

describe("lines", () => {
  test.each([
    ["between blocks and at <br>", "<p>甲<br>乙</p><div>丙</div>丁", ["block: 甲", "line: 乙", "block: 丙", "block: 丁"]],
    ["hold what is inside inline elements", "<p>甲<b>乙</b><span>丙</span></p>", ["block: 甲乙丙"]],
    ["of the page's title and its headings", "<title>甲</title><h2>乙</h2><h4>丙</h4>", ["block title: 甲", "block heading: 乙", "block: 丙"]],
    ["of official meta fields", `<meta name="PubDate" content="2024-09-01"><meta name="author" content="x"><p>甲</p>`, ["block meta 发布日期: 2024-09-01", "block: 甲"]],
    ["with links in them", "<p>甲<a href=x>乙丙</a></p>", ["block linked 2: 甲乙丙"]],
    ["that no browser shows", "<p>甲</p><p style='display: none'>乙</p><p hidden>丙</p>", ["block: 甲", "block hidden: 乙", "block hidden: 丙"]],
    ["without scripts, styles and comments", "<script>x</script><style>y</style><!-- z --><p>甲</p>", ["block: 甲"]],
    ["as typed inside <pre>", "<pre>甲\n乙</pre>", ["block: 甲", "line: 乙"]],
  ])("%s", (_, source, lines) => expect(linesOf(source)).toEqual(lines)); // prettier-ignore
});

test("each character has its place in the file, references and all", () => {
  const source = "<p>a&amp;b&nbsp;&#20013;</p>\r\n<p>甲</p>";
  const { text, offsets } = readHtmlPage(source);
  const placed = [...text].map((character, index) => [character, source.slice(offsets?.[index]).slice(0, 1)]);
  expect(placed.filter(([character]) => character?.trim())).toEqual([
    ["a", "a"],
    ["&", "&"],
    ["b", "b"],
    ["中", "&"],
    ["甲", "甲"],
  ]);
});

test("tables have rows, cells and spans; one around another is outer", () => {
  const inner = "<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=x>丙</td></tr></table>";
  const { text, grids } = readHtmlPage(`<table><tr><td>${inner}</td></tr></table>`);
  const shown = grids.map(({ outer, rows }) => ({
    outer,
    rows: rows.map((row) =>
      row.map(({ start, end, columnSpan, rowSpan }) => `${text.slice(start, end)} ${columnSpan}×${rowSpan}`),
    ),
  }));
  expect(shown).toEqual([
    { outer: true, rows: [["甲\n乙\n丙 1×1"]] },
    { outer: false, rows: [["甲 1×1", "乙 1×2"], ["丙 1×1"]] },
  ]);
});

test("what the text cannot carry is remembered with its place", () => {
  const { remarks } = readHtmlPage(
    "<p>甲<img src='/a/%E5%9B%BE.png?x'><a href='f/1.docx'>乙</a>m<sup>2</sup></p><ol><li>丙</ol><img src='data:x'>",
  );
  expect(remarks.map(({ kind, at, name }) => `${kind} ${at} ${name}`.trim())).toEqual([
    "picture 1 图.png",
    "file 1 1.docx",
    "raised 3",
    "ordered-list 5",
    "picture 7 （网页内嵌图片）",
  ]);
});

test("elements are known by their names, a field for a password is seen", () => {
  const { elements, login } = readHtmlPage("<div id=Zoom class='A b'><p>甲</p></div><input type=password>");
  expect(elements.find(({ names }) => names.length > 0)?.names).toEqual(["a", "b", "#zoom"]);
  expect(login).toBe(true);
});
