import { expect, test } from "vitest";
import { genreOf } from "../../src/view/genre.ts";

test.each([
  ["关于做好防汛工作的通知", "通知"],
  ["关于印发《整改方案》的通知", "通知"],
  ["2021年度整改方案（2022年修订）", "方案"],
  ["转发《关于防汛工作的意见》", "意见"],
  ["第一季度财务公开表", undefined],
  ["命令的执行情况", undefined],
])("%s: %s", (title, expected) => {
  expect(genreOf(title)).toBe(expected);
});
