// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { readFilters, showFilters } from "../../../src/client/search/search-filters.ts";
import type { FacetCount } from "../../../src/search/filter-matches.ts";
import type { FacetKey } from "../../../src/search/format.ts";
import { click, find, openPage, textsOf } from "../open-page.ts";

const NONE: Record<FacetKey, FacetCount[]> = { domain: [], issuer: [], year: [], item: [], genre: [], validity: [] };
const count = (value: string, number = 1, ticked = false): FacetCount => ({ value, count: number, ticked });
const place = () => find("#place");

beforeEach(() => {
  openPage(`<div id="place"></div>`);
});

test("a group for each kind of value that there is, in the order of the form, with how many documents it has", () => {
  showFilters(place(), { ...NONE, genre: [count("通知", 3)], year: [count("2023"), count("2022", 2)] }, 0);
  expect(textsOf("legend")).toEqual(["年份", "类别"]);
  expect(textsOf("label")).toEqual(["20231份", "20222份", "通知3份"]);
  expect(document.querySelector("[data-clear-filters]")).toBeNull();
});

test("an item below another is shown with the way to it", () => {
  showFilters(place(), { ...NONE, item: [count("政策文件"), count("政策文件/其他政策文件")] }, 0);
  expect(textsOf(".value")).toEqual(["政策文件", "政策文件 › 其他政策文件"]);
});

test("eight values are shown and every ticked one; the others are folded away", () => {
  const values = Array.from({ length: 12 }, (_, at) => count(`${2023 - at}`, 1, at === 11));
  showFilters(place(), { ...NONE, year: values }, 1);
  expect(textsOf("fieldset > ul .value")).toEqual([
    "2023",
    "2022",
    "2021",
    "2020",
    "2019",
    "2018",
    "2017",
    "2016",
    "2012",
  ]);
  expect(textsOf("details .value")).toEqual(["2015", "2014", "2013"]);
  expect(textsOf("summary")).toEqual(["另外3项"]);
});

test("what is ticked is read back, from the folded ones too, and can be taken away at once", () => {
  const values = Array.from({ length: 10 }, (_, at) => count(`${2023 - at}`, 1, at === 0));
  showFilters(place(), { ...NONE, year: values, genre: [count("通知")], issuer: [count("甲镇", 1, true)] }, 2);
  expect(textsOf("[data-clear-filters]")).toEqual(["取消筛选"]);
  expect(readFilters(place())).toEqual({ year: ["2023"], issuer: ["甲镇"] });
  click("input[value='2014']");
  click("input[value='甲镇']");
  expect(readFilters(place())).toEqual({ year: ["2023", "2014"] });
});

test("a box keeps the focus when the list is made anew", () => {
  const facets = { ...NONE, year: [count("2023"), count("2022")], genre: [count("2022")] };
  showFilters(place(), facets, 0);
  const box = find("input[name=year][value='2022']");
  box.focus();
  showFilters(place(), { ...facets, year: [count("2022", 1, true)] }, 1);
  expect(document.activeElement).not.toBe(box);
  expect(document.activeElement).toBe(find("input[name=year][value='2022']"));
});

test("a focus elsewhere on the page stays there", () => {
  openPage(`<input type="checkbox" name="year" value="2023" id="other"><div id="place"></div>`);
  find("#other").focus();
  showFilters(place(), { ...NONE, year: [count("2023")] }, 0);
  expect(document.activeElement).toBe(find("#other"));
});
