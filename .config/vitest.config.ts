import { defineConfig } from "vitest/config";

/**
 * Two projects, so that asking the really built site never slows the fast tests down:
 * `unit` runs from source; `site` first builds the site once (tests/browser/build-once.ts).
 */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/site/**"], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/browser/build-once.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
