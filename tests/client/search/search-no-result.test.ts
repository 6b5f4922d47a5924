// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { OtherWays } from "../../../src/client/search/search-no-result.ts";
import { noResultHelp } from "../../../src/client/search/search-no-result.ts";
import type { NoResultHelp } from "../../../src/search/no-result.ts";
import type { SearchResults } from "../../../src/search/search.ts";
import { find, openPage, textsOf } from "../open-page.ts";

const NOTHING: Omit<SearchResults, "also"> = {
  isQuestion: false,
  typed: "危放",
  terms: ["危放"],
  total: 0,
  unfiltered: 0,
  results: [],
  facets: { domain: [], issuer: [], year: [], item: [], genre: [], validity: [] },
};
const CATALOGUE: OtherWays = { catalogue: "/zwgk/catalogue/", index: false };

function show({ unfiltered = 0, help }: { unfiltered?: number; help?: NoResultHelp }, ways = CATALOGUE): void {
  openPage(`<div id="help"></div>`);
  const found = { ...NOTHING, unfiltered, also: () => Promise.reject(new Error("not asked")) };
  find("#help").append(...noResultHelp(found, help, ways, (typed) => `?q=${typed}`));
}

/** Links by what they say, where they lead, and what they ask for. */
const links = () =>
  [...document.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href"), link.dataset["ask"]]);

test("where only the filters are in the way, they can be taken away", () => {
  show({ unfiltered: 3, help: { words: [], suggestion: "危房" } });
  expect(textsOf("#help > *")).toEqual(["按现在的筛选没有结果；不筛选有3份文件。", "取消筛选"]);
  expect(find("button").hasAttribute("data-clear-filters")).toBe(true);
});

test("a slip is mended, or a shorter string offered; both are asked for with a click", () => {
  show({
    help: { suggestion: "危房", words: [{ typed: "危放", total: 0 }], shorter: { typed: "危", total: 2 } },
  });
  expect(textsOf("#help > p")).toEqual(["您是不是要找：危房", "可以少输几个字，试试：危 2份文件里有"]);
  expect(links().slice(0, 2)).toEqual([
    ["危房", "?q=危房", "危房"],
    ["危", "?q=危", "危"],
  ]);
});

test("of several words it says which one there is", () => {
  const words = [
    { typed: "危房", total: 2 },
    { typed: "没有的字", total: 0 },
  ];
  show({ help: { words } });
  expect(textsOf("#help > ul li")).toEqual(["危房 2份文件里有", "“没有的字” 没有"]);
  expect(links()[0]).toEqual(["危房", "?q=危房", "危房"]);
});

test("one word alone is not told again", () => {
  show({ help: { words: [{ typed: "没有的字", total: 0 }] } });
  expect(textsOf("#help > *")).toHaveLength(1);
});

test("the catalogue can always be looked through; the index and the telephone where there are some", () => {
  show({});
  expect(textsOf("#help li")).toEqual(["到公开目录里找"]);
  show({}, { ...CATALOGUE, index: true, phone: { number: "0736-123", href: "tel:0736123", office: "党政办" } });
  expect(textsOf("#help li")).toEqual(["到公开目录里找", "在下面的索引里找", "打电话问党政办：0736-123"]);
  expect(links()).toEqual([
    ["到公开目录里找", "/zwgk/catalogue/", undefined],
    ["在下面的索引里找", "#words", undefined],
    ["0736-123", "tel:0736123", undefined],
  ]);
});

test("a telephone that cannot be dialled is told all the same", () => {
  show({}, { ...CATALOGUE, phone: { number: "见公告", href: undefined, office: undefined } });
  expect(textsOf("#help li")).toEqual(["到公开目录里找", "打电话问：见公告"]);
  expect(links()).toHaveLength(1);
});

test("what was typed never becomes markup", () => {
  show({ help: { suggestion: "<img src=x>", words: [] } });
  expect(document.querySelector("img")).toBeNull();
  expect(links()[0]?.[0]).toBe("<img src=x>");
});
