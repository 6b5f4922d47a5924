import { describe, expect, test } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { toAtom } from "../../src/export/atom.ts";
import { updatedAt } from "../../src/export/content-dates.ts";
import { listFeeds } from "../../src/export/feeds.ts";
import { openingOf } from "../../src/markdown/opening.ts";
import { listSitemapPages, toSitemaps } from "../../src/export/sitemap.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { elementsOf, textIn } from "./akn-structure.ts";
import { NOWHERE, PLACE, allDocuments, documentOf } from "./documents.ts";

const asStated = (_field: string, value: string) => value;
const documents = allDocuments().map(({ document }) => document);
const make = (id: string, frontmatter: string) =>
  documentOf(`---\n标题: ${id}\n${frontmatter}\n---\n\n# ${id}\n\n乙。`, id);

describe("Atom", () => {
  const feeds = listFeeds(documents, PLACE, asStated);

  test("one for all, for each 领域 and each 公开主体", () => {
    const stated = (field: "domain" | "issuer") =>
      new Set(documents.flatMap((one) => (updatedAt(one) && one.disclosure[field]) ?? []));
    expect(feeds.map(({ path }) => path.split("/")[0]).filter((path) => path === "domain")).toHaveLength(
      stated("domain").size,
    );
    expect(feeds.find(({ title }) => title === "某镇政务公开栏：扶贫")?.path).toBe("domain/3bmmcn2");
    expect(feeds[0]?.path).toBe("all");
  });

  test.each(atLeastOne(feeds.map((feed) => ({ path: feed.path, feed }))))("$path keeps to RFC 4287", ({ feed }) => {
    const [root, ...inside] = elementsOf(fromXml(toAtom(feed, PLACE)));
    expect(root?.attributes["xmlns"]).toBe("http://www.w3.org/2005/Atom");
    const childrenOf = (element: typeof root) => elementsOf(element ?? { type: "root", children: [] });
    const entries = inside.filter(({ name }) => name === "entry");
    expect(entries.length).toBeGreaterThan(0);
    for (const one of [root, ...entries]) {
      const names = childrenOf(one).map(({ name }) => name);
      for (const name of ["id", "title", "updated"]) expect(names).toContain(name);
    }
    for (const element of atLeastOne(inside)) {
      if (element.name === "id") expect(textIn(element)).toMatch(/^https:\/\/www\.example\.gov\.cn\/zwgk\/\S+$/u);
      if (element.name === "updated" || element.name === "published")
        expect(textIn(element)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+08:00$/u);
      if (element.name === "link") expect(element.attributes["href"]).toMatch(/^https:/u);
    }
    const days = entries.map((entry) => textIn(childrenOf(entry).find(({ name }) => name === "updated") ?? entry));
    expect(days).toEqual([...days].sort().reverse());
    const ids = inside.filter(({ name }) => name === "id").map(textIn);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("nothing without 网址, nothing of documents without a date", () => {
    expect(listFeeds(documents, NOWHERE, asStated)).toEqual([]);
    expect(listFeeds([make("a", "公开主体: 甲")], PLACE, asStated)).toEqual([]);
    const [all] = listFeeds([make("a", "索引号: 1"), make("b", "成文日期: 2023-01-02")], PLACE, asStated);
    expect(all?.documents.map(({ id }) => id)).toEqual(["b"]);
  });

  test("says of a text that does not hold any more what it is", () => {
    const [all] = listFeeds([make("a", "成文日期: 2023-01-02\n有效性: 废止")], PLACE, asStated);
    expect(all && toAtom(all, PLACE)).toContain('<category term="已废止" />');
  });

  test("a new version of an old document comes first", () => {
    const revisions = [
      { number: 1, status: "revised" as const },
      { number: 2, date: "2024-01-01", status: "current" as const },
    ];
    const old = { ...make("old", "成文日期: 2020-01-02"), revisions };
    const [all] = listFeeds([make("new", "成文日期: 2023-01-02"), old], PLACE, asStated);
    const feed = all ? toAtom(all, PLACE) : "";
    expect([...feed.matchAll(/<title>([^<]+)<\/title>/gu)].map(([, title]) => title).slice(1)).toEqual(["old", "new"]);
    expect(feed.indexOf("<updated>2024-01-01T")).toBeLessThan(feed.indexOf("<entry>"));
  });

  test("has the 50 newest", () => {
    const many = Array.from({ length: 60 }, (_, day) => make(`d${day + 10}`, `成文日期: 2023-01-02`));
    const [all] = listFeeds(many, PLACE, asStated);
    expect(all && toAtom(all, PLACE).match(/<entry>/gu)).toHaveLength(50);
  });
});

test.each([
  ["发布日期 with a time", "成文日期: 2023-01-02\n发布日期: 2023-01-05 09:30", "2023-01-05T09:30:00+08:00"],
  ["发布日期", "成文日期: 2023-01-02\n发布日期: 2023-01-05", "2023-01-05T00:00:00+08:00"],
  ["成文日期", "成文日期: 2023-01-02", "2023-01-02T00:00:00+08:00"],
  ["废止", "成文日期: 2023-01-02\n有效性: 已废止\n废止日期: 2024-01-01", "2024-01-01T00:00:00+08:00"],
  ["废止 to come", "成文日期: 2023-01-02\n有效性: 有效\n废止日期: 2028-01-01", "2023-01-02T00:00:00+08:00"],
  ["neither", "索引号: 1", undefined],
])("updatedAt: %s", (_name, frontmatter, expected) => {
  expect(updatedAt(make("a", frontmatter))).toBe(expected);
});

test("updatedAt: a later version", () => {
  const document = { ...make("a", "发布日期: 2023-01-05 09:30"), revisions: [] };
  const revision = { number: 2, date: "2023-03-01", status: "current" as const };
  expect(updatedAt({ ...document, revisions: [{ number: 1, status: "revised" }, revision] })).toBe(
    "2023-03-01T00:00:00+08:00",
  );
});

describe("openingOf", () => {
  test.each(atLeastOne(allDocuments()))("$id: word for word", ({ document, source }) => {
    expect(withoutBlanks(sourceText(source))).toContain(withoutBlanks(openingOf(document)));
  });

  test.each([
    ["passes 主送机关 over", "# 甲\n\n各村:\n\n现印发给你们。请执行。", "现印发给你们。请执行。"],
    ["the plan, not the notice", "# 关于印发《乙》的通知\n\n现印发。\n\n# 乙\n\n一、丙。", "丙。"],
    ["ends when there is enough", `# 甲\n\n${"长".repeat(99)}。短。末。`, `${"长".repeat(99)}。`],
    ["quotation marks stay with their sentence", "# 甲\n\n他说：“好。”大家说好。", "他说：“好。”大家说好。"],
    ["no sentence", "# 甲\n\n乙丙", ""],
  ])("%s", (_name, body, expected) => {
    expect(openingOf(documentOf(`---\n标题: 甲\n---\n\n${body}`))).toBe(expected);
  });
});

describe("sitemap", () => {
  const pages = listSitemapPages(["/zwgk/", "/zwgk/guide/"], documents, PLACE);

  test("every document and every problem, with the date of the document", () => {
    const [file = ""] = toSitemaps(pages, "https://www.example.gov.cn/zwgk/").values();
    expect(file.match(/<url>/gu)).toHaveLength(pages.length);
    expect(pages.length).toBeGreaterThan(100);
    expect(file).toContain(
      "<url><loc>https://www.example.gov.cn/zwgk/documents/2022-06-15-zhenggai-fangan/p3/</loc><lastmod>2022-06-15T00:00:00+08:00</lastmod></url>",
    );
    expect(file).toContain("<url><loc>https://www.example.gov.cn/zwgk/guide/</loc></url>");
  });

  test("is split where it is too long, with an index", () => {
    const files = toSitemaps(pages.slice(0, 25), "https://www.example.gov.cn/zwgk/", 10);
    expect([...files.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    expect(files.get("sitemap.xml")).toContain(
      "<sitemap><loc>https://www.example.gov.cn/zwgk/sitemap-3.xml</loc></sitemap>",
    );
    const urls = [...files.values()].flatMap((file) => file.match(/<url>/gu) ?? []);
    expect(urls).toHaveLength(25);
    for (const file of atLeastOne(files.values())) expect(() => fromXml(file)).not.toThrow();
  });
});
