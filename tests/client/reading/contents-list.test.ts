// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { ContentsList } from "../../../src/client/reading/contents-list.ts";
import { click, find, openPage } from "../open-page.ts";
import { CONTENTS_LIST } from "../page-markup.ts";

customElements.define("contents-list", ContentsList);

const PAGE = `${CONTENTS_LIST}<main><section id="s1"></section>
  <section id="s2"><section id="p1"></section><section id="p2"></section></section></main>`;

type Told = Pick<IntersectionObserverEntry, "target" | "isIntersecting">;
let observed: string[];
let tell: (entries: Told[]) => void;

/** Says which units come to the line that is being read, and which leave it. */
function scroll(seen: Record<string, boolean>): void {
  tell(Object.entries(seen).map(([id, isIntersecting]) => ({ target: find(`#${id}`), isIntersecting })));
}

/** Makes the window wide or narrow, also later. */
function beWide(matches: boolean): { matches: boolean; onchange: (() => void) | null } {
  const query = { matches, onchange: null as (() => void) | null };
  vi.stubGlobal("matchMedia", () => query);
  return query;
}

const current = () => [...document.querySelectorAll("[aria-current]")].map((link) => link.getAttribute("href"));
const details = () => find<HTMLDetailsElement>("details");

beforeEach(() => {
  observed = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: Told[]) => void) {
        tell = callback;
      }
      observe({ id }: Element): void {
        observed.push(id);
      }
    },
  );
});

test("the innermost unit at the line is the one being read", () => {
  beWide(true);
  openPage(PAGE);
  expect(observed).toEqual(["s1", "s2", "p1", "p2"]);
  scroll({ s1: true, s2: false, p1: false, p2: false });
  expect(current()).toEqual(["#s1"]);
  scroll({ s1: false, s2: true, p1: true });
  expect(current()).toEqual(["#p1"]);
  scroll({ p1: false });
  expect(current()).toEqual(["#s2"]);
});

test("between two units the last one stays marked", () => {
  beWide(true);
  openPage(PAGE);
  scroll({ s2: true, p2: true });
  scroll({ s2: false, p2: false });
  expect(current()).toEqual(["#p2"]);
});

test("an entry whose unit is not on the page is no trouble", () => {
  beWide(true);
  openPage(PAGE.replace(`<section id="s1"></section>`, ""));
  expect(observed).toEqual(["s2", "p1", "p2"]);
});

test("the list is open where there is room, and follows the window", () => {
  const query = beWide(true);
  openPage(PAGE);
  expect(details().open).toBe(true);
  query.matches = false;
  query.onchange?.();
  expect(details().open).toBe(false);
});

test("on a narrow screen a choice closes the list, on a wide one it stays", () => {
  const query = beWide(false);
  openPage(PAGE);
  details().open = true;
  click(`a[href="#p1"] span`);
  expect(details().open).toBe(false);
  query.matches = true;
  query.onchange?.();
  click(`a[href="#p1"] span`);
  expect(details().open).toBe(true);
});

test("the entry comes into view, unless somebody is choosing in the list", () => {
  beWide(true);
  openPage(PAGE);
  const list = find("contents-list");
  Object.defineProperty(list, "clientHeight", { value: 100 });
  for (const [at, link] of [...document.querySelectorAll("a")].entries())
    Object.defineProperty(link, "offsetTop", { value: 400 * at });
  scroll({ s2: true, p1: true });
  expect(list.scrollTop).toBe(750);
  find(`a[href="#s1"]`).focus();
  scroll({ p1: false, p2: true });
  expect([current(), list.scrollTop]).toEqual([["#p2"], 750]);
});
