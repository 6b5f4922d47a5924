// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import "../../../src/client/editor/preview-frames.ts";
import { find, openPage, type } from "../open-page.ts";

const frame = (name: string, id: string) =>
  `<figure><div class="frame"><iframe name="${name}" data-src="/documents/${id}/" data-width="1200"></iframe></div></figure>`;
const PAGE = `<preview-frames>
  <select><option value="2022-plan">整改方案</option><option value="2023-防汛">防汛通知</option></select>
  <section data-document="2022-plan" hidden>${frame("page", "2022-plan")}</section>
  <section data-document="2023-防汛" hidden>${frame("page", "2023")}${frame("phone", "2023")}</section>
</preview-frames>`;
const ADDRESS = "https://town.example/editors/preview/";

/** Documents that are shown, and what their frames load. */
const shown = () =>
  [...document.querySelectorAll<HTMLElement>("[data-document]")].flatMap(({ hidden, dataset }) =>
    hidden ? [] : [dataset["document"]],
  );
const loaded = () => [...document.querySelectorAll("iframe")].map((one) => one.getAttribute("src"));

/** Watches the room around each frame, as the browser does. */
let resize: () => void;

beforeEach(() => {
  resize = () => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        resize = callback;
      }
      observe(): void {
        resize();
      }
    },
  );
});

test("the first document is shown, the frames of the others load nothing", () => {
  openPage(PAGE, ADDRESS);
  expect(shown()).toEqual(["2022-plan"]);
  expect(loaded()).toEqual(["/documents/2022-plan/", null, null]);
});

test("another one that is chosen takes its place, and stands in the address", () => {
  openPage(PAGE, ADDRESS);
  type("select", "2023-防汛");
  expect(shown()).toEqual(["2023-防汛"]);
  expect(loaded()).toEqual([null, "/documents/2023/", "/documents/2023/"]);
  expect(decodeURIComponent(location.hash)).toBe("#2023-防汛");
});

test.each([
  ["of an address is shown", `#${encodeURIComponent("2023-防汛")}`, "2023-防汛"],
  ["that the address names and that is gone gives way to the first", "#gone", "2022-plan"],
])("a document %s", (_, hash, id) => {
  openPage(PAGE, ADDRESS + hash);
  expect(shown()).toEqual([id]);
  expect(find<HTMLSelectElement>("select").value).toBe(id);
});

test("without documents there is nothing to choose from", () => {
  openPage("<preview-frames></preview-frames>", ADDRESS);
  expect(shown()).toEqual([]);
});

test("a page is laid out at its own width, and made smaller to fit", () => {
  openPage(PAGE, ADDRESS);
  const around = find("[data-document='2022-plan'] .frame");
  Object.defineProperties(around, { clientWidth: { value: 600 }, clientHeight: { value: 400 } });
  resize();
  const { width, height, transform } = find("[data-document='2022-plan'] iframe").style;
  expect([width, height, transform]).toEqual(["1200px", "800px", "scale(0.5)"]);
});

test("a frame is after a reload where it was scrolled to; another document begins at its top", () => {
  const scrolled = Object.assign(new EventTarget(), { scrollY: 0, scrollTo: vi.fn() });
  const load = () => {
    const [first] = document.querySelectorAll("iframe");
    Object.defineProperty(first, "contentWindow", { value: scrolled });
    first?.dispatchEvent(new Event("load"));
  };
  openPage(PAGE, ADDRESS);
  load();
  expect(scrolled.scrollTo).toHaveBeenLastCalledWith(0, 0);
  scrolled.scrollY = 321;
  scrolled.dispatchEvent(new Event("scroll"));
  openPage(PAGE, ADDRESS);
  load();
  expect(scrolled.scrollTo).toHaveBeenLastCalledWith(0, 321);
  type("select", "2023-防汛");
  type("select", "2022-plan");
  load();
  expect(scrolled.scrollTo).toHaveBeenLastCalledWith(0, 0);
});

test("where nothing can be stored a frame begins at its top", () => {
  vi.spyOn(globalThis, "sessionStorage", "get").mockImplementation(() => {
    throw new DOMException("", "SecurityError");
  });
  openPage(PAGE, ADDRESS);
  const scrolled = Object.assign(new EventTarget(), { scrollY: 321, scrollTo: vi.fn() });
  const [first] = document.querySelectorAll("iframe");
  Object.defineProperty(first, "contentWindow", { value: scrolled });
  first?.dispatchEvent(new Event("load"));
  scrolled.dispatchEvent(new Event("scroll"));
  expect(scrolled.scrollTo).toHaveBeenLastCalledWith(0, 0);
  type("select", "2023-防汛");
  expect(shown()).toEqual(["2023-防汛"]);
});
