// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { SheetPicker } from "../../../src/client/reading/sheet-picker.ts";
import { click, find, openPage, textsOf, type } from "../open-page.ts";
import { SHEET_PICKER, sheetOf } from "../page-markup.ts";

customElements.define("sheet-picker", SheetPicker);

/** How many sheets each set takes; the whole document comes last. */
const SETS: [unit: string, sheets: number][] = [
  ["c1", 2],
  ["p1", 2],
  ["p2", 1],
  ["c2", 1],
  ["p3", 1],
  ["document", 3],
];
const setOf = ([unit, sheets]: [string, number]) =>
  `<div id="${unit}" class="set">${Array.from({ length: sheets }, (_, at) => sheetOf(unit, at + 1, sheets)).join("")}</div>`;
const PAGE = `${SHEET_PICKER}<div class="sheets">${SETS.map(setOf).join("")}</div>`;

const box = (unit: string) => find<HTMLInputElement>(`input[value=${unit}]`);
const choose = (unit: string) => box(unit).click();
const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].flatMap(({ checked, value }) =>
    checked ? [value] : [],
  );
/** The sheets that would be printed, with their numbers. */
const shown = () =>
  [...document.querySelectorAll<HTMLElement>(".set")]
    .filter(({ hidden }) => !hidden)
    .flatMap((set) => textsOf(`#${set.id} .page-number`).map((number) => `${set.id} ${number}`));
const total = () => find(".total").textContent;

test("with the script the form is there, and the whole document is chosen", () => {
  openPage(PAGE);
  expect(find("form").hidden).toBe(false);
  expect(shown()).toEqual(["document 第1页，共3页", "document 第2页，共3页", "document 第3页，共3页"]);
  expect(total()).toBe("共3张");
});

test("nothing is printed twice: a part takes the place of the whole, the whole of its parts", () => {
  openPage(PAGE);
  choose("p2");
  expect(chosen()).toEqual(["p2"]);
  choose("p3");
  expect(chosen()).toEqual(["p2", "p3"]);
  choose("document");
  expect(chosen()).toEqual(["document"]);
});

test("nothing is printed twice: a group takes the place of its problems, and they of it", () => {
  openPage(PAGE);
  choose("p1");
  choose("p3");
  choose("c1");
  expect(chosen()).toEqual(["c1", "p3"]);
  choose("p2");
  expect(chosen()).toEqual(["p2", "p3"]);
});

test("the sheets that are chosen are numbered as one set", () => {
  openPage(PAGE);
  choose("p1");
  choose("p3");
  expect(shown()).toEqual(["p1 第1页，共3页", "p1 第2页，共3页", "p3 第3页，共3页"]);
  expect(total()).toBe("共3张");
});

test("a screen reader says the same number", () => {
  openPage(PAGE);
  choose("p1");
  choose("p3");
  expect(find("#p3 .sheet").getAttribute("aria-label")).toBe("p3（1/1） 第3页，共3页");
});

test("what a link leads to is chosen alone", () => {
  openPage(PAGE, "https://town.example/zwgk/documents/2022-plan/print/a4/#p2");
  expect(chosen()).toEqual(["p2"]);
  // Behind it stands the button that prints it, not the rest of a long list.
  expect(find("details").hasAttribute("open")).toBe(false);
  window.location.hash = "#c2";
  window.dispatchEvent(new Event("hashchange"));
  expect([chosen(), total()]).toEqual([["c2"], "共1张"]);
});

test("without a sheet nothing can be printed", () => {
  openPage(PAGE);
  choose("document");
  expect([shown(), total()]).toEqual([[], "没有选中任何内容"]);
  expect(find<HTMLButtonElement>("[data-do=print]").disabled).toBe(true);
  choose("c2");
  expect(find<HTMLButtonElement>("[data-do=print]").disabled).toBe(false);
});

test("what is typed stands on every sheet, the hidden ones too", () => {
  openPage(PAGE);
  type("input[name=place]", "石榴村公示栏");
  type("input[name=day]", "2022年7月1日");
  expect(new Set(textsOf("[data-fill=place]"))).toEqual(new Set(["石榴村公示栏"]));
  expect(textsOf("[data-fill=day]")).toHaveLength(10);
  expect(new Set(textsOf("[data-fill=day]"))).toEqual(new Set(["2022年7月1日"]));
});

test("what the browser has kept from the last time is on the sheets at once", () => {
  const kept = PAGE.replace(`name="place"`, `name="place" value="村部"`)
    .replace(`value="document" data-kind="document" checked`, `value="document" data-kind="document"`)
    .replace(`value="p2" data-kind="problem"`, `value="p2" data-kind="problem" checked`);
  openPage(kept);
  expect(textsOf("[data-fill=place]")[6]).toBe("村部");
  expect(shown()).toEqual(["p2 第1页，共1页"]);
});

test("prints; the form itself is sent nowhere", () => {
  openPage(PAGE);
  const print = vi.fn();
  vi.stubGlobal("print", print);
  click("[data-do=print]");
  expect(print).toHaveBeenCalledOnce();
  const isSent = find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  expect(isSent).toBe(false);
});
