import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { CONTENT_CHANGED, editorsPages } from "../.config/editors-pages.ts";

/** The routes that are added in a run of Astro. */
async function routesOf(command: "dev" | "build"): Promise<{ pattern: string; entrypoint: string }[]> {
  const injectRoute = vi.fn<(route: { pattern: string; entrypoint: string }) => void>();
  await editorsPages().hooks["astro:config:setup"]?.({ command, injectRoute } as never);
  return injectRoute.mock.calls.flat();
}

test("the pages for editors are on the dev server and not in the built site", async () => {
  const routes = await routesOf("dev");
  expect(routes.map(({ pattern }) => pattern)).toEqual(["/editors/rules", "/editors/preview"]);
  const [rules, preview] = routes.map(({ entrypoint }) => readFileSync(entrypoint, "utf8"));
  expect(rules).toContain("MESSAGES.map");
  expect(preview).toContain("previewFrames(");
  // The page listens to what the dev server sends.
  expect(preview).toContain(`import.meta.hot?.on("${CONTENT_CHANGED}"`);
  // Astro makes no route of a file whose name begins so.
  for (const { entrypoint } of routes) expect(entrypoint).toMatch(/\/_[^/]+$/u);
  expect(await routesOf("build")).toEqual([]);
  expect(readFileSync("astro.config.mjs", "utf8")).toContain("integrations: [editorsPages()]");
});

test("the page of previews hears of changes in the content, and of nothing else", async () => {
  vi.useFakeTimers();
  const watcher = new EventEmitter();
  const send = vi.fn();
  await editorsPages().hooks["astro:server:setup"]?.({ server: { watcher, ws: { send } } } as never);
  watcher.emit("all", "change", "src/model/document.ts");
  watcher.emit("all", "change", "content-of-others/document.md");
  vi.runAllTimers();
  expect(send).not.toHaveBeenCalled();
  for (const event of ["unlink", "add", "change"]) watcher.emit("all", event, "content/documents/a/document.md");
  vi.runAllTimers();
  expect(send.mock.calls).toEqual([[CONTENT_CHANGED, {}]]);
  vi.useRealTimers();
});
