import { describe, expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { countMeasures, listMeasures } from "../../src/view/measure-list.ts";
import { summarizeProblems } from "../../src/view/news.ts";
import { listProblems } from "../../src/view/problem-list.ts";
import { listProblemPages } from "../../src/view/problem-page.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const addresses = addressesUnder("/");
const document = makeDocument(PLAN);

describe("a problem's page", () => {
  const pages = listProblemPages(document, addresses);

  test("says which problem it is, where it stands, and what comes before and after", () => {
    expect(pages[1]).toMatchObject({
      id: "p2",
      citation: "问题2",
      citeTitle: "《整改方案》",
      beginning: { text: "收入增长缓慢。" },
      places: [
        { line: { text: "二、整改问题及措施" }, href: "/documents/2022-plan/#s2" },
        { line: { text: "(一)督查发现问题" }, href: "/documents/2022-plan/#c1" },
      ],
      index: 2,
      total: 3,
      measures: 2,
      previous: { href: "/documents/2022-plan/p1/", citation: "问题1" },
      next: { href: "/documents/2022-plan/p3/", citation: "问题3" },
    });
  });

  test("the first has none before it, the last none after it", () => {
    expect(pages[0]).not.toHaveProperty("previous");
    expect(pages[2]).not.toHaveProperty("next");
  });

  test("carries the problem with its number and its links", () => {
    expect(pages[2]?.html).toContain('<section id="p3" class="problem">');
    expect(pages[2]?.html).toContain('data-cite="问题3整改措施"');
  });
});

test("问题清单: groups, statements without their measures", () => {
  expect(
    listProblems(document, addresses).map(({ heading, rows }) => [
      heading.text,
      ...rows.map(({ citation, statementHtml, measures }) => `${citation} ${statementHtml} ${measures}`),
    ]),
  ).toEqual([
    ["(一)督查发现问题", "问题1 <p>有的部门出台较晚。影响效果。</p> 1", "问题2 <p>收入增长缓慢。</p> 2"],
    ["(二)群众反映问题", "问题3 <p>道路破损。</p> 1"],
  ]);
});

test("整改措施清单: every measure, with its own facts or those of its problem", () => {
  const groups = listMeasures(document, addresses);
  expect(countMeasures(groups)).toBe(4);
  expect(groups.map(({ rows }) => rows.map(({ href }) => href))).toEqual([
    ["/documents/2022-plan/p1/#p1-m0"],
    ["/documents/2022-plan/p2/#p2-m1", "/documents/2022-plan/p2/#p2-m2"],
    ["/documents/2022-plan/p3/#p3-m0"],
  ]);
  expect(groups[1]?.rows[0]?.html).toContain("<dt>责任单位:</dt><dd><p>农业办</p></dd>");
  expect(groups[1]?.factsHtml).toBe("");
  expect(groups[2]?.factsHtml).toContain("<dt>整改时限:</dt><dd><p>2022年9月底</p></dd>");
});

test("a document without problems has no lists", () => {
  expect(summarizeProblems(makeDocument("# 公告\n\n正文。"), addresses)).toBeUndefined();
});
