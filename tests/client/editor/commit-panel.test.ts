// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { RefusedByServer, Server } from "../../../src/client/editor/ask-server.ts";
import { CommitPanel } from "../../../src/client/editor/commit-panel.ts";
import { documentPage } from "../../../src/editor/document-page.ts";
import type { GitState, OpenDocument } from "../../../src/editor/exchange.ts";
import { NO_DRAFTS } from "./form-page.ts";
import { find, openPage, textsOf, until } from "../open-page.ts";

const CHANGED: GitState = { uncommitted: ["2022-plan/document.md", "2022-plan/attachments/表.xlsx"], missing: null };
const OPEN: OpenDocument = {
  id: "2022-plan",
  token: "t",
  nonce: "n",
  text: "正文",
  version: "v1",
  git: CHANGED,
  drafts: NO_DRAFTS,
};

const server = new Server("t");
const isShown = () => !find("#commit-section").hidden;
const state = () => find("#state").textContent;
const words = () => find<HTMLTextAreaElement>("#commit-words");

function openPanel(): CommitPanel {
  openPage(documentPage(OPEN, "整改方案"));
  return new CommitPanel(server, OPEN);
}

function submit(): boolean {
  return find("#commit-form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

test("is there while there is something to commit, and says what", () => {
  const panel = openPanel();
  expect(isShown()).toBe(false);
  panel.show(CHANGED);
  expect([isShown(), textsOf("#commit-files li")]).toEqual([true, CHANGED.uncommitted]);
  panel.hide();
  expect(isShown()).toBe(false);
  panel.show(undefined);
  expect([isShown(), textsOf("#commit-files li")]).toEqual([true, CHANGED.uncommitted]);
  panel.show({ uncommitted: [], missing: null });
  expect(isShown()).toBe(false);
});

test("is not there without git", () => {
  openPanel().show({ ...CHANGED, missing: "电脑上没有安装 git。" });
  expect(isShown()).toBe(false);
});

test("with errors it says that they come first", () => {
  openPanel().show(CHANGED, 2);
  expect(state()).toBe("已保存。还有错误，改正并保存以后才能提交。");
});

test("commits with the editor's words, and is done", async () => {
  const commit = vi.spyOn(server, "commit").mockResolvedValue({ files: [], commit: "abc1234" });
  openPanel().show(CHANGED);
  words().value = "改日期：录错了";
  expect(submit()).toBe(false);
  await until(() => state() === "已提交（abc1234）。");
  expect(commit.mock.calls).toEqual([[{ id: "2022-plan", version: "v1", words: "改日期：录错了" }]]);
  expect([isShown(), words().value]).toEqual([false, ""]);
});

test("what the server will not do is said; the words stay", async () => {
  vi.spyOn(server, "commit").mockRejectedValue(new RefusedByServer("没有写提交说明。", false));
  openPanel().show(CHANGED);
  words().value = " ";
  submit();
  await until(() => state() === "没有写提交说明。");
  expect([isShown(), words().value]).toEqual([true, " "]);
});
