// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SearchMarks } from "../../../src/client/search/search-marks.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { officialText } from "../official-text.ts";
import { click, find, openPage, press, type } from "../open-page.ts";
import { SEARCH_MARKS } from "../page-markup.ts";

customElements.define("search-marks", SearchMarks);

const TEXT = officialText(makeDocument(PLAN));
const ADDRESS = "https://town.example/zwgk/documents/2022-plan/";

/** Opens the page of a document as a hit does, in a browser that marks with elements. */
function follow(hit: string, html = TEXT): void {
  openPage(html + SEARCH_MARKS, ADDRESS + hit);
}

/** The unit of the mark that is told apart, and its words. */
const now = () => {
  const mark = document.querySelector("mark.now");
  return mark && `${mark.parentElement?.closest("[id]")?.id} ${mark.textContent}`;
};
const marked = () => [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);
const said = () => find(".count").textContent;

/** How far the page is scrolled to bring a mark into view that lies this far below the top of the window. */
function scrolled(top: number): () => number | undefined {
  const scrollBy = vi.fn();
  vi.stubGlobal("scrollBy", scrollBy);
  vi.stubGlobal("innerHeight", 600);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return this.localName === "mark" ? new DOMRect(0, top, 10, 20) : new DOMRect();
  });
  return () => scrollBy.mock.lastCall?.[1] as number | undefined;
}

beforeEach(() => {
  vi.stubGlobal("CSS", {});
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => {
    act();
  });
});

describe("what was searched is marked", () => {
  test("and counted; without a unit in the address none is told apart", () => {
    follow("?q=整改方案");
    // The titles may be broken between the two words.
    expect(marked()).toEqual(["整改", "方案", "整改", "方案"]);
    expect([now(), said()]).toEqual([null, "“整改方案”共2处"]);
    expect(find(".bar").hidden).toBe(false);
    expect(document.documentElement.className).toBe("has-search-marks");
  });

  test("also where the address names a place that cannot be read", () => {
    follow("?q=整改方案#100%");
    expect(said()).toBe("“整改方案”共2处");
  });

  test("the unit that the hit has led to has the first of them", () => {
    follow("?q=责任单位#p3");
    expect([now(), said()]).toEqual(["p3 责任单位", "“责任单位”第3处，共3处"]);
  });

  test("of several in one unit it is the one with the words around it", () => {
    const text = `<div data-verbatim="document"><p id="p1">道路破损，桥梁破损。</p></div>`;
    follow("?q=破损&near=桥梁破损#p1", text);
    expect([now(), said()]).toEqual(["p1 破损", "“破损”第2处，共2处"]);
    follow("?q=破损&near=道路破损#p1", text);
    expect(said()).toBe("“破损”第1处，共2处");
  });

  test("the unit's own words go before those of the units in it, these before what comes behind", () => {
    const text = `<div data-verbatim="document"><section id="s1"><ol><li id="m1">破损</li></ol><p>破损</p></section>
      <section id="s2"><p>道路</p></section><p id="end">破损</p></div>`;
    follow("?q=破损#s1", text);
    expect(said()).toBe("“破损”第2处，共3处");
    follow("?q=破损#s2", text);
    expect(now()).toBe("end 破损");
  });

  test("also in the title, the facts and the names of attachments", () => {
    follow(
      "?q=防汛",
      `<h1 class="page-title">防汛通知</h1><dl class="basic-facts"><dd>防汛办</dd></dl><ul class="attachments"><li>防汛表</li></ul>
       <nav>防汛</nav>`,
    );
    expect(marked()).toEqual(["防汛", "防汛", "防汛"]);
  });

  test("where the page has none of it, it says so and offers no steps", () => {
    follow("?q=防汛#p1");
    expect([marked(), said()]).toEqual([[], "本文没有“防汛”"]);
    expect(find("[data-do=next]").hidden).toBe(true);
    expect(find("[data-do=previous]").hidden).toBe(true);
    expect(find("[data-do=close]").hidden).toBe(false);
    click("[data-do=next]");
    expect(said()).toBe("本文没有“防汛”");
  });
});

describe("the bar steps from mark to mark", () => {
  test("round and round", () => {
    follow("?q=责任单位#p3");
    click("[data-do=next]");
    expect([now(), said()]).toEqual(["p2-m1 责任单位", "“责任单位”第1处，共3处"]);
    click("[data-do=previous]");
    expect(now()).toBe("p3 责任单位");
    click("[data-do=previous]");
    expect(now()).toBe("p2-m2 责任单位");
  });

  test.each([
    ["next", "第1处"],
    ["previous", "第3处"],
  ])("from before the first, %s goes to %s", (step, place) => {
    follow("?q=责任单位");
    click(`[data-do=${step}]`);
    expect(said()).toBe(`“责任单位”${place}，共3处`);
  });

  test("a mark outside the window comes into it", () => {
    const by = scrolled(900);
    follow("?q=责任单位");
    click("[data-do=next]");
    expect(by()).toBe(700);
  });

  test("a mark that can be seen stays where it is", () => {
    const by = scrolled(300);
    follow("?q=责任单位");
    click("[data-do=next]");
    expect(by()).toBeUndefined();
  });
});

describe("in a table", () => {
  const TABLE = `<div data-verbatim="document"><table><tbody><tr id="t1-r1"><td>王</td><td>道路</td></tr>
    <tr id="t1-r2"><td>李</td><td>道路</td></tr></tbody></table></div>`;

  test("the cell of the mark is scrolled to in its box", () => {
    const shown: string[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element, options) {
      shown.push(`${this.localName} ${JSON.stringify(options)}`);
    });
    scrolled(300);
    follow("?q=道路", TABLE);
    click("[data-do=next]");
    expect(shown).toEqual([`td {"block":"nearest","inline":"nearest"}`]);
  });

  test("rows that have been moved are marked again, in their new order", () => {
    follow("?q=道路#t1-r1", TABLE);
    const body = find("tbody");
    body.append(...[...body.children].reverse());
    body.dispatchEvent(new Event("rows-moved", { bubbles: true }));
    expect([now(), said()]).toEqual(["t1-r2 道路", "“道路”第1处，共2处"]);
    press("Escape");
    body.dispatchEvent(new Event("rows-moved", { bubbles: true }));
    expect(marked()).toEqual([]);
  });
});

describe("the mark that a hit has led to comes into view", () => {
  test("when the page has been loaded: until then the browser scrolls to the unit", () => {
    const by = scrolled(900);
    vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
    follow("?q=责任单位#p3");
    expect(by()).toBeUndefined();
    window.dispatchEvent(new Event("load"));
    expect(by()).toBe(700);
  });

  test("at once where it has been", () => {
    const by = scrolled(-50);
    vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
    follow("?q=责任单位#p3");
    expect(by()).toBe(-250);
  });
});

test("who goes to another unit goes on from there", () => {
  follow("?q=责任单位#p3");
  location.hash = "#p2-m2";
  window.dispatchEvent(new Event("hashchange"));
  expect(now()).toBe("p2-m2 责任单位");
  location.hash = "#nowhere";
  window.dispatchEvent(new Event("hashchange"));
  expect(now()).toBe("p2-m2 责任单位");
});

describe("all of it goes away", () => {
  test.each([
    ["with Esc", () => press("Escape")],
    ["with the button", () => click("[data-do=close]")],
  ])("%s, from the address too", (_, close) => {
    follow("?from=list&q=责任单位&near=农业办#p3");
    close();
    expect(marked()).toEqual([]);
    expect(find(".bar").hidden).toBe(true);
    expect(document.documentElement.className).toBe("");
    expect(location.href).toBe(`${ADDRESS}?from=list#p3`);
    expect(document.querySelector("[data-verbatim]")?.outerHTML).toBe(TEXT);
  });

  test("but not with an Esc that closes the bar of a number, or belongs to an input method", () => {
    follow("?q=责任单位", `${TEXT}<unit-actions><div class="bar">引用</div></unit-actions>`);
    press("Escape");
    expect(marked()).toHaveLength(3);
    find("unit-actions .bar").hidden = true;
    press("Escape", { isComposing: true });
    expect(marked()).toHaveLength(3);
    press("Escape");
    expect(marked()).toEqual([]);
  });
});

describe("the box of the page itself", () => {
  const box = () => find<HTMLInputElement>("search-marks input");
  const opened = () => {
    openPage(`<button id="opener" data-do="find">本文查找</button>${TEXT}${SEARCH_MARKS}`, ADDRESS);
    find<SearchMarks>("search-marks").open(find("#opener"));
  };
  const submit = () =>
    find("search-marks form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));

  test("is opened with nothing in it, ready to be typed into", () => {
    openPage(TEXT + SEARCH_MARKS, ADDRESS);
    expect(find(".bar").hidden).toBe(true);
    opened();
    expect([find(".bar").hidden, said(), document.activeElement === box()]).toEqual([false, "", true]);
  });

  test("marks as one types, goes on with Enter and back with Shift and Enter", () => {
    opened();
    type("search-marks input", "责任单位");
    expect([marked(), now(), said()]).toEqual([
      ["责任单位", "责任单位", "责任单位"],
      "p2-m1 责任单位",
      "“责任单位”第1处，共3处",
    ]);
    expect(submit()).toBe(false);
    expect(now()).toBe("p2-m2 责任单位");
    box().focus();
    expect(press("Enter", { shiftKey: true })).toBe(false);
    expect(now()).toBe("p2-m1 责任单位");
  });

  test("begins with what comes next in the window", () => {
    opened();
    let at = 0;
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(
      () => new DOMRect(0, at++ === 0 ? -50 : 10),
    );
    type("search-marks input", "责任单位");
    expect(said()).toBe("“责任单位”第2处，共3处");
  });

  test("says where the text has none of it, and marks anew what is typed next", () => {
    opened();
    type("search-marks input", "龘龘");
    expect([marked(), said()]).toEqual([[], "本文没有“龘龘”"]);
    expect(find("[data-do=next]").hidden).toBe(true);
    type("search-marks input", "农业办");
    expect(marked().every((word) => word === "农业办")).toBe(true);
    type("search-marks input", "");
    expect([marked(), said()]).toEqual([[], ""]);
  });

  test("waits until a word is composed", () => {
    opened();
    box().value = "ze";
    box().dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    expect(said()).toBe("");
    box().value = "责任单位";
    box().dispatchEvent(new Event("compositionend"));
    expect(said()).toBe("“责任单位”第1处，共3处");
  });

  test("closes with Esc, gives the focus back, and leaves the text as it was", () => {
    opened();
    type("search-marks input", "责任单位");
    press("Escape");
    expect([find(".bar").hidden, document.activeElement?.id, box().value]).toEqual([true, "opener", ""]);
    expect(document.querySelector("[data-verbatim]")?.outerHTML).toBe(TEXT);
    find<SearchMarks>("search-marks").open(find("#opener"));
    expect(said()).toBe("");
  });
});
