// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { DocumentFacts } from "../../../src/editor/document-state.ts";
import { listPage } from "../../../src/editor/list-page.ts";
import type { CountsReply } from "../../../src/editor/new-exchange.ts";
import { reviewState } from "../../../src/model/review.ts";
import { find, openPage, textsOf, until } from "../open-page.ts";

const FACTS: DocumentFacts = {
  ...{ id: "2026-a", shelf: "documents", title: "整改方案", number: "", domain: "", formedOn: "", publishedOn: "" },
  ...{ timeLimit: "", validity: "", repealedOn: "", isPublished: false, isRevised: false, approvedUntil: [] },
  review: reviewState([], "", undefined),
};

/** Opens the list, on which a check tells this of files of no document. */
async function open(elsewhere: CountsReply["elsewhere"]): Promise<void> {
  openPage(listPage([FACTS, { ...FACTS, id: "2026-b", shelf: "drafts" }], "2026-03-10"), "http://localhost:4321/t/");
  const reply: CountsReply = { documents: { "2026-a": { errors: 2, notices: 1 } }, elsewhere, waiting: {} };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(reply)));
  vi.resetModules();
  await import("../../../src/client/editor/document-list.ts");
  await until(() => find("#elsewhere").textContent !== "正在检查全部公文……");
}

const TOLD = { place: "content/site.yaml:3", message: "没有名称", fix: "写上名称", form: "forms/site/" } as const;

test("what a check tells of other files stands below the list, with the way to its form; errors are not folded up", async () => {
  await open({ errors: 1, notices: 79, told: [{ ...TOLD, severity: "error" }] });
  expect(find("#elsewhere summary").textContent).toBe("公文以外的文件（网站设置、词表等）有 1 个错误、79 个提醒");
  expect(find<HTMLDetailsElement>("#elsewhere details").open).toBe(true);
  expect(textsOf("#elsewhere .sentence")).toEqual(["错误 没有名称"]);
  expect(find("#elsewhere a").getAttribute("href")).toBe("forms/site/");
  expect(textsOf("#elsewhere li.hint")).toEqual(["还有 79 条，改好前面的就会列出来。"]);
  expect(textsOf("td.count")).toEqual(["2", "1", "", ""]);
});

test("only reminders are folded up, and where there is nothing nothing is said", async () => {
  await open({ errors: 0, notices: 1, told: [{ ...TOLD, severity: "notice" }] });
  expect(find<HTMLDetailsElement>("#elsewhere details").open).toBe(false);
  await open({ errors: 0, notices: 0, told: [] });
  expect(find("#elsewhere").childElementCount).toBe(0);
});

test("what is published is revised or withdrawn from its row, a draft is not", async () => {
  await open({ errors: 0, notices: 0, told: [] });
  expect(
    [...document.querySelectorAll("td.links")].map((cell) => cell.querySelector('[href^="change/"]') !== null),
  ).toEqual([true, false]);
});
