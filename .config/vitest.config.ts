import { defineConfig } from "vitest/config";

/**
 * Three projects, by what a test needs:
 * - `fast`: pure functions. tests/runner/only-fast.ts refuses processes, servers, fonts and what else takes long.
 * - `slow`: files named `*.slow.test.ts`, which may do all that, or try many thousand inputs.
 * - `site`: tests/site/, which asks the really built site. It is built once (tests/browser/build-once.ts).
 *
 * Time limits only end what hangs: they are far longer than a busy machine needs, and no verdict depends on them.
 */
const SITE = "tests/site/**/*.test.ts";
const SLOW = "tests/**/*.slow.test.ts";

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    reporters: ["default", "tests/runner/project-counts.ts"],
    globalSetup: ["tests/runner/temporary-folder.ts"],
    expect: { requireAssertions: true, poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: ["tests/**/*.test.ts"],
          exclude: [SITE, SLOW],
          // Most of the time would go into importing the same modules again for each file.
          isolate: false,
          setupFiles: ["tests/runner/only-fast.ts", "tests/runner/fixed-seed.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: [SLOW],
          exclude: [SITE],
          setupFiles: ["tests/runner/fixed-seed.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: [SITE],
          globalSetup: ["tests/browser/build-once.ts"],
          setupFiles: ["tests/runner/fixed-seed.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
