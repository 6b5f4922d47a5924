import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = "src/import";

/**
 * The way of a page through the importer. A room imports from itself and from those before it, so that its output is all
 * that a later one knows of it; what an import tells and why it refuses (doubts.ts, refusal.ts) all rooms know.
 */
const WAY = ["lines", "input", "docx", "info", "region", "title", "paragraphs", "body", "fields", "proof"];
const FOR_ALL = ["doubts.ts", "refusal.ts"];

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));

/** The files of the importer that one of them imports. */
function importsOf(name: string): string[] {
  const source = readFileSync(path.join(ROOT, name), "utf8");
  return [...source.matchAll(/^(?:import|export)\b[^;]*? from "(?<from>\.[^"]*)";/gmu)].flatMap(({ groups }) => {
    const target = path.posix.join(path.posix.dirname(name), groups?.["from"] ?? "");
    return target.startsWith("..") ? [] : [target];
  });
}

function roomOf(name: string): string {
  return path.posix.dirname(name);
}

test("all rooms are on the way", () => {
  const rooms = new Set(files.map(roomOf));
  rooms.delete(".");
  expect([...rooms].sort()).toEqual([...WAY].sort());
});

test("no room imports from a later one", () => {
  const imports = files
    .filter((name) => roomOf(name) !== ".")
    .flatMap((name) => importsOf(name).map((target) => ({ name, target })));
  expect(imports.length).toBeGreaterThan(200);
  const backward = imports.filter(({ name, target }) =>
    roomOf(target) === "." ? !FOR_ALL.includes(target) : WAY.indexOf(roomOf(target)) > WAY.indexOf(roomOf(name)),
  );
  expect(backward).toEqual([]);
});
