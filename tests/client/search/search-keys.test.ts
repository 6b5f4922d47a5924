// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { listenToKeys } from "../../../src/client/search/search-keys.ts";
import { find, openPage, press } from "../open-page.ts";

const focused = () => document.activeElement?.id;

beforeEach(() => {
  openPage(`<div id="page"><input id="box" value="危房"><div id="results">
    <a id="first" href="/1">1</a><a class="print-link" href="/1/print/">打印</a><details><summary id="others">另外1条</summary><a id="folded" href="/2">2</a></details>
    <a id="last" href="/3">3</a></div><button id="more">再看</button></div>`);
  // What is folded away has no place in the window.
  vi.spyOn(find("#folded"), "getClientRects").mockReturnValue([] as unknown as DOMRectList);
  listenToKeys(find("#page"), find<HTMLInputElement>("#box"), find("#results"));
});

test("↓ goes from the box from result to result that can be seen, and stays at the last", () => {
  find("#box").focus();
  const way = [0, 1, 2, 3].map(() => {
    press("ArrowDown");
    return focused();
  });
  expect(way).toEqual(["first", "others", "last", "last"]);
});

test("↑ goes back, and from the first to the box with its words selected", () => {
  find("#last").focus();
  const way = [0, 1, 2].map(() => {
    press("ArrowUp");
    return focused();
  });
  expect(way).toEqual(["others", "first", "box"]);
  const { selectionStart, selectionEnd } = find<HTMLInputElement>("#box");
  expect([selectionStart, selectionEnd]).toEqual([0, 2]);
});

test("Esc goes from any result to the box", () => {
  find("#last").focus();
  expect(press("Escape")).toBe(false);
  expect(focused()).toBe("box");
});

test.each(["ArrowUp", "Escape", "Enter", "x"])("%s in the box is the box's", (key) => {
  find("#box").focus();
  expect(press(key)).toBe(true);
  expect(focused()).toBe("box");
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }, { isComposing: true }])(
  "with %o a key is not ours",
  (held) => {
    find("#box").focus();
    expect(press("ArrowDown", held)).toBe(true);
    expect(focused()).toBe("box");
  },
);

test("elsewhere on the page the keys scroll", () => {
  find("#more").focus();
  expect(press("ArrowDown")).toBe(true);
});

test("where nothing was found ↓ stays in the box", () => {
  find("#results").replaceChildren();
  find("#box").focus();
  expect(press("ArrowDown")).toBe(true);
  expect(focused()).toBe("box");
});
