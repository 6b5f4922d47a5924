// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { showChanges, showPreview, showSuggestions } from "../../../src/client/editor/show-changes.ts";
import { listLineChanges } from "../../../src/editor/line-changes.ts";
import { find, openPage, textsOf } from "../open-page.ts";

test("the comparison has a row for each line, the characters that differ marked", () => {
  openPage(`<table><tbody id="changes"><tr><td>以前的</td></tr></tbody></table>`);
  showChanges(listLineChanges("标题\n2023年5月4日\n完", "标题\n2023年5月5日\n完"), find("#changes"));
  expect([...document.querySelectorAll("tr")].map((row) => [row.className, ...textsOfCells(row)])).toEqual([
    ["same", "1", "", "标题"],
    ["removed", "2", "原来", "2023年5月4日"],
    ["added", "2", "现在", "2023年5月5日"],
    ["same", "3", "", "完"],
  ]);
  expect(textsOf("mark")).toEqual(["4", "5"]);
});

function textsOfCells(row: Element): string[] {
  return [...row.children].map(({ textContent }) => textContent);
}

describe("words that are offered", () => {
  test("stand in a list for each field", () => {
    openPage(`<div id="lists"></div>`);
    showSuggestions({ 公开方式: ["主动", "依申请公开"], attachments: ["表.xlsx"] }, find("#lists"));
    const lists = [...document.querySelectorAll("datalist")];
    expect(lists.map(({ id }) => id)).toEqual(["words-公开方式", "words-attachments"]);
    expect([...document.querySelectorAll("option")].map(({ value }) => value)).toEqual([
      "主动",
      "依申请公开",
      "表.xlsx",
    ]);
  });

  test("stay as they are while nothing changes: a list that is made anew closes", () => {
    openPage(`<div id="lists"></div>`);
    showSuggestions({ 公开方式: ["主动"] }, find("#lists"));
    const list = find("datalist");
    showSuggestions({ 公开方式: ["主动"] }, find("#lists"));
    expect(find("datalist")).toBe(list);
    showSuggestions({ 公开方式: ["依申请公开"] }, find("#lists"));
    expect(find<HTMLOptionElement>("option").value).toBe("依申请公开");
  });
});

describe("the preview", () => {
  /** A frame with a page of its own, as the browser has loaded it. */
  function openFrame(): HTMLIFrameElement {
    openPage(`<iframe></iframe><p id="missing" hidden>现在还显示不出来</p>`);
    const frame = find<HTMLIFrameElement>("iframe");
    const page = document.implementation.createHTMLDocument();
    Object.defineProperty(frame, "contentDocument", { value: page, configurable: true });
    return frame;
  }

  test("shows the text; its links lead nowhere, and no script of it runs", () => {
    const frame = openFrame();
    showPreview(`<p>见<a href="https://elsewhere.example/">附件</a></p>`, frame, find("#missing"));
    expect(frame.contentDocument?.body.innerHTML).toBe("<p>见<a>附件</a></p>");
    expect([frame.hidden, find("#missing").hidden]).toEqual([false, true]);
    showPreview("<p>改过的</p>", frame, find("#missing"));
    expect(frame.contentDocument?.body.innerHTML).toBe("<p>改过的</p>");
  });

  test("makes anew only what differs, so that a long text stays where it is", () => {
    const frame = openFrame();
    const part = (...texts: string[]) =>
      `<div><section>${texts.map((text) => `<p>${text}</p>`).join("")}</section></div>`;
    const shown = (html: string) => {
      showPreview(html, frame, find("#missing"));
      expect(frame.contentDocument?.body.innerHTML).toBe(html);
      return [...(frame.contentDocument?.querySelectorAll("p") ?? [])];
    };
    const [first, , last] = shown(part("甲", "乙", "丙"));
    const changed = shown(part("甲", "戊", "丙"));
    expect([changed[0] === first, changed[2] === last]).toEqual([true, true]);
    const longer = shown(part("甲", "戊", "己", "丙"));
    expect([longer[1] === changed[1], longer[3] === last]).toEqual([true, true]);
    expect(shown(part("甲", "丙"))[1]).toBe(last);
    expect(shown(part("甲", "丙", "庚"))[1]).toBe(last);
    shown(`<div class="other"><section><p>甲</p></section></div><p>末</p>`);
  });

  test("that cannot be shown yet says so, and comes again", () => {
    const frame = openFrame();
    showPreview(null, frame, find("#missing"));
    expect([frame.hidden, find("#missing").hidden]).toEqual([true, false]);
    showPreview("<p>好了</p>", frame, find("#missing"));
    expect([frame.hidden, find("#missing").hidden]).toEqual([false, true]);
  });

  test("of a frame that is not there yet is no trouble", () => {
    const frame = openFrame();
    Object.defineProperty(frame, "contentDocument", { value: null });
    showPreview("<p>好了</p>", frame, find("#missing"));
    expect(frame.hidden).toBe(false);
  });
});
