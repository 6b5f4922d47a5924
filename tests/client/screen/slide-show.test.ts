// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import "../../../src/client/screen/define-slide-show.ts";
import { click, find, openPage, press } from "../open-page.ts";
import { SLIDE_SHOW } from "../page-markup.ts";

/** Numbers of the slides that are to be seen in their loop, from 1. */
const numbers = () =>
  [...document.querySelectorAll(".slide")].flatMap((slide) =>
    slide.matches(".is-shown") ? [slide.getAttribute("aria-label")?.charAt(0)] : [],
  );
const shown = () => numbers().map(Number);
const isDark = () => find("slide-show").matches(".is-dark");
const loop = () => find(".is-shown").parentElement?.getAttribute("data-loop");
const isQuiet = () => find("slide-show").matches(".is-quiet");
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);
const open = (after = "?loop=whole") =>
  openPage(SLIDE_SHOW, `https://town.example/zwgk/documents/2022-plan/screen/landscape/${after}`);

beforeEach(() => {
  vi.useFakeTimers();
});

test("every slide stays as long as it takes to read, then the first comes again", () => {
  open();
  expect(find("slide-show").matches(".is-playing")).toBe(true);
  expect(shown()).toEqual([1]);
  wait(16.9);
  expect(shown()).toEqual([1]);
  wait(0.2);
  expect(shown()).toEqual([2]);
  wait(25);
  expect(shown()).toEqual([3]);
  wait(31);
  expect(shown()).toEqual([1]);
});

test("begins with the slide of the address, and follows it", () => {
  open("#p1");
  expect(shown()).toEqual([2]);
  location.hash = "#p2";
  window.dispatchEvent(new Event("hashchange"));
  expect(shown()).toEqual([3]);
  location.hash = "#p99";
  window.dispatchEvent(new Event("hashchange"));
  expect([loop(), shown()]).toEqual(["short", [1]]);
});

describe("two loops", () => {
  test("the short one is played where the address asks for none", () => {
    open("");
    expect([loop(), shown()]).toEqual(["short", [1]]);
    wait(8.1);
    expect(shown()).toEqual([2]);
    wait(12);
    expect([loop(), shown()]).toEqual(["short", [1]]);
  });

  test.each(["?loop=whole", "?theme=dark&loop=whole", "#p1"])("the whole text is played with %s", (after) => {
    open(after);
    expect(loop()).toBe("whole");
  });

  test("a button changes them, and says what it will play", () => {
    open("");
    expect(find("[data-do=loop]").textContent).toBe("放全文");
    click("[data-do=next]");
    click("[data-do=loop]");
    expect([loop(), shown(), find("[data-do=loop]").textContent]).toEqual(["whole", [1], "放短循环"]);
    wait(17.1);
    expect(shown()).toEqual([2]);
    click("[data-do=loop]");
    expect([loop(), shown()]).toEqual(["short", [1]]);
  });
});

describe("white on black", () => {
  test("is what the address asks for", () => {
    open("");
    expect(isDark()).toBe(false);
    open("?theme=dark");
    expect([isDark(), find("[data-do=theme]").textContent]).toEqual([true, "浅色"]);
  });

  test("is put on and off by a button", () => {
    open("");
    click("[data-do=theme]");
    expect([isDark(), find("[data-do=theme]").textContent]).toEqual([true, "浅色"]);
    click("[data-do=theme]");
    expect([isDark(), find("[data-do=theme]").textContent]).toEqual([false, "深色"]);
  });
});

test("is played from the beginning where the address names no slide, and nothing at all", () => {
  open("#100%");
  expect(shown()).toEqual([1]);
  wait(8.1);
  expect(shown()).toEqual([2]);
});

test("without slides nothing is played", () => {
  openPage(`<slide-show class="slides"></slide-show>`);
  expect(find("slide-show").className).toBe("slides");
});

describe("by hand", () => {
  test("the buttons go to the next and the last but one, round and round", () => {
    open();
    click("[data-do=previous]");
    expect(shown()).toEqual([3]);
    click("[data-do=next]");
    expect(shown()).toEqual([1]);
  });

  test("a slide that was gone to has all of its time", () => {
    open();
    wait(16);
    click("[data-do=next]");
    wait(24);
    expect(shown()).toEqual([2]);
    wait(1.1);
    expect(shown()).toEqual([3]);
  });

  test("paused, the slide stays until it is resumed", () => {
    open();
    click("[data-do=pause]");
    expect(find("[data-do=pause]").textContent).toBe("继续");
    wait(600);
    expect(shown()).toEqual([1]);
    click("[data-do=pause]");
    expect(find("[data-do=pause]").textContent).toBe("暂停");
    wait(17.1);
    expect(shown()).toEqual([2]);
  });

  test.each([
    ["ArrowRight", 2],
    ["ArrowDown", 2],
    ["PageDown", 2],
    ["ArrowLeft", 3],
    ["ArrowUp", 3],
    ["PageUp", 3],
  ])("%s of a keyboard or a remote control turns to slide %i", (key, slide) => {
    open();
    expect(press(key)).toBe(false);
    expect(shown()).toEqual([slide]);
  });

  test.each([" ", "Enter", "MediaPlayPause"])("%o pauses", (key) => {
    open();
    press(key);
    wait(60);
    expect(shown()).toEqual([1]);
  });

  test("Enter on a button is the button's, other keys are not", () => {
    open();
    find("[data-do=next]").focus();
    expect(press("Enter")).toBe(true);
    expect(find("[data-do=pause]").textContent).toBe("暂停");
    press("ArrowRight");
    expect(shown()).toEqual([2]);
  });

  test("keys of the browser and keys that mean nothing are left to it", () => {
    open();
    expect([press("ArrowLeft", { altKey: true }), press("r", { ctrlKey: true }), press("x")]).toEqual([
      true,
      true,
      true,
    ]);
    expect(shown()).toEqual([1]);
  });
});

describe("the buttons", () => {
  test("go after some seconds, and come when somebody is there", () => {
    open();
    expect(isQuiet()).toBe(false);
    wait(4.1);
    expect(isQuiet()).toBe(true);
    document.dispatchEvent(new MouseEvent("mousemove"));
    expect(isQuiet()).toBe(false);
    wait(4.1);
    press("x");
    expect(isQuiet()).toBe(false);
  });

  test("stay while it is paused", () => {
    open();
    press(" ");
    wait(60);
    expect(isQuiet()).toBe(false);
  });
});

describe("the whole screen", () => {
  test("is filled, and given back", () => {
    open();
    const show = find("slide-show");
    const [fill, leave] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
    Object.assign(show, { requestFullscreen: fill });
    Object.assign(document, { exitFullscreen: leave });
    click("[data-do=full]");
    expect(fill).toHaveBeenCalledOnce();
    Object.assign(document, { fullscreenElement: show });
    click("[data-do=full]");
    expect(leave).toHaveBeenCalledOnce();
    Object.assign(document, { fullscreenElement: null });
  });

  test("is not asked for where the browser has no such thing", () => {
    open();
    click("[data-do=full]");
    expect(shown()).toEqual([1]);
  });
});
