import { existsSync, globSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const FOR_DEVELOPERS = ["docs/architecture.md", "CONTRIBUTING.md"];
const DOCUMENTS = [...FOR_DEVELOPERS, "README.md", "docs/handbook.md"];

/** Where things of the project stand, from its root. A name that a contributor chooses is written in capitals: NAME. */
const PATH = /^(?:src|scripts|tests|docs|content|public|\.config|\.ci|\.vscode)\/[^\s…]*$/u;

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** What stands between `…`, fenced examples left out. */
function codeSpans(markdown: string): string[] {
  const text = markdown.replace(/^```.*?^```/gmsu, "");
  return [...text.matchAll(/`(?<code>[^`\n]+)`/gu)].map(({ groups }) => groups?.["code"] ?? "");
}

/** `src/lint/rules/NAME.ts` → `src/lint/rules/`: what must be there before somebody adds to it. */
function standing(path: string): string {
  const placeholder = path
    .split("/")
    .findIndex((step) => /(?:^|[^A-Za-z])(?:NAME|ID|DIR|FILE)(?:[^A-Za-z]|$)/u.test(step));
  return placeholder < 0 ? path : path.split("/").slice(0, placeholder).join("/");
}

function isThere(path: string): boolean {
  return path.includes("*") ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, path));
}

describe.each(DOCUMENTS)("%s", (file) => {
  const markdown = read(file);

  test("names only files and folders that are there", () => {
    const paths = codeSpans(markdown).filter(
      (code) => PATH.test(code) && !/^content\/(?!site\.yaml|vocabulary)/u.test(code),
    );
    if (FOR_DEVELOPERS.includes(file)) expect(paths.length).toBeGreaterThan(20);
    const missing = paths.map(standing).filter((path) => !isThere(path));
    expect(missing).toEqual([]);
  });

  test("names only npm scripts that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...markdown.matchAll(/npm (?:run (?<run>[\w:]+)|(?<short>test)\b)/gu)].map(
      ({ groups }) => groups?.["run"] ?? groups?.["short"] ?? "",
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("links only to files that are there", () => {
    const links = [...markdown.matchAll(/\]\((?!https?:|#)(?<target>[^)#\s]+)/gu)].map(
      ({ groups }) => groups?.["target"] ?? "",
    );
    const missing = links.filter((target) => !existsSync(join(ROOT, dirname(file), target)));
    // What an editor types as an example of a picture is no link.
    expect(missing.filter((target) => !target.startsWith("attachments/"))).toEqual([]);
  });
});

test("the architecture page names every folder of src/", () => {
  const text = read("docs/architecture.md");
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.length).toBeGreaterThan(20);
  expect(folders.map(({ name }) => name).filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
});

test("README names every npm script that an editor runs, CONTRIBUTING every one for developers", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const told = read("README.md") + read("CONTRIBUTING.md");
  const names = Object.keys(scripts);
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !told.includes(name === "test" ? "npm test" : `npm run ${name}`))).toEqual([]);
});

test("README's list of folders has every folder of src/", () => {
  const [, list = ""] = /```text\n(content\/[\s\S]*?)```/u.exec(read("README.md")) ?? [];
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !new RegExp(`(?:src/|\\s)${name}/`, "u").test(list))).toEqual(
    [],
  );
});
