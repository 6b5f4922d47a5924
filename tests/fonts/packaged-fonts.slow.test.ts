import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readPrintFonts } from "../../src/fonts/print-fonts.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../fonts");
const sumOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("the README of fonts/ names each font with its bytes, and print takes each of them", async () => {
  const readme = readFileSync(path.join(FOLDER, "README.md"), "utf8");
  const rows = [...readme.matchAll(/^\| `(?<name>[^`]+)` .*`(?<sum>[0-9a-f]{64})` +\|$/gmu)];
  const told = rows.map(({ groups }) => `${groups?.["name"]} ${groups?.["sum"]}`);
  const there = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ttf"))
    .map((name) => `${name} ${sumOf(readFileSync(path.join(FOLDER, name)))}`);
  expect(told.sort()).toEqual(there.sort());

  const { files } = await readPrintFonts(path.join(FOLDER, "none"));
  const taken = files.map((file) => sumOf(file));
  expect(there.filter((line) => !taken.includes(line.split(" ")[1] ?? ""))).toEqual([]);
});
