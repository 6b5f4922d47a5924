import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import { toDcat } from "../../src/export/dcat.ts";
import { documentSchema } from "../../src/export/document-schema.ts";
import { listFields } from "../../src/export/field-table.ts";
import { toJsonLd } from "../../src/export/json-ld.ts";
import { documentTrail } from "../../src/view/reading-page.ts";
import { NOWHERE, PLACE, documentOf } from "./documents.ts";

const BARE = documentOf("---\n标题: 甲\n---\n\n# 甲\n\n乙。");
const jsonLd = (document: typeof BARE, place = PLACE) =>
  JSON.parse(toJsonLd(document, documentTrail(document, place.addresses), place)) as {
    "@graph": Record<string, unknown>[];
  };

describe("JSON-LD", () => {
  test("says nothing that is not stated", () => {
    const [page, trail] = jsonLd(BARE)["@graph"];
    expect(Object.keys(page ?? {})).toEqual(["@type", "@id", "url", "name", "inLanguage", "isPartOf", "encoding"]);
    expect(trail).toMatchObject({ "@type": "BreadcrumbList", itemListElement: [{ position: 1 }, {}, { name: "甲" }] });
  });

  test("all that is stated, in the words of schema.org", () => {
    const document = documentOf(
      "---\n标题: 甲\n发文字号: 甲政发〔2023〕1号\n索引号: '1'\n所属领域: 扶贫\n公开主体: 某镇人民政府\n成文日期: 2023-01-02\n发布日期: 2023-01-03 09:30\n---\n\n# 甲\n\n乙。",
    );
    expect(jsonLd(document)["@graph"][0]).toMatchObject({
      identifier: [
        { propertyID: "发文字号", value: "甲政发〔2023〕1号" },
        { propertyID: "索引号", value: "1" },
      ],
      dateCreated: "2023-01-02",
      datePublished: "2023-01-03T09:30:00+08:00",
      publisher: { "@type": "GovernmentOrganization", name: "某镇人民政府" },
      about: "扶贫",
    });
  });

  test("nothing in it ends the script element it stands in", () => {
    const title = "甲</script><!--<script>\u2028&\u2029乙";
    const text = toJsonLd({ ...BARE, disclosure: { ...BARE.disclosure, title } }, [], PLACE);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
    const tree = fromHtml(`<script type="application/ld+json">${text}</script><p>后`, { fragment: true });
    expect(tree.children.map((node) => (node.type === "element" ? node.tagName : node.type))).toEqual(["script", "p"]);
    const graph = (JSON.parse(text) as { "@graph": { name: string }[] })["@graph"];
    expect(graph[0]?.name).toBe(title);
  });

  test("without 网址 addresses begin at the root of the server", () => {
    expect(jsonLd(BARE, NOWHERE)["@graph"][0]).toMatchObject({ url: "/documents/a-document/" });
  });
});

describe("DCAT", () => {
  test("a licence only where one is stated", () => {
    expect(JSON.stringify(toDcat([BARE], PLACE))).not.toContain("dct:license");
    const site = { ...PLACE.site, license: { name: "许可", url: "https://www.example.gov.cn/license/" } };
    const catalog = toDcat([BARE], { ...PLACE, site });
    expect(catalog["dct:license"]).toEqual({ "@id": "https://www.example.gov.cn/license/" });
  });

  test("a dataset for the catalogue and one for each document, each file once", () => {
    const text = JSON.stringify(toDcat([BARE], PLACE));
    const files = [...text.matchAll(/"dcat:downloadURL":\{"@id":"(?<url>[^"]+)"/gu)].map(
      ({ groups }) => groups?.["url"]?.split("/").at(-1) ?? "",
    );
    expect(files).toEqual([
      "catalogue.json",
      "catalogue.csv",
      "catalogue.xlsx",
      "index.json",
      "document.md",
      "document.txt",
      "broadcast.txt",
    ]);
  });
});

test("the table of fields has each one, described in Chinese", () => {
  const fields = listFields(documentSchema());
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter(({ description }) => !/\p{Script=Han}/u.test(description))).toEqual([]);
  expect(fields.find(({ path }) => path === "disclosure.levels[].channels")).toEqual({
    path: "disclosure.levels[].channels",
    description: "这一层级的公开渠道和载体",
    always: true,
  });
});
