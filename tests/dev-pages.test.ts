import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { afterEach, expect, test, vi } from "vitest";
import { devPages } from "../.config/dev-pages.ts";
import { handOver, handedOver } from "../src/sources/handed-over.ts";
import { previewContent } from "../src/sources/preview-content.ts";
import { atLeastOne } from "./runner/at-least-one.ts";
import { ID, NOTICE, makeContent } from "./editor/content-folder.ts";

const ended: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
  Reflect.deleteProperty(globalThis, Symbol.for("gongkailan.content"));
});

/** A content folder that is removed when the test is over. */
function temporaryContent() {
  const content = makeContent({ git: false });
  ended.push(() => {
    content.remove();
  });
  return content;
}

/** The routes that are added in a run of Astro. */
async function routesOf(
  command: "dev" | "build",
  { hooks } = devPages(),
): Promise<{ pattern: string; entrypoint: string }[]> {
  const injectRoute = vi.fn<(route: { pattern: string; entrypoint: string }) => void>();
  const context = { command, injectRoute, updateConfig: vi.fn(), logger: { error: vi.fn() } };
  await hooks["astro:config:setup"]?.(context as never);
  return injectRoute.mock.calls.flat();
}

test("the pages for editors are on the dev server and not in the built site", async () => {
  const routes = await routesOf("dev");
  expect(routes.map(({ pattern }) => pattern)).toEqual(["/editors/rules", "/editors/preview"]);
  const [rules, preview] = routes.map(({ entrypoint }) => readFileSync(entrypoint, "utf8"));
  for (const list of ["MESSAGES.map", "DOUBTS.map"]) expect(rules).toContain(list);
  expect(preview).toContain("previewFrames(");
  // Astro makes no route of a file whose name begins so.
  for (const { entrypoint } of atLeastOne(routes)) expect(entrypoint).toMatch(/\/_[^/]+$/u);
  expect(await routesOf("build")).toEqual([]);
  expect(readFileSync("astro.config.mjs", "utf8")).toContain("integrations: [devPages()]");
});

test("a dev server that nobody gave content takes content/, its address too; a build is never given any", async () => {
  await routesOf("build");
  expect(handedOver()).toBeUndefined();
  const updateConfig = vi.fn();
  const context = { command: "dev", injectRoute: vi.fn(), updateConfig, logger: { error: vi.fn() } };
  await devPages().hooks["astro:config:setup"]?.(context as never);
  expect(handedOver()?.content.documents.length).toBeGreaterThan(0);
  expect(updateConfig.mock.calls).toEqual([[{ base: "/" }]]);
});

test("the pages follow the folder they were given, and an error is told", async () => {
  const content = temporaryContent();
  await previewContent(content.root, "2026-01-01", () => undefined);
  const send = vi.fn();
  const error = vi.fn<(words: string) => void>();
  const pages = devPages();
  const { hooks } = pages;
  await routesOf("dev", pages);
  const server = { environments: { client: { hot: { send } }, ssr: { hot: { send } } } };
  await hooks["astro:server:setup"]?.({ server, logger: { error } } as never);
  ended.push(() => hooks["astro:server:done"]?.({} as never));
  const saved = async (text: string) => {
    send.mockClear();
    writeFileSync(content.file, text);
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2), { timeout: 15_000, interval: 50 });
    expect(send.mock.calls[0]).toEqual([{ type: "full-reload" }]);
    return JSON.stringify(handedOver()?.content.documents.find(({ document }) => document.id === ID)?.document);
  };
  expect(await saved(NOTICE.replace("两人", "三人"))).toContain("三人");
  expect(error).not.toHaveBeenCalled();
  expect(await saved(NOTICE.replace("2023-05-04'", "2023-05-34'"))).toContain("三人");
  expect(error.mock.calls.flat().join("")).toContain("没有“2023-05-34”这一天");
});

test("a build watches nothing, or it would never end", async () => {
  const content = temporaryContent();
  await previewContent(content.root, "2026-01-01", () => undefined);
  const watching = () => process.getActiveResourcesInfo().filter((resource) => resource === "FSEventWrap").length;
  const before = watching();
  const pages = devPages();
  ended.push(() => pages.hooks["astro:server:done"]?.({} as never));
  const start = () => pages.hooks["astro:server:setup"]?.({ server: { environments: {} }, logger: {} } as never);
  await routesOf("build", pages);
  await start();
  expect(watching()).toBe(before);
  await routesOf("dev", pages);
  await start();
  expect(watching()).toBeGreaterThan(before);
});

test("what one bundle hands over the other is given", async () => {
  const content = temporaryContent();
  await previewContent(content.root, "2026-01-01", () => undefined);
  vi.resetModules();
  const other = await import("../src/sources/handed-over.ts");
  expect(other.handOver).not.toBe(handOver);
  expect(other.handedOver()?.root).toBe(content.root);
});
