import path from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { KINDS, measure } from "./measure.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const measured = (...folders: string[]) =>
  folders
    .flatMap((folder) => readContent(path.join(ROOT, folder)).documents)
    .flatMap(({ document }) => measure(document));

/** How many of a hundred have to be found, and how many of a hundred proposals have to be right. */
const GOALS = {
  责任: [95, 85],
  时限: [95, 85],
  指标: [95, 85],
  引用: [95, 85],
  判定规则: [85, 75],
  术语: [85, 75],
} as const;

/**
 * Of the kept ones, which are measured and never tuned on, these do not reach their goal. The kept ones before them, of which 80 of
 * 87 duties and 71 of 77 times were found when they were measured for the last time, are learned from by now.
 */
const SHORT: Partial<Record<(typeof KINDS)[number], readonly [number, number]>> = {
  责任: [85, 81],
  时限: [87, 85],
  引用: [87, 85],
};

describe.each([
  ["learned", measured("content", "tests/fixtures/proposals/learned"), {}],
  ["kept", measured("tests/fixtures/proposals/kept"), SHORT],
])("%s", (_name, all, short: typeof SHORT) => {
  test.each(atLeastOne(KINDS))("%s", (kind) => {
    const own = all.filter((one) => one.kind === kind);
    const sum = (key: "confirmed" | "found" | "proposed" | "right") => own.reduce((total, one) => total + one[key], 0);
    const [recall, precision] = short[kind] ?? GOALS[kind];
    expect(sum("confirmed")).toBeGreaterThan(2);
    expect((100 * sum("found")) / sum("confirmed")).toBeGreaterThanOrEqual(recall);
    expect((100 * sum("right")) / sum("proposed")).toBeGreaterThanOrEqual(precision);
  });
});
