import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { buildSearchHelp } from "../../src/view/search-help.ts";
import { fitsOnePage, listIndex, listIndexPages } from "../../src/view/search-index.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const addresses = addressesUnder("/zwgk");
const plan = makeDocument(PLAN, "标题: 关于印发《整改方案》的通知\n公开主体: 某某镇人民政府");

test("every word leads to the block it stands in, in the order of 汉语拼音", () => {
  const listed = listIndex([plan], addresses).map(({ initial, words }) => [
    initial,
    ...words.map(
      ({ word, documents }) =>
        `${word.text}: ${documents.flatMap(({ places }) => places.map(({ href, label }) => `${label} ${href.replace("/zwgk/documents/2022-plan/", "")}`)).join("; ")}`,
    ),
  ]);
  expect(listed).toEqual([
    ["c", "村建办: 问题3 p3/#p3"],
    ["m", "某某镇人民政府: 全文 ; 印发通知 #notice"],
    ["n", "农业办: 问题2措施(1) p2/#p2-m1"],
    [
      "z",
      "责任单位: 问题2措施(1) p2/#p2-m1; 问题2措施(2) p2/#p2-m2; 问题3 p3/#p3",
      "振兴办: 问题2措施(2) p2/#p2-m2",
      "《整改方案》: 全文 ",
      "整改时限: 问题3 p3/#p3",
    ],
  ]);
});

test("words with figures or letters stand first, under one heading", () => {
  const document = makeDocument("按照《2021年方案》、《GIS手册》和《八项规定》执行。");
  expect(listIndex([document], addresses).map(({ initial, words }) => [initial, words.length])).toEqual([
    ["0", 2],
    ["b", 1],
  ]);
});

test("what would be too long is cut, and says how much is missing", () => {
  const text = Array.from({ length: 15 }, (_, at) => `${at + 1}.落实“三农”工作。`).join("\n\n");
  const documents = Array.from({ length: 23 }, (_, at) => makeDocument(text, "标题: 甲", `d${at}`));
  const word = listIndex(documents, addresses)[0]?.words[0];
  expect(word?.documents.length).toBe(20);
  expect(word?.others).toBe(3);
  expect(word?.documents[0]?.places.length).toBe(12);
  expect(word?.documents[0]?.others).toBe(3);
});

test("a big index is cut into pages by letter; the search page then has the letters", () => {
  const han = (at: number) => String.fromCodePoint(0x4e00 + at) + String.fromCodePoint(0x4e00 + at);
  const document = makeDocument(Array.from({ length: 2000 }, (_, at) => `落实《${han(at)}》。`).join("\n\n"));
  const index = listIndex([document], addresses);
  expect(fitsOnePage(index)).toBe(false);
  const pages = listIndexPages(index);
  expect(pages.flatMap(({ words }) => words).length).toBe(index.flatMap(({ words }) => words).length);
  expect(pages.every(({ words }) => words.length <= 300)).toBe(true);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  const help = buildSearchHelp([document], index, { name: "公开栏", guide: {} }, addresses);
  expect(help.groups).toEqual([]);
  expect(help.letters.find(({ initial }) => initial === "b")?.href).toBe("/zwgk/search/b/");
});

test("help names only what is stated", () => {
  const index = listIndex([plan], addresses);
  const bare = buildSearchHelp([plan], index, { name: "公开栏", guide: {} }, addresses);
  expect(bare).not.toHaveProperty("phone");
  expect(bare).not.toHaveProperty("url");
  expect(bare.lists.map(({ href, problems }) => [href, problems])).toEqual([
    ["/zwgk/documents/2022-plan/problems/", 3],
  ]);
  const guide = { office: "党政办", phone: "0737-5841888 转 1" };
  const full = buildSearchHelp([plan], index, { name: "公开栏", guide, url: "https://www.example.gov.cn/" }, addresses);
  expect(full.phone).toEqual({ office: "党政办", number: "0737-5841888 转 1", href: "tel:07375841888" });
});
