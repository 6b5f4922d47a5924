import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { editorsPages } from "../.config/editors-pages.ts";

/** The routes that are added in a run of Astro. */
async function routesOf(command: "dev" | "build"): Promise<{ pattern: string; entrypoint: string }[]> {
  const injectRoute = vi.fn<(route: { pattern: string; entrypoint: string }) => void>();
  await editorsPages().hooks["astro:config:setup"]?.({ command, injectRoute } as never);
  return injectRoute.mock.calls.flat();
}

test("the page of rules is on the dev server and not in the built site", async () => {
  const [route, ...others] = await routesOf("dev");
  expect(others).toEqual([]);
  expect(route?.pattern).toBe("/editors/rules");
  expect(readFileSync(route?.entrypoint ?? "", "utf8")).toContain("RULES.map");
  // Astro makes no route of a file whose name begins so.
  expect(route?.entrypoint).toMatch(/\/_[^/]+$/u);
  expect(await routesOf("build")).toEqual([]);
  expect(readFileSync("astro.config.mjs", "utf8")).toContain("integrations: [editorsPages()]");
});
