// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { buildResult } from "../../../src/client/search/search-results.ts";
import type { Hit } from "../../../src/search/hits.ts";
import type { DocumentResult } from "../../../src/search/search.ts";
import { find, openPage, textsOf, until } from "../open-page.ts";

/** A text with its marks in brackets: `农村[危房]`. */
function excerpt(text: string, cut: { before?: boolean; after?: boolean } = {}): Hit["excerpt"] {
  const marks: [number, number][] = [];
  const plain = text.replace(/\[([^\]]*)\]/gu, (_all, words: string, at: number) => {
    const from = at - 2 * marks.length;
    marks.push([from, from + words.length]);
    return words;
  });
  return { text: plain, marks, cutBefore: cut.before ?? false, cutAfter: cut.after ?? false };
}

const hit = (anchor: string, text: string, more: Partial<Hit> = {}): Hit => ({
  kind: "measure",
  anchor,
  page: "documents/2022-plan/",
  citation: `问题${anchor.slice(1)}`,
  excerpt: excerpt(text),
  ...more,
});

const PLAN: DocumentResult = {
  id: "2022-plan",
  page: "documents/2022-plan/",
  title: excerpt("[危房]整改方案"),
  hits: [],
  complete: true,
  allHits: async () => [],
};

function show(result: Partial<DocumentResult>, open = 4): void {
  openPage(`<ol id="list"></ol>`);
  const item = buildResult({ ...PLAN, ...result }, { base: "/zwgk/", searched: "危房", open });
  find("#list").append(item.element);
  item.fillOthers();
}

const addresses = (selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => decodeURIComponent(link.getAttribute("href") ?? ""));

test("the title leads to the document, its words marked; below it stand the facts", () => {
  show({ issuer: "甲镇人民政府", documentNumber: "甲政发〔2022〕8号", date: "2022-06-15 08:00", occurrences: 7 });
  expect(find("h2").innerHTML).toContain(`<mark>危房</mark>整改方案`);
  expect(addresses("h2 a")).toEqual(["/zwgk/documents/2022-plan/?q=危房"]);
  expect(textsOf(".from > *")).toEqual(["甲镇人民政府", "甲政发〔2022〕8号", "2022-06-15 08:00", "共7处", "打印"]);
  expect(addresses(".print-link")).toEqual(["/zwgk/documents/2022-plan/print/"]);
  expect(find("time").getAttribute("datetime")).toBe("2022-06-15T08:00");
});

test("facts that are not stated are left out", () => {
  show({});
  expect(textsOf(".from > *")).toEqual(["打印"]);
});

test("a hit has its citation and the words around it, and leads to its unit", () => {
  show({ hits: [hit("p6", "改造农村[危房]。")] });
  expect(textsOf(".hits a > *")).toEqual(["问题6", "改造农村危房。"]);
  expect(textsOf(".hits mark")).toEqual(["危房"]);
  expect(addresses(".hits a")).toEqual(["/zwgk/documents/2022-plan/?q=危房#p6"]);
});

test("what is left out of a text is shown, and not read aloud", () => {
  show({ hits: [hit("p6", "[危房]", { excerpt: excerpt("[危房]", { before: true, after: true }) })] });
  expect(find(".excerpt").textContent).toBe("…危房…");
  expect([...document.querySelectorAll(".cut")].map((cut) => cut.getAttribute("aria-hidden"))).toEqual([
    "true",
    "true",
  ]);
});

test("several hits in one unit are told apart by the words before them", () => {
  show({ hits: [hit("p6", "首先改造全镇的农村[危房]；"), hit("p6", "再改造学校[危房]。"), hit("p7", "[危房]")] });
  expect(addresses(".hits a")).toEqual([
    "/zwgk/documents/2022-plan/?q=危房&near=先改造全镇的农村危房#p6",
    "/zwgk/documents/2022-plan/?q=危房&near=再改造学校危房#p6",
    "/zwgk/documents/2022-plan/?q=危房#p7",
  ]);
});

test("a hit without a number says what kind of text it is; one in the 公开信息 says the row too", () => {
  const { citation: _none, ...text } = hit("main", "改造[危房]。", { kind: "text" });
  show({ hits: [text, hit("f3", "[危房]改造", { kind: "disclosure", citation: "公开内容" })] });
  expect(textsOf(".place")).toEqual(["正文", "公开信息 公开内容"]);
  expect(addresses(".hits a")[0]).toBe("/zwgk/documents/2022-plan/?q=危房&near=改造危房#main");
});

test("a hit in a table says whose row it is, and leads to the row", () => {
  show({ hits: [hit("t2-r17", "17　王*　[危房]改造　1,200", { kind: "table", citation: "17 王*" })] });
  expect(textsOf(".place")).toEqual(["表格 17 王*"]);
  expect(addresses(".hits a")[0]).toBe("/zwgk/documents/2022-plan/?q=危房#t2-r17");
});

test("a title line that is its own citation is shown once", () => {
  const title = "二、[危房]改造";
  show({ hits: [hit("s2", title, { kind: "heading", citation: "二、危房改造" })] });
  expect(textsOf(".hits a")).toEqual(["二、危房改造"]);
  expect(textsOf(".place mark")).toEqual(["危房"]);
});

test("punctuation is as narrow and as wide as on the page of the document", () => {
  show({ hits: [hit("p6", "上午8:30,[危房]")] });
  expect(find(".excerpt").innerHTML).toBe(`上午8<span class="half">:</span>30,<mark>危房</mark>`);
});

test("more than are shown at once are folded away", () => {
  const hits = ["p1", "p2", "p3"].map((anchor) => hit(anchor, "[危房]"));
  show({ hits }, 2);
  expect(textsOf("li > ol > li .place")).toEqual(["问题1", "问题2"]);
  expect(textsOf("summary")).toEqual(["另外1条"]);
  expect(textsOf("details .place")).toEqual(["问题3"]);
});

test("as many as are shown at once need no fold", () => {
  show({ hits: [hit("p1", "[危房]"), hit("p2", "[危房]")] }, 2);
  expect(document.querySelector("details")).toBeNull();
});

/** Opens or closes the fold as a click does. */
function fold(open: boolean): void {
  const details = find<HTMLDetailsElement>("details");
  details.open = open;
  details.dispatchEvent(new Event("toggle"));
}

test("a text that was not read to the end is, when somebody opens it; nothing stands there twice", async () => {
  const hits = [hit("p1", "[危房]")];
  const allHits = vi.fn(async () => [...hits, hit("p8", "[危房]"), hit("p9", "[危房]")]);
  show({ hits, complete: false, allHits });
  expect(textsOf("summary")).toEqual(["查看这份文件里的全部"]);
  expect(allHits).not.toHaveBeenCalled();
  fold(true);
  await until(() => document.querySelectorAll("details li").length > 0);
  expect(textsOf("details .place")).toEqual(["问题8", "问题9"]);
});

test("where the rest does not come, it says so and can be tried again", async () => {
  const allHits = vi
    .fn()
    .mockRejectedValueOnce(new Error("network"))
    .mockResolvedValue([hit("p8", "[危房]")]);
  show({ hits: [hit("p1", "[危房]")], complete: false, allHits });
  fold(true);
  await until(() => !find<HTMLDetailsElement>("details").open);
  expect(textsOf("summary")).toEqual(["没能取得查找用的数据，可能是网络断了或者太慢。重试"]);
  fold(true);
  await until(() => document.querySelectorAll("details li").length > 0);
  expect(textsOf("details .place")).toEqual(["问题8"]);
});
