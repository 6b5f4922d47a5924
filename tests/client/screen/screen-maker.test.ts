// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { ScreenMaker } from "../../../src/client/screen/screen-maker.ts";
import { click, find, openPage } from "../open-page.ts";

if (!customElements.get("screen-maker")) customElements.define("screen-maker", ScreenMaker);

/** As ScreenMaker.astro writes it; tests/site/screen.test.ts makes files with the page itself. */
const MAKER = `<screen-maker data-slides="/zwgk/documents/2022-plan/screen/landscape/" data-name="2022-plan-landscape">
<p class="without">npm run screen</p>
<div class="with" hidden>
<input type="radio" value="short" checked data-choose="loop"><input type="checkbox" data-choose="dark">
<button type="button" data-do="pictures">图片</button><button type="button" data-do="video">视频</button>
<progress hidden></progress><button type="button" data-do="cancel" hidden>取消</button><p role="status"></p>
</div></screen-maker>`;

const said = () => find("[role=status]").textContent;
/** A canvas that tells where letters stand. */
const measures = () =>
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    measureText: () => ({ fontBoundingBoxAscent: 1 }),
  } as never);

test("shows its buttons, and hides what is said to those without a script", () => {
  openPage(MAKER);
  expect([find(".without").hidden, find(".with").hidden]).toEqual([true, false]);
});

test("says which browsers can where this one cannot", async () => {
  openPage(MAKER);
  click("[data-do=pictures]");
  await vi.waitFor(() => {
    expect(said()).toContain("这个浏览器太旧");
  });
  expect([find("[data-do=pictures]").hidden, find("[data-do=cancel]").hidden]).toEqual([false, true]);
});

test("says what to do where the slides do not come", async () => {
  openPage(MAKER);
  measures();
  const fetched = vi.fn(async () => new Response("", { status: 404 }));
  vi.stubGlobal("fetch", fetched);
  click("[data-do=video]");
  expect(find("[data-do=cancel]").hidden).toBe(false);
  await vi.waitFor(() => {
    expect(said()).toContain("没有做成");
  });
  expect(fetched).toHaveBeenCalledWith("/zwgk/documents/2022-plan/screen/landscape/", expect.anything());
});

test("stops where it is told to, and can be asked again", async () => {
  openPage(MAKER);
  measures();
  vi.stubGlobal(
    "fetch",
    async (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => {
          reject(new DOMException("", "AbortError"));
        });
      }),
  );
  click("[data-do=pictures]");
  expect(said()).toContain("正在准备");
  await vi.dynamicImportSettled();
  click("[data-do=cancel]");
  await vi.waitFor(() => {
    expect(said()).toContain("已经取消");
  });
  expect(find("[data-do=pictures]").hidden).toBe(false);
});
