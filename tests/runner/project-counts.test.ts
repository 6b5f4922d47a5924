import { expect, test } from "vitest";
import { linesOf } from "./project-counts.ts";
import { SEED } from "./seed.ts";

test("one line for each project, and the seed", () => {
  const lines = linesOf([
    { project: "fast", tests: ["passed", "skipped", "passed"], isFailed: false, milliseconds: 900 },
    { project: "slow", tests: ["passed", "failed"], isFailed: true, milliseconds: 90_000 },
    { project: "fast", tests: [], isFailed: true, milliseconds: 1100 },
  ]);
  expect(lines).toEqual([
    "fast: 2 passed, 0 failed, 1 skipped in 2 files (1 failed), 2 s of tests",
    "slow: 1 passed, 1 failed, 0 skipped in 1 files (1 failed), 90 s of tests",
    `random tests: seed ${SEED} (FC_SEED=… for another)`,
  ]);
});
