import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isBuiltin } from "node:module";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const TSCONFIG = join(ROOT, "tsconfig.json");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** The commands of a developer of this software; all others are those of its users. */
const FOR_DEVELOPERS = /^(?:search:audit|bench|handbook|licences|test(?::\w+)?|lint|typecheck|format)$/u;

/** Why a package is there that no file imports. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  "@astrojs/check": "astro check, that is npm run typecheck, loads it",
  "@types/hast": "types of the trees, for import type",
  "@types/mdast": "types of the trees, for import type",
  "@types/node": "types of Node",
  "@types/ssh2": "types of ssh2, which has none of its own",
  "@types/unist": "types of the trees, for import type",
  "@types/xast": "types of the trees, for import type",
  "happy-dom": "Vitest loads it for tests that name it in their first line",
  "mdast-util-to-hast": "types of what remark-rehype hands to its handlers, for import type",
  node: "npm run puts this Node before the one of the machine",
  prettier: "npm run lint and format run it",
  "prettier-plugin-astro": ".prettierrc names it",
};

/** What a file imports when it runs, as it is written there; types are gone by then. */
function importsOf(text: string): string[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gmu, "");
  return [
    ...code.matchAll(/^\s*(?:import|export) (?!type )(?:[^"';]*? from )?"(?<name>[^"]+)"/gmu),
    ...code.matchAll(/(?<![\w.])(?:import|require|import\.meta\.resolve)\(\s*"(?<name>[^"]+)"/gu),
    ...code.matchAll(/\bresolve\("(?<name>(?!\.)[^"]+\/package\.json)"/gu),
  ].map(({ groups }) => groups?.["name"] ?? "");
}

/** `@scope/name` of `@scope/name/part.js`. */
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name;
const isPackage = (name: string) => !/^[./]|^[\w-]+:|\?/u.test(name) && !isBuiltin(name);

/** The files of the project that some files reach by imports, themselves too, with the packages that each imports. */
function follow(entries: readonly string[]): Map<string, string[]> {
  const reached = new Map<string, string[]>();
  const visit = (file: string): void => {
    if (reached.has(file) || !/\.(?:[cm]?[jt]s|astro)$/u.test(file)) return;
    const names = importsOf(readFileSync(file, "utf8"));
    reached.set(file, names.filter(isPackage).map(packageOf));
    for (const name of names.filter((one) => one.startsWith("."))) {
      const target = resolve(dirname(file), name.replace(/\?.*$/u, ""));
      if (existsSync(target)) visit(target);
    }
  };
  entries.forEach(visit);
  return reached;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|astro)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\.d\.ts$/u.test(file));
}

/** The files that the commands of users start with. */
function commandFiles(): string[] {
  const commands = Object.entries(manifest.scripts).filter(([name]) => !FOR_DEVELOPERS.test(name));
  const files = commands.flatMap(
    ([, command]) => /(?:^| )(?<file>(?:scripts|tests)\/\S+\.ts)/u.exec(command)?.[1] ?? [],
  );
  return files.map((file) => join(ROOT, file));
}

/** What users run: the commands, the site that Astro makes, and the functions that other programs call. */
function usersFiles(): Map<string, string[]> {
  const atTop = readdirSync(join(ROOT, "src")).filter((name) => name.endsWith(".ts"));
  const site = ["astro.config.mjs", ...atTop.map((name) => join("src", name))].map((file) => join(ROOT, file));
  // The editor's server bundles the scripts of its pages by their paths.
  const editor = filesBelow("src/client/editor");
  const reached = follow([...commandFiles(), ...site, ...filesBelow("src/pages"), ...editor]);
  return reached.set(TSCONFIG, extendedByTsconfig());
}

/** The bundlers of the build read tsconfig.json, and fail without what it extends. */
function extendedByTsconfig(): string[] {
  const { extends: names } = JSON.parse(readFileSync(TSCONFIG, "utf8")) as { readonly extends: readonly string[] };
  return names.map(packageOf);
}

test("what users run imports dependencies only", () => {
  const reached = usersFiles();
  expect(commandFiles().length).toBeGreaterThan(7);
  expect(reached.size).toBeGreaterThan(300);
  const others = [...reached].flatMap(([file, names]) =>
    names.filter((name) => !(name in manifest.dependencies)).map((name) => `${file.slice(ROOT.length + 1)}: ${name}`),
  );
  expect(others).toEqual([]);
});

test("what nothing of that imports is no dependency", () => {
  const imported = new Set([...usersFiles().values()].flat());
  const surplus = Object.keys(manifest.dependencies).filter((name) => !imported.has(name) && !(name in NOT_IMPORTED));
  expect(surplus).toEqual([]);
});

test("every package is imported, or says why not", () => {
  const files = ["src", "scripts", "tests", ".config"].flatMap(filesBelow);
  const follows = follow([...files, join(ROOT, "astro.config.mjs")]);
  const imported = new Set([...follows.values(), extendedByTsconfig()].flat());
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const unexplained = packages.filter((name) => !imported.has(name) && !(name in NOT_IMPORTED));
  expect(unexplained).toEqual([]);
  const stale = Object.keys(NOT_IMPORTED).filter((name) => imported.has(name) || !packages.includes(name));
  expect(stale).toEqual([]);
});

test.each([
  [`import { a } from "b";`, ["b"]],
  [`import type { A } from "b";\nexport type { B } from "c";`, []],
  [`import a, {\n  type B,\n  c,\n} from "@d/e/f.js";`, ["@d/e/f.js"]],
  [`import "a";\nexport * from "./b.ts";\nexport { c } from "d";`, ["a", "./b.ts", "d"]],
  [`const { a } = await import("b");\nconst c = require("d");`, ["b", "d"]],
  [`const a = createRequire(import.meta.url).resolve("b/package.json");`, ["b/package.json"]],
  [`const a = import.meta.resolve("b");`, ["b"]],
  [`---\nimport A from "../B.astro";\n---\n<script>\n  import "../c.ts";\n</script>`, ["../B.astro", "../c.ts"]],
  [`// import "a";\n/**\n * import "b";\n */\nconst a = path.resolve("c");`, []],
])("the imports of %j are %j", (text, names) => {
  expect(importsOf(text)).toEqual(names);
});

test("the architecture page says of every package that the software runs with why it is there", () => {
  const page = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
  const [, table = ""] = /\n## What it runs with\n(?<table>[\s\S]*?)\n## /u.exec(page) ?? [];
  const named = [...table.matchAll(/`(?<name>[^`/]+(?:\/[^`]+)?)`/gu)].map(({ groups }) => groups?.["name"] ?? "");
  expect(named.filter((name) => !name.endsWith("/")).sort()).toEqual(Object.keys(manifest.dependencies).sort());
});
