import type { Linter } from "eslint";
import { DECLARED_ONLY, MESSAGE_MAKERS } from "./declared-messages.ts";
import { PURE_FOLDERS } from "./import-walls.ts";

/**
 * The same commit gives the same bytes, in any folder, time zone and minute; and no string becomes markup in the
 * browser. So src/ has no clock, no chance, no local time and none of the DOM's ways to parse HTML.
 */
const FORBIDDEN = [
  {
    selector: "TSEnumDeclaration",
    message: "No enums: a union of string literals, or a frozen object, is erased or runs as it is.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: "No clock in src/: the output must not depend on when it is built.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "No clock in src/: the output must not depend on when it is built.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No chance in src/: the same input gives the same output.",
  },
  {
    selector: "MemberExpression[property.name=/^get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]",
    message: "No local time in src/: keep dates as YYYY-MM-DD strings, or use the getUTC… methods.",
  },
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]",
    message: "No HTML from strings: use textContent, append and replaceChildren.",
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    message: "No HTML from strings: use textContent, append and replaceChildren.",
  },
];

const LATE_IMPORT = {
  selector: "ImportExpression[source.type='Literal']",
  message: "Import at the top, where the walls between folders are checked.",
};

/** A test gives the same verdict at any hour, on a busy machine, and twice in a row. */
const VERDICT_OF_TESTS = [
  {
    selector: [
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
      "MemberExpression[object.name='process'][property.name=/^(cpuUsage|hrtime|uptime)$/]",
    ].join(", "),
    message: "No clock in a test: give the moment, or set it (vi.useFakeTimers, page.clock).",
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "Wait for what must come, or move the page's clock (page.clock): a busy machine needs longer.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance comes from fast-check or randomFrom(SEED), so that a failure comes again (tests/runner/seed.ts).",
  },
];

export const reproducible: Linter.Config[] = [
  {
    name: "reproducible/tests",
    files: ["tests/**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...VERDICT_OF_TESTS] },
  },
  {
    name: "reproducible/src",
    files: ["src/**/*.{ts,astro}"],
    rules: { "no-restricted-syntax": ["error", ...FORBIDDEN, ...DECLARED_ONLY] },
  },
  {
    name: "reproducible/client",
    files: ["src/client/**/*.ts"],
    rules: { "no-console": "error", "no-restricted-syntax": ["error", ...FORBIDDEN] },
  },
  {
    name: "reproducible/pure",
    files: PURE_FOLDERS.filter((folder) => folder !== "client").map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...FORBIDDEN, ...DECLARED_ONLY, LATE_IMPORT],
    },
  },
  {
    name: "reproducible/message-makers",
    files: [...MESSAGE_MAKERS],
    rules: { "no-restricted-syntax": ["error", ...FORBIDDEN, LATE_IMPORT] },
  },
];
