import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { assertingLoops } from "./asserting-loops.ts";
import { baseline } from "./baseline.ts";
import { importWalls } from "./import-walls.ts";
import { reproducible } from "./reproducible.ts";

export default defineConfig([
  globalIgnores(["dist/", ".astro/", ".build/", "coverage/", "content/", "tests/**/fixtures/", "tests/**/golden/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { URL: "readonly", console: "readonly" } } },
  {
    name: "house/chinese",
    rules: {
      // The ideographic space belongs to Chinese text, and control characters are looked for in scraped texts.
      "no-irregular-whitespace": [
        "error",
        { skipJSXText: true, skipRegExps: true, skipStrings: true, skipTemplates: true },
      ],
      "no-control-regex": "off",
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
  },
  {
    name: "house",
    files: ["**/*.ts"],
    rules: {
      eqeqeq: "error",
      // An asynchronous signature is often asked for by what calls the function (endpoints, integrations, tests).
      "@typescript-eslint/require-await": "off",
      // Contexts of Astro and unified are plain objects whose functions are typed as methods.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: "house/size",
    files: ["src/**/*.ts", "scripts/**/*.ts"],
    rules: { "max-lines": ["error", 300] },
  },
  astro.configs.recommended,
  {
    // Templates, and the endpoints between them, are checked by `astro check`.
    files: ["**/*.astro", "**/*.astro/*.ts", "src/pages/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  importWalls,
  reproducible,
  baseline,
  assertingLoops,
]);
