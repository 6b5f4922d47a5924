// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SearchMarks } from "../../../src/client/search/search-marks.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { officialText } from "../official-text.ts";
import { click, find, openPage, press } from "../open-page.ts";
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
    expect([marked(), said()]).toEqual([[], "这一页的正文里没有“防汛”"]);
    expect(find("[data-do=next]").hidden).toBe(true);
    expect(find("[data-do=previous]").hidden).toBe(true);
    expect(find("[data-do=close]").hidden).toBe(false);
    click("[data-do=next]");
    expect(said()).toBe("这一页的正文里没有“防汛”");
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
    expect(document.querySelector("search-marks")).toBeNull();
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
