// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { showAlso, showAnswers } from "../../../src/client/search/search-also.ts";
import type { AlsoResults } from "../../../src/search/search.ts";
import { find, openPage, textsOf } from "../open-page.ts";

const plain = (text: string, mark?: [number, number]) => ({
  text,
  marks: mark ? [mark] : [],
  cutBefore: false,
  cutAfter: false,
});
const ALSO: AlsoResults = {
  looked: ["最低生活保障", "低保金"],
  nowhere: ["去年"],
  answers: [],
  total: 1,
  facets: { domain: [], issuer: [], year: [], item: [], genre: [], validity: [] },
  results: [
    {
      id: "a",
      page: "documents/a/",
      title: plain("低保通知"),
      validity: "已废止",
      hits: [],
      complete: true,
      allHits: () => Promise.resolve([]),
      words: ["最低生活保障"],
      missing: ["电话"],
    },
  ],
};
const settings = { base: "/", searched: "低保", open: 4, isAlone: true, askFor: (typed: string) => `?q=${typed}` };

test("says as what it was found, what stands nowhere, what a document lacks and whether it holds", () => {
  openPage(`<section id="also"></section>`);
  showAlso(find("#also"), ALSO, settings);
  expect(textsOf("#also > h2")).toEqual(["也找了：最低生活保障、低保金"]);
  expect(textsOf("#also > .note")).toEqual(["所有文件里都没有“去年”，没有按它找。"]);
  expect(textsOf(".from > span")).toEqual(["已废止", "这份文件里没有“电话”"]);
  expect(document.querySelector("h2 a[data-ask]")?.getAttribute("href")).toBe("?q=最低生活保障");
  // The page marks the words that it has, not those that were typed.
  expect(new URL(find<HTMLAnchorElement>(".result h2 a").href).searchParams.get("q")).toBe("最低生活保障");
});

test("where there is nothing, nothing is shown", () => {
  openPage(`<section id="also">old</section>`);
  showAlso(find("#also"), { ...ALSO, total: 0, results: [] }, settings);
  expect([find("#also").hidden, find("#also").textContent]).toEqual([true, ""]);
});

test("an answer is the words of the document with its place", () => {
  openPage(`<section id="answers"></section>`);
  const excerpt = plain("每人每月680元。", [4, 8]);
  showAnswers(find("#answers"), [{ title: "通知", citation: "一", page: "documents/a/", anchor: "s1", excerpt }], "/");
  expect(textsOf("#answers > *")).toEqual(["文件里这样写", "每人每月680元。通知 一"]);
  const { search, hash } = new URL(find<HTMLAnchorElement>("#answers a").href);
  expect([new URLSearchParams(search).get("q"), hash]).toEqual(["680元", "#s1"]);
});
