import { expect, test } from "vitest";
import { excerptRuns } from "../../../src/client/search/excerpt-runs.ts";

test("an excerpt keeps its characters; marks and narrow punctuation are told apart", () => {
  const text = "上午8:30,危房";
  const runs = excerptRuns(text, [
    [2, 4],
    [7, 8],
  ]);
  expect(runs.map((run) => run.text).join("")).toBe(text);
  expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(["8", ":", "危"]);
  expect(runs.filter(({ half }) => half).map((run) => run.text)).toEqual([":"]);
});
