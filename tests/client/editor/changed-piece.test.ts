// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changedPiece } from "../../../src/client/editor/changed-piece.ts";
import { showPreview } from "../../../src/client/editor/show-changes.ts";
import { previewOf } from "../../../src/editor/preview.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { makeDocument } from "../../view/make-document.ts";
import { find, openPage } from "../open-page.ts";

describe("of two texts that differ", () => {
  const text = (inner: string) => `<div><section id="s1"><p>甲</p>${inner}<p>丁</p></section></div>`;

  test("it is the paragraph, the row, the item that was changed, with what it is now", () => {
    expect(changedPiece(text("<p>乙</p>"), text("<p>乙，</p>"))).toEqual({ index: 2, count: 4, html: "<p>乙，</p>" });
    const list = (words: string) => text(`<ul><li>乙</li><li><p>${words}</p>尾</li></ul>`);
    expect(changedPiece(list("丙"), list("丙<wbr>。"))?.html).toBe("<p>丙<wbr>。</p>");
    const table = (words: string) =>
      text(`<table><tbody><tr><td>乙</td></tr><tr><td>${words}</td></tr></tbody></table>`);
    expect(changedPiece(table("3"), table("4"))?.html).toBe("<tr><td>4</td></tr>");
  });

  test("it is what is around, where something came, went, or has other attributes", () => {
    const whole = { index: 0, count: 4, html: text("<p>乙</p><p>丙</p>").slice("<div>".length, -"</div>".length) };
    expect(changedPiece(text("<p>乙</p>"), text("<p>乙</p><p>丙</p>"))).toEqual(whole);
    expect(changedPiece(text("<p>乙</p><p>丙</p>"), text("<p>乙</p>"))?.index).toBe(0);
    expect(changedPiece(text("<p>乙</p>"), text(`<p class="a">乙</p>`))?.index).toBe(0);
    expect(changedPiece(text("<p>乙</p><p>丙</p>"), text("<p>乙，</p><p>丙，</p>"))?.index).toBe(0);
    expect(changedPiece(text("<p>乙</p>尾"), text("<p>乙</p>首"))?.index).toBe(0);
  });

  test("it is none where none is around, and where tags stand in attributes", () => {
    expect(changedPiece("<p>甲</p>", "<p>甲</p><p>乙</p>")).toBeUndefined();
    expect(changedPiece("", "<p>甲</p>")).toBeUndefined();
    expect(changedPiece(text("<p>乙</p>"), text(`<p data-cite="<p >">乙</p>`))).toBeUndefined();
  });
});

describe("a key in a text of 60 problems with a table", () => {
  const problem = (words: string, index: number) =>
    `${index + 1}.${words}\n\n整改措施：（1）逐项核查。（2）加强培训。\n\n责任单位：某某镇人民政府`;
  const source = (changed: string, cell: string) => {
    const problems = Array.from({ length: 60 }, (_, index) => problem(index === 30 ? changed : "台账不规范。", index));
    const rows = Array.from({ length: 60 }, (_, index) => `| 甲${index}村 | ${index === 30 ? cell : "3"} |`);
    return ["# 整改方案", "## 一、问题", ...problems, ["| 村 | 户数 |", "| --- | --- |", ...rows].join("\n")].join(
      "\n\n",
    );
  };
  const preview = (...how: Parameters<typeof source>) =>
    previewOf(makeDocument(source(...how), "标题: 整改方案"), "/t/") ?? "";
  /** How many signs of HTML were read. */
  let read: number;

  beforeEach(() => {
    openPage(`<iframe></iframe><p id="missing"></p>`);
    const page = document.implementation.createHTMLDocument();
    Object.defineProperty(find("iframe"), "contentDocument", { value: page, configurable: true });
    show(preview("资料不全。", "4"));
    read = 0;
    const parse = DOMParser.prototype.parseFromString;
    vi.spyOn(DOMParser.prototype, "parseFromString").mockImplementation(function (this: DOMParser, html, type) {
      read += html.length;
      return parse.call(this, html, type);
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  function show(html: string): void {
    showPreview(html, find<HTMLIFrameElement>("iframe"), find("#missing"));
  }

  const body = () => find<HTMLIFrameElement>("iframe").contentDocument?.body;
  const all = () => [...(body()?.querySelectorAll("*") ?? [])];

  test.each([
    ["a problem", preview("资料不全，", "4")],
    ["a cell", preview("资料不全。", "44")],
  ])("in %s has that one read and made anew, and no other", (_, html) => {
    const old = all();
    expect(old.length).toBeGreaterThan(600);
    show(html);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(200);
    expect(html.length).toBeGreaterThan(40_000);
    const now = new Set(all());
    expect(old.filter((element) => !now.has(element)).length).toBeLessThan(3);
    expect(body()?.innerHTML).toBe(wholly(html));
  });

  /** The same made at once. */
  function wholly(html: string): string {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const link of parsed.querySelectorAll("a")) link.removeAttribute("href");
    return parsed.body.innerHTML;
  }

  test("of whatever kind shows what would be shown at once", () => {
    const steps: [string, string][] = [
      ["资料不全。\n\n## 二、其他\n\n新的一段。", "4"],
      ["<p>不是标签</p>。", "4"],
      ["**资料**不全。", "| 5"],
      ["资料不全。\n\n- 甲\n- 乙", "4"],
      ["资料不全。", "4"],
    ];
    for (const step of atLeastOne(steps)) {
      const html = preview(...step);
      show(html);
      expect(body()?.innerHTML).toBe(wholly(html));
    }
  });
});
