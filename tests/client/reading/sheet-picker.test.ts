// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { SheetPicker } from "../../../src/client/reading/sheet-picker.ts";
import { click, find, openPage, textsOf, type } from "../open-page.ts";
import { SHEET_PICKER, sheetOf } from "../page-markup.ts";

customElements.define("sheet-picker", SheetPicker);

const UNITS = ["front", "c1", "p1", "p1", "p2", "c2", "p3"];
const PAGE = SHEET_PICKER + UNITS.map((unit, at) => sheetOf(unit, at + 1, UNITS.length)).join("");

const box = (unit: string) => find<HTMLInputElement>(`input[value=${unit}]`);
const choose = (unit: string) => box(unit).click();
const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].flatMap(({ checked, value }) =>
    checked ? [value] : [],
  );
/** The sheets that would be printed, with their numbers. */
const shown = () =>
  [...document.querySelectorAll<HTMLElement>(".sheet")]
    .filter(({ hidden }) => !hidden)
    .map((sheet) => `${sheet.dataset["unit"]} ${sheet.querySelector(".page-number")?.textContent}`);
const total = () => find(".total").textContent;

test("with the script the form is there, and all sheets are chosen", () => {
  openPage(PAGE);
  expect(find("form").hidden).toBe(false);
  expect(shown()).toHaveLength(7);
  expect(total()).toBe("共7张");
});

test("the sheets that are left are numbered anew", () => {
  openPage(PAGE);
  choose("front");
  choose("p2");
  expect(shown()).toEqual(["p1 第1页，共4页", "p1 第2页，共4页", "c2 第3页，共4页", "p3 第4页，共4页"]);
  expect(total()).toBe("共4张");
});

test("a screen reader says the same number", () => {
  openPage(PAGE);
  choose("front");
  choose("c1");
  choose("c1");
  expect(find(".sheet[data-unit=p2]").getAttribute("aria-label")).toBe("p2（1/1） 第4页，共6页");
});

test("the overview of a group goes with all of its problems only", () => {
  openPage(PAGE);
  choose("p1");
  expect(chosen()).toEqual(["front", "p2", "c2", "p3"]);
  choose("p1");
  expect(chosen()).toEqual(["front", "c1", "p1", "p2", "c2", "p3"]);
});

test("a group takes its problems along and leaves those of others", () => {
  openPage(PAGE);
  choose("c1");
  expect(chosen()).toEqual(["front", "c2", "p3"]);
  choose("c1");
  expect(chosen()).toEqual(["front", "c1", "p1", "p2", "c2", "p3"]);
});

test("without a sheet nothing can be printed", () => {
  openPage(PAGE);
  click("[data-do=clear]");
  expect([shown(), chosen()]).toEqual([[], []]);
  expect(find<HTMLButtonElement>("[data-do=print]").disabled).toBe(true);
  click("[data-do=all]");
  expect(shown()).toHaveLength(7);
  expect(find<HTMLButtonElement>("[data-do=print]").disabled).toBe(false);
});

test("what is typed stands on every sheet, the hidden ones too", () => {
  openPage(PAGE);
  choose("front");
  type("input[name=place]", "石榴村公示栏");
  type("input[name=day]", "2022年7月1日");
  expect(new Set(textsOf("[data-fill=place]"))).toEqual(new Set(["石榴村公示栏"]));
  expect(textsOf("[data-fill=day]")).toHaveLength(7);
  expect(new Set(textsOf("[data-fill=day]"))).toEqual(new Set(["2022年7月1日"]));
});

test("what the browser has kept from the last time is on the sheets at once", () => {
  const kept = PAGE.replace(`name="place"`, `name="place" value="村部"`).replace(
    `value="p2" data-kind="problem" checked`,
    `value="p2" data-kind="problem"`,
  );
  openPage(kept);
  expect(textsOf("[data-fill=place]")[6]).toBe("村部");
  expect(total()).toBe("共6张");
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
