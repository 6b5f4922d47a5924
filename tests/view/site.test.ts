import { describe, expect, test } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { buildFrame } from "../../src/view/site-frame.ts";
import { buildGuide } from "../../src/view/guide.ts";
import { articleTags, columnTags, siteTags } from "../../src/view/meta.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const bare: Site = { name: "公开栏", guide: {} };
const full: Site = {
  name: "公开栏",
  url: "https://www.example.gov.cn/zwgk/",
  idCode: "4300000001",
  organizer: "某某镇人民政府",
  icpNumber: "湘ICP备1号",
  policeNumber: "湘公网安备2号",
  guide: { office: "党政办", phone: "0737-5841888 转 1", scope: "政策文件。\n应急预案。" },
  parent: { name: "某县人民政府", url: "https://www.example.gov.cn/" },
  feedback: { url: "https://www.example.gov.cn/liuyan/" },
};

describe("meta tags: what is not stated has no tag", () => {
  test("of the site", () => {
    expect(siteTags(bare)).toEqual([{ name: "SiteName", content: "公开栏" }]);
    expect(siteTags(full)).toEqual([
      { name: "SiteName", content: "公开栏" },
      { name: "SiteDomain", content: "www.example.gov.cn" },
      { name: "SiteIDCode", content: "4300000001" },
    ]);
  });

  test("of a column", () => {
    expect(columnTags({ name: "目录", description: "列出文件。", keywords: "目录" }).map(({ name }) => name)).toEqual([
      "ColumnName",
      "ColumnDescription",
      "ColumnKeywords",
    ]);
  });

  test("of a document: 署名 is its author, no date is made up", () => {
    expect(articleTags(makeDocument(PLAN), "整改方案")).toEqual([
      { name: "ArticleTitle", content: "整改方案" },
      { name: "Author", content: "某某镇人民政府" },
    ]);
    const stated = makeDocument("正文。", "标题: 甲\n发布日期: 2022-06-20 09:30\n来源: 县网\n主题词: 整改");
    expect(articleTags(stated, "甲", "https://www.example.gov.cn/a/")).toEqual([
      { name: "ArticleTitle", content: "甲" },
      { name: "PubDate", content: "2022-06-20 09:30" },
      { name: "ContentSource", content: "县网" },
      { name: "Keywords", content: "整改" },
      { name: "Url", content: "https://www.example.gov.cn/a/" },
    ]);
  });
});

describe("footer: only what is filled in", () => {
  test("nothing", () => {
    const frame = buildFrame(bare, addressesUnder("/"));
    expect(frame.facts).toEqual([]);
    expect(frame.links).toEqual([
      { label: "站点地图", href: "/sitemap/", outside: false },
      { label: "开放数据", href: "/data/", outside: false },
      { label: "无障碍说明", href: "/accessibility/", outside: false },
    ]);
  });

  test("everything; links that leave the site are marked", () => {
    const frame = buildFrame(full, addressesUnder("/zwgk/"));
    expect(frame.facts).toEqual([
      { label: "主办单位", value: "某某镇人民政府" },
      { label: "联系电话", value: "0737-5841888 转 1", href: "tel:07375841888" },
      { label: "网站标识码", value: "4300000001" },
      { label: "ICP备案号", value: "湘ICP备1号" },
      { label: "公安备案号", value: "湘公网安备2号" },
    ]);
    expect(frame.links.map(({ label, outside }) => `${label} ${outside}`)).toEqual([
      "站点地图 false",
      "开放数据 false",
      "无障碍说明 false",
      "意见反馈 true",
      "某县人民政府 true",
    ]);
  });
});

test("公开指南 has the parts that are filled in, in paragraphs", () => {
  expect(buildGuide(bare)).toEqual({ sections: [], office: [] });
  expect(buildGuide(full)).toEqual({
    sections: [{ heading: "公开范围", paragraphs: ["政策文件。", "应急预案。"] }],
    office: [
      { label: "机构名称", value: "党政办" },
      { label: "联系电话", value: "0737-5841888 转 1" },
    ],
  });
});
