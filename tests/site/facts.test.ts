import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toString } from "hast-util-to-string";
import { builtSite } from "../browser/built-site.ts";
import { elementsOf, sitePages } from "../browser/site-pages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const SEED = "documents/2022-06-15-zhenggai-fangan/";
const htmlOf = (address: string) => readFileSync(join(builtSite(), address, "index.html"), "utf8");
const textOf = (address: string) => {
  const body = elementsOf(htmlOf(address)).find(({ tagName }) => tagName === "body");
  return body ? toString(body).replace(/\s+/gu, "") : "";
};
const metaOf = (address: string) =>
  Object.fromEntries(
    elementsOf(htmlOf(address)).flatMap(({ tagName, properties }) =>
      tagName === "meta" && typeof properties["name"] === "string" ? [[properties["name"], properties["content"]]] : [],
    ),
  );

describe("公开信息 of the seed", () => {
  test("the official table: both levels with their own channels, what is not stated says so", () => {
    const text = textOf(SEED);
    for (const fact of [
      "所属领域扶贫",
      "一级事项政策文件",
      "二级事项其他政策文件",
      "信息形成(变更)20个工作日内",
      "公开方式主动",
      "《政府信息公开条例》",
      "公开主体青树嘴镇人民政府",
      "社区、企事业单位、村公示栏(电子屏)",
      "公开对象原文未载明",
      "发文字号原文未载明",
      "发布日期原文未载明",
    ])
      expect(text).toContain(fact);
    expect(text).toMatch(/县级.{0,12}政府网站.{0,3}政务服务中心.*乡、村级.{0,12}社区、企事业单位、村公示栏\(电子屏\)/u);
  });

  test("the derived last day stands beside the words, marked as derived, with its rule; no verdict without 发布日期", () => {
    const text = textOf(SEED);
    expect(text).toContain("2022-07-13");
    expect(text).toMatch(/推算/u);
    expect(text).toContain("成文日期2022-06-15，次日起算，20个工作日");
    expect(text).toContain("无法判断是否按时");
  });

  test("the lists have every problem and every measure", () => {
    const rows = (address: string) =>
      elementsOf(htmlOf(address)).filter(
        ({ tagName, properties }) => tagName === "tr" && properties["id"] !== undefined,
      ).length;
    const links = new Set([...htmlOf(`${SEED}measures/`).matchAll(/#(p\d+-m\d+)"/gu)].map((one) => one[1]));
    expect(links.size).toBe(47);
    expect(
      new Set([...htmlOf(`${SEED}problems/`).matchAll(/zhenggai-fangan\/(p\d+)\//gu)].map((one) => one[1])).size,
    ).toBe(23);
    expect(rows(`${SEED}problems/`) === 0 || rows(`${SEED}problems/`) === 23).toBe(true);
  });
});

describe("meta tags (政府网页设计规范)", () => {
  test("a content page says what it knows and nothing else", () => {
    expect(metaOf(SEED)).toMatchObject({
      SiteName: "青树嘴镇政务公开栏",
      ArticleTitle:
        "青树嘴镇关于印发《2021年度中央巩固拓展脱贫攻坚成果同乡村振兴有效衔接考核评估反馈问题整改方案》的通知",
    });
    expect(metaOf(SEED)).not.toHaveProperty("PubDate");
    expect(metaOf(SEED)).not.toHaveProperty("SiteIDCode");
  });

  test("PubDate where the source states it", () => {
    const stated = sitePages(builtSite()).filter(({ html }) => html.includes('name="PubDate"'));
    expect(stated.length).toBeGreaterThan(0);
    for (const { html, address } of atLeastOne(stated))
      expect(html, address).toMatch(/name="PubDate" content="\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?"/u);
  });

  test.each(["", "catalogue/", "guide/"])("a column page (/%s) has its column tags", (address) => {
    expect(Object.keys(metaOf(address))).toEqual(
      expect.arrayContaining(["SiteName", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]),
    );
  });
});
