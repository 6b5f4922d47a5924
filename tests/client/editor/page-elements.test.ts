// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { element, hasElement } from "../../../src/client/editor/page-elements.ts";
import { openPage } from "../open-page.ts";

test("an element of the page by its id, of the kind that it has to be", () => {
  openPage(`<button id="save">保存</button>`);
  expect(element("save", HTMLButtonElement).textContent).toBe("保存");
  expect(() => element("save", HTMLTextAreaElement)).toThrow("The page has no save.");
  expect(() => element("nothing", HTMLElement)).toThrow("The page has no nothing.");
  expect([hasElement("save"), hasElement("nothing")]).toEqual([true, false]);
});
