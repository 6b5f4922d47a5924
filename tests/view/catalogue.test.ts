import { describe, expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { listCataloguePages, listFacetLinks } from "../../src/view/catalogue-pages.ts";
import { listCatalogue, paginate } from "../../src/view/catalogue.ts";
import { listNews } from "../../src/view/news.ts";
import { makeDocument } from "./make-document.ts";

const addresses = addressesUnder("/");
const make = (id: string, frontmatter: string) => makeDocument("正文。", `标题: ${id}\n${frontmatter}`, id);
const documents = [
  make("a", "所属领域: 扶贫\n一级事项: 政策文件\n二级事项: 其他政策文件\n成文日期: 2022-06-15\n公开主体: 甲镇人民政府"),
  make("b", "所属领域: 救灾\n成文日期: 2023-01-05\n发布日期: 2023-02-01 09:30\n公开主体: 甲镇政府"),
  make("c", "成文日期: 2024-03-01"),
  make("d", "来源: 网站"),
];
/** 甲镇政府 is another name of 甲镇人民政府. */
const resolve = (_field: string, value: string) => (value === "甲镇政府" ? "甲镇人民政府" : value);

test("what is new: newest first by 发布日期, else 成文日期, and it says which", () => {
  expect(
    listNews(documents, addresses).map(({ id, date }) => `${id} ${date?.kind ?? ""} ${date?.value ?? ""}`),
  ).toEqual(["c formed 2024-03-01", "b published 2023-02-01 09:30", "a formed 2022-06-15", "d  "]);
});

test("the catalogue: by 领域, numbered through, what is not stated left out", () => {
  const groups = listCatalogue(documents, addresses);
  expect(groups.map(({ domain, rows }) => [domain?.text, ...rows.map(({ number, id }) => `${number} ${id}`)])).toEqual([
    ["救灾", "1 b"],
    ["扶贫", "2 a"],
    [undefined, "3 c", "4 d"],
  ]);
  expect(groups[1]?.rows[0]).toMatchObject({ stated: { secondaryItem: { text: "其他政策文件" } }, levels: [] });
  expect(groups[1]?.rows[0]?.stated).not.toHaveProperty("basis");
});

test("pages: a group that goes on keeps its heading", () => {
  const pages = paginate(listCatalogue(documents, addresses), 3);
  expect(pages.map((page) => page.map(({ domain, rows }) => `${domain?.text ?? ""}:${rows.length}`))).toEqual([
    ["救灾:1", "扶贫:1", ":1"],
    [":1"],
  ]);
});

describe("facets", () => {
  test("only values that are stated, joined under one name, with counts", () => {
    const facets = listFacetLinks(documents, addresses, resolve);
    expect(
      facets.map(({ label, links }) => [label, ...links.map(({ label: name, count }) => `${name} ${count}`)]),
    ).toEqual([
      ["所属领域", "扶贫 1", "救灾 1"],
      ["一级/二级事项", "政策文件 1"],
      ["公开主体", "甲镇人民政府 2"],
      ["年份", "2024 1", "2023 1", "2022 1"],
    ]);
    expect(facets[1]?.links[0]?.children.map(({ label }) => label)).toEqual(["其他政策文件"]);
  });

  test("each value has a page of its own", () => {
    const pages = listCataloguePages(documents, addresses, resolve);
    expect(pages.map(({ path, heading, count }) => `${path} ${heading} ${count}`)).toEqual([
      " 公开目录 4",
      "domain/3bmmcn2 所属领域：扶贫 1",
      "domain/pqwnvjz 所属领域：救灾 1",
      "item/rwb4y2m 一级/二级事项：政策文件 1",
      "item/rwb4y2m/ncejkf3 一级/二级事项：政策文件 › 其他政策文件 1",
      "issuer/qtaxk9c 公开主体：甲镇人民政府 2",
      "year/2024 年份：2024 1",
      "year/2023 年份：2023 1",
      "year/2022 年份：2022 1",
    ]);
  });

  test("a long list is cut into pages that lead to each other", () => {
    const many = Array.from({ length: 51 }, (_, index) => make(`x${index}`, "成文日期: 2022-01-01"));
    const pages = listCataloguePages(many, addresses, resolve).filter(({ heading }) => heading === "公开目录");
    expect(pages.map(({ path, page, pages: total, previous, next }) => [path, page, total, previous, next])).toEqual([
      ["", 1, 2, undefined, "/catalogue/2/"],
      ["2", 2, 2, "/catalogue/", undefined],
    ]);
  });

  test("a site without documents still has its catalogue", () => {
    expect(listCataloguePages([], addresses, resolve).map(({ path, count }) => `${path} ${count}`)).toEqual([" 0"]);
  });
});
