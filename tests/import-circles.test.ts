import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The imports between the TypeScript files of src/, types among them; by path from src/. */
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));

function importsOf(name: string): string[] {
  const source = readFileSync(path.join("src", name), "utf8");
  const found = [...source.matchAll(/^(?:import|export)\b[^;]*? from "(?<from>\.[^"]*)";/gmu)];
  return found
    .map(({ groups }) => path.posix.join(path.posix.dirname(name), groups?.["from"] ?? ""))
    .filter((target) => files.includes(target));
}

test("no files of src/ import each other in a circle", () => {
  expect(files.length).toBeGreaterThan(300);
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (name: string, above: readonly string[]): void => {
    const begun = above.indexOf(name);
    if (begun >= 0) circles.push([...above.slice(begun), name]);
    if (begun >= 0 || done.has(name)) return;
    for (const target of importsOf(name)) visit(target, [...above, name]);
    done.add(name);
  };
  for (const name of files) visit(name, []);
  expect(circles).toEqual([]);
});
