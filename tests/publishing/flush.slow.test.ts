import type * as Fs from "node:fs";
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { flushAll, flushNames } from "../../src/publishing/flush.ts";

const flushed: number[] = [];
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof Fs>();
  const fsyncSync = (handle: number) => {
    flushed.push(handle);
    fs.fsyncSync(handle);
  };
  return { ...fs, openSync: vi.fn(fs.openSync), fsyncSync };
});

beforeEach(() => {
  flushed.length = 0;
  vi.mocked(openSync).mockClear();
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-flush-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "index.html"), "甲");
  writeFileSync(join(folder, "data/a.csv"), "乙");
  return folder;
}

test("without `sync` every file and folder is flushed by itself", () => {
  const folder = makeFolder();
  vi.stubEnv("PATH", "");
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  flushAll(folder);
  const names = vi.mocked(openSync).mock.calls.map(([name]) => String(name).slice(folder.length));
  expect(names.sort()).toEqual(["", "/data", "/data/a.csv", "/index.html"]);
  expect(flushed).toHaveLength(4);
});

test("what is not there is told; that names could not be flushed is not", () => {
  const folder = makeFolder();
  expect(() => {
    flushAll(join(folder, "nowhere"));
  }).toThrow("ENOENT");
  expect(() => {
    flushNames(join(folder, "nowhere"));
  }).not.toThrow();
  flushNames(folder);
  expect(flushed).toHaveLength(1);
});
