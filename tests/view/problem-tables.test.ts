import { describe, expect, test } from "vitest";
import { withoutBlanks } from "../../src/model/text.ts";
import { unitsOf } from "../../src/permanence/published.ts";
import { listShortAddresses } from "../../src/permanence/short-addresses.ts";
import { officialTexts } from "../../src/proof/pages.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { listCitations, listRowCitations } from "../../src/view/citation.ts";
import { countEntries, listContents, listProblemContents, narrowContents } from "../../src/view/contents.ts";
import { renderDocument } from "../../src/view/document-text.ts";
import { listMeasures } from "../../src/view/measure-list.ts";
import { summarizeProblems } from "../../src/view/news.ts";
import { listProblems } from "../../src/view/problem-list.ts";
import { listProblemPages } from "../../src/view/problem-page.ts";
import { listWordPlaces } from "../../src/view/search-places.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { LEDGER, makeDocument } from "./make-document.ts";

const addresses = addressesUnder("/");
const ledger = makeDocument(LEDGER, "标题: 整改台账");

const official = (html: string) =>
  withoutBlanks(officialTexts(`<div data-verbatim="all">${html}</div>`).get("all") ?? "");

describe("the page of a problem of a table", () => {
  const pages = listProblemPages(ledger, addresses);

  test("has its cells in their order; the words of the head are furniture", () => {
    expect(pages.map(({ html }) => official(html))).toEqual([
      "1学习少。（1）定计划；（2）勤通报。党政办3月底前",
      "2记录乱。补记录。党政办长期坚持",
      "3白条多。（1）清白条。财政所5月底前已报县里（2）公开账目。6月底前",
    ]);
    expect(pages[0]?.html).toContain('<p class="label" data-furniture="">整改措施</p>');
    expect(pages[0]?.html).toContain('<dt data-furniture="">责任单位</dt><dd><p>党政办</p></dd>');
  });

  test("says its number, its group, and what comes before and after", () => {
    expect(pages[2]).toMatchObject({
      citation: "问题3",
      beginning: { text: "白条多。" },
      places: [{ line: { text: "（二）财务方面" }, href: "/documents/2022-plan/#c2" }],
      measures: 2,
      previous: { href: "/documents/2022-plan/p2/" },
    });
  });
});

test("units are cited, published and printed as those of running text", () => {
  const [part] = ledger.parts;
  const citations = part ? listCitations(part) : new Map<string, string>();
  expect(citations.get("p1-m2")).toBe("问题1措施（2）");
  expect(citations.get("p2-m0")).toBe("问题2整改措施");
  expect([...listRowCitations(ledger)]).toEqual([
    ["t1-r1", "问题1"],
    ["t1-r2", "问题2"],
    ["t1-r3", "问题3"],
    ["t1-r3-1", "问题3"],
  ]);
  expect([...unitsOf(ledger)]).toEqual("main c1 p1 p1-m1 p1-m2 p2 p2-m0 c2 p3 p3-m1 p3-m2".split(" "));
  expect(listShortAddresses(ledger, addresses).map(({ target }) => target)).toContain("/documents/2022-plan/p3/");
});

test("问题清单, 整改措施清单: what stands beside one measure is said with it", () => {
  expect(
    listProblems(ledger, addresses).map(({ heading, rows }) => [heading.text, ...rows.map(({ id }) => id)]),
  ).toEqual([
    ["（一）学习方面", "p1", "p2"],
    ["（二）财务方面", "p3"],
  ]);
  const third = listMeasures(ledger, addresses)[2];
  expect(official(third?.factsHtml ?? "")).toBe("财政所");
  expect(third?.rows.map(({ citation, html }) => `${citation} ${official(html)}`)).toEqual([
    "问题3措施（1） 清白条。5月底前",
    "问题3措施（2） 公开账目。6月底前",
  ]);
  expect(summarizeProblems(ledger, addresses)).toMatchObject({ count: 3, measures: 5 });
});

test("the table stays what it is; each unit has its place in it, each number leads to its problem", () => {
  const [part] = renderDocument(ledger, addresses).parts;
  const html = part?.html ?? "";
  for (const id of atLeastOne([...unitsOf(ledger)].slice(1)))
    expect(html.split(`<span id="${id}" class="unit-anchor" data-furniture=""></span>`)).toHaveLength(2);
  expect(html).toContain('href="/documents/2022-plan/p1/" data-furniture="" aria-label="问题1，单独看这一条"></a>1<');
  expect(official(html)).toContain("1（一）学习方面学习少。（1）定计划；（2）勤通报。党政办3月底前2记录乱。");
});

describe("contents", () => {
  test("groups and problems of a table", () => {
    expect(listContents(ledger).map(({ id, children }) => [id, ...children.map((child) => child.id)])).toEqual([
      ["c1", "p1", "p2"],
      ["c2", "p3"],
    ]);
  });

  const rows = Array.from({ length: 300 }, (_, at) => `| ${at + 1} | 问题${at + 1}。 | 措施。 |`);
  const long = makeDocument(`| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n${rows.join("\n")}`);

  test("a long table is a list itself; beside a problem stand those near it", () => {
    expect(listContents(long)).toEqual([]);
    const near = narrowContents(listProblemContents(long, addresses), "p150");
    expect(countEntries(near)).toBe(80);
    expect(near.map(({ id }) => id)).toContain("p150");
    expect(narrowContents(listProblemContents(long, addresses), "p1")[0]?.id).toBe("p1");
    expect(narrowContents(listProblemContents(long, addresses), "p300").at(-1)?.id).toBe("p300");
  });
});

test("who is responsible is found with the problem", () => {
  const places = listWordPlaces(ledger, addresses).filter(({ word }) => word === "财政所");
  expect(places).toEqual([{ word: "财政所", href: "/documents/2022-plan/p3/#p3", label: "问题3" }]);
});

test("words in a table lead to their row", () => {
  const document = makeDocument(
    "## 一、名单\n\n| 序号 | 依据 |\n| --- | --- |\n| 7 | 《救助办法》 |\n| 8 | 《供养办法》 |\n| 合计 | 《救助办法》 |",
  );
  const places = listWordPlaces(document, addresses).filter(({ word }) => word.includes("办法"));
  expect(places.map(({ href, label }) => [href.replace(/.*#/u, ""), label])).toEqual([
    ["t1-r7", "一、名单 第1张表第7行"],
    ["t1-r8", "一、名单 第1张表第8行"],
    ["t1-r8-1", "一、名单 第1张表"],
  ]);
});
