import { builtinModules } from "node:module";
import type { Linter } from "eslint";

/**
 * What each folder of src/ may import from the other folders of src/, and nothing else of ours.
 *
 * The pure folders take strings, VFiles and plain objects and give plain objects back, so that the same code serves
 * the build, the command line, the tests and the browser. `ui` is the words of the site, without code.
 */
const PURE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parse: ["model"],
  office: [],
  media: ["office"],
  import: ["model", "parse", "office"],
  attachments: ["office"],
  lint: ["model", "parse", "attachments"],
  propose: ["model", "parse"],
  markdown: ["model", "parse"],
  proof: ["model"],
  ui: [],
  speech: ["model", "ui"],
  view: ["model", "parse", "markdown", "speech", "ui"],
  permanence: ["model", "manifest", "parse", "view", "ui"],
  search: ["model", "parse", "markdown", "ui"],
  print: ["model", "parse", "markdown", "media", "ui"],
  export: ["model", "parse", "markdown", "speech", "view", "ui"],
  editor: ["model", "parse", "import", "lint", "schemas", "markdown", "print", "view", "ui"],
  client: ["model", "media", "search", "speech", "editor", "ui"],
  schemas: ["model", "parse", "lint", "permanence"],
  serving: [],
  manifest: [],
};

/** The folders that read and write files or start processes; what they may import of ours. */
const WITH_FILES: Readonly<Record<string, readonly string[]>> = {
  sources: [
    "model",
    "manifest",
    "parse",
    "attachments",
    "lint",
    "propose",
    "view",
    "permanence",
    "print",
    "search",
    "export",
    "proof",
    "serving",
    "ui",
    "fonts",
  ],
  fonts: ["print"],
  typeset: ["model", "media", "print", "proof", "fonts", "sources"],
  publishing: ["model", "manifest", "sources"],
  indexing: ["model", "view", "search", "sources"],
  "edit-server": [
    "model",
    "parse",
    "import",
    "attachments",
    "lint",
    "permanence",
    "propose",
    "schemas",
    "editor",
    "media",
    "print",
    "view",
    "ui",
    "sources",
    "publishing",
    "manifest",
  ],
};

export const PURE_FOLDERS: readonly string[] = Object.keys(PURE);

/** How many folders deep a file of src/ may lie: `src/lint/rules/x.ts` is 2, and 3 is already too deep to be nice. */
const DEPTHS = [1, 2, 3] as const;

type Pattern = { regex: string; message: string };

const MISSING_EXTENSION: Pattern = {
  regex: String.raw`^\.{1,2}/(?!.*\.(ts|js|mjs|astro|css|json|woff2)(\?\w+)?$)`,
  message: "Write the file extension (./name.ts): Node runs the scripts without a bundler.",
};

const OUT_OF_SOURCE: Pattern = {
  regex: String.raw`^(\.\./)+(scripts|tests)/`,
  message: "src/ is imported by scripts/ and tests/, never the other way.",
};

const ASTRO: Pattern = {
  regex: String.raw`^astro($|[/:])|^@astrojs/|\.astro$`,
  message: "Only the Astro shell (pages, layouts, components) knows Astro.",
};

const NODE: Pattern = {
  regex: `^node:|^(${builtinModules.filter((name) => !name.startsWith("_")).join("|")})($|/)`,
  message:
    "No files, processes or paths here: take strings, VFiles and plain objects; scripts/ and sources/ do the reading.",
};

/** The walls as ESLint configuration: one object for each folder and depth. */
export const importWalls: Linter.Config[] = [
  {
    name: "walls/everywhere",
    files: ["**/*.{ts,astro}"],
    rules: { "no-restricted-imports": ["error", { patterns: [MISSING_EXTENSION] }] },
  },
  {
    name: "walls/src",
    files: ["src/**/*.{ts,astro}"],
    rules: { "no-restricted-imports": ["error", { patterns: [MISSING_EXTENSION, OUT_OF_SOURCE] }] },
  },
  {
    name: "walls/components",
    files: ["src/components/**/*.{ts,astro}"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [MISSING_EXTENSION, OUT_OF_SOURCE, NODE, ...componentWall()] }],
    },
  },
  ...Object.entries(PURE).flatMap(([folder, allowed]) =>
    DEPTHS.map((depth): Linter.Config => {
      const own = `src/${folder}/${"*/".repeat(depth - 1)}*.ts`;
      const patterns = [MISSING_EXTENSION, ASTRO, NODE, foldersWall(folder, allowed, depth)];
      return {
        name: `walls/${folder}-${depth}`,
        files: [own],
        rules: { "no-restricted-imports": ["error", { patterns }] },
      };
    }),
  ),
  ...Object.entries(WITH_FILES).map(([folder, allowed]): Linter.Config => {
    const patterns = [MISSING_EXTENSION, ASTRO, foldersWall(folder, allowed, 1)];
    return {
      name: `walls/${folder}`,
      files: [`src/${folder}/*.ts`],
      rules: { "no-restricted-imports": ["error", { patterns }] },
    };
  }),
];

/** Forbids every way out of `folder`, for a file `depth` folders below src/, but those to the `allowed` folders. */
function foldersWall(folder: string, allowed: readonly string[], depth: number): Pattern {
  const up = String.raw`\.\./`.repeat(depth);
  const ways = allowed.length === 0 ? "" : `(?!(${allowed.join("|")})/)`;
  const list = allowed.length === 0 ? "nothing of ours" : `${allowed.join(", ")} only`;
  return {
    regex: String.raw`^(\./)?` + up + ways,
    message: `src/${folder}/ imports ${list} (see the diagram in .config/import-walls.ts).`,
  };
}

/** A component shows what it is given: it reads no collection and works nothing out from the text. */
function componentWall(): Pattern[] {
  const message = "A component gets its props ready from view/; pages ask for the content.";
  return [
    { regex: "^astro:content$", message },
    { regex: String.raw`^(\.\./)+(import|lint|markdown|parse|proof|sources)/`, message },
  ];
}
