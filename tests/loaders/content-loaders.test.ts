import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { documentsLoader, permanenceLoader } from "../../src/loaders/content-loaders.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

const BROKEN = NOTICE.replace("2023-05-04'", "2023-05-34'");

let content: TemporaryContent;

beforeEach(() => {
  content = makeContent({ git: false });
  vi.stubEnv("GONGKAILAN_CONTENT", content.root);
});

afterEach(() => {
  vi.unstubAllEnvs();
  content.remove();
});

/** What Astro gives a loader, as far as ours look at it; a watcher is there on the dev server only. */
function contextOf({ dev }: { dev: boolean }) {
  const entries = new Map<string, unknown>();
  const changed: (() => void)[] = [];
  const error = vi.fn<(words: string) => void>();
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    },
    logger: { info: vi.fn(), error },
    generateDigest: () => "",
    watcher: dev
      ? {
          add: vi.fn(),
          on: (_: string, told: (event: string, file: string) => void) =>
            changed.push(() => told("change", content.file)),
        }
      : undefined,
  };
  return { context: context as never, entries, error, change: () => changed.forEach((tell) => tell()) };
}

test("an error stops a build", async () => {
  writeFileSync(content.file, BROKEN);
  await expect(documentsLoader().load(contextOf({ dev: false }).context)).rejects.toThrow("没有“2023-05-34”这一天");
});

test("on the dev server an error is told, and the document stays as it was", async () => {
  const { context, entries, error, change } = contextOf({ dev: true });
  await documentsLoader().load(context);
  const before = entries.get(ID);
  expect(before).toBeDefined();
  writeFileSync(content.file, BROKEN);
  change();
  expect(error.mock.calls.flat().join("")).toContain("没有“2023-05-34”这一天");
  expect(entries.get(ID)).toEqual(before);
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  change();
  expect(JSON.stringify(entries.get(ID))).toContain("三人");
});

test("the dev server starts with errors, and takes the addresses of a broken document for nothing lost", async () => {
  writeFileSync(content.file, BROKEN);
  const documents = contextOf({ dev: true });
  await documentsLoader().load(documents.context);
  expect([...documents.entries.keys()]).toEqual([]);
  const permanence = contextOf({ dev: true });
  await permanenceLoader().load(permanence.context);
  expect(permanence.entries.get("permanence")).toEqual({ gone: [], versions: {} });
});
