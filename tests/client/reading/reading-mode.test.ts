// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { ReadingMode } from "../../../src/client/reading/reading-mode.ts";
import { click, find, openPage } from "../open-page.ts";
import { READING_MODE } from "../page-markup.ts";

customElements.define("reading-mode", ReadingMode);

const root = document.documentElement;

test("the switch is to be seen, and leads to 长辈版 and back; the device remembers", () => {
  openPage(READING_MODE);
  expect(find("reading-mode").hidden).toBe(false);
  expect(find("button").textContent).toBe("长辈版");
  click("button");
  expect([root.dataset["readingMode"], localStorage.getItem("reading-mode")]).toEqual(["elder", "elder"]);
  expect(find("button").textContent).toBe("标准版");
  click("button");
  expect([root.dataset["readingMode"], localStorage.getItem("reading-mode")]).toEqual([undefined, null]);
  expect(find("button").textContent).toBe("长辈版");
});

test("where the page came up in 长辈版 the switch leads back", () => {
  root.dataset["readingMode"] = "elder";
  openPage(READING_MODE);
  expect(find("button").textContent).toBe("标准版");
});

test("where storage is forbidden the page is switched all the same", () => {
  openPage(READING_MODE);
  vi.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  click("button");
  expect([root.dataset["readingMode"], find("button").textContent]).toEqual(["elder", "标准版"]);
  click("button");
  expect([root.dataset["readingMode"], find("button").textContent]).toEqual([undefined, "长辈版"]);
});
