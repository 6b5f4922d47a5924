// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { followListButtons } from "../../../src/client/editor/form-lists.ts";
import { readField } from "../../../src/client/editor/form-values.ts";
import { click, find } from "../open-page.ts";
import { field, openForm } from "./form-page.ts";

const changed = vi.fn();
const LINES = field("标题断行");
const LEVELS = field("公开层级");

const inputs = (around: string) => [...document.querySelectorAll<HTMLInputElement>(`${around} input`)];

beforeEach(() => {
  changed.mockClear();
  openForm("标题断行:\n  - 某镇关于\n  - 防汛的通知\n公开层级:\n  - 层级: 县级\n");
  followListButtons(find("form"), changed);
});

test("a line is added at the end, empty and ready to be typed into", () => {
  click(`${LINES} [data-add]`);
  const lines = inputs(LINES);
  expect(lines.map(({ value }) => value)).toEqual(["某镇关于", "防汛的通知", ""]);
  expect(document.activeElement).toBe(lines[2]);
  expect(changed).toHaveBeenCalledOnce();
});

test("a row is added with all of its fields, and lists inside it grow by themselves", () => {
  click(`${LEVELS} > [data-add]`);
  const last = `${LEVELS} > ol > li:last-child`;
  expect(document.activeElement).toBe(find(`${last} > ${field("层级")} input`));
  click(`${last} [data-add]`);
  click(`${last} [data-add]`);
  expect(document.querySelectorAll(`${last} ${field("公开渠道和载体")} input`)).toHaveLength(2);
  expect(document.querySelectorAll(`${LEVELS} > ol > li`)).toHaveLength(2);
  expect(readField(find(LEVELS))).toHaveLength(2);
});

test("a line is taken away, and typing goes on in the one before", () => {
  click(`${LINES} li:last-child [data-remove]`);
  expect(inputs(LINES).map(({ value }) => value)).toEqual(["某镇关于"]);
  expect(document.activeElement).toBe(inputs(LINES)[0]);
  expect(changed).toHaveBeenCalledOnce();
});

test("after the last one the focus is on the button that adds one", () => {
  click(`${LINES} li:last-child [data-remove]`);
  click(`${LINES} li [data-remove]`);
  expect(inputs(LINES)).toEqual([]);
  expect(document.activeElement).toBe(find(`${LINES} [data-add]`));
});

test("taking away a row takes the lists inside it along, and no other row", () => {
  click(`${LEVELS} > [data-add]`);
  const first = `${LEVELS} > ol > li:first-child`;
  click(`${first} > [data-remove]`);
  expect(readField(find(LEVELS))).toMatchObject([{ 层级: "" }]);
});

test("a row is moved up and down with what was typed in it, and its button keeps the focus", () => {
  click(`${LEVELS} > [data-add]`);
  const last = `${LEVELS} > ol > li:last-child`;
  find<HTMLInputElement>(`${last} > ${field("层级")} input`).value = "乡级";
  click(`${last} > [data-up]`);
  expect(readField(find(LEVELS))).toMatchObject([{ 层级: "乡级" }, { 层级: "县级" }]);
  expect(document.activeElement).toBe(find(`${LEVELS} > ol > li:first-child > [data-up]`));
  click(`${LEVELS} > ol > li:first-child > [data-up]`);
  expect(readField(find(LEVELS))).toMatchObject([{ 层级: "乡级" }, { 层级: "县级" }]);
  click(`${LEVELS} > ol > li:first-child > [data-down]`);
  expect(readField(find(LEVELS))).toMatchObject([{ 层级: "县级" }, { 层级: "乡级" }]);
});

test("other clicks in the form mean nothing", () => {
  click(`${LINES} legend`);
  click("#text");
  expect(changed).not.toHaveBeenCalled();
});

test("what was taken away is put back where it stood, with what was typed in it, the last one first", () => {
  const [first, last] = inputs(LINES);
  if (first) first.value = "某镇人民政府关于";
  click(`${LINES} li:first-child [data-remove]`);
  click(`${LINES} li [data-remove]`);
  expect(inputs(LINES)).toEqual([]);
  click(`${LINES} [data-restore]`);
  expect(document.activeElement).toBe(last);
  click(`${LINES} [data-restore]`);
  expect(inputs(LINES).map(({ value }) => value)).toEqual(["某镇人民政府关于", "防汛的通知"]);
  expect(document.querySelectorAll("[data-restore]")).toHaveLength(0);
  expect(changed).toHaveBeenCalledTimes(4);
});

test("a row is put back with the lists inside it", () => {
  const before = readField(find(LEVELS));
  click(`${LEVELS} > ol > li > [data-remove]`);
  expect(readField(find(LEVELS))).toEqual([]);
  click(`${LEVELS} > [data-restore]`);
  expect(readField(find(LEVELS))).toEqual(before);
});
