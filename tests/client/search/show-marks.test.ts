// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findMarks } from "../../../src/client/search/find-marks.ts";
import type { ShownMarks } from "../../../src/client/search/show-marks.ts";
import { showMarks } from "../../../src/client/search/show-marks.ts";
import { readQuery } from "../../../src/search/query.ts";
import { openPage } from "../open-page.ts";

const PAGE = `<div data-verbatim="x"><p>农村危<b>房改</b>造，危房。</p><p>危</p><p>房</p></div>`;

function show(typed: string, html = PAGE): ShownMarks {
  openPage(html);
  return showMarks(findMarks([...document.querySelectorAll("[data-verbatim]")], readQuery(typed), null));
}

describe("in a browser with highlights", () => {
  /** What the browser draws, by name. */
  const shown = new Map<string, FakeHighlight>();

  class FakeHighlight {
    priority = 0;
    readonly ranges: readonly Range[];

    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  }

  const drawn = (name: string) => shown.get(name)?.ranges.map(String);

  beforeEach(() => {
    shown.clear();
    vi.stubGlobal("CSS", { highlights: shown });
    vi.stubGlobal("Highlight", FakeHighlight);
  });

  test("all marks are drawn and the text is not touched", () => {
    const marks = show("危房");
    expect(drawn("search-hit")).toEqual(["危房", "危房"]);
    expect(document.body.innerHTML).toBe(PAGE);
    marks.clear();
    expect([...shown]).toEqual([]);
  });

  test("one mark is told apart, above the others", () => {
    const marks = show("危房");
    marks.point(1);
    expect(drawn("search-hit-now")).toEqual(["危房"]);
    expect(shown.get("search-hit-now")?.ranges[0]?.startContainer.textContent).toBe("造，危房。");
    expect(shown.get("search-hit-now")?.priority).toBe(1);
    marks.point(-1);
    expect(drawn("search-hit-now")).toEqual([]);
  });

  test("a mark has a place in the window, one that is not there has none", () => {
    const marks = show("危房");
    vi.spyOn(Range.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(10, 20, 30, 40));
    expect(marks.box(0).top).toBe(20);
    expect(marks.box(7)).toEqual(new DOMRect());
  });
});

describe("in a browser without highlights", () => {
  const marked = () => [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);

  test("the same text stands in mark elements; a mark across elements is one for each", () => {
    show("危房改造 危房");
    expect(document.querySelector("p")?.innerHTML).toBe(
      "农村<mark>危</mark><b><mark>房改</mark></b><mark>造</mark>，<mark>危房</mark>。",
    );
  });

  test("the parts of one mark are told apart from the others together", () => {
    const marks = show("危房改造 危房");
    marks.point(0);
    expect([...document.querySelectorAll("mark.now")].map(({ textContent }) => textContent)).toEqual([
      "危",
      "房改",
      "造",
    ]);
    marks.point(1);
    expect([...document.querySelectorAll("mark.now")].map(({ textContent }) => textContent)).toEqual(["危房"]);
    marks.point(-1);
    expect(document.querySelectorAll("mark.now")).toHaveLength(0);
  });

  test("the page is afterwards as it was, text node for text node", () => {
    const marks = show("危房改造 危房 农村");
    expect(marked()).toEqual(["农村", "危", "房改", "造", "危房"]);
    marks.clear();
    expect(document.body.innerHTML).toBe(PAGE);
    expect([...(document.querySelector("p")?.childNodes ?? [])].map(({ textContent }) => textContent)).toEqual([
      "农村危",
      "房改",
      "造，危房。",
    ]);
  });

  test("a mark that goes on in the next line leaves blanks between the lines alone", () => {
    show("危房", `<div data-verbatim="x"><section><p>危</p>\n<p>房</p></section></div>`);
    expect(document.body.innerHTML).toBe(
      `<div data-verbatim="x"><section><p><mark>危</mark></p>\n<p><mark>房</mark></p></section></div>`,
    );
  });

  test("a mark has the place of its first part, one that is not there has none", () => {
    const marks = show("危房改造");
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(10, 20, 30, 40));
    expect(marks.box(0).top).toBe(20);
    expect(marks.box(7)).toEqual(new DOMRect());
  });
});
