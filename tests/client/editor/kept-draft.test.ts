// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { KeptDraft } from "../../../src/client/editor/kept-draft.ts";
import { click, find, openPage } from "../open-page.ts";

const PAGE = `<section id="kept" hidden><textarea id="kept-text" readonly></textarea>
  <button id="discard">不要了</button></section><textarea id="text"></textarea>`;

const isShown = () => !find("#kept").hidden;

test("what was typed is there after a reload, until somebody does not want it any more", () => {
  openPage(PAGE);
  const kept = new KeptDraft("2022-plan");
  kept.keep("改过的");
  kept.show("原来的");
  expect([isShown(), find<HTMLTextAreaElement>("#kept-text").value]).toEqual([true, "改过的"]);
  click("#discard");
  expect([isShown(), document.activeElement?.id]).toEqual([false, "text"]);
  new KeptDraft("2022-plan").show("原来的");
  expect(isShown()).toBe(false);
});

test("what the file says by now is not shown as a draft, and not kept", () => {
  openPage(PAGE);
  const kept = new KeptDraft("2022-plan");
  kept.keep("改过的");
  kept.show("改过的");
  expect(isShown()).toBe(false);
  kept.show("别人改的");
  expect(isShown()).toBe(false);
});

test("what was saved is forgotten", () => {
  openPage(PAGE);
  const kept = new KeptDraft("2022-plan");
  kept.keep("改过的");
  kept.forget();
  kept.show("原来的");
  expect(isShown()).toBe(false);
});

test("every document has its own", () => {
  openPage(PAGE);
  new KeptDraft("2022-plan").keep("改过的");
  new KeptDraft("2023-notice").show("原来的");
  expect(isShown()).toBe(false);
  new KeptDraft("2022-plan").show("原来的");
  expect(isShown()).toBe(true);
});

test("a storage that is full is no trouble", () => {
  openPage(PAGE);
  vi.stubGlobal("sessionStorage", {
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new DOMException("", "QuotaExceededError");
    },
  });
  const kept = new KeptDraft("2022-plan");
  kept.keep("改过的");
  kept.show("原来的");
  expect(isShown()).toBe(false);
});

test("a browser that lets nothing be stored is no trouble either", () => {
  openPage(PAGE);
  vi.spyOn(globalThis, "sessionStorage", "get").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  const kept = new KeptDraft("2022-plan");
  kept.keep("改过的");
  kept.show("原来的");
  kept.forget();
  expect(isShown()).toBe(false);
});
