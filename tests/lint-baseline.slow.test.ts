import { readFileSync, readdirSync } from "node:fs";
import { join, matchesGlob, resolve } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { CLERK_FILES, READER_FILES } from "../.config/baseline.ts";

const root = resolve(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: root, overrideConfigFile: ".config/eslint.config.js" });

const READER_FILE = "src/client/search/site-search.ts";
const CLERK_FILE = "src/client/editor/edit-document.ts";

/** What the rule says of a text that stands in for a component. */
async function complaints(text: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\nexport {};`, { filePath });
  return (result?.messages ?? []).flatMap(({ ruleId, message }) =>
    ruleId === "baseline/known" ? [message.replace(/;.*$/u, "")] : [],
  );
}

test.each([
  { text: "[1].toSorted();", said: "Array.toSorted came with Chrome 110" },
  {
    text: "declare const m: Map<string, number>; m.values().map(String);",
    said: "IteratorObject.map came with Chrome 122",
  },
  { text: "Object.groupBy([1], String);", said: "ObjectConstructor.groupBy came with Chrome 117" },
  { text: "URL.canParse('a');", said: "URL.canParse came with Chrome 120" },
  { text: "document.body.showPopover();", said: "HTMLElement.showPopover came with Chrome 114" },
  { text: "new Set([1]).union(new Set([2]));", said: "Set.union came with Chrome 122" },
  { text: "/[a]/v.test('a');", said: "/…/v came with Chrome 112" },
])("$text is too new for both", async ({ text, said }) => {
  expect(await complaints(text, CLERK_FILE)).toEqual([said]);
  expect(await complaints(text, READER_FILE)).toEqual([said]);
});

test.each([
  { text: "[1].at(-1);", said: "Array.at came with Chrome 92" },
  { text: "'a'.replaceAll('a', 'b');", said: "String.replaceAll came with Chrome 85" },
  { text: "document.body.replaceChildren();", said: "ParentNode.replaceChildren came with Chrome 86" },
  { text: "structuredClone(1);", said: "structuredClone came with Chrome 98" },
  { text: "Object.fromEntries([]);", said: "ObjectConstructor.fromEntries came with Chrome 73" },
])("$text is too new for a phone that gets no updates, not for Windows 7", async ({ text, said }) => {
  expect(await complaints(text, READER_FILE)).toEqual([said]);
  expect(await complaints(text, CLERK_FILE)).toEqual([]);
});

test("what Chrome 109 has is let through for the clerk, what Chrome 69 has for all", async () => {
  const text = `[1].findLast(Boolean); CSS.highlights.clear(); new Highlight(); new Intl.Segmenter(); document.body.checkVisibility();`;
  expect(await complaints(text, CLERK_FILE)).toEqual([]);
  const old = `[[1]].flatMap((one) => one); document.body.closest("p")?.append("a"); new AbortController(); document.body.toggleAttribute("a");`;
  expect(await complaints(old, READER_FILE)).toEqual([]);
});

/** Files of src/ that go to the browser: those of client/ that are asked for, and what they import, types apart. */
function listBrowserFiles(isAsked: (file: string) => boolean): string[] {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(join(root, file), "utf8").matchAll(
      /(?:^import (?!type )[^;]*?from |import\()"(\.[^"]+)"/gmu,
    );
    for (const [, path] of imports) follow(join(file, "..", path ?? ""));
  };
  readdirSync(join(root, "src/client"), { recursive: true, encoding: "utf8" })
    .map((name) => join("src/client", name))
    .filter((name) => name.endsWith(".ts") && isAsked(name))
    .forEach(follow);
  return [...seen];
}

const isOf = (globs: readonly string[]) => (file: string) => globs.some((glob) => matchesGlob(file, glob));

test("the rule looks at every file that goes to a reader's browser, as such, and names none that does not", () => {
  const files = listBrowserFiles((file) => !file.startsWith("src/client/editor/"));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !isOf(READER_FILES)(file))).toEqual([]);
  expect(READER_FILES.filter((glob) => !files.some(isOf([glob])))).toEqual([]);
  expect(files.filter(isOf(CLERK_FILES))).toEqual([]);
});

test("the rule looks at every file that goes to the clerk's browser, and names none that does not", () => {
  const files = listBrowserFiles(() => true);
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((file) => !isOf([...CLERK_FILES, ...READER_FILES])(file))).toEqual([]);
  expect(CLERK_FILES.filter((glob) => !files.some(isOf([glob])))).toEqual([]);
});
