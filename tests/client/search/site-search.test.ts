// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { SiteSearch } from "../../../src/client/search/site-search.ts";
import { find, openPage, press } from "../open-page.ts";
import { SITE_SEARCH } from "../page-markup.ts";

customElements.define("site-search", SiteSearch);

const HEAD = `<header>${SITE_SEARCH}</header>`;

test("/ goes to the box, with what stands in it selected", () => {
  openPage(`${HEAD}<main><button id="here">有</button></main>`);
  const box = find<HTMLInputElement>("input");
  box.value = "危房";
  find("#here").focus();
  expect(press("/")).toBe(false);
  expect(document.activeElement).toBe(box);
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, 2]);
});

test("the search page has a box of its own, which is the better one", () => {
  openPage(`${HEAD}<main><input type="search" id="large"></main>`);
  press("/");
  expect(document.activeElement).toBe(find("#large"));
});

test.each([`<input id="here">`, `<textarea id="here"></textarea>`, `<select id="here"></select>`])(
  "in %s the sign is typed",
  (field) => {
    openPage(`${HEAD}<main>${field}</main>`);
    find("#here").focus();
    expect(press("/")).toBe(true);
    expect(document.activeElement).toBe(find("#here"));
  },
);

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])("with %o it is the browser's", (held) => {
  openPage(HEAD);
  expect(press("/", held)).toBe(true);
});

test("other keys mean nothing", () => {
  openPage(HEAD);
  expect(press("x")).toBe(true);
  expect(document.activeElement).toBe(document.body);
});
