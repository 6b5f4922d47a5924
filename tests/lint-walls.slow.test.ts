import { readdirSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";

/** The project's own configuration; the files below exist only as text, so they have no types. */
const eslint = new ESLint({
  cwd: `${import.meta.dirname}/..`,
  overrideConfigFile: ".config/eslint.config.js",
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

/** The messages of the walls and of the reproducibility rules for a file with this path and text. */
async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.startsWith("no-restricted-") || ruleId === "no-console")
    .map(({ message }) => message.replace(/^'(.*?)' import is restricted from being used by a pattern\. /u, "$1: "));
}

const PURE = [
  "model",
  "parse",
  "office",
  "import",
  "lint",
  "markdown",
  "proof",
  "ui",
  "view",
  "search",
  "print",
  "export",
  "editor",
  "attachments",
  "client",
  "schemas",
  "permanence",
  "manifest",
];

/** For each pure folder, the folders it may import; every other pure folder and the shell is behind a wall. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  parse: ["model"],
  import: ["model", "parse", "office"],
  attachments: ["office"],
  lint: ["model", "parse", "attachments"],
  markdown: ["model", "parse"],
  proof: ["model"],
  view: ["model", "parse", "markdown", "ui"],
  permanence: ["model", "parse", "view", "ui", "manifest"],
  search: ["model", "parse", "markdown", "ui"],
  print: ["model", "parse", "markdown", "ui"],
  export: ["model", "parse", "markdown", "view", "ui"],
  editor: ["model", "parse", "import", "lint", "schemas", "markdown", "print", "view", "ui"],
  client: ["model", "search", "editor", "ui"],
  schemas: ["model", "parse", "lint", "permanence"],
};

describe.each(PURE)("src/%s", (folder) => {
  const allowed = MAY_IMPORT[folder] ?? [];
  const others = [...PURE.filter((other) => other !== folder), "pages", "components"];

  test.each([
    ["a file of the folder", `src/${folder}/probe.ts`, "../"],
    ["a file one folder deeper", `src/${folder}/deeper/probe.ts`, "../../"],
  ])("%s imports what the diagram allows and nothing else of ours", async (_, file, up) => {
    const text = others.map((other) => `import "${up}${other}/x.ts";`).join("\n");
    const stopped = (await complaints(file, text)).map((message) => message.split(":")[0]);
    expect(stopped).toEqual(others.filter((other) => !allowed.includes(other)).map((other) => `${up}${other}/x.ts`));
  });

  test.each([
    "astro",
    "astro/loaders",
    "astro:content",
    "@astrojs/check",
    "../components/Page.astro",
    "node:fs",
    "node:path",
    "fs/promises",
    "../../scripts/build.ts",
    "../pages/_content.ts",
  ])("cannot import %s", async (source) => {
    expect(await complaints(`src/${folder}/probe.ts`, `export * from "${source}";`)).not.toEqual([]);
  });

  test("may import packages and its own files", async () => {
    const text = `import "zod";\nimport "vfile";\nimport "./own.ts";\nimport "./deeper/own.ts";`;
    expect(await complaints(`src/${folder}/probe.ts`, text)).toEqual([]);
  });

  test("has no console", async () => {
    expect(await complaints(`src/${folder}/probe.ts`, "console.log(1);")).toHaveLength(1);
  });

  test("has late imports only in the browser, which loads the search when somebody asks", async () => {
    const stopped = await complaints(`src/${folder}/probe.ts`, `await import("zod");`);
    expect(stopped).toHaveLength(folder === "client" ? 0 : 1);
  });
});

describe.each([
  ["sources", "../model/x.ts", "../pages/x.ts"],
  ["fonts", "../print/x.ts", "../typeset/x.ts"],
  ["typeset", "../print/x.ts", "../indexing/x.ts"],
  ["indexing", "../search/x.ts", "../typeset/x.ts"],
  ["publishing", "../manifest/x.ts", "../view/x.ts"],
  ["edit-server", "../editor/x.ts", "../components/x.ts"],
])("src/%s", (folder, allowed, forbidden) => {
  test("reads files, and keeps to what it may import", async () => {
    const probe = `src/${folder}/probe.ts`;
    expect(await complaints(probe, `import "node:fs";\nimport "${allowed}";`)).toEqual([]);
    expect(await complaints(probe, `import "${forbidden}";`)).toHaveLength(1);
    expect(await complaints(probe, `import "astro";`)).toHaveLength(1);
  });
});

describe("components", () => {
  test("are templates only; what runs in the browser is in client/", () => {
    const files = readdirSync(`${import.meta.dirname}/../src/components`, { recursive: true, encoding: "utf8" });
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((name) => !name.endsWith(".astro"))).toEqual([]);
  });

  test.each([
    `import { getCollection } from "astro:content";`,
    `import { readFileSync } from "node:fs";`,
    `import "../parse/document.ts";`,
    `import "../sources/read-content.ts";`,
  ])("cannot have %s", async (line) => {
    expect(await complaints("src/components/Probe.astro", `---\n${line}\n---\n<p>字</p>\n`)).toHaveLength(1);
  });

  test("may show view data and site words", async () => {
    const text = `---\nimport "../view/contents.ts";\nimport "../ui/zh-CN.ts";\nimport Row from "./Row.astro";\n---\n<Row />\n`;
    expect(await complaints("src/components/Probe.astro", text)).toEqual([]);
  });
});

describe("everywhere", () => {
  test.each(["src/pages/probe.ts", "scripts/probe.ts", "tests/probe.test.ts"])("%s writes extensions", async (file) => {
    expect(await complaints(file, `import "./name";`)).toHaveLength(1);
    expect(await complaints(file, `import "./name.ts";`)).toEqual([]);
  });

  test("src/ never imports scripts or tests", async () => {
    expect(await complaints("src/pages/probe.ts", `import "../../scripts/build.ts";`)).toHaveLength(1);
  });
});

describe("reproducible output", () => {
  test.each([
    "enum Kind { A }",
    "Date.now();",
    "new Date();",
    "Date();",
    "Math.random();",
    `new Date("2022-06-15").getDate();`,
    "document.body.innerHTML = text;",
    "document.body.outerHTML = text;",
    `document.body.insertAdjacentHTML("beforeend", text);`,
    "document.write(text);",
  ])("src/ has no %s", async (line) => {
    expect(await complaints("src/view/probe.ts", line)).toHaveLength(1);
    expect(await complaints("src/pages/probe.ts", line)).toHaveLength(1);
  });

  test("a script of a template is held to it too", async () => {
    const text = `<p>字</p>\n<script>\n  document.body.innerHTML = "";\n</script>\n`;
    expect(await complaints("src/components/Probe.astro", text)).toHaveLength(1);
  });

  test.each([`new Date("2022-06-15").getUTCDate();`, "element.textContent = text;", "Math.max(1, 2);"])(
    "src/ may have %s",
    async (line) => {
      expect(await complaints("src/view/probe.ts", line)).toEqual([]);
    },
  );
});

describe("what editors are told", () => {
  test.each([
    `file.message("错了");`,
    `list.fail("错了");`,
    `file.info("看看");`,
    `new VFileMessage("错了");`,
    `message.ruleId = "x";`,
    `export const id = "x" as MessageId;`,
    `export const X = { id: "x" } as DeclaredMessage;`,
    `const X = declareMessage({ id: "x" });`,
    `report(declareMessage({ id: "x" }));`,
  ])("is declared; src/ has no %s", async (line) => {
    for (const folder of ["parse", "lint/rules", "sources", "pages"])
      expect(await complaints(`src/${folder}/probe.ts`, line)).toHaveLength(1);
  });

  test("may be declared, and made in one place", async () => {
    expect(await complaints("src/parse/probe.ts", `export const X = declareMessage({ id: "x" });`)).toEqual([]);
    expect(await complaints("src/parse/report.ts", `file.message("错了");`)).toEqual([]);
    expect(await complaints("src/pages/probe.ts", `logger.info("读了");`)).toEqual([]);
  });

  test.each([
    "Date.now();",
    "new Date();",
    "performance.now();",
    "process.hrtime();",
    "Math.random();",
    "await page.waitForTimeout(400);",
  ])("a test has no %s", async (line) => {
    expect(await complaints("tests/probe.test.ts", line)).toHaveLength(1);
  });
});
