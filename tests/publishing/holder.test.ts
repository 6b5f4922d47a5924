import { describe, expect, test } from "vitest";
import type { Seen } from "../../src/publishing/holder.ts";
import { describeHolder, isStale, readHolder, writeHolder } from "../../src/publishing/holder.ts";

const NOON = Date.UTC(2026, 10, 27, 4);
const HOUR = 3_600_000;
const holder = { pid: 4711, host: "here", since: NOON, born: "100" };

describe("a lock", () => {
  const seen: Seen = { host: "here", now: NOON + HOUR, isRunning: () => true, bornOf: () => "100" };

  test("is read as it was written", () => {
    expect(readHolder(writeHolder(holder))).toEqual(holder);
    expect(readHolder(writeHolder({ ...holder, born: undefined }))).toEqual({ ...holder, born: undefined });
  });

  test.each(["", "{", "null", "7", "[]", '{"pid":"1","host":"here","since":1}', '{"pid":1,"host":"here"}'])(
    "%j is none",
    (text) => {
      expect(readHolder(text)).toBeUndefined();
    },
  );

  test.each<[string, Partial<typeof holder>, Partial<Seen>, boolean]>([
    ["a build that runs", {}, {}, false],
    ["a build that runs where nobody says when it began", {}, { bornOf: () => undefined }, false],
    ["a process that is gone", {}, { isRunning: () => false }, true],
    ["a number that another process has now", {}, { bornOf: () => "200" }, true],
    ["a build that runs, the clock a year on", {}, { now: NOON + 8760 * HOUR }, false],
    ["another machine, of today", { host: "there" }, { isRunning: () => false }, false],
    ["another machine, of yesterday", { host: "there" }, { now: NOON + 24 * HOUR }, true],
    ["another machine, of a day to come", { host: "there" }, { now: NOON - 24 * HOUR }, true],
  ])("of %s", (_, changed, other, stale) => {
    expect(isStale({ ...holder, ...changed }, { ...seen, ...other })).toBe(stale);
  });

  test("says which process, since when, and what to do", () => {
    expect(describeHolder(holder, "/srv/dist.lock", "here")).toBe(
      "另一次生成正在进行（进程 4711，北京时间 2026-11-27 12:00:00 开始），这一次没有做，网站没有改动。等它做完再运行；确定它已经停了的，删去 /srv/dist.lock 再运行。",
    );
    expect(describeHolder(holder, "/srv/dist.lock", "there")).toContain("进程 4711，在电脑“here”上北京时间");
  });
});
