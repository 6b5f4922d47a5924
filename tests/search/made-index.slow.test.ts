import { expect, test } from "vitest";
import { createSearch } from "../../src/search/search.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { makeIndex } from "./made-index.ts";
import { indexedFolder, searchIn } from "./site-folder.ts";

const DOCUMENTS = [
  makeDocument("防汛检查、防汛值守。", "标题: 防汛通知\n成文日期: 2023-05-01\n公开主体: 甲镇人民政府", "check"),
  makeDocument(PLAN, "标题: 整改方案\n成文日期: 2022-06-15\n公开主体: 乙镇人民政府"),
];

test("the index that fast tests are given answers as the one that Pagefind makes", async () => {
  const files = makeIndex(DOCUMENTS);
  const made = createSearch({ fetchFile: async (path) => files.get(path) ?? new Response("", { status: 404 }) });
  const real = searchIn(await indexedFolder(DOCUMENTS));
  for (const typed of ["防汛", "责任单位:农业办", "路", "镇人民政府", "道路 加强", "防讯检查", "出台方案各村"]) {
    const [one, other] = [await made.search(typed), await real.search(typed)];
    expect(JSON.stringify(one), typed).toBe(JSON.stringify(other));
  }
  expect((await made.search("镇人民政府")).total).toBe(2);
});
