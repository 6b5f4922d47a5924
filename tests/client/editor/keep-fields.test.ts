// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { keepFields } from "../../../src/client/editor/keep-fields.ts";
import { find, openPage, type } from "../open-page.ts";

/** Opens a form and keeps what is typed in it; says whether something was put in again. */
function open(name = "post/a", today = "2026-03-10"): { forget: () => void; isBack: boolean } {
  openPage(
    `<form><input id="village"><input id="from" value="${today}"><textarea id="why"></textarea><input id="sure" type="checkbox"><input id="photo" type="file"></form>`,
  );
  let isBack = false;
  const forget = keepFields(find<HTMLFormElement>("form"), name, () => (isBack = true));
  return { forget, isBack };
}

const values = () => ["#village", "#from", "#why"].map((id) => find<HTMLInputElement>(id).value);

beforeEach(() => {
  localStorage.clear();
});

test("what was typed and not sent is there when the page is opened again, in that form only", () => {
  expect(open().isBack).toBe(false);
  type("#village", "黄溪村");
  type("#why", "重复");
  expect([open().isBack, values()]).toEqual([true, ["黄溪村", "2026-03-10", "重复"]]);
  expect([open("post/b").isBack, values()]).toEqual([false, ["", "2026-03-10", ""]]);
});

test("a day that nobody changed is the one of the page, and what is ticked is to be ticked anew", () => {
  open();
  type("#village", "黄溪村");
  find<HTMLInputElement>("#sure").click();
  open("post/a", "2026-03-11");
  expect(values()).toEqual(["黄溪村", "2026-03-11", ""]);
  expect(find<HTMLInputElement>("#sure").checked).toBe(false);
});

test("sent, or typed back, it is forgotten", () => {
  const { forget } = open();
  type("#village", "黄溪村");
  forget();
  expect(open().isBack).toBe(false);
  type("#village", "黄");
  type("#village", "");
  expect(open().isBack).toBe(false);
});

test("a browser that stores nothing hinders nobody", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const { forget } = open();
  type("#village", "黄溪村");
  forget();
  expect(values()[0]).toBe("黄溪村");
});
