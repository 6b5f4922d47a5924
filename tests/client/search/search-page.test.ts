// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SearchPage } from "../../../src/client/search/search-page.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { click, find, openPage, press, textsOf, type, until } from "../open-page.ts";
import { SEARCH_PANEL } from "../page-markup.ts";
import type { ServedIndex } from "./served-index.ts";
import { serveIndex } from "./served-index.ts";

customElements.define("search-page", SearchPage);

/** The plan, and a dozen notices about 防汛 of two years, newest first. */
const DOCUMENTS = [
  ...Array.from({ length: 12 }, (_, at) => {
    const [year, number] = [at < 5 ? 2023 : 2022, 12 - at];
    const facts = `标题: 关于第${number}次防汛检查的通知\n公开主体: 甲镇人民政府\n成文日期: ${year}-05-${number + 10}`;
    return makeDocument(
      `各村：\n\n做好防汛工作。\n\n${number === 4 ? "防汛防汛防汛。" : "加强值守。"}`,
      facts,
      `notice-${number}`,
    );
  }),
  makeDocument(PLAN, "标题: 关于印发《整改方案》的通知\n成文日期: 2021-06-15\n公开主体: 乙镇人民政府"),
];
const ADDRESS = "https://town.example/zwgk/search/";
const BOX = "input[type=search]";

let served: ServedIndex;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  served = serveIndex(DOCUMENTS);
});

/** Opens the search page and waits until it has answered what its address asks. */
async function open(query = "", panel = SEARCH_PANEL): Promise<void> {
  openPage(panel, ADDRESS + query);
  await settled();
}

async function settled(): Promise<void> {
  await until(() => find("[data-search-results]").getAttribute("aria-busy") === "false");
}

/** Types a question and waits for its answer. */
async function ask(typed: string): Promise<void> {
  type(BOX, typed);
  await vi.advanceTimersByTimeAsync(150);
  await settled();
}

const status = () => find(".search-status").textContent;
const titles = () => textsOf(".result h2");
const box = () => find<HTMLInputElement>(BOX);
const query = () => decodeURIComponent(location.search);
const isHidden = (selector: string) => find(selector).hidden;
const tick = async (value: string) => {
  click(`input[value="${value}"]`);
  find(`input[value="${value}"]`).dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
};

describe("an address with a question", () => {
  test("shows what was found, how much, and by whom", async () => {
    await open("?q=责任单位");
    expect(status()).toBe("找到1份文件，共3处");
    expect(titles()).toEqual(["关于印发《整改方案》的通知"]);
    expect(textsOf(".hits .place")).toEqual(["问题2措施(1)", "问题2措施(2)", "问题3"]);
    expect(textsOf(".hits mark")).toEqual(["责任单位", "责任单位", "责任单位"]);
    expect(box().value).toBe("责任单位");
    expect(document.title).toMatch(/^责任单位_/u);
    expect([isHidden(".found"), isHidden(".search-help"), isHidden(".cannot-search")]).toEqual([false, true, true]);
  });

  test("with filters and an order has them set", async () => {
    await open("?q=防汛&year=2022&sort=oldest");
    expect(status()).toBe("找到7份文件");
    expect(titles()[0]).toBe("关于第1次防汛检查的通知");
    expect(find<HTMLInputElement>("input[value='2022']").checked).toBe(true);
    expect(find("summary").textContent).toBe("筛选（已选1项）");
    expect(find<HTMLSelectElement>("select").value).toBe("oldest");
  });

  test("of which nothing is known shows the way on", async () => {
    await open("?q=修补路边");
    expect(status()).toBe("没有文件原样写着“修补路边”；意思相近的有1份");
    expect(find(".also-heading").textContent).toBe("也找了：修补路面");
    expect([isHidden(".found"), isHidden(".search-help"), isHidden(".search-example")]).toEqual([false, true, true]);
    click(".also-heading a");
    await settled();
    await until(() => find(".also").childElementCount === 0);
    expect([box().value, titles()]).toEqual(["修补路面", ["关于印发《整改方案》的通知"]]);
    expect(query()).toBe("?q=修补路面");
  });

  test("that stands nowhere shows the help", async () => {
    await open("?q=龘龘");
    expect(status()).toBe("没有找到“龘龘”");
    expect([isHidden(".found"), isHidden(".search-help"), isHidden(".search-example")]).toEqual([true, false, false]);
  });

  test("in 繁體 says what was searched instead", async () => {
    await open("?q=責任單位");
    expect(status()).toBe("已按“责任单位”查找，找到1份文件，共3处");
    expect(decodeURIComponent(find<HTMLAnchorElement>("h2 a").search)).toBe("?q=责任单位");
  });
});

describe("without a question", () => {
  test("the page is as it came, ready to be asked", async () => {
    await open();
    expect([status(), titles()]).toEqual(["", []]);
    expect([isHidden(".found"), isHidden(".search-help"), isHidden(".search-example")]).toEqual([true, false, false]);
    expect(served.asked).toEqual([]);
  });

  test("what every question needs is loaded when somebody comes to the box, once", async () => {
    await open();
    box().focus();
    await until(() => served.asked.length === 1);
    box().blur();
    box().focus();
    expect(served.asked).toEqual(["no-cache /zwgk/pagefind/entry.bin"]);
  });

  test("it comes back to that when the box is emptied", async () => {
    await open("?q=责任单位");
    const asked = document.title;
    await ask("");
    expect([status(), titles(), query()]).toEqual(["", [], ""]);
    expect(isHidden(".search-help")).toBe(false);
    expect(document.title).not.toBe(asked);
  });
});

describe("typing", () => {
  test("asks when it pauses, and makes one step back of one word", async () => {
    await open();
    const before = history.length;
    type(BOX, "防");
    await vi.advanceTimersByTimeAsync(100);
    type(BOX, "防汛");
    expect(served.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    await settled();
    expect([status(), query()]).toEqual(["找到12份文件", "?q=防汛"]);
    await ask("防汛防");
    expect(query()).toBe("?q=防汛防");
    expect(history.length).toBe(before + 1);
  });

  test("with an input method asks when the word is chosen", async () => {
    await open();
    box().value = "fangxun";
    box().dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(query()).toBe("");
    box().value = "防汛";
    box().dispatchEvent(new Event("compositionend"));
    await vi.advanceTimersByTimeAsync(150);
    await settled();
    expect(query()).toBe("?q=防汛");
  });

  test("and Enter asks at once; the form is sent nowhere", async () => {
    await open();
    box().value = "责任单位";
    expect(find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }))).toBe(false);
    await settled();
    expect([titles(), query()]).toEqual([["关于印发《整改方案》的通知"], "?q=责任单位"]);
  });

  test("a late answer does not take the place of a newer one", async () => {
    await open();
    let answer: (found: Response) => void = () => undefined;
    served.answer = () => new Promise((resolve) => (answer = resolve));
    type(BOX, "防汛");
    await vi.advanceTimersByTimeAsync(150);
    type(BOX, "");
    await vi.advanceTimersByTimeAsync(150);
    answer(new Response("", { status: 500 }));
    await vi.advanceTimersByTimeAsync(0);
    expect([status(), titles()]).toEqual(["", []]);
    expect(document.querySelector("[data-retry]")).toBeNull();
  });

  test("with the keyboard one goes on from the box to the results", async () => {
    await open("?q=责任单位");
    box().focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(find("h2 a"));
    press("Escape");
    expect(document.activeElement).toBe(box());
  });
});

describe("narrowing and ordering", () => {
  test("a ticked value leaves its documents, stands in the address and can be taken away", async () => {
    await open("?q=防汛");
    expect(textsOf("fieldset:has([name=year]) label")).toEqual(["20235份", "20227份"]);
    await tick("2023");
    expect([status(), query()]).toEqual(["找到5份文件", "?q=防汛&year=2023"]);
    click("[data-clear-filters]");
    await settled();
    expect([status(), query()]).toEqual(["找到12份文件", "?q=防汛"]);
  });

  test("where only the filters are in the way it says so", async () => {
    await open("?q=责任单位&year=2023");
    expect(textsOf(".no-result p")).toEqual(["按现在的筛选没有结果；不筛选有1份文件。"]);
    click(".no-result [data-clear-filters]");
    await settled();
    expect(titles()).toEqual(["关于印发《整改方案》的通知"]);
  });

  test("the order can be chosen, the most telling first without a choice", async () => {
    await open("?q=防汛");
    expect(titles()[0]).toBe("关于第4次防汛检查的通知");
    type("select", "newest");
    await settled();
    expect([titles()[0], query()]).toEqual(["关于第12次防汛检查的通知", "?q=防汛&sort=newest"]);
  });

  test("a first and a last day are typed as one writes them, and stand in the address", async () => {
    await open("?q=防汛");
    type("[name=from]", "2023年5月19日");
    await settled();
    expect([status(), query()]).toEqual(["找到4份文件", "?q=防汛&from=2023-05-19"]);
    type("[name=to]", "2023.5.20");
    await settled();
    expect([titles(), query()]).toEqual([
      ["关于第10次防汛检查的通知", "关于第9次防汛检查的通知"],
      "?q=防汛&from=2023-05-19&to=2023-05-20",
    ]);
    expect(textsOf("fieldset:has([name=year]) label")).toEqual(["20232份"]);
    expect(find("summary").textContent).toBe("筛选（已选1项）");
    click("[data-clear-filters]");
    await settled();
    expect([status(), find<HTMLInputElement>("[name=from]").value]).toEqual(["找到12份文件", ""]);
  });

  test("the days of an address stand in their boxes; a ticked value leaves them", async () => {
    await open("?q=防汛&from=2022-05&to=2022");
    expect([status(), find<HTMLInputElement>("[name=from]").value]).toEqual(["找到7份文件", "2022-05"]);
    await tick("2022");
    expect(query()).toBe("?q=防汛&year=2022&from=2022-05&to=2022-12-31");
  });

  test("what is no date is said to be none, and nothing is left out by it", async () => {
    await open("?q=防汛");
    type("[name=from]", "去年");
    await settled();
    expect([status(), query(), isHidden(".days .wrong")]).toEqual(["找到12份文件", "?q=防汛", false]);
    expect(find("[name=from]").getAttribute("aria-invalid")).toBe("true");
    type("[name=from]", "2023");
    await settled();
    expect([status(), isHidden(".days .wrong")]).toEqual(["找到5份文件", true]);
  });

  test("one document needs no order", async () => {
    await open("?q=责任单位");
    expect(isHidden(".sort")).toBe(true);
  });
});

describe("more than fit on one page", () => {
  test("ten are shown, then the rest; the focus goes to the first of them", async () => {
    await open("?q=防汛&sort=newest");
    expect([titles().length, textsOf("[data-search-more]"), isHidden("[data-search-more]")]).toEqual([
      10,
      ["再看2份文件"],
      false,
    ]);
    click("[data-search-more]");
    await settled();
    expect([titles().length, status(), isHidden("[data-search-more]")]).toEqual([12, "已显示12份，共12份", true]);
    expect(document.activeElement?.textContent).toBe("关于第2次防汛检查的通知");
  });

  test("who comes back to them finds as many, and the same place", async () => {
    const scrollTo = vi.fn();
    vi.stubGlobal("scrollTo", scrollTo);
    await open("?q=防汛");
    click("[data-search-more]");
    await settled();
    vi.stubGlobal("scrollY", 1234);
    click("li:first-child h2 a");
    expect(history.state).toEqual({ shown: 12, top: 1234 });
    window.dispatchEvent(new Event("popstate"));
    await settled();
    await until(() => scrollTo.mock.calls.length > 0);
    expect([titles().length, scrollTo.mock.calls]).toEqual([12, [[0, 1234]]]);
  });
});

describe("when the network fails", () => {
  test("it says so, keeps the help, and asks again when told to", async () => {
    served.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    await open("?q=责任单位");
    expect(status()).toBe("没能取得查找用的数据，可能是网络断了或者太慢。");
    expect([isHidden(".found"), isHidden(".search-help")]).toEqual([true, false]);
    served.answer = undefined;
    click("[data-retry]");
    await settled();
    expect([titles(), query()]).toEqual([["关于印发《整改方案》的通知"], "?q=责任单位"]);
    expect(isHidden(".no-result")).toBe(true);
  });

  test("a site that was published anew asks for the page to be opened anew", async () => {
    served.answer = async () => new Response("", { status: 404 });
    await open("?q=责任单位");
    expect(status()).toBe("网站刚刚更新过，请重新打开本页再查找。");
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    click("[data-reload]");
    expect(reload).toHaveBeenCalledOnce();
  });

  test("an index that cannot be read is no trouble of the reader's", async () => {
    served.answer = async () => new Response("<!doctype html>");
    await open("?q=责任单位");
    expect(status()).toBe("查找时出了错，请再试一次。");
  });

  test("while it is slow it says that it goes on; what was found before stays to be read", async () => {
    await open("?q=责任单位");
    served.answer = () => new Promise(() => undefined);
    type(BOX, "石榴村");
    expect(find("[data-search-results]").getAttribute("aria-busy")).toBe("true");
    await vi.advanceTimersByTimeAsync(399);
    expect(status()).toBe("找到1份文件，共3处");
    await vi.advanceTimersByTimeAsync(200);
    expect(status()).toBe("正在查找……");
    expect(titles()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(6000);
    expect(status()).toBe("网络有些慢，还在取查找用的数据……");
  });
});

test("a page that was saved to a disk says that it cannot search", () => {
  openPage(SEARCH_PANEL, "file:///home/town/search/index.html?q=危房");
  expect(find(".why").textContent).toMatch(/^这是离线保存的网页，不能搜索。/u);
  expect(isHidden(".cannot-search")).toBe(false);
  expect(served.asked).toEqual([]);
});

test("a page whose script and markup do not fit says which part is missing", () => {
  const incomplete = SEARCH_PANEL.replace("data-search-results", "");
  expect(() => {
    openPage(incomplete, ADDRESS);
  }).toThrow("The search page has no [data-search-results].");
});

test("the filters are open where there is room, and follow the window", async () => {
  const wide = { matches: true, onchange: null as (() => void) | null };
  vi.stubGlobal("matchMedia", () => wide);
  await open();
  expect(find<HTMLDetailsElement>("details").open).toBe(true);
  wide.matches = false;
  wide.onchange?.();
  expect(find<HTMLDetailsElement>("details").open).toBe(false);
});
