import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../src/lint/presets.ts";

const SOURCE = path.resolve(import.meta.dirname, "../../src");

/** How code names the rule a message belongs to. Doubts of an import are about a draft and have names of their own. */
const NAMED = /(?:\bruleId(?:: | = )|\bRULE = |\breportIssues\([^"]*)"(?<id>[a-z-]+)"/gu;

test("whatever is told belongs to a rule that is listed", () => {
  const named = globSync("{parse,lint,loaders,model}/**/*.ts", { cwd: SOURCE }).flatMap((name) =>
    [...readFileSync(path.join(SOURCE, name), "utf8").matchAll(NAMED)].map((match) => match.groups?.["id"] ?? ""),
  );
  const ids = RULES.map(({ id }) => id);
  expect(new Set(named).size).toBeGreaterThan(15);
  expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
});
