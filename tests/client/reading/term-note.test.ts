// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { TermNote } from "../../../src/client/reading/term-note.ts";
import { click, find, openPage, press } from "../open-page.ts";
import { TERM_NOTE } from "../page-markup.ts";

customElements.define("term-note", TermNote);

const TEXT = `<p>落实
  <a class="term" id="first" href="/zwgk/documents/2022-plan/lists/terms/#terms-1" data-explanation="指住房、饮水等。">三保障</a>，
  <a class="term" id="second" href="/zwgk/documents/2022-plan/lists/terms/#terms-2" data-explanation="指&lt;b&gt;监测&lt;/b&gt;。"><b>监测</b>对象</a>，
  <a id="other" href="#p1">问题1</a></p>`;

test("a term opens its explanation in place of the list of terms, which stays a click away", () => {
  openPage(TEXT + TERM_NOTE);
  expect(click("#first")).toBe(false);
  expect(find("term-note .bar").hidden).toBe(false);
  expect(find(".term-name").textContent).toBe("三保障");
  expect(find(".explanation").textContent).toBe("指住房、饮水等。");
  expect(find("term-note a").getAttribute("href")).toMatch(/\/lists\/terms\/#terms-1$/u);
  expect(document.activeElement).toBe(find("term-note .bar"));
});

test("the next term takes the place of the first; an explanation is text", () => {
  openPage(TEXT + TERM_NOTE);
  click("#first");
  click("#second b");
  expect(find(".term-name").textContent).toBe("监测对象");
  expect(find(".explanation").textContent).toBe("指<b>监测</b>。");
});

test.each([
  ["Esc", () => press("Escape")],
  ["the button", () => click("term-note button")],
])("%s closes it and goes back to the term", (_, close) => {
  openPage(TEXT + TERM_NOTE);
  click("#second");
  close();
  expect(find("term-note .bar").hidden).toBe(true);
  expect(document.activeElement).toBe(find("#second"));
});

test("Esc means nothing to it once it is closed", () => {
  openPage(`<button id="there">有</button>${TEXT}${TERM_NOTE}`);
  click("#first");
  press("Escape");
  find("#there").focus();
  press("Escape");
  expect(document.activeElement).toBe(find("#there"));
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
  "with %o the link opens where the browser opens links",
  (held) => {
    openPage(TEXT + TERM_NOTE);
    expect(click("#first", held)).toBe(true);
    expect(find("term-note .bar").hidden).toBe(true);
  },
);

test("other links lead where they lead", () => {
  openPage(TEXT + TERM_NOTE);
  expect(click("#other")).toBe(true);
  expect(find("term-note .bar").hidden).toBe(true);
});
