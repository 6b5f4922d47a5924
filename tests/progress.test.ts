import { expect, test } from "vitest";
import { Progress } from "../scripts/progress.ts";
import { eachOf } from "../src/model/tell-progress.ts";

/** A screen with a clock that is set by hand. */
function makeScreen(isWatched = true) {
  const written: string[] = [];
  const screen = {
    isWatched,
    columns: 80,
    time: 0,
    now: () => screen.time,
    write: (text: string) => {
      written.push(text.replaceAll(/\r|\u001b\[K/gu, ""));
    },
  };
  return { screen, written };
}

test("a long command says what it does, how far it has come and what time is left", () => {
  const { screen, written } = makeScreen();
  const progress = new Progress({ 检查: 1, 排版: { kept: 8 }, 核对: 1 }, screen);
  const checked = progress.begin("检查");
  screen.time = 1000;
  checked(1, 4);
  expect(written).toEqual([]);
  screen.time = 3000;
  checked(3, 4);
  // A quarter of this step in a second, and nine times as much as all of it.
  expect(written.pop()).toBe("第 1 步，共 3 步：检查 3/4，还要约 37 秒");
  screen.time = 4000;
  const set = progress.begin("排版");
  // What of it is there already is not known yet.
  expect(written.pop()).toBe("第 2 步，共 3 步：排版，还要约 36 秒");
  screen.time = 5000;
  set(99, 100);
  expect(written.pop()).toBe("第 2 步，共 3 步：排版 99/100，还要约 4 秒");
});

test("a command of minutes is told in minutes", () => {
  const { screen, written } = makeScreen();
  const tell = new Progress({ 读公文: 1 }, screen).begin("读公文");
  screen.time = 10_000;
  tell(10, 1000);
  expect(written.pop()).toBe("读公文 10/1000，还要约 17 分钟");
});

test("the line is gone before anything else is said, and changes no more often than eyes do", () => {
  const { screen, written } = makeScreen();
  const progress = new Progress({ 读公文: 1 }, screen);
  const tell = progress.begin("读公文");
  screen.time = 2500;
  expect([...eachOf(["a", "b", "c"], tell)]).toEqual(["a", "b", "c"]);
  expect(written).toEqual(["读公文 1/3，还要约 5 秒"]);
  progress.clear();
  expect(written).toEqual(["读公文 1/3，还要约 5 秒", ""]);
  progress.clear();
  expect(written).toHaveLength(2);
});

test("a short screen keeps it in one line", () => {
  const { screen, written } = makeScreen();
  screen.columns = 24;
  const tell = new Progress({ 读公文: 1 }, screen).begin("读公文");
  screen.time = 9000;
  tell(1, 100);
  expect(written.pop()).toBe("读公文 1/100，还");
});

test("nothing is written where nobody looks", () => {
  const { screen, written } = makeScreen(false);
  const progress = new Progress({ 读公文: 1 }, screen);
  const tell = progress.begin("读公文");
  screen.time = 9000;
  tell(1, 2);
  progress.clear();
  expect(written).toEqual([]);
});
