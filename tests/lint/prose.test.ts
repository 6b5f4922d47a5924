import { expect, test, vi } from "vitest";
import type { Prose } from "../../src/lint/prose.ts";
import { pointIn } from "../../src/lint/prose.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const TEXT = "甲乙\n丙丁戊\n\n己";
const START = { line: 7, column: 3, offset: 100 };

test("each character of a paragraph has its place in the file", () => {
  const prose: Prose = { kind: "paragraph", text: TEXT, start: START };
  const places = Array.from(TEXT, (_, at) => pointIn(prose, at)).map(({ line, column }) => `${line}:${column}`);
  expect(places).toEqual(["7:3", "7:4", "7:5", "8:1", "8:2", "8:3", "8:4", "9:1", "10:1"]);
});

test("a paragraph is gone through once, however many places are asked for", () => {
  const prose: Prose = { kind: "paragraph", text: TEXT.repeat(100), start: START };
  const through = (["matchAll", "split", "slice", "lastIndexOf"] as const).map((name) =>
    vi.spyOn(String.prototype, name),
  );
  for (let at = 0; at < 500; at++) pointIn(prose, at);
  const calls = atLeastOne(through).map(({ mock }) => mock.calls.length);
  vi.restoreAllMocks();
  expect(calls).toEqual([1, 0, 0, 0]);
});
