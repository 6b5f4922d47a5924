import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { refusals } from "./only-fast.ts";

const font = "fonts/NotoSansSC-Medium.ttf";

test.each<[what: string, () => unknown]>([
  ["starts a process (spawn)", () => spawn("node")],
  ["starts a process (execFileSync)", () => execFileSync("node")],
  ["starts a thread (Worker)", () => new Worker("")],
  ["starts a server (listen)", () => createServer().listen(0)],
  ["opens a connection (connect)", () => connect(80)],
  ["loads WebAssembly (compile)", () => WebAssembly.compile(new Uint8Array())],
  ["loads a native library (dlopen)", () => process.dlopen({}, "")],
  ["reads a font (readFileSync)", () => readFileSync(font)],
  ["reads a font (readFile)", () => readFile(font)],
  ["imports typescript", () => import("typescript")],
])("a fast test that %s fails, also when it catches the error", async (what, act) => {
  const told = `a fast test ${what}: name its file *.slow.test.ts`;
  await expect(async () => act()).rejects.toThrow(told);
  expect(() => refusals.fail()).toThrow(told);
  expect(() => refusals.fail()).not.toThrow();
});

test("a fast test writes some files, not thousands", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fast-"));
  for (let at = 1; at < 400; at++) await writeFile(join(folder, "a.txt"), "a");
  mkdirSync(join(folder, "b"));
  const told = "a fast test writes more than 400 files (mkdirSync): name its file *.slow.test.ts";
  expect(() => mkdirSync(join(folder, "c"))).toThrow(told);
  expect(() => refusals.fail()).toThrow(told);
  rmSync(folder, { recursive: true });
});
