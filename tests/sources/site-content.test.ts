import { VFile } from "vfile";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { toSiteContent } from "../../src/sources/site-content.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

let content: TemporaryContent;

beforeEach(() => {
  content = makeContent({ git: false });
});

afterEach(() => {
  content.remove();
});

test("what was read, bound for pages below an address", () => {
  const { root } = content;
  const print = { [ID]: [{ name: "official.pdf", pages: 1, bytes: 9 }] };
  const read = readContent(root);
  const named = { guide: {}, ...read.site, name: "某镇", url: "https://www.example.gov.cn/zwgk/" };
  const site = toSiteContent({ root, content: { ...read, site: named }, print }, "/zwgk/");
  expect(site.documents.map(({ id }) => id)).toEqual([ID]);
  expect(site.sources.get(ID)).toBe(NOTICE);
  expect(site.addresses.home).toBe("/zwgk/");
  expect(site.frame.feed).toEqual({ title: "某镇", href: "/zwgk/feeds/all.xml" });
  expect([site.root, site.printFiles, site.gone]).toEqual([root, print, []]);
});

test("without an address of the site there is no feed", () => {
  const { root } = content;
  const site = toSiteContent({ root, content: readContent(root), print: {} }, "/");
  expect([site.documents.length, site.frame.feed]).toEqual([1, undefined]);
});

test("without a site.yaml that can be read there are no pages", () => {
  const { root } = content;
  const read = { ...readContent(root), site: undefined, files: [new VFile()] };
  expect(() => toSiteContent({ root, content: read, print: {} }, "/")).toThrow("site.yaml");
});
