// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { UnitActions } from "../../../src/client/reading/unit-actions.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { officialText } from "../official-text.ts";
import { click, find, openPage, press, until } from "../open-page.ts";
import { UNIT_ACTIONS } from "../page-markup.ts";

customElements.define("unit-actions", UnitActions);

const PAGE = officialText(makeDocument(PLAN)) + UNIT_ACTIONS;
const numberOf = (id: string) => `a.permalink[href="#${id}"]`;
const bar = () => find("unit-actions .bar");
const isMarked = () => [...document.querySelectorAll(".is-marked")].map(({ id }) => id);

test("a chosen number shows how its unit is cited, marks the unit and puts it into the address", () => {
  openPage(PAGE, "https://town.example/zwgk/documents/2022-plan/?q=企业#p1");
  expect(click(numberOf("p2-m1"))).toBe(false);
  expect(bar().hidden).toBe(false);
  expect(find("unit-actions .citation").textContent).toBe("《整改方案》问题2措施(1)");
  expect(isMarked()).toEqual(["p2-m1"]);
  expect(location.href).toBe(encodeURI("https://town.example/zwgk/documents/2022-plan/?q=企业#p2-m1"));
  expect(document.activeElement).toBe(bar());
});

test("a problem leads to its own page, a measure has none", () => {
  openPage(PAGE);
  click(numberOf("p3"));
  const link = find<HTMLAnchorElement>(".own-page");
  expect([link.hidden, link.getAttribute("href")]).toEqual([false, "/zwgk/documents/2022-plan/p3/"]);
  click(numberOf("p2-m2"));
  expect(link.hidden).toBe(true);
});

test("the next number takes the mark over", async () => {
  openPage(PAGE);
  vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  click(numberOf("p1"));
  click("[data-do=link]");
  await until(() => find(".status").textContent === "已复制");
  click(numberOf("c2"));
  expect(isMarked()).toEqual(["c2"]);
  expect(find("unit-actions .citation").textContent).toBe("《整改方案》二、(二)群众反映问题");
  expect(find(".status").textContent).toBe("");
});

test("the citation is copied with the address of the unit, the link alone", async () => {
  openPage(PAGE, "https://town.example/zwgk/documents/2022-plan/?q=企业");
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  click(numberOf("p2-m1"));
  click("[data-do=cite]");
  await until(() => find(".status").textContent === "已复制");
  click("[data-do=link]");
  const address = "https://town.example/zwgk/documents/2022-plan/#p2-m1";
  expect(writeText.mock.calls.flat()).toEqual([`《整改方案》问题2措施(1)，${address}`, address]);
});

test("says what to do where nothing can be copied; the citation stays to be read", async () => {
  openPage(PAGE);
  vi.stubGlobal("navigator", {});
  Object.assign(document, { execCommand: () => false });
  click(numberOf("p1"));
  click("[data-do=cite]");
  await until(() => find(".status").textContent !== "");
  expect(find(".status").textContent).toBe("没能复制，请按住下面的文字手动复制");
  expect(find("unit-actions .citation").textContent).toBe("《整改方案》问题1");
});

test.each([
  ["Esc", () => press("Escape")],
  ["the button", () => click("[data-do=close]")],
])("%s closes the bar, takes the mark away and goes back to the number", (_, close) => {
  openPage(PAGE);
  click(numberOf("p1-k2"));
  close();
  expect(bar().hidden).toBe(true);
  expect(isMarked()).toEqual([]);
  expect(document.activeElement).toBe(find(numberOf("p1-k2")));
});

test("with Ctrl the number opens where the browser opens links", () => {
  openPage(PAGE);
  expect(click(numberOf("p1"), { ctrlKey: true })).toBe(true);
  expect([bar().hidden, isMarked()]).toEqual([true, []]);
});

test("a mail about a mistake says which clause it is about and where that stands", () => {
  const link = '<a class="mistake" href="mailto:office@town.example" data-subject="本条有误">本条有误</a>';
  openPage(
    PAGE.replace('<button type="button" data-do="close">', `${link}$&`),
    "https://town.example/documents/2022-plan/",
  );
  click(numberOf("p2-m1"));
  click(numberOf("p3"));
  const mail = new URL(find<HTMLAnchorElement>(".mistake").href);
  expect(mail.pathname).toBe("office@town.example");
  expect(mail.searchParams.get("subject")).toBe("本条有误：《整改方案》问题3");
  expect(mail.searchParams.get("body")).toBe("《整改方案》问题3\nhttps://town.example/documents/2022-plan/#p3\n\n");
});
