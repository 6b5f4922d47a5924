// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { addressOf, copyText } from "../../../src/client/reading/clipboard.ts";
import { find, openPage } from "../open-page.ts";

/** Stands in for the browser's copying of what is selected; keeps what it has copied. */
function copyBySelection(works: boolean): string[] {
  const copied: string[] = [];
  const execCommand = (command: string) => {
    const area = document.querySelector("textarea");
    if (command === "copy" && area) copied.push(area.value.slice(area.selectionStart, area.selectionEnd));
    return works;
  };
  Object.assign(document, { execCommand });
  return copied;
}

test("text goes to the clipboard, and nothing is left on the page", async () => {
  openPage("<p>正文</p>");
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  expect(await copyText("问题1措施(2)")).toBe(true);
  expect(writeText.mock.calls).toEqual([["问题1措施(2)"]]);
  expect(document.body.innerHTML).toBe("<p>正文</p>");
});

test.each([
  ["there is none, as on a site without HTTPS", () => vi.stubGlobal("navigator", {})],
  [
    "the browser refuses it",
    () => vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("", "NotAllowedError")),
  ],
])("where %s, the text is selected and copied, and the focus stays where it was", async (_, forbid) => {
  openPage(`<button id="copy">复制</button>`);
  find("#copy").focus();
  const copied = copyBySelection(true);
  forbid();
  expect(await copyText("第一行\n第二行")).toBe(true);
  expect(copied).toEqual(["第一行\n第二行"]);
  expect(document.body.innerHTML).toBe(`<button id="copy">复制</button>`);
  expect(document.activeElement).toBe(find("#copy"));
});

test("says so when nothing works", async () => {
  openPage("");
  copyBySelection(false);
  vi.stubGlobal("navigator", {});
  expect(await copyText("文")).toBe(false);
  expect(document.body.innerHTML).toBe("");
});

test("an address has no query, and only the place that is asked for", () => {
  openPage("", "https://town.example/zwgk/documents/2022-plan/?q=危房&near=农村危房#p6");
  expect(addressOf()).toBe("https://town.example/zwgk/documents/2022-plan/");
  expect(addressOf("#p6-m3")).toBe("https://town.example/zwgk/documents/2022-plan/#p6-m3");
});
