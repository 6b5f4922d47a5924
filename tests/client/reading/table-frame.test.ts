// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { TableFrame } from "../../../src/client/reading/table-frame.ts";
import { makeDocument } from "../../view/make-document.ts";
import { officialText } from "../official-text.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { click, find, openPage, textsOf, type } from "../open-page.ts";

customElements.define("table-frame", TableFrame);

const NAMES = ["周*", "王**", "陈*", "李*"];
const ROWS = Array.from({ length: 24 }, (_, at) => `| ${at + 1} | ${NAMES[at % 4]} | ${(at * 7) % 24},000.00 |`);
const BODY = ["| 序号 | 姓名 | 金额 |", "| - | - | - |", ...ROWS, "| 合计 | < | 276,000.00 |"].join("\n");
const PAGE = officialText(makeDocument(BODY));

const rows = () => [...document.querySelectorAll<HTMLTableRowElement>("tbody tr")];
const shown = () =>
  rows()
    .filter((row) => !row.classList.contains("is-left-out"))
    .map(({ id }) => id.slice("t1-r".length));
const source = [...ROWS.keys()].map((at) => `${at + 1}`).concat("24-1");
const said = () => find(".list-status").textContent;
const restore = () => find<HTMLButtonElement>("[data-do=restore]");
const sorts = () => [...document.querySelectorAll("th[data-column]")].map((head) => head.getAttribute("aria-sort"));
/** Chooses the head of a column. */
const choose = (column: number) => click(`th[data-column="${column}"] button`);

test("a long list gets its tools, and stays as it is", () => {
  openPage(PAGE);
  expect([shown(), said(), restore().hidden]).toEqual([source, "共24行", true]);
  expect(find<HTMLSelectElement>("select").value).toBe("");
  expect(textsOf("[data-verbatim]").join("")).toContain("周*");
});

test("what is added is no official text", () => {
  openPage(PAGE);
  for (const added of atLeastOne(document.querySelectorAll<HTMLElement>(".list-tools, .sort-button")))
    expect(added.dataset["furniture"]).toBe("");
  expect(document.querySelectorAll(".list-tools, .sort-button")).toHaveLength(4);
});

test.each([
  { name: "a short list", body: BODY.split("\n").slice(0, 12).join("\n") },
  { name: "rows that go together", body: `${BODY}\n| 26 | ^ | 3 |` },
])("no tools for $name", ({ body }) => {
  openPage(officialText(makeDocument(body)));
  expect(document.querySelectorAll("table-frame")).toHaveLength(1);
  expect(document.querySelector(".list-tools")).toBeNull();
});

describe("sorting", () => {
  test("by a head: up, down, and back to the source; the sum stays at the end", () => {
    openPage(PAGE);
    choose(2);
    expect(shown().slice(0, 3)).toEqual(["1", "8", "15"]);
    expect([shown().at(-1), said(), restore().hidden]).toEqual(["24-1", "已按金额从小到大", false]);
    expect(sorts()).toEqual([null, null, "ascending"]);
    choose(2);
    expect(shown().slice(0, 2)).toEqual(["18", "11"]);
    expect([shown().at(-1), said(), sorts()[2]]).toEqual(["24-1", "已按金额从大到小", "descending"]);
    choose(2);
    expect([shown(), said(), sorts()[2]]).toEqual([source, "已按原文顺序排列", null]);
  });

  test("another head begins anew; names are sorted as a dictionary does", () => {
    openPage(PAGE);
    choose(2);
    choose(1);
    expect(sorts()).toEqual([null, "ascending", null]);
    expect(shown().slice(0, 7)).toEqual(["3", "7", "11", "15", "19", "23", "4"]);
    expect(said()).toBe("已按姓名的拼音排列");
  });

  test("one click leads back to the source", () => {
    openPage(PAGE);
    choose(1);
    restore().click();
    expect([shown(), sorts(), restore().hidden]).toEqual([source, [null, null, null], true]);
    expect(document.activeElement).toBe(find("input[type=search]"));
  });

  test("also by the list of orders, which follows the heads", () => {
    openPage(PAGE);
    expect(textsOf("option")).toEqual([
      "原文顺序",
      ...[
        "按序号从小到大",
        "按序号从大到小",
        "按姓名的拼音排列",
        "按姓名的拼音倒着排",
        "按金额从小到大",
        "按金额从大到小",
      ],
    ]);
    type("select", "0 down");
    expect([shown().slice(0, 2), sorts()[0]]).toEqual([["24", "23"], "descending"]);
    choose(2);
    expect(find<HTMLSelectElement>("select").value).toBe("2 up");
    type("select", "");
    expect(shown()).toEqual(source);
  });

  test("on paper the rows stand as in the source, and afterwards as before", () => {
    openPage(PAGE);
    choose(2);
    const sorted = shown();
    window.dispatchEvent(new Event("beforeprint"));
    expect(shown()).toEqual(source);
    window.dispatchEvent(new Event("afterprint"));
    expect(shown()).toEqual(sorted);
  });
});

describe("finding", () => {
  test("leaves the rows that have all of the words, and counts them", () => {
    openPage(PAGE);
    type("input[type=search]", "王");
    expect([shown(), said()]).toEqual([["2", "6", "10", "14", "18", "22"], "找到6行，共24行"]);
    type("input[type=search]", " 王  ７,000 ");
    expect([shown(), said()]).toEqual([["2"], "找到1行，共24行"]);
    type("input[type=search]", "");
    expect([shown(), said()]).toEqual([source, "共24行"]);
  });

  test("says what to do where there is none", () => {
    openPage(PAGE);
    type("input[type=search]", "赵");
    expect([shown(), said()]).toEqual([[], "没有符合的行，请换几个字再找。"]);
  });

  test("waits for an input method", () => {
    openPage(PAGE);
    const input = find<HTMLInputElement>("input[type=search]");
    input.value = "wang";
    input.dispatchEvent(new InputEvent("input", { isComposing: true }));
    expect(shown()).toEqual(source);
    input.value = "王";
    input.dispatchEvent(new Event("compositionend"));
    expect(shown()).toHaveLength(6);
  });

  test("goes with sorting", () => {
    openPage(PAGE);
    type("input[type=search]", "王");
    choose(2);
    expect(shown()).toEqual(["22", "2", "6", "10", "14", "18"]);
  });

  test("a link to a row that is left out shows all rows again", () => {
    openPage(PAGE);
    type("input[type=search]", "王");
    location.hash = "#t1-r2";
    window.dispatchEvent(new Event("hashchange"));
    expect(shown()).toHaveLength(6);
    location.hash = "#t1-r3";
    window.dispatchEvent(new Event("hashchange"));
    expect([shown(), find<HTMLInputElement>("input[type=search]").value]).toEqual([source, ""]);
  });
});

const frame = (box: string) =>
  `<table-frame class="table-frame"><div class="table-box"${box}><table><tbody><tr><td>甲</td></tr></tbody></table></div></table-frame>`;

/** Opens a page in a window that can be made narrower. @returns tells the page that its table is so wide in such a box */
function open(html: string): (table: number, box: number) => void {
  const widths = { table: 0, box: 0 };
  let changed: () => void = () => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(act: () => void) {
        changed = act;
      }
      observe(): void {
        // Told by the test.
      }
    },
  );
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockImplementation(() => widths.table);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => widths.box);
  openPage(html);
  return (table, box) => {
    Object.assign(widths, { table, box });
    changed();
  };
}

const box = () => find(".table-box");

test("a box that scrolls is reached with the keyboard and says what it is", () => {
  const resize = open(frame(""));
  resize(400, 343);
  expect([box().tabIndex, box().getAttribute("role"), box().getAttribute("aria-label")]).toEqual([
    0,
    "group",
    "表格，可以左右滚动",
  ]);
  expect([find("table-frame").className, find("table-frame").dataset["hint"]]).toEqual([
    "table-frame is-scrolling",
    "左右滑动看其他栏",
  ]);
});

test("one that has a name keeps it", () => {
  const resize = open(frame(` tabindex="0" role="region" aria-label="第2个表格"`));
  resize(400, 343);
  expect([box().getAttribute("role"), box().getAttribute("aria-label")]).toEqual(["region", "第2个表格"]);
});

test("one with room for the whole table is no stop", () => {
  const resize = open(frame(` tabindex="0"`));
  resize(684, 684);
  expect([box().hasAttribute("tabindex"), find("table-frame").className]).toEqual([false, "table-frame is-whole"]);
  resize(800, 684);
  expect([box().tabIndex, find("table-frame").className]).toEqual([0, "table-frame is-scrolling"]);
});

test("in an old browser the boxes stay as the page has them", () => {
  vi.stubGlobal("ResizeObserver", undefined);
  openPage(frame(` tabindex="0"`));
  expect(box().tabIndex).toBe(0);
});
