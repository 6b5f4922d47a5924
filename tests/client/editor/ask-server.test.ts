// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { RefusedByServer, Server } from "../../../src/client/editor/ask-server.ts";
import { openPage } from "../open-page.ts";

const REQUEST = { id: "2022-plan", version: "v1", words: "改日期" };
const LOST = "连不上编辑程序。它的窗口可能关了：再双击一次“开始”，这一页接着能用。写的内容还在这一页，不要关闭网页。";

/** What the server would not do, for an answer it gives. */
async function refusal(answer: () => Promise<Response>): Promise<{ message: string; isConflict: boolean }> {
  openPage("");
  vi.stubGlobal("fetch", answer);
  const error: unknown = await new Server("t0ken").commit(REQUEST).catch((reason: unknown) => reason);
  if (!(error instanceof RefusedByServer)) throw error;
  return { message: error.message, isConflict: error.isConflict };
}

test("asks below the address of this run and shows its token, which no other page has", async () => {
  openPage("");
  const asked = vi.fn(async (_address: string, _how: RequestInit) => Response.json({ commit: "abc1234", files: [] }));
  vi.stubGlobal("fetch", asked);
  expect(await new Server("t0ken").commit(REQUEST)).toEqual({ commit: "abc1234", files: [] });
  const [address, how] = asked.mock.calls[0] ?? [];
  expect(address).toBe("/t0ken/commit");
  expect(how).toMatchObject({ method: "POST", headers: { "x-editor-token": "t0ken" } });
  expect(JSON.parse(how?.body as string)).toEqual(REQUEST);
});

test("every kind of question has an address of its own", async () => {
  openPage("");
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return Response.json({});
  });
  const server = new Server("t");
  const draft = { id: "a", base: "", version: "v1", draft: { source: "" } };
  const session = "0123456789ab";
  await server.check(draft);
  await server.save({ ...draft, session });
  await server.keep({ ...draft, session });
  await server.drop({ id: "a", session });
  expect(asked).toEqual(["/t/check", "/t/save", "/t/keep", "/t/drop"]);
});

test("what the server will not do it says itself; a file that was changed meanwhile is told apart", async () => {
  const answer = (status: number) => async () => Response.json({ message: "还有 1 个错误。" }, { status });
  expect(await refusal(answer(400))).toEqual({ message: "还有 1 个错误。", isConflict: false });
  expect(await refusal(answer(409))).toEqual({ message: "还有 1 个错误。", isConflict: true });
});

test("a server that has ended, or answers nonsense, is said to be lost", async () => {
  expect(await refusal(() => Promise.reject(new TypeError("Failed to fetch")))).toEqual({
    message: LOST,
    isConflict: false,
  });
  expect(await refusal(async () => new Response("<h1>Bad gateway</h1>", { status: 502 }))).toEqual({
    message: LOST,
    isConflict: false,
  });
  expect(await refusal(async () => new Response(`{"commit": "abc`))).toEqual({ message: LOST, isConflict: false });
});
