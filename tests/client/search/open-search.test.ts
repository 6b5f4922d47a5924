// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { openSearch } from "../../../src/client/search/open-search.ts";
import { SearchError } from "../../../src/search/index-reader.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { openPage } from "../open-page.ts";
import type { ServedIndex } from "./served-index.ts";
import { serveIndex } from "./served-index.ts";

let served: ServedIndex;

beforeEach(() => {
  openPage("");
  served = serveIndex([makeDocument(PLAN)]);
});

const failure = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof SearchError ? error.reason : error;
};

test("finds below the base of the site; only the entry is asked for anew", async () => {
  const found = await openSearch("/zwgk/").search("责任单位");
  expect(found.results.map(({ page, hits }) => [page, ...hits.map(({ citation }) => citation)])).toEqual([
    ["documents/2022-plan/", "问题2措施(1)", "问题2措施(2)", "问题3"],
  ]);
  expect(served.asked[0]).toBe("no-cache /zwgk/pagefind/entry.bin");
  expect(served.asked.slice(1).every((one) => one.startsWith("default /zwgk/pagefind/0123456789/"))).toBe(true);
});

test("the entry that the head of the page asked for is taken, once", async () => {
  await openSearch("/zwgk/").search("责任单位");
  const [entry] = served.asked;
  const own = fetch("/zwgk/pagefind/entry.bin", { cache: "no-cache" });
  vi.stubGlobal("searchEntry", own);
  served.asked = [];
  expect((await openSearch("/zwgk/").search("责任单位")).total).toBe(1);
  expect(served.asked).not.toContain(entry);
  await openSearch("/zwgk/").search("责任单位");
  expect(served.asked).toContain(entry);
});

test("what was loaded is kept for the next question", async () => {
  const search = openSearch("/zwgk/");
  await search.search("责任单位");
  const before = served.asked.length;
  await search.search("责任单位");
  expect(served.asked.length).toBe(before);
});

test("繁體 is found as 简体, and says so", async () => {
  const found = await openSearch("/zwgk/").search("責任單位");
  expect([found.searched, found.total]).toEqual(["责任单位", 1]);
});

test("says that the network is down, and finds again when it is back", async () => {
  const search = openSearch("/zwgk/");
  served.answer = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await failure(search.search("责任单位"))).toBe("unreachable");
  served.answer = undefined;
  expect((await search.search("责任单位")).total).toBe(1);
});

test("says that the site is another one by now when its files are gone", async () => {
  served.answer = async () => new Response("", { status: 404 });
  expect(await failure(openSearch("/zwgk/").search("责任单位"))).toBe("outdated");
});

test("a file that does not come is given up after 20 seconds", async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    (_address: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(new DOMException("", "AbortError"));
        });
      }),
  );
  const failed = vi.fn();
  void failure(openSearch("/zwgk/").search("责任单位")).then(failed);
  await vi.advanceTimersByTimeAsync(19_900);
  expect(failed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(failed).toHaveBeenCalledWith("unreachable");
});
