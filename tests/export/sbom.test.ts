import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Lock } from "../../src/export/sbom.ts";
import { BUNDLED, readFonts, toSbom, writeLicences } from "../../src/export/sbom.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const manifest = JSON.parse(read("package.json")) as { license: string; dependencies: Record<string, string> };
const lock = JSON.parse(read("package-lock.json")) as Lock;
const fonts = readFonts(read("fonts/README.md"));
const bill = toSbom(lock, manifest.license, fonts);

test("the bill of materials is the one in the repository; else npm run licences writes it", () => {
  expect(read("public/licences/sbom.cdx.json")).toBe(`${JSON.stringify(bill, null, 1)}\n`);
});

test("every package that the software runs with is in it, with its version, sum and licence, and no tool of developers", () => {
  const byName = new Map(bill.components.map((one) => [one.name, one]));
  for (const [name, version] of atLeastOne(Object.entries(manifest.dependencies)))
    expect(byName.get(name), name).toMatchObject({
      version,
      hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/u) as string }],
      licenses: [expect.anything()],
    });
  expect(byName.has("vitest")).toBe(false);
  expect(new Set(bill.components.map((one) => one["bom-ref"])).size).toBe(bill.components.length);
});

test("every font of the repository is in it", () => {
  const names = globSync("fonts/*.ttf", { cwd: ROOT }).map((file) => file.slice("fonts/".length));
  expect(fonts.map(({ file }) => file).sort()).toEqual(names.sort());
  for (const name of atLeastOne(names)) expect(bill.components.map((one) => one.name)).toContain(name);
});

test("the licences of what stands in the pages go with them", () => {
  const text = read("public/licences/licences.txt");
  // What only the editor bundles is on this machine, each package with its licence, and in no site.
  const files = globSync(["src/client/**/*.ts", "src/media/*.ts", "src/search/*.ts", "src/speech/*.ts"], { cwd: ROOT });
  const published = files.filter((file) => !/^src.client.editor/u.test(file));
  const imported = published.flatMap((file) =>
    [...read(file).matchAll(/^import (?!type )[^"]*"(?<name>@?[a-z][^"]*)"/gmu)].map(({ groups }) =>
      (groups?.["name"] ?? "")
        .split("/")
        .slice(0, groups?.["name"]?.startsWith("@") ? 2 : 1)
        .join("/"),
    ),
  );
  expect([...new Set(imported)].filter((name) => !BUNDLED.some((one) => one === name))).toEqual([]);
  for (const name of atLeastOne(BUNDLED))
    expect(text).toContain(`${name} ${lock.packages[`node_modules/${name}`]?.version ?? ""}\n`);
  expect(text).toContain(read("fonts/OFL.txt").trim());
  expect(text).toContain(read("LICENSE").trim());
});

test("texts of licences stand one behind the other", () => {
  expect(
    writeLicences([
      { of: "a 1", text: "A\n" },
      { of: "b 2", text: "B" },
    ]),
  ).toMatch(/^=+\na 1\n=+\n\nA\n\n=+\nb 2\n=+\n\nB\n$/u);
});
