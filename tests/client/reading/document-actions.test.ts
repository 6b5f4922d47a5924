// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { DocumentActions } from "../../../src/client/reading/document-actions.ts";
import { click, find, openPage, until } from "../open-page.ts";
import { ACTION_ROW, DOCUMENT_ACTIONS } from "../page-markup.ts";

customElements.define("document-actions", DocumentActions);

test("the buttons are there as soon as the script is", () => {
  openPage(DOCUMENT_ACTIONS);
  expect(find(".buttons").hidden).toBe(false);
});

test("the citation is copied with the address, the link alone; both are confirmed", async () => {
  openPage(DOCUMENT_ACTIONS, "https://town.example/zwgk/documents/2022-plan/?q=危房#p1");
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  click("[data-do=cite]");
  await until(() => find(".status").textContent !== "");
  click("[data-do=link]");
  expect(writeText.mock.calls.flat()).toEqual([
    "《整改方案》，某某镇人民政府，2022-06-15，https://town.example/zwgk/documents/2022-plan/",
    "https://town.example/zwgk/documents/2022-plan/",
  ]);
  expect(find(".status").textContent).toBe("已复制");
});

test("says what to do where the clipboard is refused", async () => {
  openPage(DOCUMENT_ACTIONS);
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
  Object.assign(document, { execCommand: () => false });
  click("[data-do=cite]");
  await until(() => find(".status").textContent !== "");
  expect(find(".status").textContent).toBe("没能复制，请按住下面的文字手动复制");
});

test("prints, and says nothing about copying", () => {
  openPage(DOCUMENT_ACTIONS);
  const print = vi.fn();
  vi.stubGlobal("print", print);
  click("[data-do=print]");
  expect(print).toHaveBeenCalledOnce();
  expect(find(".status").textContent).toBe("");
});

test("under a title: the link is copied, and 朗读 among them copies nothing", async () => {
  openPage(ACTION_ROW);
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  find("read-aloud").hidden = false;
  click("[data-do=read]");
  expect(writeText).not.toHaveBeenCalled();
  click("[data-do=link]");
  await until(() => find(".status").textContent !== "");
  expect(writeText.mock.calls.flat()).toEqual(["https://town.example/zwgk/documents/2022-plan/"]);
});
