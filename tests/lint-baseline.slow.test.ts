import { readFileSync, readdirSync } from "node:fs";
import { join, matchesGlob, resolve } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { BROWSER_FILES } from "../.config/baseline.ts";

const root = resolve(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: root, overrideConfigFile: ".config/eslint.config.js" });

/** What the rule says of a text that stands in for a component. */
async function complaints(text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\nexport {};`, { filePath: "src/client/search/site-search.ts" });
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
])("$text is too new", async ({ text, said }) => {
  expect(await complaints(text)).toEqual([said]);
});

test("what Chrome 109 has is let through", async () => {
  const text = `[1].at(-1); [1].findLast(Boolean); structuredClone(1); document.body.replaceChildren();
    CSS.highlights.clear(); new Highlight(); new Intl.Segmenter(); document.body.checkVisibility();`;
  expect(await complaints(text)).toEqual([]);
});

/** Files of src/ that go to the browser: client/ and what it imports, types apart. */
function listBrowserFiles(): string[] {
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
    .filter((name) => name.endsWith(".ts"))
    .forEach((name) => follow(join("src/client", name)));
  return [...seen];
}

test("the rule looks at every file that goes to the browser, and names none that does not", () => {
  const files = listBrowserFiles();
  expect(files.length).toBeGreaterThan(60);
  const isListed = (file: string) => BROWSER_FILES.some((glob) => matchesGlob(file, glob));
  expect(files.filter((file) => !isListed(file))).toEqual([]);
  expect(BROWSER_FILES.filter((glob) => !files.some((file) => matchesGlob(file, glob)))).toEqual([]);
});
