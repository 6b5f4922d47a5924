import { expect, test } from "vitest";
import { listPage } from "../../src/editor/list-page.ts";

const QUIET = { errors: 0, notices: 0 };

test("every document leads to its editor, with what was found in it", () => {
  const html = listPage(
    [
      { id: "2022-plan", title: "整改方案", errors: 2, notices: 1 },
      { id: "通知", title: "", errors: 0, notices: 0 },
    ],
    QUIET,
  );
  expect(html).toContain(`<a href="documents/2022-plan/">整改方案</a><span class="folder">2022-plan</span>`);
  expect(html).toContain(`<a href="documents/${encodeURIComponent("通知")}/">（没有标题）</a>`);
  expect(html).toContain(`<td class="count has-errors">2</td><td class="count">1</td>`);
  expect(html.match(/has-errors/gu)).toHaveLength(1);
});

test("without documents it says how to make one", () => {
  const html = listPage([], QUIET);
  expect(html).toContain("还没有公文。");
  expect(html).not.toContain("<table");
});

test("what is wrong outside of documents is told, and only then", () => {
  expect(listPage([], QUIET)).not.toContain("公文以外的文件");
  expect(listPage([], { errors: 0, notices: 3 })).toContain("有 0 个错误、3 个提醒");
});

test("a title never becomes markup, and no script of a form runs on the page", () => {
  const html = listPage([{ id: "a", title: "<script>alert(1)</script>", ...QUIET }], QUIET);
  expect(html).not.toContain("<script");
  expect(html).toContain("&#x3C;script>");
});
